#pragma once
// Steps of many clips as one tensor for the networks, and their sums back per clip.
#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <span>
#include <vector>

#include "learner/random.h"
#include "learner/reward_model.h"

namespace podium::nn {

// Some steps of one clip, and where their sum belongs.
struct ClipSlice {
  const ClipObservations* clip = nullptr;
  std::vector<int> steps;  // all steps, or a draw without replacement
  std::int64_t slot = 0;   // entry of the table of returns
};

// All steps, or `framesPerClip` of them drawn at random when that is less (and not 0).
ClipSlice sliceOf(const ClipObservations& clip, std::int64_t slot, int framesPerClip, Random& random);

// A clip whose shape is not the model's. Throws Exception(InvalidInput) with both shapes.
void requireShape(const ClipMeta& clip, const ClipMeta& model);

// float32 [n, stack, obsHeight, obsWidth], channels-last, bytes divided by 255, or [n, numbers] of ObsFormat::Float32
// as they are; n is the number of steps in all slices. The bytes are converted once, straight into this; on a GPU the
// bytes travel and are converted there.
at::Tensor gatherInputs(std::span<const ClipSlice> slices, const ClipMeta& shape, c10::Device device);

// Inputs as policies and reward models take them, from the bytes of StepBatch::observations: a view of uint8
// [n, stack, obsHeight, obsWidth], or of float32 [n, numbers].
at::Tensor viewInputs(std::span<const std::uint8_t> bytes, std::int64_t n, const ClipMeta& shape);

// The same from a uint8 tensor [n, stack, obsHeight, obsWidth], or a float32 tensor [n, numbers].
at::Tensor toInputs(const at::Tensor& bytes, c10::Device device);

// stepRewards: [n] in the order of gatherInputs. Returns [slots]: per slot the sum over the slice's steps, times
// T / (steps drawn), so that its expectation over draws is the sum over the clip.
at::Tensor sumPerSlot(const at::Tensor& stepRewards, std::span<const ClipSlice> slices, std::int64_t slots);

}  // namespace podium::nn
