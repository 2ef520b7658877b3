#pragma once
// The one table behind the settings: their keys, words, ranges and places in LearnerConfig. JSON, the window and the
// command line all read it, so that a new setting is one new row.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "learner/learner_config.h"

namespace podium {

// Where a setting lives inside a config.
using SettingRef = std::variant<int*, std::int64_t*, std::uint64_t*, double*, bool*, std::string*, std::vector<int>*>;

struct ConfigRow {
  ConfigField field;
  SettingRef (*at)(LearnerConfig&);
};

// In the order in which people read them; the parts ("env", "ppo", ...) stand together.
const std::vector<ConfigRow>& configTable();

}  // namespace podium
