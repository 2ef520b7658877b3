#include "storage/domain/agreement.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace podium {
namespace {

using Counts = std::array<double, AgreementTally::kValues>;

// delta^2 of Krippendorff for two values; `totals`: how often each value stands in units of two or more.
double difference(ValueScale scale, const Counts& totals, std::size_t low, std::size_t high) {
  if (scale == ValueScale::Nominal) return 1.0;
  if (scale == ValueScale::Interval) return static_cast<double>((high - low) * (high - low));
  double between = -(totals[low] + totals[high]) / 2.0;
  for (std::size_t value = low; value <= high; ++value) between += totals[value];
  return between * between;
}

}  // namespace

void AgreementTally::add(std::int64_t unit, int value) {
  assert(unit >= 0 && value >= 0 && value < kValues);
  m_values.push_back(static_cast<std::uint64_t>(unit) << 8U | static_cast<std::uint64_t>(value));
  m_sorted = false;
}

template <class Take>
void AgreementTally::eachUnit(Take take) const {
  if (!m_sorted) std::sort(m_values.begin(), m_values.end());
  m_sorted = true;
  for (std::size_t begin = 0, end = 0; begin < m_values.size(); begin = end) {
    while (end < m_values.size() && m_values[end] >> 8U == m_values[begin] >> 8U) ++end;
    if (end - begin < 2) continue;
    std::vector<std::pair<std::size_t, double>> counts;  // few values, ascending
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t value = m_values[i] & 0xFFU;
      if (counts.empty() || counts.back().first != value) counts.emplace_back(value, 0.0);
      counts.back().second += 1.0;
    }
    take(counts, static_cast<double>(end - begin));
  }
}

std::optional<double> AgreementTally::perCent() const {
  double sum = 0.0, units = 0.0;
  eachUnit([&](const auto& counts, double judges) {
    double same = 0.0;
    for (const auto& [value, count] : counts) same += count * (count - 1.0);
    sum += same / (judges * (judges - 1.0));
    units += 1.0;
  });
  if (units == 0.0) return std::nullopt;
  return sum / units;
}

std::optional<double> AgreementTally::alpha(ValueScale scale) const {
  Counts totals{};
  double all = 0.0;
  eachUnit([&](const auto& counts, double judges) {
    for (const auto& [value, count] : counts) totals[value] += count;
    all += judges;
  });
  double expected = 0.0;  // the sum over unlike values, each pair once; so is `observed`
  for (std::size_t low = 0; low < kValues; ++low)
    for (std::size_t high = low + 1; high < kValues && totals[low] > 0.0; ++high)
      if (totals[high] > 0.0) expected += totals[low] * totals[high] * difference(scale, totals, low, high);
  if (expected == 0.0) return std::nullopt;
  double observed = 0.0;
  eachUnit([&](const auto& counts, double judges) {
    for (std::size_t i = 0; i < counts.size(); ++i)
      for (std::size_t j = i + 1; j < counts.size(); ++j)
        observed += counts[i].second * counts[j].second / (judges - 1.0) *
                    difference(scale, totals, counts[i].first, counts[j].first);
  });
  return 1.0 - (all - 1.0) * observed / expected;
}

}  // namespace podium
