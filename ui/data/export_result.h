#pragma once
// What an export wrote: files, rows, what was left out, the hash, and how the data are loaded. GUI thread.
#include <QWidget>

#include "exporters/export_file.h"
#include "exporters/formats.h"

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace podium {

class SkippedList;
class TextLabel;

class ExportResult : public QWidget {
  Q_OBJECT
 public:
  explicit ExportResult(QWidget* parent = nullptr);
  void setReport(const ExportFormat& format, const ExportRequest& request, const ExportReport& report);
  QString snippet() const;

 private:
  QString m_folder, m_hash;
  TextLabel* m_title;
  QTableWidget* m_files;
  TextLabel* m_sha256;
  SkippedList* m_skipped;
  QPlainTextEdit* m_snippet;
  QPushButton* m_open;
};

}  // namespace podium
