#pragma once
// The first rows of an export as they will stand in the file, and how many there will be. GUI thread.
#include <QWidget>

#include "exporters/export_preview.h"

class QCheckBox;
class QPlainTextEdit;
class QProgressBar;
class QStackedWidget;
class QTableWidget;

namespace podium {

class MessageLine;
class SkippedList;
class TextLabel;

class ExportPreviewView : public QWidget {
  Q_OBJECT
 public:
  explicit ExportPreviewView(QWidget* parent = nullptr);
  // What was shown does not hold any more; it stays in sight until the next is there.
  void setStale();
  void setPreview(const ExportPreview& preview);
  // In the place of a preview.
  void setProblem(const QString& sentence);
  QString counts() const;
  QString problem() const;

 private:
  void showRows();
  void showText();
  void showTable();
  ExportPreview m_preview;
  TextLabel* m_counts;
  QCheckBox* m_raw;
  QProgressBar* m_progress;
  MessageLine* m_message;
  QStackedWidget* m_stack;
  QPlainTextEdit* m_text;
  QTableWidget* m_table;
  SkippedList* m_skipped;
};

}  // namespace podium
