#pragma once
// The window: sidebar, header, page, status line. Pages own their actions; the window opens and leaves projects.
#include <QWidget>
#include <functional>
#include <memory>

#include "ui/media/gamepad.h"
#include "ui/shell/app_services.h"
#include "ui/shell/open_project.h"

namespace podium {

class AnnotatePage;
class HeaderBar;
class HistoryPage;
class LearnerPage;
class OverlayPanel;
class PageStack;
class ProjectPage;
class Sidebar;
class StartPage;
class StatusStrip;

// GUI thread. Nothing heavy happens before a project is opened.
class MainWindow : public QWidget {
  Q_OBJECT
 public:
  enum class PageId { Start, Annotate, History, Learner, Project, Settings };
  explicit MainWindow(AppServices services, QWidget* parent = nullptr);
  ~MainWindow() override;

  // Leaves the present project (its learner writes a checkpoint first) and opens this one; failures are told on the
  // start page.
  void openProject(const QString& path);
  // Asks where a file or a folder is to be imported to, does it, and opens the project when it is a new one. A project
  // is opened instead.
  void importFrom(const QString& path);
  // Creates the demo project, opens it and starts its learner.
  void openDemo();
  bool hasProject() const { return m_project != nullptr; }
  OpenProject* project() { return m_project.get(); }
  PageId currentPage() const { return m_current; }
  void showPage(PageId page);

 Q_SIGNALS:
  void projectOpened();
  void projectFailed(const QString& message);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void moveEvent(QMoveEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addShortcuts();
  void fitOnScreen();  // once the frame around the window is known
  QWidget* pageWidget(PageId page);
  void chooseProject();
  void createProject();
  void chooseImport();
  void openStoreInBackground(const QString& path, std::function<void()> then);
  void adopt(OpenedStore opened);
  void makeAnnotatePage();
  // Takes up what was changed in the project's task, here or elsewhere: at once, or with the next query.
  void followProject();
  void remakeAnnotatePage();
  void makeHistoryPage();
  // Stops the learner and closes the project without blocking, then goes on.
  void leaveProject(std::function<void()> then);
  void closeProject();
  void chooseAnnotator(const QString& name);
  void updateStatus();
  void showDetails();
  void showKeys();
  void toggleFullPage();
  void setBusy(const QString& sentence);

  AppServices m_services;
  std::unique_ptr<OpenProject> m_project;
  PageId m_current = PageId::Start;
  bool m_busy = false, m_closing = false, m_fitted = false;
  QSize m_firstSize;  // as this class chose it

  Sidebar* m_sidebar;
  HeaderBar* m_header;
  PageStack* m_stack;
  StatusStrip* m_status;
  OverlayPanel* m_panel;
  StartPage* m_start;
  QWidget* m_settings = nullptr;  // made on first use, like the pages of the project
  Gamepad m_pad;
  AnnotatePage* m_annotate = nullptr;
  HistoryPage* m_history = nullptr;
  LearnerPage* m_learner = nullptr;
  ProjectPage* m_projectPage = nullptr;
  bool m_taskChanged = false;  // and the Annotate page does not know it yet
};

}  // namespace podium
