// What the loop does with presses: the reward model learns from them where it is fitted, and the policy follows them
// between its updates.
#include "learner/loop.h"
#include "learner/metric_names.h"

namespace podium {

void Loop::followFeedback() {
  if (m_config.feedback.mode == "none" || !m_feedback.follow(m_store)) return;
  m_taught = true;
  m_metrics.add(metric::kPresses, m_session.policy().envSteps(), static_cast<double>(m_feedback.presses().size()));
  if (usesTamer(m_config.feedback)) m_session.setPresses(m_feedback.presses());
  m_coach = usesCoach(m_config.feedback);
}

bool Loop::enoughFeedback() const {
  return usesTamer(m_config.feedback) && std::ssize(m_feedback.presses()) >= m_config.feedback.minPresses;
}

// Whether the reward was fitted or not: the policy follows its teacher from the first press on.
void Loop::coach() {
  if (!m_coach) return;
  m_status.enter(Phase::ImprovePolicy, "Following what was pressed");
  m_saved = false;
  const std::stop_token work = m_control.work();
  const CoachReport report = m_session.policy().coach(m_feedback.presses(), m_config.feedback, work);
  LoopControl::throwIfInterrupted(work);
  m_coach = false;
  if (report.presses == 0) return;
  RoundMetrics metrics;  // stored at once: what is measured in a round that has nothing else to do is dropped
  metrics.add(report, m_session.policy().envSteps());
  m_store.addMetrics(metrics.take());
  m_status.status().policyVersion = m_session.policy().policyVersion();
  m_status.send();
}

}  // namespace podium
