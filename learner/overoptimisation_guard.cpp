#include "learner/overoptimisation_guard.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "learner/plackett_luce.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

using Json = nlohmann::json;

constexpr double kSure = 3.29;      // deviations: 1 in 1,000, for a look after each of hundreds of answers
constexpr double kLikely = 1.96;    // 95 %
constexpr double kRise = 1.645;     // 5 %, one-sided
constexpr std::size_t kBefore = 4;  // windows that the newest one is compared with

ForeseenShare shareOf(const std::deque<double>& answers) {
  return {std::accumulate(answers.begin(), answers.end(), 0.0), static_cast<int>(answers.size())};
}

struct Moments {
  double mean = 0.0, errorSquared = 0.0;  // of the mean
};

Moments momentsOf(std::span<const double> values) {
  const auto n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, squares / (n - 1.0) / n};
}

}  // namespace

std::optional<double> foreseen(const Ranking& ranking, std::span<const double> returns) {
  const auto pairs = rankedPairs(ranking, static_cast<int>(returns.size())).ordered;
  if (pairs.empty()) return std::nullopt;
  double right = 0.0;
  for (const auto& [better, worse] : pairs) {
    const double ahead = returns[static_cast<std::size_t>(better)] - returns[static_cast<std::size_t>(worse)];
    right += ahead > 0.0 ? 1.0 : ahead == 0.0 ? 0.5 : 0.0;
  }
  return right / static_cast<double>(pairs.size());
}

Interval wilsonInterval(const ForeseenShare& share, double z) {
  if (share.answers == 0) return {};
  const double n = share.answers, p = share.value(), square = z * z / n;
  const double middle = (p + square / 2.0) / (1.0 + square);
  const double half = z * std::sqrt(p * (1.0 - p) / n + square / (4.0 * n)) / (1.0 + square);
  return {middle - half, middle + half};
}

double leastDifference(const ForeseenShare& first, const ForeseenShare& second, double z) {
  const double down = first.value() - wilsonInterval(first, z).low;
  const double up = wilsonInterval(second, z).high - second.value();
  return first.value() - second.value() - std::hypot(down, up);
}

bool rose(std::span<const double> before, std::span<const double> recent) {
  if (before.size() < 2 || recent.size() < 2) return false;
  const Moments a = momentsOf(before), b = momentsOf(recent);
  return b.mean - a.mean > kRise * std::sqrt(a.errorSquared + b.errorSquared);
}

void OveroptimisationGuard::add(double right) {
  const auto window = static_cast<std::size_t>(m_config.answers);
  m_recent.push_back(right);
  for (; m_recent.size() > window; m_recent.pop_front())
    if (!m_held) m_before.push_back(m_recent.front());
  while (m_before.size() > kBefore * window) m_before.pop_front();
}

ForeseenShare OveroptimisationGuard::recent() const { return shareOf(m_recent); }
ForeseenShare OveroptimisationGuard::before() const { return shareOf(m_before); }

bool OveroptimisationGuard::suspects() const {
  const ForeseenShare now = recent(), earlier = before();
  if (!m_config.enabled || m_held || now.answers < m_config.answers || earlier.answers < m_config.answers) return false;
  return wilsonInterval(earlier, kLikely).low > 0.5 && leastDifference(earlier, now, kSure) > 0.0;
}

void OveroptimisationGuard::hold() {
  m_held = true;
  m_recent.clear();
}

bool OveroptimisationGuard::recovered() const {
  const ForeseenShare since = recent();
  return m_held && 2 * since.answers >= m_config.answers && since.value() >= wilsonInterval(before(), kLikely).low;
}

void OveroptimisationGuard::release() {
  m_held = false;
  m_recent.clear();
}

std::string OveroptimisationGuard::state() const {
  return Json{{"last_answer", m_lastAnswer}, {"held", m_held}, {"before", m_before}, {"recent", m_recent}}.dump();
}

void OveroptimisationGuard::restore(const std::string& state) {
  try {
    const Json json = Json::parse(state);
    OveroptimisationGuard read(m_config);
    json.at("last_answer").get_to(read.m_lastAnswer);
    json.at("held").get_to(read.m_held);
    for (const double right : json.at("before")) read.m_before.push_back(right);
    for (const double right : json.at("recent")) read.m_recent.push_back(right);
    *this = std::move(read);
  } catch (const Json::exception& e) {
    throw Exception(ErrorCode::Corrupt, std::string("The guard's state cannot be read: ") + e.what() + ".");
  }
}

}  // namespace podium
