#include "learner/config_table.h"

#include <type_traits>
#include <utility>

#include "learner/query_selector.h"

namespace podium {
namespace {

using Type = ConfigField::Type;

Type typeOf(SettingRef ref) {
  return std::visit(
      [](auto* value) {
        using T = std::remove_pointer_t<decltype(value)>;
        if constexpr (std::is_same_v<T, bool>) return Type::Boolean;
        if constexpr (std::is_integral_v<T>) return Type::Integer;
        if constexpr (std::is_floating_point_v<T>) return Type::Real;
        return Type::Text;
      },
      ref);
}

ConfigRow row(const char* key, SettingRef (*at)(LearnerConfig&), double low, double high, const char* title,
              std::string help) {
  LearnerConfig probe;
  return {{key, title, std::move(help), typeOf(at(probe)), low, high}, at};
}

ConfigRow optional(ConfigRow text) {
  text.field.optional = true;
  return text;
}

// "random, disagreement".
std::string selectorNames() {
  std::string names;
  for (const SelectorEntry& entry : querySelectors()) names.append(names.empty() ? "" : ", ").append(entry.name);
  return names;
}

constexpr double kMany = 1e9;                  // no real limit
constexpr double kSeeds = 9007199254740992.0;  // 2^53: exact in JSON for every reader

}  // namespace

// The key of a row is the path of its member, spelled once.
#define AT(path) #path, [](LearnerConfig & c) -> SettingRef { return &c.path; }

const std::vector<ConfigRow>& configTable() {
  static const std::vector<ConfigRow> table = {
      row(AT(env.id), 0, 0, "Environment", "The game by its Gymnasium id, such as ALE/Freeway-v5."),
      row(AT(env.count), 1, 256, "Environments", "Games played side by side."),
      row(AT(env.groups), 1, 16, "Groups", "Groups of environments that step in turn; divides their number."),
      row(AT(env.threads), 0, 256, "Emulator threads", "Workers of the environment program; 0: one for each core."),
      row(AT(env.seed), 0, kSeeds, "Seed of the games", "Base of the seeds of all environments."),
      row(AT(env.frameSkip), 1, 16, "Frame skip", "Emulator frames for which an action is held."),
      row(AT(env.noopMax), 0, 200, "No-op starts", "Most idle steps at the start of an episode."),
      row(AT(env.fireReset), 0, 1, "Press FIRE to start", "Presses FIRE after a reset where the game needs it."),
      row(AT(env.stickyActions), 0, 1, "Sticky actions",
          "Chance that the last action is repeated instead; 0.25 in Gymnasium's v5."),
      row(AT(env.maxEpisodeFrames), 100, kMany, "Longest episode", "Emulator frames after which an episode is cut."),
      row(AT(env.lifeLossEnds), 0, 1, "A lost life ends", "Ends the episode at each lost life."),
      row(AT(env.hideScore), 0, 1, "Hide the score", "Blanks the game's score in what the model sees."),
      row(AT(env.maskRows), 0, 1000, "Masked rows", "Further screen rows to blank: first,last,first,last."),
      row(AT(env.frames), 0, 1, "Colour frames", "Records what people see; off only for benchmarks."),
      optional(row(AT(env.arguments), 0, 0, "Arguments",
                   "Keyword arguments of an environment of Gymnasium, as a JSON object.")),
      row(AT(env.maxSteps), 0, kMany, "Step limit",
          "Steps after which an episode of Gymnasium is cut; 0: as the environment says."),

      row(AT(policy.algorithm), 0, 0, "Algorithm",
          "ppo; sac for real numbers, dqn for one choice, both from a replay; auto: sac or dqn where they fit."),
      row(AT(policy.explore), 0, 1e12, "Exploring first",
          "Steps played for new situations before the first queries; 0: none."),
      row(AT(policy.population), 1, 8, "Policies", "Policies that learn in turn from one reward, for different clips."),
      row(AT(policy.populationTurn), 1, kMany, "Updates in a turn", "Policy updates before the next policy's turn."),

      row(AT(ppo.network), 0, 0, "Network", "nature or impala for pictures, mlp for numbers; auto: nature or mlp."),
      row(AT(ppo.hidden), 1, 4096, "Hidden units", "Units of each hidden layer of the mlp network."),
      row(AT(ppo.separateNetworks), 0, 1, "Separate networks", "Lets actions and value share no layer of the mlp."),
      row(AT(ppo.normaliseObservations), 0, 1, "Normalise observations", "Scales numbers to mean 0 and deviation 1."),
      row(AT(ppo.recurrent), 0, 4096, "Memory", "Units of an LSTM that remembers earlier steps; 0: none."),
      row(AT(ppo.normaliseReward), 0, 1, "Normalise the reward", "Divides it by the deviation of its return."),
      row(AT(ppo.optimiser), 0, 0, "Optimiser", "adam, or rmsprop, which A2C uses."),
      row(AT(ppo.learningRate), 1e-7, 1, "Learning rate", "Step size of the optimiser for the policy."),
      row(AT(ppo.annealLearningRate), 0, 1, "Anneal", "Lowers the learning rate to 0 over the steps below."),
      row(AT(ppo.annealClip), 0, 1, "Anneal the clip range", "Lowers the clip range over the steps below as well."),
      row(AT(ppo.annealSteps), 1, 1e12, "Anneal over", "Environment steps over which the learning rate falls."),
      row(AT(ppo.steps), 1, 8192, "Rollout length", "Steps of each environment between two updates."),
      row(AT(ppo.epochs), 1, 100, "Epochs", "Passes over a rollout in one update."),
      row(AT(ppo.minibatches), 1, 1024, "Minibatches", "Parts into which a rollout is cut for each pass."),
      row(AT(ppo.gamma), 0, 1, "Discount", "Worth of a reward one step later."),
      row(AT(ppo.gaeLambda), 0, 1, "GAE lambda", "Balance of bias and variance in the advantages."),
      row(AT(ppo.clip), 1e-3, 1, "Clip range", "How far an update may move the action probabilities."),
      row(AT(ppo.clipValueLoss), 0, 1, "Clip the value loss", "Limits the change of the value estimates too."),
      row(AT(ppo.entropyCoef), 0, 1, "Entropy bonus", "Weight of the bonus for trying different actions."),
      row(AT(ppo.valueCoef), 0, 10, "Value weight", "Weight of the value loss."),
      row(AT(ppo.maxGradNorm), 1e-3, 1e3, "Gradient limit", "Largest norm of a gradient."),
      row(AT(ppo.targetKl), 0, 10, "Target KL", "Ends an update early beyond this divergence; 0: never."),
      row(AT(ppo.klCoef), 0, 10, "Hold to the start",
          "Weight of the divergence from the policy before its first update, cloned or new; 0: none."),
      row(AT(ppo.normaliseAdvantage), 0, 1, "Normalise advantages", "Scales the advantages of each minibatch."),
      row(AT(ppo.hideEpisodeEnds), 0, 1, "Hide episode ends", "Keeps the end of an episode from being a signal."),
      row(AT(ppo.overlap), 0, 1, "Play while learning", "Plays the next rollout while the last one is learnt."),

      row(AT(replay.capacity), 100, 1e9, "Steps kept", "Newest steps that SAC and DQN learn from; they cost memory."),
      row(AT(replay.steps), 1, 8192, "Steps per turn", "Steps of each environment between two spells of learning."),
      row(AT(replay.updateRatio), 1e-3, 100, "Updates per step", "Gradient steps for each step that was played."),
      row(AT(replay.learningStarts), 1, kMany, "Learning starts", "Steps that are kept before learning starts."),
      row(AT(replay.batch), 1, 65536, "Batch", "Steps in one gradient step."),
      row(AT(replay.hidden), 1, 4096, "Hidden units", "Units of each hidden layer of SAC and DQN."),
      row(AT(replay.learningRate), 1e-7, 1, "Learning rate", "Step size of Adam for SAC and DQN."),
      row(AT(replay.gamma), 0, 1, "Discount", "Worth of a reward one step later."),
      row(AT(replay.tau), 1e-6, 1, "Target rate", "How far the target networks follow each time; 1: wholly."),
      row(AT(replay.targetPeriod), 1, kMany, "Target period", "Gradient steps between two moves of the targets."),
      row(AT(replay.temperature), 1e-6, 100, "First temperature", "Worth of chance in SAC at the start; then learnt."),
      row(AT(replay.epsilonStart), 0, 1, "Random actions at first", "Share of random actions of DQN at the start."),
      row(AT(replay.epsilonEnd), 0, 1, "Random actions at last", "Share to which it falls."),
      row(AT(replay.epsilonSteps), 1, 1e12, "Falls over", "Steps over which the share of random actions falls."),
      row(AT(replay.resetUpdates), 0, 1e6, "Updates after exploring",
          "Gradient steps of the new critic when the learned reward takes over."),
      row(AT(replay.hideEpisodeEnds), 0, 1, "Hide episode ends", "Keeps the end of an episode from being a signal."),

      row(AT(reward.members), 1, 16, "Ensemble members", "Reward networks, each trained on its own resample."),
      row(AT(reward.learningRate), 1e-7, 1, "Reward learning rate", "Step size of Adam for the reward networks."),
      row(AT(reward.batchQueries), 1, 1024, "Answers per batch", "Answers in one gradient step."),
      row(AT(reward.labelNoise), 0, 0.9, "Label noise",
          "Share of choices taken to be random slips; a ranking of K is K - 1 choices."),
      row(AT(reward.weightDecay), 0, 1, "Weight decay", "Start of the adaptive L2 coefficient."),
      row(AT(reward.weightDecayLow), 1, 10, "Overfit from", "Held-out loss over training loss, lower bound."),
      row(AT(reward.weightDecayHigh), 1, 10, "Overfit to", "Held-out loss over training loss, upper bound."),
      row(AT(reward.dropout), 0, 0.95, "Dropout", "Share of values set to 0 while the reward is fitted."),
      row(AT(reward.rewardStd), 1e-4, 100, "Reward scale", "Deviation of the rewards that the policy receives."),
      row(AT(reward.pessimism), 0, 10, "Pessimism",
          "Deviations of the members' rewards taken off their mean, for the policy to avoid what they disagree on."),
      row(AT(reward.bufferSize), 1, 1e6, "Answers kept", "Newest answers used for training."),
      row(AT(reward.framesPerClip), 0, 10000, "Steps scored per clip",
          "Steps of a clip drawn for each gradient step; 0: all."),

      row(AT(query.selector), 0, 0, "Selector", "How queries are chosen: " + selectorNames() + "."),
      row(AT(query.k), 2, 9, "Clips per query", "Clips shown side by side; a project brings its own number."),
      row(AT(query.clipSteps), 1, 1000, "Clip length", "Agent steps of a clip; 15 are one second of Atari."),
      row(AT(query.randomShare), 0, 1, "Random share", "Share of queries drawn at random, whatever the model thinks."),
      row(AT(query.candidateFactor), 1, 1000, "Candidates per query", "Candidate queries scored for each one asked."),
      row(AT(query.poolClips), 9, 5000, "Candidate clips", "Newest clips from which queries are made."),
      row(AT(query.minWaiting), 1, 1000, "Queries ready", "Queries kept waiting, so that nobody waits for them."),
      row(AT(query.initialQueries), 1, 10000, "First queries", "Queries asked about the untrained policy."),
      row(AT(query.scheduleSteps), 1, 1e12, "Schedule length", "Steps after which half as many queries are asked."),
      row(AT(query.labelsPerThousandSteps), 0, 1000, "Queries per 1,000 steps", "Rate of queries at the start."),

      row(AT(loop.minAnswers), 1, 1e6, "Answers before learning", "Answers before the reward is first fitted."),
      row(AT(loop.pretrainSteps), 1, 1e6, "First fit", "Gradient steps of the first fit."),
      row(AT(loop.fitStepsPerRound), 0, 1e6, "Fit per round", "Gradient steps of the reward in each round."),
      row(AT(loop.iterationsPerRound), 1, 1000, "Updates per round", "Policy updates in each round."),
      row(AT(loop.checkpointMinutes), 0, 1e6, "Checkpoint every", "Minutes between checkpoints; 0: after each round."),
      row(AT(loop.evaluationEpisodes), 0, 1000, "Evaluation episodes", "Games at the start and the end; 0: none."),
      row(AT(loop.evaluationMaxSteps), 1, kMany, "Evaluation length", "Most steps of an evaluation game."),
      row(AT(loop.seed), 0, kSeeds, "Seed", "Base of every random draw of the learner."),

      row(AT(guard.enabled), 0, 1, "Guard",
          "The policy waits while the reward model foresees answers about its newest play worse than before."),
      row(AT(guard.answers), 10, 10000, "Answers compared",
          "Newest answers that the guard compares with earlier ones."),

      row(AT(imitation.steps), 0, 1e6, "Cloning steps",
          "Gradient steps in which a new policy clones the demonstrations; 0: none."),
      row(AT(imitation.batch), 1, 4096, "Cloning batch", "Steps of demonstrations in one gradient step."),
      row(AT(imitation.coef), 0, 100, "Imitation weight",
          "Weight of the cloning loss while the policy improves; 0: none."),
      row(AT(imitation.annealSteps), 0, 1e12, "Imitate over",
          "Environment steps over which the imitation weight falls to 0; 0: it stays."),
      row(AT(imitation.autoLabels), 0, 1e5, "Automatic labels",
          "Pairs for the reward in which a demonstration beats the first policy; 1,000 in Ibarz et al. 2018."),

      row(AT(feedback.mode), 0, 0, "Learning from presses",
          "tamer: the reward model learns from them; coach: the policy does; both; none."),
      row(AT(feedback.coef), 0, 100, "Weight of presses", "Weight of their loss beside that of the answers."),
      row(AT(feedback.windowStart), 0, 60, "Reaction time",
          "Seconds before a press; what came on the screen later is not meant."),
      row(AT(feedback.windowEnd), 0.01, 600, "Longest delay",
          "Seconds before a press; what was on the screen earlier is not meant."),
      row(AT(feedback.minPresses), 1, 1e6, "Presses before learning",
          "Presses before the reward is fitted without enough answers."),
      row(AT(feedback.lambda), 0, 0.999, "Trace", "COACH: how much of a press is meant for each step further back."),
      row(AT(feedback.coachRate), 1e-7, 10, "Step of a press", "COACH: how far a press moves the policy."),

      row(AT(compute.device), 0, 0, "Device", "auto (a GPU when there is one), cpu, or cuda:0, cuda:1, ..."),
      row(AT(compute.threads), 0, 1024, "Threads", "Threads of the networks; 0: measured at the start."),
  };
  return table;
}

#undef AT

const std::vector<ConfigField>& configFields() {
  static const std::vector<ConfigField> fields = [] {
    std::vector<ConfigField> list;
    for (const ConfigRow& r : configTable()) list.push_back(r.field);
    return list;
  }();
  return fields;
}

}  // namespace podium
