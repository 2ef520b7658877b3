#pragma once
#include "tests/bench/bench.h"

namespace podium::bench {

// The Annotate page where it is heaviest, each in a process of its own: nine clips of 100 frames; four Markdown answers
// of 5,000 tokens; a project of 100,000 queries with 2,000 answers at 50 a second. From the last key of an answer to the
// paint event that shows the next query (median, 99th percentile), beside one frame of a 60 Hz display; from opening
// the project to its first query; memory after the answers. Throws Exception.
Figures benchReading();

}  // namespace podium::bench
