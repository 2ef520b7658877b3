#pragma once
// What an import brought, and what it kept out: in words, and as a list. GUI thread.
#include <QTableWidget>

#include "exporters/importer.h"

namespace podium {

// Some sentences. `wantedAnswers`: the file's preferences were to become answers. `mediaFolder`: where images and
// videos belong that are not here.
QString importOutcome(const ImportReport& report, bool wantedAnswers, const QString& mediaFolder);

// The rows that were kept out, by the numbers that people find them by, and why.
class RejectedRows : public QTableWidget {
  Q_OBJECT
 public:
  explicit RejectedRows(QWidget* parent = nullptr);
  // Hidden while there is none.
  void setReport(const ImportReport& report);
  // All of them to the clipboard, a row a line.
  void copyAll() const;
};

}  // namespace podium
