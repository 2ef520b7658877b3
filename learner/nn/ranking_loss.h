#pragma once
// The Plackett-Luce likelihood of many rankings at once, differentiable: the batched form of rankingLogLikelihood(),
// built from the same list of choices.
#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <span>

#include "storage/domain/ranking.h"

namespace podium::nn {

// The choices of Q rankings, of at most K items each, in padded form. C: all choices together.
struct ChoiceBatch {
  at::Tensor query;   // int64 [C]  which ranking the choice belongs to
  at::Tensor chosen;  // int64 [C]  position
  at::Tensor among;   // bool [C, K]  positions that could have been chosen
  at::Tensor weight;  // double [C]
  int queries = 0;    // Q
};

struct RankedItems {
  const Ranking* ranking = nullptr;
  int k = 0;  // how many items the query had
};

// Throws Exception(InvalidInput) when a ranking does not fit its k.
ChoiceBatch makeChoiceBatch(std::span<const RankedItems> rankings, c10::Device device);

// scores: float32 or float64 [Q, K], log-worths; columns beyond a ranking's own items are not looked at. Returns the
// negative log-likelihood of each ranking, [Q], of the same type. labelNoise in [0, 1) as in plackett_luce.h.
at::Tensor rankingLoss(const at::Tensor& scores, const ChoiceBatch& choices, double labelNoise);

}  // namespace podium::nn
