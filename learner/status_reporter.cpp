#include "learner/status_reporter.h"

#include "storage/domain/log.h"

namespace podium {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);

double seconds(std::chrono::steady_clock::duration time) { return std::chrono::duration<double>(time).count(); }

}  // namespace

void StatusReporter::begin() {
  m_status = {};
  m_roundSeconds = {};
  m_began = m_phaseBegan = Clock::now();
  m_lastSent.reset();
}

void StatusReporter::enter(Phase phase, const std::string& message) {
  chargePhase();
  m_status.phase = phase;
  m_status.message = message;
  m_status.progress.reset();
  const bool isLong = phase == Phase::FitReward || phase == Phase::ImprovePolicy || phase == Phase::Evaluate;
  isLong ? sendNow() : send();
}

void StatusReporter::setFault(const Error& error) {
  log(LogLevel::Warning, "learner", error.message);
  m_status.fault = error;
  m_status.message = error.message;
  sendNow();
}

void StatusReporter::endRound() {
  chargePhase();
  m_status.phaseSeconds = m_roundSeconds;
  m_roundSeconds = {};
}

void StatusReporter::send() {
  if (!m_lastSent || Clock::now() - *m_lastSent >= kInterval) sendNow();
}

void StatusReporter::sendNow() {
  m_lastSent = Clock::now();
  m_status.seconds = secondsSinceBegin();
  if (m_sink) m_sink(m_status);
}

double StatusReporter::secondsSinceBegin() const { return seconds(Clock::now() - m_began); }

void StatusReporter::chargePhase() {
  const auto now = Clock::now();
  const int index = static_cast<int>(m_status.phase) - static_cast<int>(Phase::Ingest);
  if (index >= 0 && index < kLoopPhases) m_roundSeconds[static_cast<std::size_t>(index)] += seconds(now - m_phaseBegan);
  m_phaseBegan = now;
}

}  // namespace podium
