#pragma once
// The learner inside the window's process: the only Qt wrapper of the loop.
#include <QThread>
#include <QTimer>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

#include "ui/common/learner_control.h"
#include "ui/common/project_session.h"

namespace podium {

// GUI thread; every member returns at once. The loop runs on a thread of its own, which makes, uses and destroys all
// that belongs to the learner; statuses arrive as queued calls. Destruction stops the learner and waits for its
// checkpoint.
class LearnerHost final : public LearnerControl {
  Q_OBJECT
 public:
  // `session` outlives the host.
  LearnerHost(ProjectSession& session, QObject* parent);
  ~LearnerHost() override;

  State state() const override { return m_state; }
  LearnerStatus status() const override { return m_status; }
  LearnerConfig config() const override { return m_config; }  // as last read
  Result<Done> setConfig(const LearnerConfig& config) override;
  void start() override;
  void pause() override;
  void resume() override;
  void stop() override;
  void improveAnyway() override;

 private:
  void work(const LearnerConfig& config, std::stop_token stop);  // learner thread
  void arrived(const LearnerStatus& status);
  void ended();
  void lookElsewhere();
  void readConfig();  // what the project has now: another process may have changed it
  void setState(State state);
  void report(const Error& fault);

  ProjectSession& m_session;
  LearnerConfig m_config;
  std::optional<Error> m_configFault;  // why the stored settings cannot be used
  State m_state = State::Stopped;
  LearnerStatus m_status;
  int m_writes = 0;                 // of settings, not yet on the disk
  std::int64_t m_dataVersion = -1;  // of the project when the settings were read
  QTimer m_look;  // while stopped: does another process run this project's learner, or change its settings?
  std::unique_ptr<QThread> m_thread;
  std::stop_source m_stop;
  std::mutex m_mutex;             // guards m_loop
  LearnerLoop* m_loop = nullptr;  // borrowed from the learner thread while it runs
  bool m_pauseWanted = false;     // pause() before the loop was there
};

}  // namespace podium
