#include "ui/shell/project_host.h"

#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/learner_control.h"
#include "ui/common/settings.h"

namespace podium {

ProjectHost::ProjectHost(AppServices services, QObject* parent) : QObject(parent), m_services(std::move(services)) {}

ProjectHost::~ProjectHost() { close(); }

void ProjectHost::open(const QString& path) {
  openAndThen(path, [] {});
}

void ProjectHost::openDemo() {
  if (m_busy) return;
  setBusy(tr("Preparing the demo project..."));
  runInBackground(this, m_services.createDemoProject, [this](const Result<std::string>& path) {
    setBusy({});
    if (m_forGood)
      stopLearner();
    else if (path)
      openAndThen(text(path.value()), [this] { m_project->learner().start(); });
    else
      Q_EMIT failed(faultMessage(path.error()));
  });
}

void ProjectHost::openAndThen(const QString& path, std::function<void()> then) {
  if (m_busy) return;
  m_next = [this, path, then = std::move(then)] {
    setBusy(tr("Opening %1...").arg(path));
    const QString name = Settings::instance().annotatorName();
    runInBackground(
        this, [path, name] { return openStore(path, name); },
        [this, path, then](Result<OpenedStore> store) {
          setBusy({});
          if (store) {
            take(path, std::move(store).value());
            then();
          } else {
            Q_EMIT failed(faultMessage(store.error()));
          }
        });
  };
  stopLearner();
}

void ProjectHost::take(const QString& path, OpenedStore store) {
  m_project = std::make_unique<OpenProject>(std::move(store), m_services);
  // Queued: the learner must not be destroyed inside its own signal.
  connect(
      &m_project->learner(), &LearnerControl::stateChanged, this,
      [this] {
        if (m_leaving && learnerRests()) finishLeaving();
      },
      Qt::QueuedConnection);
  Settings::instance().addRecentProject(path, m_project->name());
  Q_EMIT opened();
}

void ProjectHost::leave() {
  m_forGood = true;
  if (!m_busy) stopLearner();  // busy: the project is left once that is done
}

bool ProjectHost::learnerRests() const {
  const LearnerControl::State state = m_project->learner().state();
  return state == LearnerControl::State::Stopped || state == LearnerControl::State::Elsewhere;
}

void ProjectHost::stopLearner() {
  if (!m_project || learnerRests()) {
    finishLeaving();
    return;
  }
  m_leaving = true;
  setBusy(tr("The learner writes its checkpoint..."));
  LearnerControl& learner = m_project->learner();
  if (learner.state() != LearnerControl::State::Stopping) learner.stop();
}

void ProjectHost::finishLeaving() {
  setBusy({});
  close();
  const auto next = std::exchange(m_next, nullptr);
  if (next && !m_forGood) next();
}

void ProjectHost::close() {
  if (!m_project) return;
  m_leaving = false;
  Q_EMIT closing();
  m_project.reset();
  Q_EMIT closed();
}

void ProjectHost::setBusy(const QString& sentence) {
  m_busy = !sentence.isEmpty();
  Q_EMIT busyChanged(sentence);
}

}  // namespace podium
