#pragma once
// What the leader of a group tells the processes that follow it.
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "learner/learner_config.h"
#include "learner/nn/process_group.h"
#include "learner/reward_model.h"

namespace podium::nn {

struct Order {
  enum class Kind {
    MakeReward,   // config, seed and the shape of what it scores
    MakePolicy,   // config, with new environments
    RewardState,  // files follow, to be loaded
    PolicyState,
    Fit,  // examples follow
    Collect,
    Iterate,
    Explore,
    End
  };
  Kind kind = Kind::End;
  LearnerConfig config = {};
  std::uint64_t seed = 0;
  ClipMeta shape = {};      // MakeReward
  int steps = 0;            // Fit
  bool trueReward = false;  // Iterate: without the reward model
};

// The leader's `order`, to everybody. The group is all there is between them: both ends belong to one version.
void giveOrder(ProcessGroup& group, const Order& order);
Order takeOrder(ProcessGroup& group);

// The files of a folder from the leader to the others' folders, but for those whose names begin with `except`.
void giveFolder(ProcessGroup& group, const std::string& folder, const std::string& except);
void takeFolder(ProcessGroup& group, const std::string& folder);

// The examples of a fit: clips travel once, as long as each fit has them.
class ExampleSender {
 public:
  void give(ProcessGroup& group, std::span<const RankingExample> examples);

 private:
  struct Sent {
    std::int64_t id = 0;
    std::weak_ptr<const ClipObservations> clip;  // the address alone may be another clip's by now
  };
  std::map<const ClipObservations*, Sent> m_sent;
  std::int64_t m_nextId = 0;
  std::string m_last;
};

class ExampleReceiver {
 public:
  // Valid until the next call.
  std::span<const RankingExample> take(ProcessGroup& group);

 private:
  std::map<std::int64_t, std::shared_ptr<const ClipObservations>> m_clips;
  std::vector<RankingExample> m_examples;
};

// A folder that is there as long as this is.
class ScratchFolder {
 public:
  ScratchFolder();  // throws Exception(Io)
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::string& path() const { return m_path; }

 private:
  std::string m_path;
};

}  // namespace podium::nn
