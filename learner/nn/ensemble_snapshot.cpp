#include "learner/nn/ensemble_snapshot.h"

#include <torch/torch.h>

#include "learner/nn/clip_batch.h"
#include "learner/nn/threads.h"
#include "learner/nn/torch_errors.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::int64_t kStepsPerChunk = 128;
constexpr const char* kDoing = "Scoring clips with the reward model";

}  // namespace

EnsembleSnapshot::EnsembleSnapshot(std::vector<FoldedRewardNet> nets, const ClipMeta& shape, c10::Device device,
                                   int workers, std::int64_t version, double pessimism)
    : m_nets(std::move(nets)),
      m_shape(shape),
      m_device(device),
      m_workers(workers),
      m_version(version),
      m_pessimism(pessimism) {}

std::vector<std::vector<float>> EnsembleSnapshot::memberReturns(
    std::span<const std::shared_ptr<const ClipObservations>> clips) const {
  return atTorchEdge(kDoing, [&] {
    std::vector<std::vector<float>> returns(m_nets.size(), std::vector<float>(clips.size()));
    shareOut(m_workers, static_cast<int>(clips.size()), [&](int c) {
      const auto index = static_cast<std::size_t>(c);
      Random unused;  // all steps are taken, nothing is drawn
      const auto slice = sliceOf(*clips[index], 0, 0, unused);
      const auto inputs = gatherInputs(std::span(&slice, 1), m_shape, m_device);
      for (std::size_t m = 0; m < m_nets.size(); ++m) returns[m][index] = m_nets[m].forward(inputs).sum().item<float>();
    });
    return returns;
  });
}

std::vector<float> EnsembleSnapshot::stepRewards(std::span<const std::uint8_t> inputs, int n) const {
  const auto perStep = static_cast<std::int64_t>(m_shape.inputBytes());
  if (static_cast<std::int64_t>(inputs.size()) != n * perStep)
    throw Exception(ErrorCode::InvalidInput, "Scoring " + std::to_string(n) + " steps needs " +
                                                 std::to_string(n * perStep) + " bytes of observations, not " +
                                                 std::to_string(inputs.size()) + ".");
  const auto rewards = stepRewards(viewInputs(inputs, n, m_shape)).cpu();
  return {rewards.const_data_ptr<float>(), rewards.const_data_ptr<float>() + n};
}

at::Tensor EnsembleSnapshot::stepRewards(const at::Tensor& inputs) const {
  return atTorchEdge(kDoing, [&] {
    const at::NoGradGuard noGrad;
    const std::int64_t n = inputs.size(0);
    auto rewards = at::zeros({n}, at::TensorOptions(at::kFloat).device(m_device));
    for (std::int64_t first = 0; first < n; first += kStepsPerChunk) {
      const auto count = std::min(kStepsPerChunk, n - first);
      const auto chunk = toInputs(inputs.narrow(0, first, count), m_device);
      auto part = rewards.narrow(0, first, count);
      if (m_pessimism > 0.0) {
        std::vector<at::Tensor> members;
        for (const auto& net : m_nets) members.push_back(net.forward(chunk));
        const at::Tensor all = at::stack(members);
        part.copy_(all.mean(0) - m_pessimism * at::std(all, 0, /*unbiased=*/false));
      } else {
        for (const auto& net : m_nets) part.add_(net.forward(chunk));
        part.div_(static_cast<double>(m_nets.size()));
      }
    }
    return rewards;
  });
}

}  // namespace podium::nn
