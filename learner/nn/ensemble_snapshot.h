#pragma once
// The immutable snapshot of the reward ensemble.
#include <vector>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/reward_net.h"
#include "learner/nn/reward_snapshot.h"

namespace podium::nn {

class EnsembleSnapshot final : public TensorRewardSnapshot {
 public:
  // nets: with rewards normalised. pessimism: of stepRewards() (RewardConfig). workers: threads for memberReturns().
  EnsembleSnapshot(std::vector<FoldedRewardNet> nets, const ClipMeta& shape, c10::Device device, int workers,
                   std::int64_t version, double pessimism = 0.0);

  std::int64_t version() const override { return m_version; }
  int members() const override { return static_cast<int>(m_nets.size()); }
  std::vector<std::vector<float>> memberReturns(
      std::span<const std::shared_ptr<const ClipObservations>> clips) const override;
  std::vector<float> stepRewards(std::span<const std::uint8_t> inputs, int n) const override;
  at::Tensor stepRewards(const at::Tensor& inputs) const override;

  const std::vector<FoldedRewardNet>& nets() const { return m_nets; }

 private:
  std::vector<FoldedRewardNet> m_nets;
  ClipMeta m_shape;
  c10::Device m_device;
  int m_workers;
  std::int64_t m_version;
  double m_pessimism;
};

}  // namespace podium::nn
