#include "app/watched_checkpoint.h"

#include <utility>

#include "app/checkpoint_player.h"

namespace podium {
namespace {

constexpr std::uint64_t kSeed = 0x7eac4;  // of the draws of actions; those of games come with each episode

class WatchedCheckpoint final : public WatchedPolicy {
 public:
  WatchedCheckpoint(std::string project, const std::stop_token& stop) : m_project(std::move(project)) {
    takeNewest(stop);
  }
  const EnvSpec& spec() const override { return m_player->spec(); }
  std::int64_t version() const override { return m_player->policyVersion(); }

  // A checkpoint of the same settings is loaded into the networks at hand. One that the learner has just removed in
  // favour of a newer one is looked for again.
  void takeNewest(const std::stop_token& stop) override {
    for (int more = 2;; --more) try {
        const std::string newest = findCheckpoint(m_project);
        if (newest == m_checkpoint) return;
        if (!m_player || !m_player->follow(newest))
          m_player = std::make_unique<CheckpointPlayer>(newest, /*member=*/0,
                                                        ComputeConfig{.device = "cpu", .threads = 1}, kSeed, stop);
        m_checkpoint = newest;
        return;
      } catch (const Exception& fault) {
        const bool gone = fault.code() == ErrorCode::NotFound || fault.code() == ErrorCode::Corrupt;
        if (m_player && gone && more == 0) return;  // the one at hand will do
        if (!gone || more == 0) throw;
      }
  }

  void playEpisode(std::uint64_t seed, StepSink& sink, const std::stop_token& stop) override {
    m_player->reseed(seed);
    m_player->play({.episodes = 1}, &sink, stop);
  }

 private:
  std::string m_project, m_checkpoint;
  std::unique_ptr<CheckpointPlayer> m_player;
};

}  // namespace

std::unique_ptr<WatchedPolicy> watchNewestPolicy(const std::string& project, const std::stop_token& stop) {
  return std::make_unique<WatchedCheckpoint>(project, stop);
}

}  // namespace podium
