#include "app/best_of.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "learner/checkpoint_folder.h"
#include "learner/random.h"

namespace podium {
namespace {

constexpr std::uint64_t kEpisodeSeed = 0xbe57;  // purpose of mixSeed
constexpr int kStepsAtOnce = 64;

// Sums the learned reward of the steps that it sees.
class ScoringSink final : public StepSink {
 public:
  explicit ScoringSink(const RewardSnapshot& model) : m_model(model) {}
  void onStep(const StepRecord& step) override {
    m_inputs.insert(m_inputs.end(), step.input.begin(), step.input.end());
    m_episode.trueReturn += static_cast<double>(step.trueReward);
    ++m_episode.steps;
    if (++m_waiting == kStepsAtOnce) score();
  }
  bool wantsFrames(int) override { return false; }

  ScoredEpisode finish() {
    if (m_waiting > 0) score();
    return m_episode;
  }

 private:
  void score() {
    for (const float reward : m_model.stepRewards(m_inputs, m_waiting))
      m_episode.learnedReturn += static_cast<double>(reward);
    m_inputs.clear();
    m_waiting = 0;
  }

  const RewardSnapshot& m_model;
  std::vector<std::uint8_t> m_inputs;
  int m_waiting = 0;
  ScoredEpisode m_episode;
};

}  // namespace

double BestOf::klBound() const {
  const auto n = static_cast<double>(episodes.size());
  return std::log(n) - (n - 1.0) / n;
}

BestOf playBestOf(int count, const std::string& checkpoint, int member, const EvaluationOptions& options,
                  const ComputeConfig& compute, std::uint64_t seed, const std::stop_token& stop) {
  EvaluationOptions one = options;
  one.episodes = 1;
  BestOf result;
  std::shared_ptr<const RewardSnapshot> model;
  for (int i = 0; i < count; ++i) {
    const std::uint64_t own = mixSeed(seed, kEpisodeSeed, static_cast<std::uint64_t>(i));
    CheckpointPlayer player(checkpoint, member, compute, own, stop);
    if (!model) model = player.learnedReward(compute);
    ScoringSink sink(*model);
    player.play(one, &sink, stop);
    ScoredEpisode episode = sink.finish();
    episode.seed = own;
    result.episodes.push_back(episode);
  }
  const auto best = std::ranges::max_element(result.episodes, {}, &ScoredEpisode::learnedReturn);
  result.best = static_cast<std::size_t>(best - result.episodes.begin());
  return result;
}

}  // namespace podium
