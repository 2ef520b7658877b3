#pragma once
// The figures of the window while a learner runs in the same process.
#include "tests/bench/bench.h"

namespace podium::bench {

// benchAnnotate() while the demo's learner improves its policy and an oracle answers it, both on threads of this
// process, on a project of their own in the temporary folder. Throws Exception when the learner does not come so far.
Figures benchAnnotateWhileLearning();

}  // namespace podium::bench
