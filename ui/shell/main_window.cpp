#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>
#include <QWindow>

#include "ui/annotate/annotate_page.h"
#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/history/history_page.h"
#include "ui/monitor/learner_page.h"
#include "ui/monitor/learner_words.h"
#include "ui/project/import_dialog.h"
#include "ui/project/new_project_dialog.h"
#include "ui/project/project_page.h"
#include "ui/project/settings_page.h"
#include "ui/project/start_page.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/overlay_panel.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_strip.h"

namespace podium {
namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr int kFirstWidth = 1280, kFirstHeight = 800;

// In the order of MainWindow::PageId.
struct PageEntry {
  const char* title;
  const char* icon;
};
constexpr PageEntry kPages[] = {{QT_TRANSLATE_NOOP("podium::MainWindow", "Projects"), "open"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Annotate"), "annotate"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "History"), "history"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Learner"), "learner"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Project"), "project"},
                                {QT_TRANSLATE_NOOP("podium::MainWindow", "Settings"), "settings"}};

}  // namespace

MainWindow::MainWindow(AppServices services, QWidget* parent)
    : QWidget(parent),
      m_services(std::move(services)),
      m_sidebar(new Sidebar),
      m_header(new HeaderBar),
      m_stack(new PageStack),
      m_status(new StatusStrip),
      m_panel(new OverlayPanel(m_stack)),
      m_start(new StartPage) {
  for (const PageEntry& page : kPages) m_sidebar->add(tr(page.title), QString::fromLatin1(page.icon));
  m_stack->addPage(m_start);
  m_header->setAnnotators([this] { return m_project ? m_project->annotatorNames() : QStringList(); });

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

  connect(m_sidebar, &Sidebar::chosen, this, [this](int index) { showPage(static_cast<PageId>(index)); });
  connect(m_header, &HeaderBar::annotatorChosen, this, &MainWindow::chooseAnnotator);
  connect(m_header, &HeaderBar::keysRequested, this, &MainWindow::showKeys);
  connect(m_status, &QAbstractButton::clicked, this, &MainWindow::showDetails);
  connect(m_start, &StartPage::newRequested, this, &MainWindow::createProject);
  connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseProject);
  connect(m_start, &StartPage::importRequested, this, &MainWindow::chooseImport);
  connect(m_start, &StartPage::demoRequested, this, &MainWindow::openDemo);
  connect(m_start, &StartPage::recentRequested, this, &MainWindow::openProject);
  addShortcuts();
  connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::importFrom);
  new FocusRing(this);
  if (!restoreGeometry(QSettings().value(QLatin1String(kGeometryKey)).toByteArray())) {
    // The frame that the window manager will draw is not known yet: a usual one is left room for.
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight);
    resize(QSize(kFirstWidth, kFirstHeight).boundedTo(screen()->availableSize() - QSize(2 * space::kXs, 2 * title)));
  }
  m_firstSize = size();
  closeProject();
}

MainWindow::~MainWindow() { closeProject(); }

void MainWindow::addShortcuts() {
  const auto add = [this](const QKeySequence& keys, auto action) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
  };
  add(QKeySequence::New, &MainWindow::createProject);
  add(QKeySequence::Open, &MainWindow::chooseProject);
  add(QKeySequence(Qt::CTRL | Qt::Key_I), &MainWindow::chooseImport);
  add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
    if (!m_project) return;
    LearnerControl& learner = m_project->learner();
    if (learner.state() == LearnerControl::State::Elsewhere)
      m_status->showNotice(adviceText(learner.state(), learner.status()));
    else
      startOrPause(learner);
  });
  add(QKeySequence(Qt::Key_F11), &MainWindow::toggleFullPage);
  add(QKeySequence(Qt::CTRL | Qt::Key_Q), &QWidget::close);
  for (const PageId page :
       {PageId::Start, PageId::Annotate, PageId::History, PageId::Learner, PageId::Project, PageId::Settings})
    add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page))),
        [this, page] { showPage(page); });
}

