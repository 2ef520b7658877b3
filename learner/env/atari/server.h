// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include "learner/env/atari/server_arguments.h"

namespace podium::atari {

// Serves one client over the inherited descriptors (protocol.h) until it is gone. The calling thread only listens; the
// environments step on a pool of threads. Faults, wrong arguments too, are sent to the client as Failed. Ends the
// process: nothing that it holds outlives it, and a client that is gone needs no orderly farewell.
[[noreturn]] void serve(const std::vector<std::string>& arguments);

}  // namespace podium::atari
