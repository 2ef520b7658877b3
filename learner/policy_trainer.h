#pragma once
// What improves a policy over a vector of environments, with the reward of a snapshot (or the true reward, for
// benchmarks): PPO, or SAC and DQN from a replay.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "learner/environment.h"
#include "learner/feedback.h"
#include "learner/imitation.h"
#include "learner/reward_model.h"

namespace podium {

// Defaults: CleanRL's ppo_atari; what preference learning changes is marked.
struct PpoConfig {
  std::string network = "auto";        // nature, impala: of pictures; mlp: of numbers; auto: nature or mlp
  int hidden = 64;                     // units of each hidden layer of mlp
  bool separateNetworks = true;        // of mlp: actions and value share nothing
  bool normaliseObservations = false;  // of mlp: by their running mean and deviation
  int recurrent = 0;                   // units of an LSTM between the network's layers and its heads; 0: no memory
  bool normaliseReward = false;        // by the running deviation of the discounted return, clipped to +-10
  std::string optimiser = "adam";      // or rmsprop, which A2C uses
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

// SAC and DQN learn from steps that are kept. Defaults: SAC of Haarnoja et al. 2018 as PEBBLE runs it (Lee et al.
// 2021); DQN takes the network of PpoConfig::network.
struct ReplayConfig {
  int capacity = 100'000;     // steps kept at most, of all environments; the oldest go first
  int steps = 16;             // per environment, played between two spells of learning
  double updateRatio = 1.0;   // gradient steps per step played
  int learningStarts = 1000;  // steps that are there before the first gradient step; the first ones of a run are random
  int batch = 256;
  int hidden = 256;  // units of each of the two hidden layers
  double learningRate = 3e-4;
  double gamma = 0.99;
  double tau = 0.005;         // how far the target networks follow ...
  int targetPeriod = 1;       // ... every so many gradient steps
  double temperature = 0.1;   // SAC: at the start; then learnt, so that the entropy is minus the parts of an action
  double epsilonStart = 1.0;  // DQN: share of random actions, falling evenly ...
  double epsilonEnd = 0.05;   // ... to this ...
  std::int64_t epsilonSteps = 10'000;  // ... over so many steps
  int resetUpdates = 100;              // gradient steps of the new critic when a reward takes the place of exploring
  bool hideEpisodeEnds = true;         // as PpoConfig::hideEpisodeEnds
  bool operator==(const ReplayConfig&) const = default;
};

// What makePolicyTrainer() makes. algorithm: ppo, sac, dqn, or auto (learner/policy_choice.h).
struct PolicyConfig {
  std::string algorithm = "ppo";
  PpoConfig ppo;
  ReplayConfig replay;
  bool operator==(const PolicyConfig&) const = default;
};

// One environment's step as it happened. Views are valid during the call only.
struct StepRecord {
  int env = 0;
  std::span<const std::uint8_t> input;  // [stack][obsHeight][obsWidth] that the action was chosen on
  std::span<const ActionWord> action;   // [parts]
  float trueReward = 0.0f;
  bool terminated = false, truncated = false;
  std::span<const std::uint8_t> frames;           // [framesPerStep][H][W][bytes] during the step
  std::span<const std::uint8_t> ram;              // [ramSize] after it
  std::span<const std::uint8_t> finalInput = {};  // as input: the state that ended the episode; empty if it goes on
  std::int64_t policyVersion = 0;
  int policyMember = 0;  // of a population (learner/policy_population.h)
};

// Sees every step, in order for each environment, on the collecting thread. Must be quick. May throw: ends the call.
class StepSink {
 public:
  virtual ~StepSink() = default;
  virtual void onStep(const StepRecord& step) = 0;
  // Whether the frames of that environment's next step will be looked at; others may be left unrendered.
  virtual bool wantsFrames(int /*env*/) { return true; }
  // All environments begin anew: the next step of each is the first of an episode, and what went before is cut.
  virtual void onRestart() {}
};

// What SAC and DQN have besides: of the last gradient step.
struct ReplayFigures {
  double actionValue = 0;  // mean Q of the actions that were taken
  double temperature = 0;  // SAC
  double randomShare = 0;  // of the actions played
  std::int64_t steps = 0;  // kept
};

// Figures of one iteration, named as in CleanRL. SAC and DQN: policyLoss of the actor, valueLoss of the critic.
struct PpoReport {
  std::int64_t envSteps = 0;  // of the run so far
  std::int64_t policyVersion = 0;
  // Whether the weights moved. With PpoConfig::overlap the first iterate() of all has nothing to learn from, nor has
  // the one after a call whose play was cut short. Without it losses, divergences and the like are 0, not measured.
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
  std::optional<ReplayFigures> replay;  // of SAC and DQN
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
  // As iterate(), with the novelty of states for a reward: play that covers many states, before anybody was asked
  // (PEBBLE, Lee et al. 2021, section 4.1; learner/nn/novelty.h).
  virtual PpoReport explore(StepSink* sink, std::stop_token stop) = 0;
  virtual int stepsPerIteration() const = 0;  // of all environments together
  // Plays whole episodes without learning, one per environment and from fresh resets; the next rollout starts from a
  // reset too.
  virtual EvaluationReport evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) = 0;
  // What people played, from now on, in place of what was set before. A trainer that cannot learn from it takes no
  // notice.
  virtual void setDemonstrations(DemonstrationPlays, const ImitationConfig&) {}
  // Clones the demonstrations, as ImitationConfig says: gradient steps on the likelihood of the person's actions. The
  // policy is another one afterwards; 0 steps where there is nothing to learn from.
  virtual ImitationReport imitate(std::stop_token) { return {}; }
  // Follows presses as COACH does: each is the advantage of what the policy had done, as FeedbackConfig says. Presses
  // up to the newest that it has ever been given, checkpoints included, are passed over. A trainer that cannot learn
  // from them takes no notice.
  virtual CoachReport coach(const JudgedPresses&, const FeedbackConfig&, std::stop_token) { return {}; }
  // The next call plays from a reset of the environments. What was collected in whole stays.
  virtual void restart() = 0;
  virtual std::int64_t envSteps() const = 0;
  virtual std::int64_t policyVersion() const = 0;
  // Weights, optimisers, random states, counters and what was collected but not learnt from. After restart() and a
  // reset of the environments with one seed, this trainer and one that load()ed the folder go on alike, to the bit on
  // the CPU. Only the steps of a replay are not stored, which would be gigabytes every few minutes: after a load() it
  // is filled anew by the policy that was loaded.
  virtual void save(const std::string& folder) const = 0;
  virtual void load(const std::string& folder) = 0;  // throws Exception(Corrupt | NotFound); as after restart()
};

}  // namespace podium
