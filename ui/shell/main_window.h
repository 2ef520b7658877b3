#pragma once
// The window: sidebar, header, page, status line, and the ways to a project. What is open is the affair of ProjectHost,
// its pages are that of ProjectPages.
#include <QWidget>
#include <memory>

#include "ui/media/gamepad.h"
#include "ui/shell/app_services.h"
#include "ui/shell/open_project.h"
#include "ui/shell/page_id.h"
#include "ui/shell/window_geometry.h"

namespace podium {

class HeaderBar;
class OverlayPanel;
class PageStack;
class ProjectHost;
class ProjectPages;
class SettingsPage;
class Sidebar;
class StartPage;
class StatusStrip;
struct WindowShortcut;

// GUI thread. Nothing heavy happens before a project is opened.
class MainWindow : public QWidget {
  Q_OBJECT
 public:
  using PageId = podium::PageId;
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
  bool hasProject() const { return project() != nullptr; }
  OpenProject* project() const;
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
  void connectParts();
  void connectHost();
  void addShortcuts();
  void run(const WindowShortcut& shortcut);
  void chooseProject();
  void createProject();
  void chooseImport();
  void exportAnswers();
  QWidget* pageWidget(PageId page);
  void makePages();
  void takeRemade(PageId page);
  void showProject();  // its name, its annotator, what is saved
  void showNoProject();
  void showPlace();
  void setProjectVisible(bool visible);
  bool mayLosePlay();  // asks where an episode would go that was not kept
  void updateStatus();
  void startOrPauseLearner();
  void showDetails();
  void showKeys();
  void toggleFullPage();

  PageId m_current = PageId::Start;
  bool m_closing = false;
  WindowGeometry m_geometry{*this};

  ProjectHost* m_host;
  Sidebar* m_sidebar;
  HeaderBar* m_header;
  PageStack* m_stack;
  StatusStrip* m_status;
  OverlayPanel* m_panel;
  StartPage* m_start;
  SettingsPage* m_settings = nullptr;  // made on first use
  Gamepad m_pad;
  std::unique_ptr<ProjectPages> m_pages;  // of the project that is open
};

}  // namespace podium
