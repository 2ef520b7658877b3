#include "learner/nn/press_loss.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>

namespace podium::nn {

void addPress(PressBatch& batch, const JudgedPress& press, double weight, int most, Random& random) {
  const std::vector<double>& credit = press.credit.weights;
  ClipSlice slice{press.play->observations.get(), {}, static_cast<std::int64_t>(batch.slices.size())};
  const auto add = [&](std::size_t step, double share) {
    slice.steps.push_back(press.credit.first + static_cast<int>(step));
    batch.values.push_back(press.value);
    batch.weights.push_back(weight * share);
  };
  if (most <= 0 || std::ssize(credit) <= most) {
    for (std::size_t step = 0; step < credit.size(); ++step) add(step, credit[step]);
  } else {
    std::vector<double> upTo(credit.size());
    std::partial_sum(credit.begin(), credit.end(), upTo.begin());
    for (int draw = 0; draw < most; ++draw) {
      const auto at = std::ranges::upper_bound(upTo, random.uniform() * upTo.back()) - upTo.begin();
      add(static_cast<std::size_t>(std::min<std::ptrdiff_t>(at, std::ssize(credit) - 1)), upTo.back() / most);
    }
  }
  batch.slices.push_back(std::move(slice));
}

at::Tensor pressLoss(const at::Tensor& rewards, const PressBatch& batch) {
  const auto constant = [&](const std::vector<double>& numbers) {
    return at::tensor(numbers, at::kDouble).to(rewards.options().requires_grad(false));
  };
  return (constant(batch.weights) * (rewards / kPressUnit - constant(batch.values)).square()).sum();
}

}  // namespace podium::nn
