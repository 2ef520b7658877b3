#pragma once
// How long the window without a learner takes to its first picture, and how much memory it holds then.
#include "tests/bench/bench.h"

namespace podium::bench {

// Starts the program beside this one several times and takes the median. The references are the limits that are asked
// for: 0.3 s and 150 MB. Throws Exception when the program does not report.
Figures benchStartup();

}  // namespace podium::bench
