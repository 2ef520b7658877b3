#pragma once
// The options of an export that count for the chosen format. GUI thread.
#include <QWidget>

#include "ui/data/export_fields.h"

namespace podium {

class TextLabel;

class ExportForm : public QWidget {
  Q_OBJECT
 public:
  explicit ExportForm(const ExportChoices& choices, QWidget* parent = nullptr);
  // What counts for this format is seen; nullptr: nothing.
  void setFormat(const ExportFormat* format);
  // Once; the form owns it.
  void addBelowTitle(QWidget* widget);
  void setOptions(const ExportOptions& options);
  // What is not seen is as by default.
  ExportOptions options() const;
  // Of those in sight.
  int rowsSeen() const;

 Q_SIGNALS:
  void changed();

 private:
  void arrange();
  const ExportFormat* m_format = nullptr;
  TextLabel* m_title;
  TextLabel* m_purpose;
  TextLabel* m_nothing;
  std::vector<ExportField> m_fields;
};

}  // namespace podium
