#include "learner/nn/action_head.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace podium::nn {
namespace {

const double kHalfLogTwoPi = 0.5 * std::log(2.0 * std::numbers::pi);

// A draw from softmax(logits); adds its log-probability.
int draw(std::span<const float> logits, Random& random, double& logProb) {
  const double largest = *std::ranges::max_element(logits);
  double total = 0.0;
  for (const float logit : logits) total += std::exp(logit - largest);
  double left = random.uniform() * total;
  std::size_t chosen = 0;
  for (; chosen + 1 < logits.size(); ++chosen) {
    left -= std::exp(logits[chosen] - largest);
    if (left < 0.0) break;
  }
  logProb += logits[chosen] - largest - std::log(total);
  return static_cast<int>(chosen);
}

}  // namespace

int ActionHead::outputs() const {
  return m_space.real() ? m_space.parts() : std::accumulate(m_space.choices.begin(), m_space.choices.end(), 0);
}

float ActionHead::sample(std::span<const float> outputs, std::span<const float> logDeviation, Random& random,
                         std::span<ActionWord> action) const {
  double logProb = 0.0;
  if (m_space.real()) {
    for (std::size_t part = 0; part < action.size(); ++part) {
      const double noise = random.normal(), spread = logDeviation[part];
      action[part] = wordOf(static_cast<float>(outputs[part] + std::exp(spread) * noise));
      logProb += -0.5 * noise * noise - spread - kHalfLogTwoPi;
    }
    return static_cast<float>(logProb);
  }
  std::size_t first = 0;
  for (std::size_t part = 0; part < action.size(); ++part) {
    const auto choices = static_cast<std::size_t>(m_space.choices[part]);
    action[part] = draw(outputs.subspan(first, choices), random, logProb);
    first += choices;
  }
  return static_cast<float>(logProb);
}

void ActionHead::mode(std::span<const float> outputs, std::span<ActionWord> action) const {
  std::size_t first = 0;
  for (std::size_t part = 0; part < action.size(); ++part) {
    if (m_space.real()) {
      action[part] = wordOf(outputs[part]);
      continue;
    }
    const auto logits = outputs.subspan(first, static_cast<std::size_t>(m_space.choices[part]));
    action[part] = static_cast<ActionWord>(std::ranges::max_element(logits) - logits.begin());
    first += logits.size();
  }
}

ActionHead::Likelihood ActionHead::likelihood(const at::Tensor& outputs, const at::Tensor& logDeviation,
                                              const at::Tensor& actions) const {
  if (m_space.real()) {
    const at::Tensor scaled = (actions - outputs) * (-logDeviation).exp();
    const auto parts = static_cast<double>(m_space.parts());
    const at::Tensor spread = logDeviation.sum();
    return {-0.5 * scaled.square().sum(1) - spread - parts * kHalfLogTwoPi,
            (spread + parts * (0.5 + kHalfLogTwoPi)).expand({outputs.size(0)})};
  }
  Likelihood all;
  std::int64_t first = 0;
  for (std::int64_t part = 0; part < m_space.parts(); ++part) {
    const std::int64_t choices = m_space.choices[static_cast<std::size_t>(part)];
    const at::Tensor logProbs = at::log_softmax(outputs.narrow(1, first, choices), 1);
    const at::Tensor chosen = logProbs.gather(1, actions.narrow(1, part, 1)).squeeze(1);
    const at::Tensor entropy = -(logProbs.exp() * logProbs).sum(1);
    all = part == 0 ? Likelihood{chosen, entropy} : Likelihood{all.logProbs + chosen, all.entropies + entropy};
    first += choices;
  }
  return all;
}

at::Tensor ActionHead::divergence(const at::Tensor& outputs, const at::Tensor& logDeviation,
                                  const at::Tensor& otherOutputs, const at::Tensor& otherLogDeviation) const {
  if (m_space.real()) {  // log(s'/s) + (s^2 + (m - m')^2) / (2 s'^2) - 1/2
    const at::Tensor narrow = (-2.0 * otherLogDeviation).exp();
    const at::Tensor each = otherLogDeviation - logDeviation +
                            0.5 * ((2.0 * logDeviation).exp() + (outputs - otherOutputs).square()) * narrow - 0.5;
    return each.sum(1);
  }
  at::Tensor sum = at::zeros({outputs.size(0)}, outputs.options());
  std::int64_t first = 0;
  for (const int choices : m_space.choices) {
    const at::Tensor mine = at::log_softmax(outputs.narrow(1, first, choices), 1);
    const at::Tensor other = at::log_softmax(otherOutputs.narrow(1, first, choices), 1);
    sum = sum + (mine.exp() * (mine - other)).sum(1);
    first += choices;
  }
  return sum;
}

at::Tensor ActionHead::gather(std::span<const ActionWord> words, std::span<const int> rows) const {
  const auto parts = static_cast<std::size_t>(m_space.parts());
  const at::Tensor actions = at::empty({std::ssize(rows), m_space.parts()}, m_space.real() ? at::kFloat : at::kLong);
  const auto fill = [&](auto* to, auto value) {
    for (const int row : rows)
      for (std::size_t part = 0; part < parts; ++part)
        *to++ = value(words[static_cast<std::size_t>(row) * parts + part]);
  };
  if (m_space.real())
    fill(actions.data_ptr<float>(), realOf);
  else
    fill(actions.data_ptr<std::int64_t>(), [](ActionWord word) { return std::int64_t{word}; });
  return actions;
}

}  // namespace podium::nn
