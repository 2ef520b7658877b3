#pragma once
// The newest policy of a project for the Teach page of the window.
#include <memory>
#include <stop_token>
#include <string>

#include "ui/play/watched_game.h"

namespace podium {

// Starts one environment with frames, on the CPU: the learner may need the rest. Takes seconds. Throws Exception:
// NotFound without a checkpoint, Corrupt, Unavailable, ...
std::unique_ptr<WatchedPolicy> watchNewestPolicy(const std::string& project, const std::stop_token& stop);

}  // namespace podium
