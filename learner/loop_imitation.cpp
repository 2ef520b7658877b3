// What the loop does with demonstrations: a new policy begins by imitating them, and the reward may learn that they are
// better than its first play.
#include <utility>

#include "learner/loop.h"
#include "learner/metric_names.h"

namespace podium {
namespace {

constexpr std::uint64_t kLabelSeed = 0x1abe1;  // purpose of mixSeed(loop.seed, ...)
constexpr int kFirstClips = 200;               // of the policy, that demonstrations are compared with

}  // namespace

void Loop::followDemonstrations() {
  const bool known = std::exchange(m_followed, true);
  if (!m_demonstrations.follow(m_store)) return;
  m_session.setDemonstrations(m_demonstrations.plays());
  m_labelsStale = true;
  m_clone = m_clone || known;  // a policy that was loaded has imitated what was there, and not what came since
}

// Before the first answers are learnt from: later, the policy has learnt more than it would be shown.
void Loop::imitate() {
  if (!m_clone || learning() || m_demonstrations.plays().empty() || m_config.imitation.steps == 0) return;
  m_status.enter(Phase::ImprovePolicy,
                 "Imitating " + std::to_string(m_demonstrations.steps()) + " steps of demonstrations");
  m_status.sendNow();
  m_saved = false;
  const std::stop_token work = m_control.work();
  const ImitationReport report = m_session.policy().imitate(work);
  LoopControl::throwIfInterrupted(work);
  m_clone = false;
  RoundMetrics metrics;  // stored at once: what is measured in a round that has nothing else to do is dropped
  metrics.add(report, m_session.policy().envSteps());
  m_store.addMetrics(metrics.take());
  m_status.status().policyVersion = m_session.policy().policyVersion();
  m_status.send();
}

void Loop::makeAutoLabels() {
  if (!m_labelsStale) return;
  m_labelsStale = false;
  m_autoLabels.clear();
  if (m_config.imitation.autoLabels == 0 || m_demonstrations.plays().empty()) return;
  ClipList first;
  for (const ItemId item : m_store.oldestClips(kFirstClips)) first.push_back(m_store.observations(item));
  m_autoLabels = autoLabels(clipsOf(m_demonstrations.plays(), m_config.query.clipSteps), first,
                            m_config.imitation.autoLabels, mixSeed(m_config.loop.seed, kLabelSeed));
}

}  // namespace podium
