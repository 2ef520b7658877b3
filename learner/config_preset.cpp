#include "learner/config_preset.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace podium {
namespace {

using Json = nlohmann::ordered_json;

// What small networks over numbers have in common, whatever they control.
void ofNumbers(LearnerConfig& config) {
  config.env.count = 8;
  config.env.groups = 2;
  config.policy = {};
  PpoConfig& ppo = config.ppo;
  ppo = {};
  ppo.network = "mlp";
  ppo.annealLearningRate = true;
  ppo.clip = 0.2;
  ppo.entropyCoef = 0.0;
  ppo.overlap = false;
  config.reward.dropout = 0.0;
  config.loop.iterationsPerRound = 2;
}

// CleanRL's ppo_continuous_action (2,048 steps of one environment are 256 of eight).
void mujoco(LearnerConfig& config) {
  ofNumbers(config);
  PpoConfig& ppo = config.ppo;
  ppo.normaliseObservations = ppo.normaliseReward = true;
  ppo.annealSteps = 1'000'000;
  ppo.learningRate = 3e-4;
  ppo.steps = 256;
  ppo.epochs = 10;
  ppo.minibatches = 32;
  config.query.clipSteps = 60;  // about 1.5 to 3 s (Christiano 2017, appendix A.1)
}

// PEBBLE (Lee et al. 2021) with the figures of its authors' program (BPref: config/agent/sac.yaml).
void mujocoPebble(LearnerConfig& config) {
  config.env.count = 4;
  config.env.groups = 2;
  config.policy.algorithm = "sac";
  config.policy.explore = 10'000;
  ReplayConfig& replay = config.replay;
  replay = {};
  replay.capacity = 1'000'000;
  replay.hidden = 1024;
  replay.batch = 1024;
  replay.learningRate = 1e-4;
  replay.tau = 0.005;
  replay.targetPeriod = 2;
  replay.temperature = 0.1;
  config.query.clipSteps = 50;
  config.reward.dropout = 0.0;
  config.reward.rewardStd = 1.0;
  config.loop.iterationsPerRound = 16;
}

// rl-baselines3-zoo's PPO for CartPole-v1.
void toy(LearnerConfig& config) {
  ofNumbers(config);
  PpoConfig& ppo = config.ppo;
  ppo.annealClip = true;
  ppo.annealSteps = 100'000;
  ppo.learningRate = 1e-3;
  ppo.steps = 32;
  ppo.epochs = 20;
  ppo.minibatches = 1;
  ppo.gamma = 0.98;
  ppo.gaeLambda = 0.8;
  ppo.clipValueLoss = false;
  config.query.clipSteps = 50;
}

// The loop of Christiano et al. 2017, appendix A.2, over CleanRL's ppo_atari: 500 labels first, a rate that halves
// after five million steps, clips of 25 steps, three networks, episode ends hidden.
void atariChristiano(LearnerConfig& config) {
  config.env.count = 8;
  config.env.groups = 2;
  config.env.lifeLossEnds = false;
  config.env.hideScore = true;
  config.policy = {};
  config.ppo = {};
  config.reward = {};
  config.query.initialQueries = 500;
  config.query.clipSteps = 25;
  config.query.scheduleSteps = 5e6;
  config.query.labelsPerThousandSteps = 1.0;
  config.query.selector = "disagreement";
  config.loop.pretrainSteps = 200;
  config.loop.iterationsPerRound = 2;
}

// The same with the paper's own policy learner: A2C is PPO whose one step over a rollout of 5 has nothing to clip
// (Huang et al. 2022, "A2C is a special case of PPO"). Its rate falls to 0 over 80 million steps; the paper stopped
// after 50.
void atariChristianoA2c(LearnerConfig& config) {
  atariChristiano(config);
  config.env.count = 16;
  PpoConfig& ppo = config.ppo;
  ppo.optimiser = "rmsprop";
  ppo.learningRate = 7e-4;
  ppo.annealLearningRate = true;
  ppo.annealSteps = 80'000'000;
  ppo.steps = 5;
  ppo.epochs = ppo.minibatches = 1;
  ppo.gaeLambda = 1.0;
  ppo.entropyCoef = 0.01;
  ppo.clipValueLoss = ppo.normaliseAdvantage = ppo.overlap = false;
  config.loop.iterationsPerRound = 25;  // rounds of about as many steps as with the longer rollouts of the others
}

// The same for one person and an evening: few labels first, more of them for each step played.
void atariFast(LearnerConfig& config) {
  atariChristiano(config);
  config.query.initialQueries = 24;
  config.query.labelsPerThousandSteps = 4.0;
  config.ppo.learningRate = 5e-4;
}

Json schemaOf(const ConfigField& field) {
  Json schema{{"title", field.title}, {"description", field.help}};
  switch (field.type) {
    case ConfigField::Type::Boolean:
      schema["type"] = "boolean";
      return schema;
    case ConfigField::Type::Text:
      if (field.low < field.high) {
        schema["type"] = "array";
        schema["items"] = {{"type", "integer"}, {"minimum", field.low}, {"maximum", field.high}};
      } else {
        schema["type"] = "string";
      }
      return schema;
    case ConfigField::Type::Integer:
    case ConfigField::Type::Real:
      schema["type"] = field.type == ConfigField::Type::Integer ? "integer" : "number";
      schema["minimum"] = field.low;
      schema["maximum"] = field.high;
  }
  return schema;
}

}  // namespace

const std::vector<ConfigPreset>& configPresets() {
  static const std::vector<ConfigPreset> presets = {
      {"atari-christiano", "Atari as Christiano et al. 2017 taught it, with PPO: 500 answers first", atariChristiano},
      {"atari-christiano-a2c", "The same with the A2C of the paper: 16 games, rollouts of 5 steps", atariChristianoA2c},
      {"atari-fast", "Atari for one person: a few answers first, a higher learning rate", atariFast},
      {"mujoco", "Continuous control: CleanRL's ppo_continuous_action", mujoco},
      {"mujoco-pebble", "Continuous control from few answers: PEBBLE of Lee et al. 2021, with SAC", mujocoPebble},
      {"toy", "CartPole and the like: rl-baselines3-zoo's settings", toy},
  };
  return presets;
}

Result<Done> applyPreset(LearnerConfig& config, const std::string& name) {
  std::string names;
  for (const ConfigPreset& preset : configPresets()) {
    if (preset.name == name) {
      preset.apply(config);
      return Done{};
    }
    names.append(names.empty() ? "" : ", ").append(preset.name);
  }
  return Error{ErrorCode::InvalidInput, "There is no preset \"" + name + "\"; there are " + names + "."};
}

std::string configSchema() {
  Json parts = Json::object();
  for (const ConfigField& field : configFields()) {
    const std::size_t dot = field.key.find('.');
    Json& part = parts[field.key.substr(0, dot)];
    if (part.is_null()) part = {{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
    part["properties"][field.key.substr(dot + 1)] = schemaOf(field);
  }
  return Json{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "Podium's learner"},
              {"type", "object"},
              {"properties", parts}}
      .dump(2);
}

}  // namespace podium
