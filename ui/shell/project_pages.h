#pragma once
// The pages of an open project: Annotate at once, the others when they are first asked for. They are made anew when the
// project asks something else or another person answers.
#include <QObject>
#include <cstdint>
#include <optional>

#include "ui/annotate/save_state.h"
#include "ui/shell/page_id.h"

class QWidget;

namespace podium {

class AnnotatePage;
class Gamepad;
class HistoryPage;
class LearnerPage;
class OpenProject;
class PageStack;
class PlayRoom;
class ProjectPage;
struct AppServices;

// GUI thread. Owned by the window, for as long as the project is open; the project, the stack, the
// controllers and the services outlive it. The pages lie in the stack and are deleted with this.
class ProjectPages : public QObject {
  Q_OBJECT
 public:
  ProjectPages(OpenProject& project, PageStack& stack, Gamepad& pad, const AppServices& services,
               QObject* parent = nullptr);
  ~ProjectPages() override;

  // nullptr for a page that is not a project's, or that this one lacks: nothing is played without an environment.
  QWidget* page(PageId page);
  AnnotatePage& annotatePage() { return *m_annotate; }
  // Who answers from now on; known to the project or new to it. Takes a moment: remade() says that it is done.
  void answerAs(const QString& name);
  bool hasUnkeptPlay() const;  // an episode on the Play page that is lost with it

 Q_SIGNALS:
  void importRequested();
  void exportRequested();
  void pageRequested(podium::PageId page);
  void saveStateChanged(const podium::SaveState& state);
  void notice(const QString& message);
  // The page was deleted; whoever showed it shows it again. Name of the project, annotator and save state are new.
  void remade(podium::PageId page);

 private:
  void makeAnnotatePage();
  void makeHistoryPage();
  void makePlayPage();
  void deleteAnnotatePage();
  // Takes up what was changed in the project's task, here or elsewhere: at once, or with the next query.
  void followProject();
  void takeTask();
  void setModelVersion();

  OpenProject& m_project;
  PageStack& m_stack;
  Gamepad& m_pad;
  const AppServices& m_services;
  AnnotatePage* m_annotate = nullptr;
  HistoryPage* m_history = nullptr;
  LearnerPage* m_learner = nullptr;
  PlayRoom* m_play = nullptr;
  ProjectPage* m_projectPage = nullptr;
  bool m_taskChanged = false;  // or an import was taken back or put back, and the Annotate page does not know it yet
  std::optional<std::int64_t> m_withdrawals;  // ProjectCounts::withdrawals when the Annotate page was made
};

}  // namespace podium
