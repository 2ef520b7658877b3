#pragma once
// Datasets into a project and out of it, by the program itself.
#include "tests/bench/bench.h"

namespace podium::bench {

// 160,000 pairs of dialogues, as long as those of HH-RLHF: rows a second beside a bare loop of inserts of the same rows.
Figures benchImport();
// 50,000 of them, with answers, to every format: seconds, beside a bare write of the same bytes, and peak memory.
Figures benchExport();

}  // namespace podium::bench
