#pragma once
// Where the environment program lies, and questions to it that it answers in text.
#include <chrono>
#include <string>
#include <vector>

#include "storage/domain/result.h"

namespace podium {

// `given`; if empty the environment variable PODIUM_ATARI; else beside the running program, or in bin/ next to the
// running program's folder (tests). Error(Unavailable) names the first place that was tried.
Result<std::string> locateServer(const std::string& given);

// Runs the program and returns what it prints; an error is what it says on its way out. It is killed after `limit`
// without a word.
Result<std::string> askServer(const std::string& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit);

// The lines of such an answer.
std::vector<std::string> linesOf(const std::string& text);

}  // namespace podium
