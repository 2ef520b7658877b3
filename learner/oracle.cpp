#include "learner/oracle.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace podium {
namespace {

constexpr double kFirstDecides = 1024.0;  // more than a byte can weigh

// Mean of one memory byte over the clip.
double meanByte(const ClipSteps& steps, int index, int ramSize) {
  const auto stride = static_cast<std::size_t>(ramSize);
  double sum = 0.0;
  for (std::size_t at = static_cast<std::size_t>(index); at < steps.ram.size(); at += stride) sum += steps.ram[at];
  return steps.ram.empty() ? 0.0 : sum * static_cast<double>(stride) / static_cast<double>(steps.ram.size());
}

}  // namespace

Result<double> clipFeature(const std::string& feature, const ClipSteps& steps, int ramSize) {
  if (const auto comma = feature.find(','); comma != std::string::npos) {
    const auto first = clipFeature(feature.substr(0, comma), steps, ramSize);
    const auto rest = clipFeature(feature.substr(comma + 1), steps, ramSize);
    if (!first.ok() || !rest.ok()) return first.ok() ? rest : first;
    return first.value() * kFirstDecides + rest.value();
  }
  if (feature == "return") return std::accumulate(steps.rewards.begin(), steps.rewards.end(), 0.0);
  if (feature.rfind("ram:", 0) == 0) {
    int index = -1;
    const char* end = feature.data() + feature.size();
    const auto [stop, error] = std::from_chars(feature.data() + 4, end, index);
    if (error == std::errc{} && stop == end && index >= 0 && index < ramSize) return meanByte(steps, index, ramSize);
    return Error{ErrorCode::InvalidInput, "The feature \"" + feature + "\" names no byte of this clip's memory: use " +
                                              (ramSize > 0 ? "ram:0 to ram:" + std::to_string(ramSize - 1) + "."
                                                           : "\"return\", the clips have no memory.")};
  }
  return Error{ErrorCode::InvalidInput,
               "There is no feature \"" + feature + "\": use \"return\", \"ram:INDEX\" or \"return,ram:INDEX\"."};
}

Oracle::Oracle(OracleConfig config) : m_config(std::move(config)), m_random(m_config.seed) {}

Ranking Oracle::rank(std::span<const double> values) {
  std::vector<int> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  m_random.shuffle(order);  // equal values come in no particular order
  // Drawn even when it cannot strike, so that a change of the noise leaves the other draws as they are.
  const bool slip = m_random.uniform() < m_config.noise;
  Ranking ranking;
  if (slip) {
    for (int position : order) ranking.tiers.push_back({position});
    return ranking;
  }
  // Sorting log-worths with Gumbel noise draws an order from Plackett-Luce (Yellott 1977).
  std::vector<double> keys(values.begin(), values.end());
  if (m_config.beta > 0.0)
    for (double& key : keys) key = m_config.beta * key + m_random.gumbel();
  const auto at = [](const auto& list, int position) { return list[static_cast<std::size_t>(position)]; };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return at(keys, a) > at(keys, b); });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool tied = i > 0 && std::abs(at(values, order[i - 1]) - at(values, order[i])) <= m_config.tieWithin;
    if (tied)
      ranking.tiers.back().push_back(order[i]);
    else
      ranking.tiers.push_back({order[i]});
  }
  return ranking;
}

}  // namespace podium
