#pragma once
// What processes of a group do in the tests: each is started with a part to play and tells what came of it, for tests
// that see Qt and therefore never torch.
#include <string>

#include "learner/process_place.h"

namespace podium::test {

// Joins the group, plays the part and returns what there is to tell:
// exchange       one of each kind of message, and a fault of process 1
// stop           a piece of work that the leader stops; how it ended
// lost           process 1 kills itself; the others' fault
// alone          the fault of who waits for others that do not come
// update NAME    PPO's updates against one process with all the play: "weights W losses L"
// reward KIND    the fit of the reward model against one process: "returns R loss L"
// learn          some iterations of the trainer: "steps S version V weights HASH return R"
std::string playPart(const std::string& part, const ProcessPlace& place);

}  // namespace podium::test
