#pragma once
#include "tests/bench/bench.h"

namespace podium::bench {

// The History page of somebody with 100,000 answers, in a process of its own: opening it, scrolling through rows and
// tiles, a search for words, a filter, going over to tiles, resizing them. For each the longest time that the window
// did not answer, beside one frame of a 60 Hz display; and the search beside the same one in the project alone. Throws
// Exception.
Figures benchHistory();

}  // namespace podium::bench
