#include "learner/nn/rollout_buffer.h"

#include <ATen/ops/empty.h>

#include <numeric>

namespace podium::nn {
namespace {

at::Tensor emptyInputs(std::int64_t n, const PolicyShape& shape) {
  return shape.format == ObsFormat::Grey8
             ? at::empty({n, shape.stack, shape.height, shape.width},
                         at::TensorOptions(at::kByte).memory_format(at::MemoryFormat::ChannelsLast))
             : at::empty({n, shape.numbers()}, at::kFloat);
}

}  // namespace

Rollout::Rollout(int stepCount, int envCount, const PolicyShape& shape)
    : steps(stepCount), envs(envCount), inputs(emptyInputs(std::int64_t{stepCount} * envCount, shape)) {
  const auto n = static_cast<std::size_t>(size());
  actions.resize(n * static_cast<std::size_t>(shape.actions.parts()));
  logProbs.resize(n);
  values.resize(n + static_cast<std::size_t>(envs));
  trueRewards.resize(n);
  ends.resize(n);
  finalValues.resize(n);
}

void describe(const Rollout& rollout, PpoReport& report) {
  report.trueRewardPerStep =
      std::accumulate(rollout.trueRewards.begin(), rollout.trueRewards.end(), 0.0) / rollout.size();
  report.episodes = rollout.episodes;
  if (rollout.episodes > 0) {
    report.episodicReturn = rollout.returnSum / rollout.episodes;
    report.episodicLength = rollout.lengthSum / rollout.episodes;
  }
  report.collectSeconds = rollout.seconds;
}

void interleavePlanes(std::span<const std::uint8_t> planes, int stack, std::span<std::uint8_t> out) {
  const std::size_t channels = static_cast<std::size_t>(stack), pixels = planes.size() / channels;
  if (stack == 4) {  // the usual case in a form that compilers turn into vector code
    const std::uint8_t *a = planes.data(), *b = a + pixels, *c = b + pixels, *d = c + pixels;
    std::uint8_t* to = out.data();
    for (std::size_t p = 0; p < pixels; ++p) {
      to[4 * p] = a[p];
      to[4 * p + 1] = b[p];
      to[4 * p + 2] = c[p];
      to[4 * p + 3] = d[p];
    }
    return;
  }
  for (std::size_t s = 0; s < channels; ++s)
    for (std::size_t p = 0; p < pixels; ++p) out[p * channels + s] = planes[s * pixels + p];
}

}  // namespace podium::nn
