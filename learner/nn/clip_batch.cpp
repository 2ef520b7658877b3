#include "learner/nn/clip_batch.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstring>
#include <numeric>

#include "learner/nn/channel_kernels.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

std::string shapeText(const ClipMeta& meta) {
  return std::to_string(meta.obsStack) + "x" + std::to_string(meta.obsHeight) + "x" + std::to_string(meta.obsWidth);
}

std::int64_t countSteps(std::span<const ClipSlice> slices) {
  return std::accumulate(slices.begin(), slices.end(), std::int64_t{0}, [](std::int64_t sum, const ClipSlice& slice) {
    return sum + static_cast<std::int64_t>(slice.steps.size());
  });
}

at::Tensor emptyInputs(std::int64_t n, std::int64_t stack, std::int64_t height, std::int64_t width) {
  return at::empty({n, stack, height, width}, at::TensorOptions(at::kFloat), at::MemoryFormat::ChannelsLast);
}

}  // namespace

ClipSlice sliceOf(const ClipObservations& clip, std::int64_t slot, int framesPerClip, Random& random) {
  ClipSlice slice{&clip, {}, slot};
  if (framesPerClip > 0 && framesPerClip < clip.meta.steps) {
    slice.steps = random.sample(clip.meta.steps, framesPerClip);
  } else {
    slice.steps.resize(static_cast<std::size_t>(clip.meta.steps));
    std::iota(slice.steps.begin(), slice.steps.end(), 0);
  }
  return slice;
}

void requireShape(const ClipMeta& clip, const ClipMeta& model) {
  if (clip.obsStack != model.obsStack || clip.obsHeight != model.obsHeight || clip.obsWidth != model.obsWidth ||
      clip.obsFormat != model.obsFormat)
    throw Exception(ErrorCode::InvalidInput, "A clip has observations of " + shapeText(clip) +
                                                 ", the reward model reads " + shapeText(model) +
                                                 ": they come from different environments.");
}

at::Tensor gatherInputs(std::span<const ClipSlice> slices, const ClipMeta& shape, c10::Device device) {
  const std::int64_t n = countSteps(slices), pixels = std::int64_t{shape.obsHeight} * shape.obsWidth;
  for (const auto& slice : slices) requireShape(slice.clip->meta, shape);
  const auto forEachStep = [&](auto&& take) {
    for (const auto& slice : slices)
      for (const int step : slice.steps)
        take(slice.clip->planes.data() + static_cast<std::size_t>(step) * shape.planeBytes());
  };
  if (shape.obsFormat == ObsFormat::Float32) {
    const at::Tensor numbers = at::empty({n, shape.obsStack * pixels}, at::kFloat);
    auto* out = reinterpret_cast<std::uint8_t*>(numbers.mutable_data_ptr<float>());
    forEachStep([&](const std::uint8_t* planes) {
      std::memcpy(out, planes, shape.inputBytes());
      out += shape.inputBytes();
    });
    return numbers.to(device);
  }
  if (device.is_cpu()) {
    auto inputs = emptyInputs(n, shape.obsStack, shape.obsHeight, shape.obsWidth);
    float* out = inputs.mutable_data_ptr<float>();
    forEachStep([&](const std::uint8_t* planes) {
      kernels::interleavePlanes(planes, pixels, shape.obsStack, out);
      out += pixels * shape.obsStack;
    });
    return inputs;
  }
  auto bytes = at::empty({n, shape.obsStack, shape.obsHeight, shape.obsWidth}, at::kByte).pin_memory();
  std::uint8_t* out = bytes.mutable_data_ptr<std::uint8_t>();
  forEachStep([&](const std::uint8_t* planes) {
    std::memcpy(out, planes, static_cast<std::size_t>(pixels * shape.obsStack));
    out += pixels * shape.obsStack;
  });
  return toInputs(bytes, device);
}

at::Tensor viewInputs(std::span<const std::uint8_t> bytes, std::int64_t n, const ClipMeta& shape) {
  auto* start = const_cast<std::uint8_t*>(bytes.data());
  if (shape.obsFormat == ObsFormat::Grey8)
    return at::from_blob(start, {n, shape.obsStack, shape.obsHeight, shape.obsWidth}, at::kByte);
  return at::from_blob(start, {n, static_cast<std::int64_t>(shape.inputBytes() / sizeof(float))}, at::kFloat);
}

at::Tensor toInputs(const at::Tensor& bytes, c10::Device device) {
  if (bytes.scalar_type() == at::kFloat) return bytes.to(device);
  if (!device.is_cpu())
    return bytes.to(device, at::kByte, /*non_blocking=*/true)
        .to(at::kFloat, /*non_blocking=*/false, /*copy=*/true, at::MemoryFormat::ChannelsLast)
        .div_(255.0);
  const auto planes = bytes.to(device).contiguous();
  const std::int64_t n = planes.size(0), stack = planes.size(1), pixels = planes.size(2) * planes.size(3);
  auto inputs = emptyInputs(n, stack, planes.size(2), planes.size(3));
  for (std::int64_t i = 0; i < n; ++i)
    kernels::interleavePlanes(planes.const_data_ptr<std::uint8_t>() + i * stack * pixels, pixels,
                              static_cast<int>(stack), inputs.mutable_data_ptr<float>() + i * stack * pixels);
  return inputs;
}

at::Tensor sumPerSlot(const at::Tensor& stepRewards, std::span<const ClipSlice> slices, std::int64_t slots) {
  const std::int64_t n = countSteps(slices);
  auto slot = at::empty({n}, at::kLong);
  auto scale = at::empty({n}, at::kFloat);
  std::int64_t* slotOut = slot.mutable_data_ptr<std::int64_t>();
  float* scaleOut = scale.mutable_data_ptr<float>();
  for (const auto& slice : slices) {
    const auto drawn = slice.steps.size();
    slotOut = std::fill_n(slotOut, drawn, slice.slot);
    scaleOut =
        std::fill_n(scaleOut, drawn,
                    static_cast<float>(slice.clip->meta.steps) / static_cast<float>(std::max<std::size_t>(drawn, 1)));
  }
  return stepRewards.new_zeros({slots}).index_add(0, slot.to(stepRewards.device()),
                                                  stepRewards * scale.to(stepRewards.device()));
}

}  // namespace podium::nn
