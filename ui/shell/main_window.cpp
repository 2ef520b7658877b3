#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/annotate/annotate_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/data/export_dialog.h"
#include "ui/monitor/learner_words.h"
#include "ui/project/import_dialog.h"
#include "ui/project/new_project_dialog.h"
#include "ui/project/settings_page.h"
#include "ui/project/start_page.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/overlay_panel.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/project_host.h"
#include "ui/shell/project_pages.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/window_keys.h"

namespace podium {
namespace {

// In the order of PageId.
struct PageEntry {
  const char* title;
  const char* icon;
};
constexpr PageEntry kPages[] = {{QT_TRANSLATE_NOOP("podium::MainWindow", "Projects"), "open"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Annotate"), "annotate"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "History"), "history"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Learner"), "learner"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Play"), "gamepad"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Project"), "project"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Settings"), "settings"}};

}  // namespace

MainWindow::MainWindow(AppServices services, QWidget* parent)
    : QWidget(parent),
      m_host(new ProjectHost(std::move(services), this)),
      m_sidebar(new Sidebar),
      m_header(new HeaderBar),
      m_stack(new PageStack),
      m_status(new StatusStrip),
      m_panel(new OverlayPanel(m_stack)),
      m_start(new StartPage) {
  for (const PageEntry& page : kPages) m_sidebar->add(tr(page.title), QString::fromLatin1(page.icon));
  m_stack->addPage(m_start);

  auto* right = new QVBoxLayout;
  right->setSpacing(0);
  right->addWidget(m_header);
  right->addWidget(m_stack, 1);
  right->addWidget(m_status);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_sidebar);
  layout->addLayout(right, 1);

  connectParts();
  connectHost();
  addShortcuts();
  new FocusRing(this);
  m_geometry.restore();
  showNoProject();
}

MainWindow::~MainWindow() { m_host->close(); }

OpenProject* MainWindow::project() const { return m_host->project(); }

void MainWindow::connectParts() {
  m_header->setAnnotators([this] { return hasProject() ? project()->annotatorNames() : QStringList(); });
  connect(m_sidebar, &Sidebar::chosen, this, [this](int index) { showPage(static_cast<PageId>(index)); });
  connect(m_header, &HeaderBar::annotatorChosen, this, [this](const QString& name) {
    if (m_pages && name != text(project()->session().annotator.name) && mayLosePlay()) m_pages->answerAs(name);
  });
  connect(m_header, &HeaderBar::keysRequested, this, &MainWindow::showKeys);
  connect(m_status, &QAbstractButton::clicked, this, &MainWindow::showDetails);
  connect(m_start, &StartPage::newRequested, this, &MainWindow::createProject);
  connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseProject);
  connect(m_start, &StartPage::importRequested, this, &MainWindow::chooseImport);
  connect(m_start, &StartPage::demoRequested, this, &MainWindow::openDemo);
  connect(m_start, &StartPage::recentRequested, this, &MainWindow::openProject);
  connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::importFrom);
}

void MainWindow::connectHost() {
  connect(m_host, &ProjectHost::busyChanged, this, [this](const QString& sentence) {
    if (!sentence.isEmpty() && m_current != PageId::Start) showPage(PageId::Start);
    m_start->setBusy(sentence);
  });
  connect(m_host, &ProjectHost::opened, this, [this] {
    makePages();
    Q_EMIT projectOpened();
  });
  connect(m_host, &ProjectHost::failed, this, [this](const QString& message) {
    m_start->showFault(message);
    Q_EMIT projectFailed(message);
  });
  connect(m_host, &ProjectHost::closing, this, [this] { m_pages.reset(); });
  connect(m_host, &ProjectHost::closed, this, [this] {
    showNoProject();
    if (m_closing)  // queued: inside close() itself, another one is ignored
      QMetaObject::invokeMethod(
          this, [this] { close(); }, Qt::QueuedConnection);
  });
}

