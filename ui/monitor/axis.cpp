#include "ui/monitor/axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace podium {
namespace {

constexpr double kAir = 0.06;  // of the range, on both sides

double forward(double value, AxisScale scale) {
  if (scale == AxisScale::Linear) return value;
  return value > 0.0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
}

double backward(double value, AxisScale scale) { return scale == AxisScale::Linear ? value : std::pow(10.0, value); }

double roundStep(double raw) {
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= raw * (1.0 - 1e-9)) return factor * power;
  return 10.0 * power;
}

std::vector<double> linearTicks(Range range, int wanted) {
  std::vector<double> result;
  const double step = roundStep(range.length() / std::max(1, wanted));
  const double first = std::ceil(range.low / step - 1e-9);
  for (double i = first; i * step <= range.high + 1e-9 * step; ++i) result.push_back(i == 0.0 ? 0.0 : i * step);
  return result;
}

}  // namespace

double Axis::pixel(double value) const {
  const double low = forward(range.low, scale), high = forward(range.high, scale);
  return from + (forward(value, scale) - low) / (high - low) * (to - from);
}

double Axis::value(double pixel) const {
  const double low = forward(range.low, scale), high = forward(range.high, scale);
  return backward(low + (pixel - from) / (to - from) * (high - low), scale);
}

std::vector<double> ticks(Range range, int wanted, AxisScale scale) {
  if (!(range.length() > 0.0) || !std::isfinite(range.length())) return {};
  if (scale == AxisScale::Linear) return linearTicks(range, wanted);
  const double decades = std::log10(range.high / range.low);
  if (decades < 0.7) return linearTicks(range, wanted);  // hardly curved: round values read better
  std::vector<double> result;
  const int every = std::max(1, static_cast<int>(std::ceil(decades / std::max(1, wanted))));
  for (int e = static_cast<int>(std::floor(std::log10(range.low))); e <= std::log10(range.high) + 1e-9; ++e) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      if (factor > 1.0 && decades > 2.0) continue;
      const double value = factor * std::pow(10.0, e);
      if (e % every == 0 && value >= range.low * (1 - 1e-9) && value <= range.high * (1 + 1e-9))
        result.push_back(value);
    }
  }
  return result;
}

QString tickText(double value) {
  const double size = std::abs(value);
  if (size >= 1e6) return QString::number(value / 1e6, 'g', 4) + QLatin1Char('M');
  if (size >= 1e4) return QString::number(value / 1e3, 'g', 4) + QLatin1Char('k');
  return QString::number(value, 'g', 4);
}

Range padded(Range values, AxisScale scale) {
  double low = forward(values.low, scale), high = forward(values.high, scale);
  if (!(high > low)) {
    const double half = scale == AxisScale::Log ? 0.5 : std::max(std::abs(low) * 0.1, 1e-6);
    low -= half;
    high += half;
  }
  const double air = (high - low) * kAir;
  return {backward(low - air, scale), backward(high + air, scale)};
}

}  // namespace podium
