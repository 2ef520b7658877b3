#include "ui/monitor/config_words.h"

#include <QCoreApplication>

namespace podium {
namespace {

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::LearnerSettings)
 public:
  static std::span<const char* const> all();
};

}  // namespace

// The order of learner/config_table.cpp.
std::span<const char* const> Words::all() {
  static constexpr const char* words[] = {
      QT_TR_NOOP("Environments"),
      QT_TR_NOOP("Games played side by side."),
      QT_TR_NOOP("Groups"),
      QT_TR_NOOP("Groups of environments that step in turn; divides their number."),
      QT_TR_NOOP("Emulator threads"),
      QT_TR_NOOP("Workers of the environment program; 0: one for each core."),
      QT_TR_NOOP("Seed of the games"),
      QT_TR_NOOP("Base of the seeds of all environments."),
      QT_TR_NOOP("Frame skip"),
      QT_TR_NOOP("Emulator frames for which an action is held."),
      QT_TR_NOOP("No-op starts"),
      QT_TR_NOOP("Most idle steps at the start of an episode."),
      QT_TR_NOOP("Press FIRE to start"),
      QT_TR_NOOP("Presses FIRE after a reset where the game needs it."),
      QT_TR_NOOP("Sticky actions"),
      QT_TR_NOOP("Chance that the last action is repeated instead; 0.25 in Gymnasium's v5."),
      QT_TR_NOOP("Longest episode"),
      QT_TR_NOOP("Emulator frames after which an episode is cut."),
      QT_TR_NOOP("A lost life ends"),
      QT_TR_NOOP("Ends the episode at each lost life."),
      QT_TR_NOOP("Hide the score"),
      QT_TR_NOOP("Blanks the game's score in what the model sees."),
      QT_TR_NOOP("Masked rows"),
      QT_TR_NOOP("Further screen rows to blank: first,last,first,last."),
      QT_TR_NOOP("Colour frames"),
      QT_TR_NOOP("Records what people see; off only for benchmarks."),
      QT_TR_NOOP("Arguments"),
      QT_TR_NOOP("Keyword arguments of an environment of Gymnasium, as a JSON object."),
      QT_TR_NOOP("Step limit"),
      QT_TR_NOOP("Steps after which an episode of Gymnasium is cut; 0: as the environment says."),
      QT_TR_NOOP("Learning rate"),
      QT_TR_NOOP("Step size of Adam for the policy."),
      QT_TR_NOOP("Anneal"),
      QT_TR_NOOP("Lowers the learning rate to 0 over the steps below."),
      QT_TR_NOOP("Anneal over"),
      QT_TR_NOOP("Environment steps over which the learning rate falls."),
      QT_TR_NOOP("Rollout length"),
      QT_TR_NOOP("Steps of each environment between two updates."),
      QT_TR_NOOP("Epochs"),
      QT_TR_NOOP("Passes over a rollout in one update."),
      QT_TR_NOOP("Minibatches"),
      QT_TR_NOOP("Parts into which a rollout is cut for each pass."),
      QT_TR_NOOP("Discount"),
      QT_TR_NOOP("Worth of a reward one step later."),
      QT_TR_NOOP("GAE lambda"),
      QT_TR_NOOP("Balance of bias and variance in the advantages."),
      QT_TR_NOOP("Clip range"),
      QT_TR_NOOP("How far an update may move the action probabilities."),
      QT_TR_NOOP("Clip the value loss"),
      QT_TR_NOOP("Limits the change of the value estimates too."),
      QT_TR_NOOP("Entropy bonus"),
      QT_TR_NOOP("Weight of the bonus for trying different actions."),
      QT_TR_NOOP("Value weight"),
      QT_TR_NOOP("Weight of the value loss."),
      QT_TR_NOOP("Gradient limit"),
      QT_TR_NOOP("Largest norm of a gradient."),
      QT_TR_NOOP("Target KL"),
      QT_TR_NOOP("Ends an update early beyond this divergence; 0: never."),
      QT_TR_NOOP("Normalise advantages"),
      QT_TR_NOOP("Scales the advantages of each minibatch."),
      QT_TR_NOOP("Hide episode ends"),
      QT_TR_NOOP("Keeps the end of an episode from being a signal."),
      QT_TR_NOOP("Play while learning"),
      QT_TR_NOOP("Plays the next rollout while the last one is learnt."),
      QT_TR_NOOP("Ensemble members"),
      QT_TR_NOOP("Reward networks, each trained on its own resample."),
      QT_TR_NOOP("Reward learning rate"),
      QT_TR_NOOP("Step size of Adam for the reward networks."),
      QT_TR_NOOP("Answers per batch"),
      QT_TR_NOOP("Answers in one gradient step."),
      QT_TR_NOOP("Label noise"),
      QT_TR_NOOP("Share of choices taken to be random slips; a ranking of K is K - 1 choices."),
      QT_TR_NOOP("Weight decay"),
      QT_TR_NOOP("Start of the adaptive L2 coefficient."),
      QT_TR_NOOP("Overfit from"),
      QT_TR_NOOP("Held-out loss over training loss, lower bound."),
      QT_TR_NOOP("Overfit to"),
      QT_TR_NOOP("Held-out loss over training loss, upper bound."),
      QT_TR_NOOP("Dropout"),
      QT_TR_NOOP("Share of values set to 0 while the reward is fitted."),
      QT_TR_NOOP("Reward scale"),
      QT_TR_NOOP("Deviation of the rewards that the policy receives."),
      QT_TR_NOOP("Answers kept"),
      QT_TR_NOOP("Newest answers used for training."),
      QT_TR_NOOP("Steps scored per clip"),
      QT_TR_NOOP("Steps of a clip drawn for each gradient step; 0: all."),
      QT_TR_NOOP("Selector"),
      QT_TR_NOOP("How queries are chosen: random, disagreement."),
      QT_TR_NOOP("Clip length"),
      QT_TR_NOOP("Agent steps of a clip; 15 are one second of Atari."),
      QT_TR_NOOP("Random share"),
      QT_TR_NOOP("Share of queries drawn at random, whatever the model thinks."),
      QT_TR_NOOP("Candidates per query"),
      QT_TR_NOOP("Candidate queries scored for each one asked."),
      QT_TR_NOOP("Candidate clips"),
      QT_TR_NOOP("Newest clips from which queries are made."),
      QT_TR_NOOP("Queries ready"),
      QT_TR_NOOP("Queries kept waiting, so that nobody waits for them."),
      QT_TR_NOOP("First queries"),
      QT_TR_NOOP("Queries asked about the untrained policy."),
      QT_TR_NOOP("Schedule length"),
      QT_TR_NOOP("Steps after which half as many queries are asked."),
      QT_TR_NOOP("Queries per 1,000 steps"),
      QT_TR_NOOP("Rate of queries at the start."),
      QT_TR_NOOP("Answers before learning"),
      QT_TR_NOOP("Answers before the reward is first fitted."),
      QT_TR_NOOP("First fit"),
      QT_TR_NOOP("Gradient steps of the first fit."),
      QT_TR_NOOP("Fit per round"),
      QT_TR_NOOP("Gradient steps of the reward in each round."),
      QT_TR_NOOP("Updates per round"),
      QT_TR_NOOP("Policy updates in each round."),
      QT_TR_NOOP("Checkpoint every"),
      QT_TR_NOOP("Minutes between checkpoints; 0: after each round."),
      QT_TR_NOOP("Evaluation episodes"),
      QT_TR_NOOP("Games at the start and the end; 0: none."),
      QT_TR_NOOP("Evaluation length"),
      QT_TR_NOOP("Most steps of an evaluation game."),
      QT_TR_NOOP("Seed"),
      QT_TR_NOOP("Base of every random draw of the learner."),
      QT_TR_NOOP("Device"),
      QT_TR_NOOP("auto (a GPU when there is one), cpu, or cuda:0, cuda:1, ..."),
      QT_TR_NOOP("Threads"),
      QT_TR_NOOP("Threads of the networks; 0: measured at the start."),
  };
  return words;
}

std::span<const char* const> settingWords() { return Words::all(); }

QString settingTitle(const ConfigField& field) { return Words::tr(field.title.c_str()); }

QString settingHelp(const ConfigField& field) { return Words::tr(field.help.c_str()); }

}  // namespace podium
