#pragma once
// The learner's settings as files that people write: JSON, or TOML.
#include <string>

namespace podium {

// The settings of a file (TOML where it is called *.toml) as JSON. Throws UsageError with file, line and column.
std::string readConfigFile(const std::string& path);

// Parts become tables. `json`: as toJson(LearnerConfig) writes it.
std::string tomlOf(const std::string& json);

}  // namespace podium
