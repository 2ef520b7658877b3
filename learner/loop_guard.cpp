// What the loop does with the guard: it judges answers before they are learnt from, and keeps the policy as it is while
// the reward model no longer foresees them. Asking and fitting go on.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "learner/checkpoint_folder.h"
#include "learner/loop.h"
#include "learner/metric_names.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

// Answers about the untrained policy say nothing of what it learnt to play.
bool isAboutLearntPlay(const RankingExample& answer) {
  return std::ranges::any_of(answer.items, [](const auto& clip) { return clip->meta.policyVersion > 0; });
}

// The ensemble's mean return of each clip of each answer.
std::vector<std::vector<double>> learnedReturns(const RewardSnapshot& model,
                                                const std::vector<const RankingExample*>& answers) {
  std::vector<std::shared_ptr<const ClipObservations>> clips;
  for (const RankingExample* answer : answers) clips.insert(clips.end(), answer->items.begin(), answer->items.end());
  const std::vector<std::vector<float>> members = model.memberReturns(clips);
  std::vector<std::vector<double>> returns;
  std::size_t at = 0;
  for (const RankingExample* answer : answers) {
    std::vector<double>& own = returns.emplace_back(answer->items.size());
    for (double& value : own) {
      for (const auto& member : members) value += static_cast<double>(member[at]);
      value /= static_cast<double>(members.size());
      ++at;
    }
  }
  return returns;
}

std::string percent(const ForeseenShare& share) { return std::to_string(std::lround(100.0 * share.value())) + " %"; }

}  // namespace

// answers: what the model is about to be fitted to, by ascending id.
void Loop::judgeAnswers(std::span<const RankingExample> answers) {
  if (answers.empty()) return;  // the model learns from presses alone
  const std::int64_t known = m_guard.lastAnswer(), newest = answers.back().id.value;
  if (newest <= known) return;
  m_guard.seen(newest);
  const auto model = m_session.snapshot();
  if (!model || known == 0) return;  // nothing is foreseen yet, or nobody knows what was
  std::vector<const RankingExample*> fresh;
  for (const RankingExample& answer : answers)
    if (answer.id.value > known && isAboutLearntPlay(answer)) fresh.push_back(&answer);
  if (fresh.empty()) return;
  const auto returns = learnedReturns(*model, fresh);
  for (std::size_t i = 0; i < fresh.size(); ++i)
    if (const auto right = foreseen(fresh[i]->ranking, returns[i])) m_guard.add(*right);
  const ForeseenShare recent = m_guard.recent(), before = m_guard.before();
  const std::int64_t steps = m_session.policy().envSteps();
  if (recent.answers > 0) m_metrics.add(metric::kForeseen, steps, recent.value());
  if (before.answers > 0) m_metrics.add(metric::kForeseenBefore, steps, before.value());
  if (m_guard.recovered())
    return releasePolicy("The policy improves again: the reward model foresees the answers as it did before.");
  if (!m_guard.suspects() || !paysNewestMore(answers)) return;
  m_guard.hold();
  m_status.status().guarded = true;
  log(LogLevel::Warning, "learner",
      "The guard pauses the policy: the reward model foresaw " + percent(recent) + " of the newest " +
          std::to_string(recent.answers) + " answers, after " + percent(before) + " of " +
          std::to_string(before.answers) + " before, and pays the newest play more.");
}

// By one and the same model, the newest: what it pays is on another scale after each fit.
bool Loop::paysNewestMore(std::span<const RankingExample> answers) {
  const auto window = static_cast<std::size_t>(m_guard.recent().answers);
  std::vector<const RankingExample*> judged;  // newest first
  for (auto answer = answers.rbegin(); answer != answers.rend() && judged.size() < 2 * window; ++answer)
    if (isAboutLearntPlay(*answer)) judged.push_back(&*answer);
  std::vector<double> before, recent;  // the mean over the clips of each
  for (const std::vector<double>& clips : learnedReturns(*m_session.snapshot(), judged))
    (recent.size() < window ? recent : before)
        .push_back(std::accumulate(clips.begin(), clips.end(), 0.0) / static_cast<double>(clips.size()));
  return rose(before, recent);
}

void Loop::releasePolicy(const char* why) {
  m_guard.release();
  m_status.status().guarded = false;
  m_saved = false;
  log(LogLevel::Info, "learner", why);
}

std::string Loop::guardMessage() const {
  const ForeseenShare since = m_guard.recent();
  return "Paused by the guard: the reward model foresees " + percent(since) + " of the " +
         std::to_string(since.answers) + " newest answers, not " + percent(m_guard.before()) +
         " as before; asking and fitting go on";
}

// With the reward model that foresaw: a new one has foreseen nothing.
void Loop::restoreGuard(const CheckpointManifest* manifest) {
  m_guard = OveroptimisationGuard(m_config.guard);
  if (manifest && learning() && !manifest->guard.empty()) m_guard.restore(manifest->guard);
  if (m_guard.held() && !m_config.guard.enabled) m_guard.release();
  m_status.status().guarded = m_guard.held();
}

}  // namespace podium
