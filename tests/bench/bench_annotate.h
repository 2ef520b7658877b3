#pragma once
#include "tests/bench/bench.h"

namespace podium::bench {

// The Annotate page under a person who answers pairs of 100-frame Atari clips, playing, at more than ten answers a
// second: from the key press to the paint event that shows the next query, and to the "saved" mark; median and 99th
// percentile of 300 answers. Beside the first, one frame of a 60 Hz display; beside the second, a write and flush of
// 16 KiB taken in turn with the answers. Then the processor time of nine clips playing at 60 frames per second. Needs a
// QApplication; shows a window (offscreen will do). Throws Exception.
Figures benchAnnotate();

}  // namespace podium::bench
