#pragma once
// Benchmarks: plain functions, each figure beside its own limit measured in the same run. A new one is a function and a
// row in bench_main.cpp.
#include <optional>
#include <string>
#include <vector>

namespace podium::bench {

enum class Better { Higher, Lower };  // of value

struct Figure {
  std::string metric;  // "agent_steps_per_second"
  double value = 0.0;
  std::string unit;                // "steps/s", "ms"
  std::string reference;           // what the value is held against: "emulation alone"
  double referenceValue = 0.0;     // in the same unit
  std::optional<double> aim = {};  // the ratio that is asked for
  Better better = Better::Higher;

  // Over 1 is better than the reference.
  double ratio() const { return better == Better::Higher ? value / referenceValue : referenceValue / value; }
};

using Figures = std::vector<Figure>;

}  // namespace podium::bench
