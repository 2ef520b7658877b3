#include "ui/shell/project_pages.h"

#include "ui/annotate/annotate_page.h"
#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/learner_control.h"
#include "ui/common/settings.h"
#include "ui/history/history_page.h"
#include "ui/media/gamepad.h"
#include "ui/monitor/learner_page.h"
#include "ui/play/play_room.h"
#include "ui/project/project_page.h"
#include "ui/shell/app_services.h"
#include "ui/shell/open_project.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/window_keys.h"

namespace podium {

ProjectPages::ProjectPages(OpenProject& project, PageStack& stack, Gamepad& pad, const AppServices& services,
                           QObject* parent)
    : QObject(parent), m_project(project), m_stack(stack), m_pad(pad), m_services(services) {
  connect(&project.learner(), &LearnerControl::stateChanged, this, &ProjectPages::setModelVersion);
  connect(&project.learner(), &LearnerControl::statusChanged, this, &ProjectPages::setModelVersion);
  connect(&project.feed(), &ProjectFeed::updated, this, &ProjectPages::followProject);
  makeAnnotatePage();
}

ProjectPages::~ProjectPages() {
  delete m_annotate;
  delete m_history;
  delete m_learner;
  delete m_play;
  delete m_projectPage;
}

QWidget* ProjectPages::page(PageId page) {
  switch (page) {
    case PageId::Annotate:
      return m_annotate;
    case PageId::History:
      if (!m_history) makeHistoryPage();
      return m_history;
    case PageId::Learner:
      if (!m_learner) {
        m_learner = new LearnerPage(m_project.session(), m_project.feed());
        m_stack.addPage(m_learner);
      }
      return m_learner;
    case PageId::Play:
      if (!m_play && !m_project.session().info.environment.empty()) makePlayPage();
      return m_play;
    case PageId::Project:
      if (!m_projectPage) {
        m_projectPage = new ProjectPage(m_project.session());
        m_stack.addPage(m_projectPage);
        connect(&m_project.feed(), &ProjectFeed::updated, m_projectPage, &ProjectPage::refresh);
        connect(m_projectPage, &ProjectPage::exportRequested, this, &ProjectPages::exportRequested);
        connect(m_projectPage, &ProjectPage::importRequested, this, &ProjectPages::importRequested);
      }
      return m_projectPage;
    case PageId::Start:
    case PageId::Settings:
      break;
  }
  return nullptr;
}

void ProjectPages::makeAnnotatePage() {
  const ItemKind kind = m_project.session().info.kind;
  AnnotateOptions options;
  options.confirmPairs = Settings::instance().confirmPairs();
  options.canImport = kind != ItemKind::Clip;
  m_annotate = new AnnotatePage(m_project.session(), options);
  m_stack.addPage(m_annotate);
  m_annotate->setGamepad(m_pad);
  m_annotate->setWindowKeys(windowKeyLines());
  // Queued: looking for controllers takes longer than a frame.
  if (kind == ItemKind::Clip || kind == ItemKind::Video)
    QMetaObject::invokeMethod(&m_pad, &Gamepad::start, Qt::QueuedConnection);
  connect(m_annotate, &AnnotatePage::importRequested, this, &ProjectPages::importRequested);
  AnnotateModel& model = m_annotate->model();
  connect(&model, &AnnotateModel::saveStateChanged, this,
          [this] { Q_EMIT saveStateChanged(m_annotate->model().saveState()); });
  connect(&model, &AnnotateModel::notice, this, &ProjectPages::notice);
  connect(&Settings::instance(), &Settings::changed, &model,
          [&model] { model.setConfirmPairs(Settings::instance().confirmPairs()); });
  // Queued: the page must not be destroyed inside its own signal.
  connect(
      &model, &AnnotateModel::queryChanged, this,
      [this] {
        if (m_taskChanged && !m_annotate->model().showsEarlier()) takeTask();
      },
      Qt::QueuedConnection);
  setModelVersion();
}

void ProjectPages::makeHistoryPage() {
  m_history = new HistoryPage(m_project.session());
  m_stack.addPage(m_history);
  connect(m_history, &HistoryPage::annotateRequested, this, [this] { Q_EMIT pageRequested(PageId::Annotate); });
  connect(m_history, &HistoryPage::reviseRequested, this, [this](ComparisonId answer) {
    Q_EMIT pageRequested(PageId::Annotate);
    m_annotate->model().revise(answer);
  });
}

void ProjectPages::makePlayPage() {
  m_play = new PlayRoom(m_project.session(), m_services.startEnvironment, m_services.watchPolicy, m_pad);
  m_stack.addPage(m_play);
  connect(m_play, &PlayRoom::notice, this, &ProjectPages::notice);
}

bool ProjectPages::hasUnkeptPlay() const { return m_play && m_play->hasUnkept(); }

void ProjectPages::deleteAnnotatePage() {
  delete m_annotate;
  m_annotate = nullptr;
}

void ProjectPages::setModelVersion() { m_annotate->model().setModelVersion(m_project.learner().status().modelVersion); }

void ProjectPages::followProject() {
  ProjectInfo stored = m_project.feed().project();
  stored.learnerConfig = m_project.session().info.learnerConfig;  // the learner's own affair
  const std::int64_t withdrawals = m_project.feed().counts().withdrawals;
  m_taskChanged = stored != m_project.session().info || m_withdrawals.value_or(withdrawals) != withdrawals;
  if (!m_withdrawals) m_withdrawals = withdrawals;
  const AnnotateModel& model = m_annotate->model();
  const bool inUse =
      model.showsEarlier() || (m_stack.shownPage() == m_annotate && model.phase() == AnnotateModel::Phase::Asking);
  if (m_taskChanged && !inUse) takeTask();
}

// The page is made anew with what the project asks now, without the queries of imports that are taken back; an
// unfinished answer is kept with its query.
void ProjectPages::takeTask() {
  m_taskChanged = false;
  const bool shown = m_stack.shownPage() == m_annotate;
  deleteAnnotatePage();
  ProjectInfo stored = m_project.feed().project();
  stored.learnerConfig = m_project.session().info.learnerConfig;
  const bool asksAnew = stored != m_project.session().info;
  m_project.session().info = std::move(stored);
  m_withdrawals = m_project.feed().counts().withdrawals;
  makeAnnotatePage();
  if (m_history) m_history->followTask();
  Q_EMIT remade(PageId::Annotate);
  if (shown && asksAnew) Q_EMIT notice(tr("The project's task was changed. It counts from this query on."));
}

void ProjectPages::answerAs(const QString& name) {
  if (name == text(m_project.session().annotator.name)) return;
  runInBackground(
      this, [store = m_project.session().store, name] { return ensureAnnotator(*store, name); },
      [this, name](const Result<Annotator>& annotator) {
        if (!annotator) {
          Q_EMIT notice(faultMessage(annotator.error()));
          return;
        }
        deleteAnnotatePage();  // its leases belong to the name before
        delete m_history;
        m_history = nullptr;
        delete m_play;  // what is kept is this person's
        m_play = nullptr;
        m_project.session().annotator = annotator.value();
        Settings::instance().setAnnotatorName(name);
        makeAnnotatePage();
        Q_EMIT remade(PageId::Annotate);
        Q_EMIT remade(PageId::History);
        Q_EMIT remade(PageId::Play);
      });
}

}  // namespace podium
