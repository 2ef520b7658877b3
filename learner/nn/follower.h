#pragma once
// A process that plays and learns along with the one that leads (leading_module.h).
#include <memory>
#include <stop_token>

#include "learner/nn/process_group.h"
#include "learner/nn_module.h"

namespace podium::nn {

// Obeys until the leader ends. Throws Exception(Unavailable) when a process is lost, Exception(Cancelled) when this one
// is stopped and the leader does not end, and what it cannot go on from, after the others were told.
void follow(const std::shared_ptr<ProcessGroup>& group, const StartEnvironment& start, std::stop_token stop);

}  // namespace podium::nn
