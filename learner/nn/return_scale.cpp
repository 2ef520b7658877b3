#include "learner/nn/return_scale.h"

#include <algorithm>
#include <cmath>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr double kEpsilon = 1e-8;

}  // namespace

void ReturnScale::observe(std::span<const float> rewards, std::span<const StepEnd> ends, int envs, double gamma) {
  m_sums.resize(static_cast<std::size_t>(envs));
  for (std::size_t i = 0; i < rewards.size(); ++i) {
    double& sum = m_sums[i % m_sums.size()];
    sum = sum * gamma + static_cast<double>(rewards[i]);
    m_count += 1.0;
    const double away = sum - m_mean;
    m_mean += away / m_count;
    m_squares += away * (sum - m_mean);
    if (ends[i] != StepEnd::None) sum = 0.0;
  }
}

ReturnScale ReturnScale::part() const {
  ReturnScale part;
  part.m_sums = m_sums;
  return part;
}

void ReturnScale::add(const ReturnScale& own, std::span<const std::vector<double>> parts) {
  m_sums = own.m_sums;
  for (const std::vector<double>& part : parts) {
    const double count = part[0], away = part[1] - m_mean, all = m_count + count;
    if (count == 0.0) continue;
    m_mean += away * count / all;
    m_squares += part[2] + away * away * m_count * count / all;
    m_count = all;
  }
}

void ReturnScale::apply(std::span<float> rewards) const {
  const double variance = m_count > 0.0 ? m_squares / m_count : 1.0;
  const double scale = 1.0 / std::sqrt(variance + kEpsilon);
  for (float& reward : rewards)
    reward = static_cast<float>(std::clamp(static_cast<double>(reward) * scale, -kClip, kClip));
}

std::vector<double> ReturnScale::state() const {
  std::vector<double> all{m_count, m_mean, m_squares};
  all.insert(all.end(), m_sums.begin(), m_sums.end());
  return all;
}

void ReturnScale::restore(std::span<const double> state) {
  const auto sound = [](double value) { return std::isfinite(value); };
  if (state.size() < 3 || !std::ranges::all_of(state, sound) || state[0] < 0.0 || state[2] < 0.0)
    throw Exception(ErrorCode::Corrupt, "The checkpoint's scale of rewards is damaged. Start from an older one.");
  m_count = state[0];
  m_mean = state[1];
  m_squares = state[2];
  m_sums.assign(state.begin() + 3, state.end());
}

}  // namespace podium::nn
