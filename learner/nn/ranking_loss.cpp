#include "learner/nn/ranking_loss.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "learner/plackett_luce.h"
#include "storage/domain/result.h"

namespace podium::nn {

ChoiceBatch makeChoiceBatch(std::span<const RankedItems> rankings, c10::Device device) {
  std::vector<ChoiceTerm> terms;
  std::vector<std::int64_t> query;
  int widest = 1;
  for (std::size_t q = 0; q < rankings.size(); ++q) {
    const auto& [ranking, k] = rankings[q];
    if (!ranking->isValid(k))
      throw Exception(ErrorCode::InvalidInput,
                      "The ranking " + toText(*ranking) + " does not fit a query of " + std::to_string(k) + " items.");
    widest = std::max(widest, k);
    for (auto& term : choiceTerms(*ranking, k)) {
      terms.push_back(std::move(term));
      query.push_back(static_cast<std::int64_t>(q));
    }
  }
  const auto count = static_cast<std::int64_t>(terms.size());
  auto chosen = at::empty({count}, at::kLong);
  auto among = at::zeros({count, widest}, at::kBool);
  auto weight = at::empty({count}, at::kDouble);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    chosen.mutable_data_ptr<std::int64_t>()[i] = terms[i].chosen;
    weight.mutable_data_ptr<double>()[i] = terms[i].weight;
    for (const int position : terms[i].among)
      among.mutable_data_ptr<bool>()[i * static_cast<std::size_t>(widest) + static_cast<std::size_t>(position)] = true;
  }
  return {at::tensor(query, at::kLong).to(device), chosen.to(device), among.to(device), weight.to(device),
          static_cast<int>(rankings.size())};
}

at::Tensor rankingLoss(const at::Tensor& scores, const ChoiceBatch& choices, double labelNoise) {
  constexpr double kNever = -std::numeric_limits<double>::infinity();
  const auto offered = scores.narrow(1, 0, choices.among.size(1)).index_select(0, choices.query);
  auto logP = at::log_softmax(offered.masked_fill(choices.among.logical_not(), kNever), 1)
                  .gather(1, choices.chosen.unsqueeze(1))
                  .squeeze(1);
  if (labelNoise > 0.0) {  // p' = (1 - e) p + e / n
    const auto n = choices.among.sum(1).to(scores.scalar_type());
    logP = at::logaddexp(logP + std::log1p(-labelNoise), std::log(labelNoise) - n.log());
  }
  return scores.new_zeros({choices.queries}).index_add(0, choices.query, -logP * choices.weight.to(logP.scalar_type()));
}

}  // namespace podium::nn