QWidget* MainWindow::pageWidget(PageId page) {
  switch (page) {
    case PageId::Start:
      return m_start;
    case PageId::Annotate:
      return m_annotate;
    case PageId::History:
      if (!m_history && m_project) makeHistoryPage();
      return m_history;
    case PageId::Learner:
      if (!m_learner && m_project) {
        m_learner = new LearnerPage(m_project->session(), m_project->feed());
        m_stack->addPage(m_learner);
      }
      return m_learner;
    case PageId::Project:
      if (!m_projectPage && m_project) {
        m_projectPage = new ProjectPage(m_project->session());
        m_stack->addPage(m_projectPage);
        connect(&m_project->feed(), &ProjectFeed::updated, m_projectPage, &ProjectPage::refresh);
      }
      return m_projectPage;
    case PageId::Settings:
      if (!m_settings) {
        m_settings = new SettingsPage;
        m_stack->addPage(m_settings);
      }
      return m_settings;
  }
  return m_start;
}

void MainWindow::showPage(PageId page) {
  QWidget* widget = pageWidget(page);
  if (!widget) return;  // a page of a project, and none is open
  m_current = page;
  m_stack->showPage(widget);
  m_sidebar->setCurrent(static_cast<int>(page));
  m_header->showPlace(m_project ? m_project->name() : QString(), tr(kPages[static_cast<int>(page)].title));
  m_panel->hide();
  widget->setFocus();
}

void MainWindow::chooseProject() {
  if (m_busy) return;
  if (const QString path = dialogs().openProject(this); !path.isEmpty()) openProject(path);
}

void MainWindow::createProject() {
  if (m_busy) return;
  NewProjectDialog dialog(m_services.environments, this);
  if (dialog.exec() == QDialog::Accepted) openProject(dialog.path());
}

void MainWindow::chooseImport() {
  if (m_busy) return;
  const QString path = dialogs().openFile(this, tr("Import"), tr("All files (*)"));
  if (!path.isEmpty()) importFrom(path);
}

void MainWindow::importFrom(const QString& path) {
  if (m_busy) return;
  if (path.endsWith(QLatin1String(".podium"))) {
    openProject(path);
    return;
  }
  ImportTarget target;
  if (m_project && m_project->session().info.kind != ItemKind::Clip)
    target = {m_project->session().store, m_project->name()};
  ImportDialog dialog(path, std::move(target), this);
  if (dialog.exec() == QDialog::Accepted && !dialog.newProject().isEmpty()) openProject(dialog.newProject());
}

void MainWindow::openProject(const QString& path) {
  openStoreInBackground(path, [] {});
}

void MainWindow::openDemo() {
  if (m_busy) return;
  setBusy(tr("Preparing the demo project..."));
  runInBackground(this, m_services.createDemoProject, [this](const Result<std::string>& path) {
    setBusy({});
    if (path) {
      openStoreInBackground(text(path.value()), [this] { m_project->learner().start(); });
    } else {
      m_start->showFault(text(path.error().message));
      Q_EMIT projectFailed(text(path.error().message));
    }
  });
}

void MainWindow::openStoreInBackground(const QString& path, std::function<void()> then) {
  if (m_busy) return;
  leaveProject([this, path, then = std::move(then)] {
    showPage(PageId::Start);
    setBusy(tr("Opening %1...").arg(path));
    const QString name = Settings::instance().annotatorName();
    runInBackground(
        this, [path, name] { return openStore(path, name); },
        [this, path, then](Result<OpenedStore> opened) {
          setBusy({});
          if (opened) {
            adopt(std::move(opened).value());
            Settings::instance().addRecentProject(path, m_project->name());
            then();
            Q_EMIT projectOpened();
          } else {
            m_start->showFault(text(opened.error().message));
            Q_EMIT projectFailed(text(opened.error().message));
          }
        });
  });
}

void MainWindow::adopt(OpenedStore opened) {
  m_project = std::make_unique<OpenProject>(std::move(opened), m_services);
  LearnerControl& learner = m_project->learner();
  connect(&learner, &LearnerControl::stateChanged, this, &MainWindow::updateStatus);
  connect(&learner, &LearnerControl::statusChanged, this, &MainWindow::updateStatus);
  connect(&m_project->feed(), &ProjectFeed::updated, this, &MainWindow::updateStatus);
  connect(&m_project->feed(), &ProjectFeed::updated, this, &MainWindow::followProject);
  for (const PageId page : {PageId::Annotate, PageId::History, PageId::Learner, PageId::Project})
    m_sidebar->setEntryVisible(static_cast<int>(page), true);
  m_status->show();
  setWindowTitle(tr("%1 - Podium").arg(m_project->name()));
  makeAnnotatePage();
  showPage(PageId::Annotate);
  updateStatus();
}