void MainWindow::addShortcuts() {
  for (const WindowKeyGroup& group : windowKeys())
    for (const WindowShortcut& shortcut : group.shortcuts)
      connect(new QShortcut(shortcut.keys, this), &QShortcut::activated, this, [this, shortcut] { run(shortcut); });
}

void MainWindow::run(const WindowShortcut& shortcut) {
  switch (shortcut.command) {
    case WindowCommand::ShowPage:
      return showPage(shortcut.page);
    case WindowCommand::StartOrPauseLearner:
      return startOrPauseLearner();
    case WindowCommand::NewProject:
      return createProject();
    case WindowCommand::OpenProject:
      return chooseProject();
    case WindowCommand::Import:
      return chooseImport();
    case WindowCommand::Export:
      return exportAnswers();
    case WindowCommand::FullPage:
      return toggleFullPage();
    case WindowCommand::Leave:
      close();
  }
}

QWidget* MainWindow::pageWidget(PageId page) {
  if (page == PageId::Start) return m_start;
  if (page != PageId::Settings) return m_pages ? m_pages->page(page) : nullptr;
  if (!m_settings) {
    m_settings = new SettingsPage;
    m_stack->addPage(m_settings);
  }
  return m_settings;
}

void MainWindow::showPage(PageId page) {
  QWidget* widget = pageWidget(page);
  if (!widget) return;  // a page of a project, and none is open
  m_current = page;
  m_stack->showPage(widget);
  m_sidebar->setCurrent(static_cast<int>(page));
  showPlace();
  m_panel->hide();
  widget->setFocus();
}

void MainWindow::showPlace() {
  m_header->showPlace(hasProject() ? project()->name() : QString(), tr(kPages[static_cast<int>(m_current)].title));
}

void MainWindow::chooseProject() {
  if (m_host->isBusy()) return;
  if (const QString path = dialogs().openProject(this); !path.isEmpty()) openProject(path);
}

void MainWindow::createProject() {
  if (m_host->isBusy()) return;
  NewProjectDialog dialog(m_host->services().environments, this);
  if (dialog.exec() == QDialog::Accepted) openProject(dialog.path());
}

void MainWindow::chooseImport() {
  if (m_host->isBusy()) return;
  const QString path = dialogs().openFile(this, tr("Import"), tr("All files (*)"));
  if (!path.isEmpty()) importFrom(path);
}

void MainWindow::importFrom(const QString& path) {
  if (m_host->isBusy()) return;
  if (path.endsWith(QLatin1String(".podium"))) {
    openProject(path);
    return;
  }
  ImportTarget target;
  if (hasProject() && project()->session().info.kind != ItemKind::Clip)
    target = {project()->session().store, project()->name(), project()->session().annotator.name};
  ImportDialog dialog(path, std::move(target), this);
  if (dialog.exec() == QDialog::Accepted && !dialog.newProject().isEmpty()) openProject(dialog.newProject());
}

void MainWindow::exportAnswers() {
  if (m_host->isBusy() || !hasProject()) return;
  try {
    ExportDialog dialog(project()->session().store, this);
    dialog.exec();
  } catch (const Exception& fault) {
    dialogs().inform(this, tr("Export"), faultMessage(fault.what()));
  }
}

void MainWindow::openProject(const QString& path) {
  if (mayLosePlay()) m_host->open(path);
}

void MainWindow::openDemo() {
  if (mayLosePlay()) m_host->openDemo();
}

bool MainWindow::mayLosePlay() {
  return !m_pages || !m_pages->hasUnkeptPlay() ||
         dialogs().discard(this, tr("Unkept episode"),
                           tr("The episode on the Play page was not kept. It is lost if you go on."));
}

