#pragma once
// The status that the loop shows: what changed is sent, at most about ten times a second
// besides the beginnings of long phases, and how long each phase takes.
#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "learner/learner_loop.h"

namespace podium {

// Belongs to the learner thread.
class StatusReporter {
 public:
  explicit StatusReporter(StatusSink sink) : m_sink(std::move(sink)) {}

  // Figures are changed here and travel with the next send.
  LearnerStatus& status() { return m_status; }
  const LearnerStatus& status() const { return m_status; }

  void begin();  // a new run: the clock starts, figures and faults are cleared
  // Ends the phase before. A phase that lasts is sent at once, since nothing may follow for seconds.
  void enter(Phase phase, const std::string& message);
  void setFault(const Error& error);  // sent at once, with the error's message
  void endRound();                    // the seconds of this round's phases become visible
  void send();                        // unless the last one is too recent
  void sendNow();
  double secondsSinceBegin() const;

 private:
  using Clock = std::chrono::steady_clock;
  void chargePhase();

  StatusSink m_sink;
  LearnerStatus m_status;
  Clock::time_point m_began = Clock::now();
  Clock::time_point m_phaseBegan = m_began;
  std::optional<Clock::time_point> m_lastSent;
  std::array<double, kLoopPhases> m_roundSeconds{};
};

}  // namespace podium
