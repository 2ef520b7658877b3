#pragma once
#include "tests/bench/bench.h"

namespace podium::bench {

// From an answer, and from a lease, to the callback that says it is on the disk: median and 99th percentile, with
// nothing else queued, on a project of 20,000 queries. Beside each, writing as many bytes as such a commit adds to the
// log and flushing them, taken in turn with the answers so that both meet the same disk. Needs a QCoreApplication and
// about 50 MB in the temporary folder. Throws Exception.
Figures benchCommit();

}  // namespace podium::bench
