#pragma once
// The demo's game, question and learner: the one place where they are chosen, by measurement (README).
#include <cstdint>
#include <string>

#include "learner/learner_config.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"

namespace podium {

// What stands in for a person: a crossing decides, then how far up the road the chicken stands.
inline constexpr const char* kDemoOracle = "return,ram:14";
// Answers per minute of the stand-in, about as fast as an attentive person.
inline constexpr double kDemoAnswersPerMinute = 12.0;
inline constexpr double kDemoMinutes = 10.0;

LearnerConfig demoLearnerConfig(std::uint64_t seed);
ProjectInfo demoProjectInfo(const LearnerConfig& config);

// Creates a demo project at `path`, or, when that is empty, under the first free name in the user's data folder, and
// returns its path. Never replaces a file.
Result<std::string> createDemoProject(const LearnerConfig& config, const std::string& path = {});

}  // namespace podium