void MainWindow::makeAnnotatePage() {
  delete m_annotate;
  AnnotateOptions options;
  options.confirmPairs = Settings::instance().confirmPairs();
  options.canImport = m_project->session().info.kind != ItemKind::Clip;
  m_annotate = new AnnotatePage(m_project->session(), options);
  m_stack->addPage(m_annotate);
  m_annotate->setGamepad(m_pad);
  const ItemKind kind = m_project->session().info.kind;
  // Queued: looking for controllers takes longer than a frame.
  if (kind == ItemKind::Clip || kind == ItemKind::Video)
    QMetaObject::invokeMethod(&m_pad, &Gamepad::start, Qt::QueuedConnection);
  connect(m_annotate, &AnnotatePage::importRequested, this, &MainWindow::chooseImport);
  AnnotateModel& model = m_annotate->model();
  connect(&model, &AnnotateModel::saveStateChanged, m_header,
          [this] { m_header->showSaveState(m_annotate->model().saveState()); });
  connect(&model, &AnnotateModel::notice, m_status, &StatusStrip::showNotice);
  connect(&Settings::instance(), &Settings::changed, &model,
          [&model] { model.setConfirmPairs(Settings::instance().confirmPairs()); });
  // Queued: the page must not be destroyed inside its own signal.
  connect(&model, &AnnotateModel::queryChanged, this, &MainWindow::remakeAnnotatePage, Qt::QueuedConnection);
  m_header->showSaveState(model.saveState());
  m_header->showAnnotator(text(m_project->session().annotator.name));
}

void MainWindow::followProject() {
  if (!m_project || !m_annotate) return;
  ProjectInfo stored = m_project->feed().project();
  stored.learnerConfig = m_project->session().info.learnerConfig;  // the learner's own affair
  m_taskChanged = stored != m_project->session().info;
  const bool inUse = m_current == PageId::Annotate && m_annotate->model().phase() == AnnotateModel::Phase::Asking;
  if (m_taskChanged && !inUse) remakeAnnotatePage();
}

// The page is made anew with what the project asks now; an unfinished answer is kept with its query.
void MainWindow::remakeAnnotatePage() {
  if (!m_project || !m_annotate || !m_taskChanged) return;
  m_taskChanged = false;
  const bool shown = m_current == PageId::Annotate;
  delete m_annotate;
  m_annotate = nullptr;
  ProjectInfo stored = m_project->feed().project();
  stored.learnerConfig = m_project->session().info.learnerConfig;
  m_project->session().info = std::move(stored);
  makeAnnotatePage();
  setWindowTitle(tr("%1 - Podium").arg(m_project->name()));
  if (!shown) {
    m_header->showPlace(m_project->name(), tr(kPages[static_cast<int>(m_current)].title));
    return;
  }
  showPage(PageId::Annotate);
  m_status->showNotice(tr("The project's task was changed. It counts from this query on."));
}

void MainWindow::makeHistoryPage() {
  m_history = new HistoryPage(m_project->session());
  m_stack->addPage(m_history);
  connect(m_history, &HistoryPage::annotateRequested, this, [this] { showPage(PageId::Annotate); });
  connect(m_history, &HistoryPage::reviseRequested, this, [this](ComparisonId answer) {
    showPage(PageId::Annotate);
    m_annotate->model().revise(answer);
  });
}

void MainWindow::leaveProject(std::function<void()> then) {
  const auto stopped = [this] {
    const auto state = m_project->learner().state();
    return state == LearnerControl::State::Stopped || state == LearnerControl::State::Elsewhere;
  };
  const auto left = [this, then = std::move(then)] {
    setBusy({});
    closeProject();
    if (m_closing)  // queued: inside close() itself, another one is ignored
      QMetaObject::invokeMethod(
          this, [this] { close(); }, Qt::QueuedConnection);
    else
      then();
  };
  if (!m_project || stopped()) {
    left();
    return;
  }
  showPage(PageId::Start);
  setBusy(tr("The learner writes its checkpoint..."));
  // Queued: the learner must not be destroyed inside its own signal.
  connect(
      &m_project->learner(), &LearnerControl::stateChanged, this,
      [this, stopped, left] {
        if (m_project && stopped()) left();
      },
      Qt::QueuedConnection);
  if (m_project->learner().state() != LearnerControl::State::Stopping) m_project->learner().stop();
}

