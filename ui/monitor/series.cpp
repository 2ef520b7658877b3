#include "ui/monitor/series.h"

#include <algorithm>
#include <cmath>

namespace podium {

void Series::append(double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y)) return;
  if (!m_x.empty() && x < m_x.back()) {
    const auto keep = std::upper_bound(m_x.begin(), m_x.end(), x);
    const auto count = static_cast<std::size_t>(keep - m_x.begin());
    m_x.resize(count);
    m_y.resize(count);
    if (m_smoothed.size() > count) m_smoothed.clear();
  }
  m_x.push_back(x);
  m_y.push_back(y);
  ++m_revision;
}

std::span<const double> Series::smoothed(double weight) const {
  if (weight != m_weight || m_smoothed.empty()) {
    m_smoothed.clear();
    m_weight = weight;
    m_mean = 0.0;
    m_decay = 1.0;
  }
  for (std::size_t i = m_smoothed.size(); i < m_y.size(); ++i) {
    m_mean = weight * m_mean + (1.0 - weight) * m_y[i];
    m_decay *= weight;
    m_smoothed.push_back(m_mean / (1.0 - m_decay));
  }
  return m_smoothed;
}

std::size_t Series::nearest(double x) const {
  const auto after = std::upper_bound(m_x.begin(), m_x.end(), x);
  const auto index = static_cast<std::size_t>(after - m_x.begin());
  if (index == size()) return empty() ? 0 : size() - 1;
  if (index > 0 && x - m_x[index - 1] <= m_x[index] - x) return index - 1;
  const auto last = std::upper_bound(after, m_x.end(), *after);  // the newest of those at one place
  return static_cast<std::size_t>(last - m_x.begin()) - 1;
}

std::vector<PixelColumn> decimate(std::span<const double> x, std::span<const double> y, Range visible, int columns) {
  std::vector<PixelColumn> result;
  if (columns <= 0 || visible.length() <= 0.0) return result;
  const auto begin = std::lower_bound(x.begin(), x.end(), visible.low);
  const auto end = std::upper_bound(begin, x.end(), visible.high);
  const double scale = columns / visible.length();
  for (auto it = begin; it != end; ++it) {
    const double value = y[static_cast<std::size_t>(it - x.begin())];
    const int column = std::min(columns - 1, static_cast<int>((*it - visible.low) * scale));
    if (result.empty() || result.back().column != column) {
      result.push_back({column, value, value, value, value});
    } else {
      PixelColumn& now = result.back();
      now.low = std::min(now.low, value);
      now.high = std::max(now.high, value);
      now.last = value;
    }
  }
  return result;
}

std::pair<std::size_t, std::size_t> pointsIn(std::span<const double> x, Range visible) {
  auto first = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), visible.low) - x.begin());
  auto last = static_cast<std::size_t>(std::upper_bound(x.begin(), x.end(), visible.high) - x.begin());
  if (first > 0) --first;
  if (last < x.size()) ++last;
  return {first, std::max(first, last)};
}

}  // namespace podium
