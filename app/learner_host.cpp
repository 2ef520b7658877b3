#include "app/learner_host.h"

#include <QCoreApplication>
#include <QPointer>
#include <chrono>

#include "app/learner_lock.h"
#include "app/learner_run.h"
#include "app/thread_priority.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

constexpr std::chrono::milliseconds kLookInterval{2000};

// What `wanted` changes of `before`, and nothing else, done to `now`.
LearnerConfig merged(LearnerConfig now, const LearnerConfig& before, const LearnerConfig& wanted) {
  for (const ConfigField& field : configFields())
    if (const std::string value = fieldValue(wanted, field.key); value != fieldValue(before, field.key))
      setField(now, field.key, value).value();
  return now;
}

}  // namespace

LearnerHost::LearnerHost(ProjectSession& session, QObject* parent) : LearnerControl(parent), m_session(session) {
  readConfig();
  // Without an environment nothing can be played: that is no fault before somebody asks for it.
  if (m_configFault && !session.info.environment.empty()) report(*m_configFault);
  connect(&m_look, &QTimer::timeout, this, &LearnerHost::lookElsewhere);
  m_look.start(kLookInterval);
  lookElsewhere();
}

LearnerHost::~LearnerHost() {
  m_stop.request_stop();
  if (m_thread) m_thread->wait();
}

Result<Done> LearnerHost::setConfig(const LearnerConfig& config) {
  if (m_state != State::Stopped)
    return Error{ErrorCode::InvalidInput, "Settings can be changed while the learner is stopped."};
  if (const auto valid = validate(config); !valid) return valid.error();
  const bool readable = !m_configFault;
  const LearnerConfig before = m_config;
  readConfig();  // read before it is written: another process may have changed other settings
  LearnerConfig changed = config;
  if (readable && !m_configFault) changed = merged(m_config, before, config);
  if (const auto valid = validate(changed); !valid) return valid.error();
  ProjectInfo info;  // nor is the rest of the project what it was when it was opened
  try {
    info = m_session.reader->project();
  } catch (const Exception& fault) {
    return fault.error();
  }
  info.learnerConfig = m_session.info.learnerConfig = toJson(changed);
  m_config = projectLearnerConfig(info);
  m_configFault.reset();
  if (m_config != config) Q_EMIT configChanged();
  ++m_writes;
  // The answer comes on the writer's thread, perhaps after this object is gone.
  m_session.store->writer().setProject(info, [guard = QPointer(this)](const Result<Done>& done) {
    QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, done] {
      if (!guard) return;
      --guard->m_writes;
      if (!done) guard->report(done.error());
    });
  });
  return Done{};
}

void LearnerHost::start() {
  if (m_state != State::Stopped && m_state != State::Elsewhere) return;
  readConfig();
  if (m_configFault) return report(*m_configFault);
  m_stop = std::stop_source();
  m_pauseWanted = false;
  m_status.fault.reset();
  setState(State::Starting);
  m_thread.reset(QThread::create([this, config = m_config, stop = m_stop.get_token()] { work(config, stop); }));
  m_thread->setObjectName(QStringLiteral("learner"));
  connect(m_thread.get(), &QThread::finished, this, &LearnerHost::ended);
  m_thread->start();
}

void LearnerHost::pause() {
  if (m_state != State::Running && m_state != State::Starting) return;
  const std::scoped_lock lock(m_mutex);
  m_pauseWanted = true;
  if (m_loop) m_loop->pause();
}

void LearnerHost::resume() {
  if (m_state != State::Paused && m_state != State::Running && m_state != State::Starting) return;
  const std::scoped_lock lock(m_mutex);
  m_pauseWanted = false;
  if (m_loop) m_loop->resume();
}

void LearnerHost::improveAnyway() {
  const std::scoped_lock lock(m_mutex);
  if (m_loop) m_loop->improveAnyway();
}

void LearnerHost::stop() {
  if (!m_thread || m_state == State::Stopping) return;
  m_stop.request_stop();
  setState(State::Stopping);
}

void LearnerHost::work(const LearnerConfig& config, std::stop_token stop) {
  const auto send = [this](const LearnerStatus& status) {
    QMetaObject::invokeMethod(this, [this, status] { arrived(status); });
  };
  const auto fail = [&send](const Error& fault) {
    log(LogLevel::Error, "learner", fault.message);
    LearnerStatus status;
    status.phase = Phase::Failed;
    status.fault = fault;
    status.message = fault.message;
    send(status);
  };
  lowerThreadPriority();
  try {
    LearnerRun learner(m_session.store, config, send);
    {
      const std::scoped_lock lock(m_mutex);
      m_loop = &learner.loop();
      if (m_pauseWanted) m_loop->pause();
    }
    const LearnerStatus last = learner.run({}, stop);
    {
      const std::scoped_lock lock(m_mutex);
      m_loop = nullptr;
    }
    send(last);
  } catch (const Exception& fault) {
    fail(fault.error());
  } catch (const std::exception& fault) {
    fail({ErrorCode::Unknown, std::string("The learner ended: ") + fault.what()});
  }
}

void LearnerHost::arrived(const LearnerStatus& status) {
  m_status = status;
  if (m_state == State::Starting || m_state == State::Running || m_state == State::Paused) {
    if (status.phase == Phase::Paused)
      setState(State::Paused);
    else if (status.phase != Phase::Stopped && status.phase != Phase::Failed)
      setState(State::Running);
  }
  Q_EMIT statusChanged();
}

void LearnerHost::ended() {
  m_thread->wait();
  m_thread.reset();
  setState(State::Stopped);
  lookElsewhere();
}

void LearnerHost::readConfig() {
  if (m_writes > 0) return;  // what is on its way to the file is newer
  try {
    const ProjectInfo info = m_session.reader->project();
    const LearnerConfig now = projectLearnerConfig(info);
    m_session.info.learnerConfig = info.learnerConfig;  // the rest is the window's: it watches for changes
    m_configFault.reset();
    if (now == m_config) return;
    m_config = now;
    Q_EMIT configChanged();
  } catch (const Exception& fault) {
    m_configFault = fault.error();
  }
}

void LearnerHost::lookElsewhere() {
  if (m_state != State::Stopped && m_state != State::Elsewhere) return;
  if (const auto version = m_session.reader->dataVersion(); version != m_dataVersion && m_writes == 0) {
    m_dataVersion = version;
    readConfig();
  }
  const auto holder = learnerElsewhere(m_session.store->path());
  if (holder && m_state == State::Stopped) {
    m_status.message = tr("The learner of this project runs in %1.").arg(QString::fromStdString(*holder)).toStdString();
    setState(State::Elsewhere);
    Q_EMIT statusChanged();
  } else if (!holder && m_state == State::Elsewhere) {
    m_status.message.clear();
    m_status.fault.reset();  // "already runs elsewhere" is no longer true
    setState(State::Stopped);
    Q_EMIT statusChanged();
  }
}

void LearnerHost::setState(State state) {
  if (m_state == state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

void LearnerHost::report(const Error& fault) {
  m_status.fault = fault;
  m_status.message = fault.message;
  Q_EMIT statusChanged();
}

}  // namespace podium
