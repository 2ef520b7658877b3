#pragma once
// What an annotator will see of a task while it is being set up: the Annotate page itself, over a project that keeps
// nothing. And the arrangement of a form with its preview: side by side where there is room, else one behind the other.
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "ui/annotate/annotate_page.h"
#include "ui/common/project_session.h"
#include "ui/project/preview_store.h"

class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace podium {

class TextLabel;

// GUI thread. The page is made anew with every change of the task, while it is visible; what was answered in it is
// forgotten then.
class TaskPreview : public QWidget {
  Q_OBJECT
 public:
  // `session`: of the open project, outlives the preview; nullptr where there is none yet.
  explicit TaskPreview(ProjectSession* session, QWidget* parent = nullptr);
  ~TaskPreview() override;
  // Shown at once, or as soon as the preview is visible.
  void setTask(const ProjectInfo& info);
  // Shows these in the place of the project's and of samples, from the next setTask() on; nullptr: no more.
  void setItems(std::shared_ptr<const BatchItems> items);
  // The page that is shown or being made ready; nullptr before the first.
  AnnotatePage* page() const { return m_coming ? m_coming.data() : m_page.data(); }
  const ProjectInfo& task() const { return m_info; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Stage;                               // a page with the session under it
  std::shared_ptr<ProjectStore> makeStore();  // what the page shows
  void rebuild();
  void raise();
  void showFileAnswers();

  ProjectSession* m_session;
  ProjectInfo m_info;
  std::shared_ptr<const BatchItems> m_items;
  bool m_stale = false;
  QTimer m_rest;
  std::unique_ptr<LearnerControl> m_learner;
  std::unique_ptr<Stage> m_stage, m_next;
  QPointer<AnnotatePage> m_page, m_coming;
  TextLabel* m_note;
  TextLabel* m_answers;  // of the file, to the query that is shown
  QVBoxLayout* m_column;
};

// GUI thread. Owns both. `form` scrolls its content up and down; its whole width is always seen.
class PreviewSplit : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kLeastPreview = 520;  // pixels; with less room beside the form only one is seen
  PreviewSplit(QScrollArea* form, TaskPreview* preview, QWidget* parent = nullptr);
  bool isBeside() const;
  // Where only one is seen: which.
  void showPreview(bool shown);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  int formWidth() const;
  void arrange();

  QScrollArea* m_form;
  TaskPreview* m_preview;
  QTabBar* m_tabs;
};

}  // namespace podium
