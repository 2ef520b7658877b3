#pragma once
// The reward networks of Christiano et al. 2017. Pictures (appendix A.2, Atari): four convolutions of 16 filters, sizes
// 7, 5, 3, 3, strides 3, 2, 1, 1, batch norm, leaky ReLU (0.01) and dropout (0.5) on each, a layer of 64, one number.
// Numbers (appendix A.1, MuJoCo): two layers of 64 with leaky ReLU, one number; what is observed is brought to mean 0
// and deviation 1 first, by what was seen in training.
#include <torch/nn/module.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/norm_activation.h"
#include "learner/random.h"
#include "storage/domain/clip.h"

namespace podium::nn {

inline constexpr int kRewardFilters = 16;
inline constexpr int kRewardHidden = 64;
inline constexpr int kRewardLayers = 4;
struct ConvShape {
  int size, stride;
};
inline constexpr std::array<ConvShape, kRewardLayers> kRewardConvs{{{7, 3}, {5, 2}, {3, 1}, {3, 1}}};

// All parameters are float32; convolution weights lie in channels-last order. One thread at a time.
class RewardNet : public torch::nn::Module {
 public:
  // Weights are drawn from `random` (He et al. 2015, for leaky ReLU; the last layer small, so that rewards start near
  // 0). Throws Exception(InvalidInput) when the observations are too small for the convolutions.
  RewardNet(const ClipMeta& shape, Random random);

  // Training mode: batch statistics, dropout seeded by draws from `random`. inputs: float32 [n, stack, h, w],
  // channels-last, or [n, numbers]. Returns [n].
  at::Tensor forwardTraining(const at::Tensor& inputs, double dropout, Random& random);

  // What forwardTraining() does to statistics and `random` where another process trains on these inputs, and this one
  // adds up what all have done. inputs: read where numbers are observed.
  void passOver(const at::Tensor& inputs, Random& random);
  // Running statistics to which each pass of a process adds its own part, so that they are added up over processes;
  // those of numbers, which every process takes of all inputs, are none.
  std::vector<at::Tensor> addedStatistics() const;

  // The trainable tensors and running statistics, for the optimiser and for FoldedRewardNet.
  struct Layer {
    at::Tensor weight;  // [16, in, size, size], no bias: the norm's shift takes its place
    ChannelNorm norm;
  };
  std::vector<Layer> layers;  // kRewardLayers of pictures, none of numbers
  // The first layer where numbers are observed: [64, numbers], [64]; mean and variance of each number, [numbers], and
  // of how many rows they are, [].
  at::Tensor inputWeight, inputBias, inputMean, inputVariance, inputCount;
  at::Tensor hiddenWeight, hiddenBias;  // [64, h * w * 16], inputs in the order (h, w, channel); [64]
  at::Tensor outWeight, outBias;        // [1, 64], [1]

 private:
  // Both return how many features they lead to.
  int addConvolutions(const ClipMeta& shape, double gain, Random& random);
  int addFirstLayer(const ClipMeta& shape, double gain, Random& random);
};

// The same function in evaluation mode, with batch norm folded into the convolutions and the normalisation of rewards
// (r - mean) * scale into the last layer. Immutable after construction, thread-safe.
class FoldedRewardNet {
 public:
  explicit FoldedRewardNet(const RewardNet& net);
  // A copy with the reward normalised.
  FoldedRewardNet normalised(double mean, double scale) const;
  // inputs: float32 [n, stack, h, w], channels-last, or [n, numbers]. Returns [n]; no gradient.
  at::Tensor forward(const at::Tensor& inputs) const;

  void put(Checkpoint& checkpoint, const std::string& prefix) const;
  static FoldedRewardNet get(const Checkpoint& checkpoint, const std::string& prefix, c10::Device device);

 private:
  FoldedRewardNet() = default;
  template <class Self, class Visit>
  static void forEachTensor(Self& self, const std::string& prefix, Visit&& visit);

  std::vector<at::Tensor> m_weights, m_biases;  // of the convolutions, or of the first layer of numbers
  at::Tensor m_hiddenWeight, m_hiddenBias, m_outWeight, m_outBias;
};

}  // namespace podium::nn
