#pragma once
// Several policies of one algorithm and different seeds that learn from the same reward: what one seed never tries
// another may, so that people are asked about more kinds of play.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "learner/policy_trainer.h"

namespace podium {

// To the loop one trainer. Its policies share the environments and take turns of `turn` calls each: collect(),
// iterate() and explore() go to the one whose turn it is, which begins with a reset of the environments; a turn shorter
// than an episode never shows how episodes end. Steps are told with StepRecord::policyMember; steps and versions of the
// population are the sums of its policies', and reports are those of the one that played. What concerns all, all do:
// evaluate() divides the episodes among them.
//
// A policy whose call was cut has steps under way in the environments, and plays next, whoever's turn it is.
class PolicyPopulation final : public PolicyTrainer {
 public:
  // makeMember(i): policy i of `count`, over the same environments as the others. turn >= 1.
  PolicyPopulation(int count, int turn, const std::function<std::unique_ptr<PolicyTrainer>(int)>& makeMember);

  PpoReport collect(StepSink* sink, std::stop_token stop) override;
  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink, std::stop_token stop) override;
  PpoReport explore(StepSink* sink, std::stop_token stop) override;
  int stepsPerIteration() const override { return m_members.front()->stepsPerIteration(); }
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) override;
  void setDemonstrations(DemonstrationPlays plays, const ImitationConfig& config) override;
  // Figures are means over the policies.
  ImitationReport imitate(std::stop_token stop) override;
  // Policy 0 follows them: it is the one that people watch and teach.
  CoachReport coach(const JudgedPresses& presses, const FeedbackConfig& config, std::stop_token stop) override;
  void restart() override;
  std::int64_t envSteps() const override;
  std::int64_t policyVersion() const override;
  // Policy 0 as it would be alone, the others in FOLDER/member-1, ...: a checkpoint of more or fewer policies can be
  // loaded. Those that it does not hold stay new.
  void save(const std::string& folder) const override;
  void load(const std::string& folder) override;

  // Where policy `member` lies in the folder of a population.
  static std::string memberFolder(const std::string& folder, int member);

 private:
  PpoReport play(StepSink* sink, const std::function<PpoReport(PolicyTrainer&, StepSink*)>& call);
  std::size_t nextMember() const;

  std::vector<std::unique_ptr<PolicyTrainer>> m_members;
  int m_turn;
  std::int64_t m_calls = 0;                // that were finished: whose turn it is
  std::optional<std::size_t> m_playing;    // whose episodes the environments are in
  std::optional<std::size_t> m_unsettled;  // whose call was cut
};

}  // namespace podium
