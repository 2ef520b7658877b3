#pragma once
// Settings of a learning session under a name: what the field uses for a kind of environment.
#include <string>
#include <vector>

#include "learner/learner_config.h"

namespace podium {

struct ConfigPreset {
  const char* name;               // "mujoco"
  const char* title;              // one line, with its source
  void (*apply)(LearnerConfig&);  // changes what the preset is about and nothing else
};

const std::vector<ConfigPreset>& configPresets();
// InvalidInput names those there are. The environment's id, K and seeds stay as they are.
Result<Done> applyPreset(LearnerConfig& config, const std::string& name);

// JSON Schema (2020-12) of what applyJson() takes: names, types, ranges and what each setting is.
std::string configSchema();

}  // namespace podium
