#include "learner/nn/play_batch.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

#include "learner/nn/rollout_buffer.h"

namespace podium::nn {

std::string whyNotPlay(const DemonstrationPlay& play, const PolicyNet& policy, const std::string& what) {
  const PolicyShape& shape = policy.shape();
  const ClipMeta& meta = play.observations->meta;
  const bool alike = meta.obsFormat == shape.format && meta.obsStack == shape.stack && meta.obsHeight == shape.height &&
                     meta.obsWidth == shape.width && meta.actionParts == shape.actions.parts() &&
                     meta.realActions == shape.actions.real();
  if (policy.stateSize() > 0) return "A policy with a memory (ppo.recurrent) does not learn from " + what + ".";
  return alike ? whyNotActions(shape.actions, play.actions) : "It shows another environment than the policy plays.";
}

PlayBatch gatherPlay(std::span<const PlayStep> steps, const PolicyNet& policy) {
  const PolicyShape& shape = policy.shape();
  Rollout rows(static_cast<int>(steps.size()), 1, shape);  // for the memory layout of its inputs
  const std::size_t parts = static_cast<std::size_t>(shape.actions.parts());
  const std::size_t size = rows.inputs.nbytes() / steps.size();
  std::vector<int> order;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const DemonstrationPlay& play = *steps[i].play;
    const auto t = static_cast<std::size_t>(steps[i].t);
    const auto input = std::span(play.observations->planes).subspan(t * play.observations->meta.planeBytes(), size);
    const std::span out(static_cast<std::uint8_t*>(rows.inputs.mutable_data_ptr()) + i * size, size);
    if (shape.format == ObsFormat::Grey8)
      interleavePlanes(input, shape.stack, out);
    else
      std::ranges::copy(input, out.begin());
    std::copy_n(play.actions.begin() + static_cast<std::ptrdiff_t>(t * parts), parts,
                rows.actions.begin() + static_cast<std::ptrdiff_t>(i * parts));
    order.push_back(static_cast<int>(i));
  }
  const c10::Device device = policy.device();
  return {rows.inputs.to(device), policy.head().gather(rows.actions, order).to(device)};
}

at::Tensor playLogLikelihood(const PlayBatch& batch, PolicyNet& policy) {
  const PolicyOutput output = policy.forward(batch.inputs);
  const at::Tensor& deviation = policy.logDeviation();
  return policy.head()
      .likelihood(output.actions, deviation.defined() ? deviation.detach() : deviation, batch.actions)
      .logProbs;
}

}  // namespace podium::nn
