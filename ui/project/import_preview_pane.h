#pragma once
// The beginning of a file that may be imported: as annotators will see it, on the Annotate page itself, and as it lies
// in the file. GUI thread; reading is done off it.
#include <QWidget>
#include <stop_token>

#include "exporters/import_preview.h"

class QStackedWidget;
class QTabBar;
class QTableWidget;

namespace podium {

class MessageLine;
class TaskPreview;

class ImportPreviewPane : public QWidget {
  Q_OBJECT
 public:
  explicit ImportPreviewPane(QWidget* parent = nullptr);
  ~ImportPreviewPane() override;
  // Reads anew; what was being read is stopped. `project`: into which it would go; nullopt: a new one.
  void show(const ImportRequest& request, const std::optional<ProjectInfo>& project);
  void stop();
  // Nothing can be read now, and the window says why: what was said about the reading before is settled.
  void withdrawMessage();
  bool isReading() const { return m_reading; }
  TaskPreview& task() { return *m_task; }

 Q_SIGNALS:
  void previewed(const podium::ImportPreview& preview);

 private:
  void take(const ImportPreview& preview, const std::optional<ProjectInfo>& project);
  void fillRows(const ImportPreview& preview);

  std::stop_source m_stop;
  std::uint64_t m_number = 0;
  bool m_rowsInstead = false;
  bool m_reading = false;
  QTabBar* m_tabs;
  MessageLine* m_message;
  QStackedWidget* m_stack;
  TaskPreview* m_task;
  QTableWidget* m_rows;
};

}  // namespace podium
