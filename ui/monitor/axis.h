#pragma once
// From values to pixels, and where the ticks stand. Pure.
#include <QString>
#include <vector>

#include "ui/monitor/series.h"

namespace podium {

enum class AxisScale { Linear, Log };

// Maps a range of values onto [from, to] in pixels; on a log axis values <= 0 have no place (NaN).
struct Axis {
  Range range;
  double from = 0.0, to = 1.0;
  AxisScale scale = AxisScale::Linear;
  double pixel(double value) const;
  double value(double pixel) const;
};

// Round values inside the range, about `wanted` of them: steps of 1, 2 or 5 times a power of ten; on a log axis powers
// of ten, with 2 and 5 between while few decades are shown.
std::vector<double> ticks(Range range, int wanted, AxisScale scale);
// A tick's label: "0.05", "20k", "1.5M".
QString tickText(double value);

// The range that shows all of [low, high] with a little air; never empty. On a log axis low must be positive.
Range padded(Range values, AxisScale scale);

}  // namespace podium
