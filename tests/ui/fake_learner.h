#pragma once
// A learner that does as it is told at once: tests put it into any state and see what the window asks of it.
#include <QStringList>

#include "ui/common/learner_control.h"

namespace podium {

class FakeLearner : public LearnerControl {
  Q_OBJECT
 public:
  explicit FakeLearner(QObject* parent = nullptr) : LearnerControl(parent) {}
  State state() const override { return m_state; }
  LearnerStatus status() const override { return m_status; }
  LearnerConfig config() const override { return m_config; }
  Result<Done> setConfig(const LearnerConfig& config) override {
    if (m_state != State::Stopped) return Error{ErrorCode::InvalidInput, "The learner runs."};
    m_config = config;
    asked << QStringLiteral("setConfig");
    return Done{};
  }
  void start() override { ask("start", State::Running); }
  void pause() override { ask("pause", State::Paused); }
  void resume() override { ask("resume", State::Running); }
  void stop() override { ask("stop", stopsAtOnce ? State::Stopped : State::Stopping); }

  void improveAnyway() override { asked << QStringLiteral("improveAnyway"); }

  void be(State state, const LearnerStatus& status) {
    m_state = state;
    m_status = status;
    Q_EMIT stateChanged();
    Q_EMIT statusChanged();
  }

  QStringList asked;  // in order
  bool stopsAtOnce = true;

 private:
  void ask(const char* what, State next) {
    asked << QLatin1String(what);
    m_state = next;
    Q_EMIT stateChanged();
  }

  State m_state = State::Stopped;
  LearnerStatus m_status;
  LearnerConfig m_config;
};

}  // namespace podium
