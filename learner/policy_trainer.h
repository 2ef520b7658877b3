#pragma once
// PPO over a vector of environments, with the reward of a snapshot (or the true reward, for benchmarks).
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "learner/environment.h"
#include "learner/imitation.h"
#include "learner/reward_model.h"

namespace podium {

// Defaults: CleanRL's ppo_atari; what preference learning changes is marked.
struct PpoConfig {
  std::string network = "auto";        // nature, impala: of pictures; mlp: of numbers; auto: nature or mlp
  int hidden = 64;                     // units of each hidden layer of mlp
  bool separateNetworks = true;        // of mlp: actions and value share nothing
  bool normaliseObservations = false;  // of mlp: by their running mean and deviation
  bool normaliseReward = false;        // by the running deviation of the discounted return, clipped to +-10
  double learningRate = 2.5e-4;
  bool annealLearningRate = false;  // a live session has no known end
  bool annealClip = false;          // the clip range falls with it
  std::int64_t annealSteps = 10'000'000;
  int steps = 128;  // per environment and rollout
  int epochs = 4;
  int minibatches = 4;
  double gamma = 0.99;
  double gaeLambda = 0.95;
  double clip = 0.1;
  bool clipValueLoss = true;
  double entropyCoef = 0.01;
  double valueCoef = 0.5;
  double maxGradNorm = 0.5;
  double targetKl = 0.0;           // 0: no early stop
  double klCoef = 0.0;             // weight of the divergence from the policy as it was before its first update
  bool normaliseAdvantage = true;  // per minibatch
  bool hideEpisodeEnds = true;     // learned reward: the end of an episode tells nothing (Christiano 2017)
  bool overlap = true;             // collect the next rollout while the last one is learnt from
  bool operator==(const PpoConfig&) const = default;
};

// One environment's step as it happened. Views are valid during the call only.
struct StepRecord {
  int env = 0;
  std::span<const std::uint8_t> input;  // [stack][obsHeight][obsWidth] that the action was chosen on
  std::span<const ActionWord> action;   // [parts]
  float trueReward = 0.0f;
  bool terminated = false, truncated = false;
  std::span<const std::uint8_t> frames;  // [framesPerStep][H][W][bytes] during the step
  std::span<const std::uint8_t> ram;     // [ramSize] after it
  std::int64_t policyVersion = 0;
};

// Sees every step, in order for each environment, on the collecting thread. Must be quick. May throw: ends the call.
class StepSink {
 public:
  virtual ~StepSink() = default;
  virtual void onStep(const StepRecord& step) = 0;
  // Whether the frames of that environment's next step will be looked at; others may be left unrendered.
  virtual bool wantsFrames(int /*env*/) { return true; }
};

// Figures of one iteration, named as in CleanRL.
struct PpoReport {
  std::int64_t envSteps = 0;  // of the run so far
  std::int64_t policyVersion = 0;
  // Whether the weights moved. With PpoConfig::overlap the first iterate() of a session has nothing to learn from, nor
  // has the one after a call whose play was cut short. Without it losses, divergences and the like are 0, not measured.
  bool learnt = false;
  double referenceKl = 0;    // from the policy that PpoConfig::klCoef holds to; 0 without that
  double imitationLoss = 0;  // of the demonstrations beside the last minibatch; 0 without ImitationConfig::coef
  double policyLoss = 0, valueLoss = 0, entropy = 0, approxKl = 0, oldApproxKl = 0, clipFraction = 0;
  double explainedVariance = 0, learningRate = 0;
  double meanReward = 0;  // learned (or true) reward per step that PPO saw
  double trueRewardPerStep = 0;
  int episodes = 0;           // finished in this rollout
  double episodicReturn = 0;  // mean true return of those
  double episodicLength = 0;
  double collectSeconds = 0, learnSeconds = 0, seconds = 0, stepsPerSecond = 0;
};

struct EvaluationOptions {
  int episodes = 1;
  int maxSteps = 0;           // agent steps of an episode at most; 0: until it ends
  bool mostProbable = false;  // always the most probable action, instead of draws
};

struct EvaluationReport {
  int episodes = 0;
  double meanReturn = 0, deviation = 0;  // true return
  double meanLength = 0;
};

// Owned by the learner thread; no other thread may call it. Keeps a reference to the environment. Stopping a call
// throws Exception(Cancelled) at the next step or minibatch; what was learnt stays and the trainer goes on with the
// next call. A fault (WorkerDied, NotFinite, OutOfMemory) throws as well and leaves usable weights.
class PolicyTrainer {
 public:
  virtual ~PolicyTrainer() = default;
  // One rollout with the current policy, nothing learnt: the first clips.
  virtual PpoReport collect(StepSink* sink, std::stop_token stop) = 0;
  // One rollout and one update. reward == nullptr: the true reward. With PpoConfig::overlap the update uses the
  // rollout of the call before (relabelled if the snapshot is newer) while this call's rollout is collected.
  virtual PpoReport iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                            std::stop_token stop) = 0;
  // Plays whole episodes without learning, one per environment and from fresh resets; the next rollout starts from a
  // reset too.
  virtual EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) = 0;
  // What people played, from now on, in place of what was set before. A trainer that cannot learn from it takes no
  // notice.
  virtual void setDemonstrations(DemonstrationPlays, const ImitationConfig&) {}
  // Clones the demonstrations, as ImitationConfig says: gradient steps on the likelihood of the person's actions. The
  // policy is another one afterwards; 0 steps where there is nothing to learn from.
  virtual ImitationReport imitate(std::stop_token) { return {}; }
  virtual std::int64_t envSteps() const = 0;
  virtual std::int64_t policyVersion() const = 0;
  virtual void save(const std::string& folder) const = 0;  // weights, optimiser, random state, counters
  virtual void load(const std::string& folder) = 0;        // throws Exception(Corrupt | NotFound)
};

}  // namespace podium
