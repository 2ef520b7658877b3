#pragma once
// The reward learner behind the learner's interface: members, their bootstrap samples, fitting, snapshots.
#include <memory>
#include <vector>

#include "learner/nn/ensemble_evaluation.h"
#include "learner/nn/ensemble_snapshot.h"
#include "learner/nn/process_group.h"
#include "learner/nn/reward_member.h"
#include "learner/reward_model.h"

namespace podium::nn {

// What the documentation of RewardModel leaves open:
// - Members learn independently, each from its bootstrap sample, on threads of their own; the result does not depend on
//   how many there are. A member whose sample is empty (very few answers) learns from all of them.
// - Losses and accuracies of a FitReport are measured after the last step, without dropout, on a random sample of the
//   answers that is bounded to a fraction of the fit's own cost; out-of-bag for the held-out ones. So is the scale of
//   the snapshot's rewards.
// - As many presses as answers, RewardConfig::bufferSize, are learnt from, the newest; each with a bootstrap weight of
//   its own. A step on RewardConfig::batchQueries answers goes with one on as many presses, whose mean loss is added
//   with FeedbackConfig::coef.
// - A fit that is stopped keeps what it learnt, reports only its steps, and publishes no snapshot: there is no time to
//   measure its scale.
// - NotFinite: all members go back to where they were at the last measurement, 25 steps ago at most.
// - With a group of processes, each of which has the same answers, passes through the networks are dealt out among them
//   (RewardMember::shareOfStep): the same fit, to rounding, as of one process with those answers. fit() and load() are
//   called by all; a fault of one is thrown by all (SharedFault), and all end early together.
class RewardEnsemble final : public RewardModel {
 public:
  // threads: 0: one per core and member. Throws Exception(InvalidInput) for settings that cannot work.
  RewardEnsemble(const RewardConfig& config, const ClipMeta& shape, c10::Device device, int threads, std::uint64_t seed,
                 std::shared_ptr<ProcessGroup> group = nullptr);

  void setPresses(JudgedPresses presses, const FeedbackConfig& config) override;
  FitReport fit(std::span<const RankingExample> examples, int steps, std::stop_token stop) override;
  std::shared_ptr<const RewardSnapshot> snapshot() const override { return m_snapshot; }
  const RewardConfig& config() const override { return m_config; }
  void save(const std::string& folder) const override;
  void load(const std::string& folder) override;

 private:
  struct Bag {  // of one member
    std::vector<WeightedExample> examples;
    std::vector<bool> contains;  // [answers]
    std::vector<WeightedPress> presses;
    std::vector<bool> containsPress;  // [presses]
  };
  std::vector<std::unique_ptr<RewardMember>> makeMembers() const;
  std::vector<Bag> drawBags(std::span<const RankingExample* const> answers) const;
  void drawPresses(std::vector<Bag>& bags) const;
  int train(const std::vector<Bag>& bags, int steps, std::stop_token stop, FitReport& report);
  int trainAlone(const std::vector<Bag>& bags, int steps, std::stop_token stop, std::vector<int>& clips);
  int trainTogether(const std::vector<Bag>& bags, int steps, std::stop_token stop, std::vector<int>& clips);
  bool stopped(const std::stop_token& stop) const { return m_group ? m_allStopped : stop.stop_requested(); }
  Evaluation measure(std::span<const RankingExample* const> answers, const std::vector<Bag>& bags, int limit);
  void publish(const Evaluation& evaluation);
  Checkpoint membersState() const;

  RewardConfig m_config;
  ClipMeta m_shape;
  c10::Device m_device;
  int m_workers;
  std::uint64_t m_seed;
  Random m_random;          // which answers are measured
  JudgedPresses m_presses;  // the newest, that this model can read
  double m_pressCoef = 0.0;
  std::vector<std::unique_ptr<RewardMember>> m_members;
  std::shared_ptr<const EnsembleSnapshot> m_snapshot;
  std::shared_ptr<ProcessGroup> m_group;
  bool m_allStopped = false;  // in the fit at hand
};

}  // namespace podium::nn