void MainWindow::closeProject() {
  delete m_annotate;
  m_annotate = nullptr;
  delete m_history;
  m_history = nullptr;
  delete m_learner;
  m_learner = nullptr;
  delete m_projectPage;
  m_projectPage = nullptr;
  m_taskChanged = false;
  m_project.reset();
  for (const PageId page : {PageId::Annotate, PageId::History, PageId::Learner, PageId::Project})
    m_sidebar->setEntryVisible(static_cast<int>(page), false);
  m_status->hide();
  m_panel->hide();
  m_header->showAnnotator({});
  m_header->showSaveState({});
  setWindowTitle(tr("Podium"));
  showPage(PageId::Start);
}

void MainWindow::chooseAnnotator(const QString& name) {
  if (!m_project || name == text(m_project->session().annotator.name)) return;
  runInBackground(
      this, [store = m_project->session().store, name] { return ensureAnnotator(*store, name); },
      [this, store = m_project->session().store.get(), name](const Result<Annotator>& annotator) {
        if (!m_project || m_project->session().store.get() != store) return;
        if (!annotator) {
          m_status->showNotice(text(annotator.error().message));
          return;
        }
        const PageId shown = m_current;
        delete m_annotate;  // its leases belong to the name before
        m_annotate = nullptr;
        delete m_history;
        m_history = nullptr;
        m_project->session().annotator = annotator.value();
        Settings::instance().setAnnotatorName(name);
        makeAnnotatePage();
        if (shown == PageId::Annotate || shown == PageId::History) showPage(shown);
      });
}

void MainWindow::updateStatus() {
  if (!m_project) return;
  const LearnerControl& learner = m_project->learner();
  const LearnerStatus status = learner.status();
  StatusSummary summary = summarise(learner.state(), status, m_project->feed());
  if (m_project->session().info.environment.empty() && !summary.fault) {
    summary.activity.clear();  // nothing is played, so nothing is said about it
    summary.message.clear();
  }
  m_status->showSummary(summary);
  if (m_annotate) m_annotate->model().setModelVersion(status.modelVersion);
}

void MainWindow::showDetails() {
  if (m_panel->isVisible())
    m_panel->hide();
  else
    m_panel->showText(tr("Learner"), m_status->summary().details());
}

void MainWindow::showKeys() {
  if (m_current == PageId::Annotate && m_annotate) {
    m_annotate->toggleKeys();
    return;
  }
  m_panel->showKeys(tr("Keys"),
                    {{tr("Ctrl+1 to Ctrl+6"), tr("projects, annotate, history, learner, project, settings")},
                     {tr("Ctrl+L"), tr("start or pause the learner")},
                     {tr("Ctrl+N, Ctrl+O"), tr("new project, open a project")},
                     {tr("Ctrl+I"), tr("import a file; files and folders can be dropped on the window, too")},
                     {tr("F11"), tr("the page alone on the whole screen")},
                     {tr("+ - and arrows on a plot"), tr("zoom, move; Home shows all, L is the log axis")},
                     {tr("/ and G in the history"), tr("search; rows or tiles")},
                     {tr("Escape"), tr("close the topmost panel")},
                     {tr("Ctrl+Q"), tr("leave")}});
}

void MainWindow::toggleFullPage() {
  const bool full = !isFullScreen();
  m_sidebar->setVisible(!full);
  m_header->setVisible(!full);
  m_status->setVisible(!full && m_project);
  setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
}

void MainWindow::setBusy(const QString& sentence) {
  m_busy = !sentence.isEmpty();
  m_start->setBusy(sentence);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!isFullScreen()) QSettings().setValue(QLatin1String(kGeometryKey), saveGeometry());
  event->setAccepted(!m_project);
  if (!m_project) return;
  m_closing = true;                  // once the learner has stopped
  if (!m_busy) leaveProject([] {});  // busy: the project is being left already
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
  fitOnScreen();  // a window manager moves the window when it has put a frame around it
}

void MainWindow::fitOnScreen() {
  if (m_fitted || !isVisible() || windowState() != Qt::WindowNoState || !windowHandle()) return;
  const QMargins frame = windowHandle()->frameMargins();
  if (frame.isNull()) return;
  m_fitted = true;
  if (size() != m_firstSize) return;  // somebody else has chosen
  const QRect room = screen()->availableGeometry().marginsRemoved(frame);
  QRect fitting(geometry().topLeft(), size().boundedTo(room.size()));
  fitting.moveTo(qBound(room.left(), fitting.left(), room.right() + 1 - fitting.width()),
                 qBound(room.top(), fitting.top(), room.bottom() + 1 - fitting.height()));
  if (fitting != geometry()) setGeometry(fitting);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitOnScreen();
  m_sidebar->setWide(width() > extent::kWideWindow);
}

}  // namespace podium