void MainWindow::makePages() {
  LearnerControl& learner = project()->learner();
  connect(&learner, &LearnerControl::stateChanged, this, &MainWindow::updateStatus);
  connect(&learner, &LearnerControl::statusChanged, this, &MainWindow::updateStatus);
  connect(&project()->feed(), &ProjectFeed::updated, this, &MainWindow::updateStatus);
  m_pages = std::make_unique<ProjectPages>(*project(), *m_stack, m_pad, m_host->services());
  connect(m_pages.get(), &ProjectPages::importRequested, this, &MainWindow::chooseImport);
  connect(m_pages.get(), &ProjectPages::exportRequested, this, &MainWindow::exportAnswers);
  connect(m_pages.get(), &ProjectPages::pageRequested, this, &MainWindow::showPage);
  connect(m_pages.get(), &ProjectPages::saveStateChanged, m_header, &HeaderBar::showSaveState);
  connect(m_pages.get(), &ProjectPages::notice, m_status, &StatusStrip::showNotice);
  connect(m_pages.get(), &ProjectPages::remade, this, &MainWindow::takeRemade);
  setProjectVisible(true);
  showProject();
  showPage(PageId::Annotate);
  updateStatus();
}

void MainWindow::takeRemade(PageId page) {
  showProject();
  showPlace();
  if (page == m_current) showPage(page);
}

void MainWindow::showProject() {
  m_header->showSaveState(m_pages->annotatePage().model().saveState());
  m_header->showAnnotator(text(project()->session().annotator.name));
  setWindowTitle(tr("%1 - Podium").arg(project()->name()));
}

void MainWindow::showNoProject() {
  setProjectVisible(false);
  m_panel->hide();
  m_header->showAnnotator({});
  m_header->showSaveState({});
  setWindowTitle(tr("Podium"));
  showPage(PageId::Start);
}

void MainWindow::setProjectVisible(bool visible) {
  const bool plays = visible && !project()->session().info.environment.empty();
  for (const PageId page : kProjectPages)
    m_sidebar->setEntryVisible(static_cast<int>(page), page == PageId::Play ? plays : visible);
  m_status->setVisible(visible);
}

void MainWindow::updateStatus() {
  if (!hasProject()) return;
  const LearnerControl& learner = project()->learner();
  StatusSummary summary = summarise(learner.state(), learner.status(), project()->feed());
  if (project()->session().info.environment.empty() && !summary.fault) {
    summary.activity.clear();  // nothing is played, so nothing is said about it
    summary.message.clear();
  }
  m_status->showSummary(summary);
}

void MainWindow::startOrPauseLearner() {
  if (!hasProject()) return;
  LearnerControl& learner = project()->learner();
  if (learner.state() == LearnerControl::State::Elsewhere)
    m_status->showNotice(adviceText(learner.state(), learner.status()));
  else
    startOrPause(learner);
}

void MainWindow::showDetails() {
  if (m_panel->isVisible())
    m_panel->hide();
  else
    m_panel->showText(tr("Learner"), m_status->summary().details());
}

void MainWindow::showKeys() {
  if (m_current == PageId::Annotate && m_pages) {
    m_pages->annotatePage().toggleKeys();
    return;
  }
  m_panel->showKeys(tr("Keys"),
                    windowKeyLines() + QList<KeyLine>{{tr("+ - and arrows on a plot"),
                                                       tr("zoom, move; Home shows all, L is the log axis")},
                                                      {tr("/ and G in the history"), tr("search; rows or tiles")},
                                                      {tr("Escape"), tr("close the topmost panel")}});
}

void MainWindow::toggleFullPage() {
  const bool full = !isFullScreen();
  m_sidebar->setVisible(!full);
  m_header->setVisible(!full);
  m_status->setVisible(!full && hasProject());
  setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_geometry.save();
  if (!mayLosePlay()) return event->ignore();
  event->setAccepted(!hasProject());
  if (!hasProject()) return;
  m_closing = true;  // once the learner has stopped
  m_host->leave();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_panel->isVisible()) {
    m_panel->hide();
  } else if (event->key() == Qt::Key_Escape && isFullScreen()) {
    toggleFullPage();
  } else if (event->key() == Qt::Key_Question) {
    showKeys();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void MainWindow::moveEvent(QMoveEvent* event) {
  QWidget::moveEvent(event);
  m_geometry.fitOnScreen();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_geometry.fitOnScreen();
  m_sidebar->setWide(width() > extent::kWideWindow);
}

}  // namespace podium
