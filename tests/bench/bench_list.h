#pragma once
// The one list of benchmarks. What a build has no parts for is left out: without Qt, those of the window and the file.
#include <vector>

#include "tests/bench/bench.h"

namespace podium::bench {

struct Entry {
  const char* name;
  const char* what;
  Figures (*run)();
  bool onlyNamed = false;  // takes too long to be among all
};

const std::vector<Entry>& benches();

}  // namespace podium::bench
