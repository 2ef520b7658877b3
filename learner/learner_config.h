#pragma once
// Every setting of a learning session, in one place; stored as JSON in the project, changed while the learner stands.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "learner/environment.h"
#include "learner/feedback.h"
#include "learner/nn_module.h"
#include "learner/policy_trainer.h"
#include "learner/reward_model.h"
#include "storage/domain/result.h"

namespace podium {

// Who learns to act, and what is played before anybody was asked.
struct PolicyChoice {
  std::string algorithm = "ppo";  // see PolicyConfig
  std::int64_t explore = 0;       // steps played for the novelty of states before the first queries; 0: none
  int population = 1;             // policies that learn in turn from the same reward (learner/policy_population.h)
  int populationTurn = 16;        // updates that one of them takes before the next
  bool operator==(const PolicyChoice&) const = default;
};

struct QueryConfig {
  std::string selector = "disagreement";  // of learner/query_selector.h
  int k = 2;                              // clips of a query: the project's own K, set from it at the start
  int clipSteps = 25;                     // agent steps of a clip (1.7 s of Atari)
  double randomShare = 0.2;               // share of queries drawn at random, whatever the model thinks
  int candidateFactor = 10;               // candidates scored per query asked
  int poolClips = 120;                    // newest clips kept as candidates
  int minWaiting = 8;                     // queries kept ready so that nobody waits
  int initialQueries = 24;                // asked of the untrained policy first
  double scheduleSteps = 5e6;             // label rate falls as 1 / (1 + envSteps / scheduleSteps) (Christiano: 5e6)
  double labelsPerThousandSteps = 4;      // rate at the start
  bool operator==(const QueryConfig&) const = default;
};

struct LoopConfig {
  int minAnswers = 6;          // answers before the reward model is first fitted
  int pretrainSteps = 200;     // gradient steps of the first fit
  int fitStepsPerRound = 20;   // gradient steps per round afterwards
  int iterationsPerRound = 2;  // PPO iterations per round
  double checkpointMinutes = 3.0;
  int evaluationEpisodes = 0;  // of every evaluation at start and end; 0: none
  int evaluationMaxSteps = 2100;
  std::uint64_t seed = 1;
  bool operator==(const LoopConfig&) const = default;
};

// When the policy waits because it exploits the reward model (learner/overoptimisation_guard.h).
struct GuardConfig {
  bool enabled = true;
  int answers = 40;  // the newest, which are compared with those before
  bool operator==(const GuardConfig&) const = default;
};

struct LearnerConfig {
  EnvConfig env;
  PolicyChoice policy;
  PpoConfig ppo;
  ReplayConfig replay;
  RewardConfig reward;
  QueryConfig query;
  LoopConfig loop;
  GuardConfig guard;
  ImitationConfig imitation;
  FeedbackConfig feedback;
  ComputeConfig compute;
  // Settings of another version of Podium, "part.name" to their JSON: kept as they are and otherwise ignored, so that a
  // project may go from one version to another and back.
  std::map<std::string, std::string> unknown = {};
  bool operator==(const LearnerConfig&) const = default;
};

PolicyConfig policyConfig(const LearnerConfig& config);  // what NnModule::makePolicyTrainer() is given

// The rules that hold between settings (groups divide the environments, ...). InvalidInput names the setting and what
// is allowed.
Result<Done> validate(const LearnerConfig& config);

// JSON with one object per part; keys are the fields' names. Missing keys keep their defaults. Keys that this version
// does not know are kept; the log mentions each once.
std::string toJson(const LearnerConfig& config);
// InvalidInput names the key, its value, and what is allowed. The result is valid.
Result<LearnerConfig> learnerConfigFromJson(const std::string& json);
// Only what the JSON holds changes. InvalidInput as above, and for keys that do not exist; `config` is then as it was.
// Settings that belong to the project are passed over.
Result<Done> applyJson(LearnerConfig& config, const std::string& json);

// One setting for people: shown in the window, changed by `--set ppo.learningRate=1e-4`. One list for both.
struct ConfigField {
  std::string key;    // "ppo.learningRate"
  std::string title;  // "Learning rate"
  std::string help;   // one sentence
  enum class Type { Integer, Real, Boolean, Text } type = Type::Real;
  double low = 0.0, high = 0.0;  // inclusive, for numbers
  bool optional = false;         // a text that may be empty
};
const std::vector<ConfigField>& configFields();
// Whether the setting repeats a fact of the project, which is chosen when the project is made and does not change.
bool belongsToProject(const std::string& key);
std::string fieldValue(const LearnerConfig& config, const std::string& key);  // as text; throws Exception(InvalidInput)
// Checks the one value against its range, not the rules between settings: several may change before validate().
Result<Done> setField(LearnerConfig& config, const std::string& key, const std::string& value);

}  // namespace podium
