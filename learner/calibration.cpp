#include "learner/calibration.h"

#include <algorithm>
#include <cmath>

namespace podium {

void CalibrationError::add(double probability, double happened) {
  const double confidence = std::max(probability, 1.0 - probability);
  const double right = probability > 0.5 ? happened : probability < 0.5 ? 1.0 - happened : 0.5;
  const auto last = static_cast<int>(m_bins.size()) - 1;
  const int index = std::clamp(static_cast<int>(confidence * static_cast<double>(m_bins.size())), 0, last);
  Bin& bin = m_bins[static_cast<std::size_t>(index)];
  bin.confidence += confidence;
  bin.right += right;
  bin.count += 1.0;
}

double CalibrationError::value() const {
  double gaps = 0.0, count = 0.0;
  for (const Bin& bin : m_bins) {
    gaps += std::abs(bin.confidence - bin.right);
    count += bin.count;
  }
  return count > 0.0 ? gaps / count : 0.0;
}

}  // namespace podium
