#pragma once
// Datasets into a project and out of it, by the program itself.
#include "tests/bench/bench.h"

namespace podium::bench {

// 160,000 pairs of dialogues, as long as those of HH-RLHF: rows a second beside two bare loops of inserts, of the
// pairs into one plain table and of all rows that they become into the tables of a project.
Figures benchImport();
// The same import while somebody answers in another process: the next query on the screen, the answer on the disk.
Figures benchImportBeside();
// 50,000 of them, with answers, to every format: seconds, beside a bare write of the same bytes, and peak memory.
Figures benchExport();

}  // namespace podium::bench
