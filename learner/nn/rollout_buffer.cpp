#include "learner/nn/rollout_buffer.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::int64_t kMostSteps = std::numeric_limits<int>::max();  // of all environments together

template <class T>
at::Tensor tensorOf(const std::vector<T>& values) {
  at::Tensor out = at::empty({std::ssize(values) * static_cast<std::int64_t>(sizeof(T))}, at::kByte);
  std::copy_n(reinterpret_cast<const std::uint8_t*>(values.data()), out.numel(), out.data_ptr<std::uint8_t>());
  return out;
}

const at::Tensor& sized(const Checkpoint& checkpoint, const std::string& name, at::IntArrayRef sizes) {
  const at::Tensor& tensor = requireTensor(checkpoint, name);
  if (tensor.sizes() != sizes)
    throw Exception(ErrorCode::Corrupt, "The rollout of the checkpoint has a tensor \"" + name +
                                            "\" of another size: it was made with other settings.");
  return tensor;
}

template <class T>
void readInto(std::vector<T>& values, const Checkpoint& checkpoint, const std::string& name) {
  const std::int64_t bytes = std::ssize(values) * static_cast<std::int64_t>(sizeof(T));
  const at::Tensor stored = sized(checkpoint, name, {bytes}).to(at::kByte).contiguous();
  std::copy_n(stored.const_data_ptr<std::uint8_t>(), bytes, reinterpret_cast<std::uint8_t*>(values.data()));
}

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

Checkpoint writeRollout(const Rollout& rollout) {
  return {.tensors = {{"inputs", rollout.inputs},
                      {"state", rollout.state},
                      {"actions", tensorOf(rollout.actions)},
                      {"log_probs", tensorOf(rollout.logProbs)},
                      {"values", tensorOf(rollout.values)},
                      {"true_rewards", tensorOf(rollout.trueRewards)},
                      {"ends", tensorOf(rollout.ends)},
                      {"final_values", tensorOf(rollout.finalValues)},
                      {"size", at::tensor(std::vector<std::int64_t>{rollout.steps, rollout.envs, rollout.episodes})},
                      {"sums", at::tensor(std::vector<double>{rollout.returnSum, rollout.lengthSum})}},
          .metadata = {{"kind", "podium rollout"}}};
}

std::unique_ptr<Rollout> readRollout(const Checkpoint& checkpoint, const PolicyShape& shape) {
  const at::Tensor size = sized(checkpoint, "size", {3}).to(at::kLong);
  const at::Tensor sums = sized(checkpoint, "sums", {2}).to(at::kDouble);
  const auto steps = size[0].item<std::int64_t>(), envs = size[1].item<std::int64_t>();
  const at::Tensor& inputs = requireTensor(checkpoint, "inputs");
  if (steps < 1 || envs < 1 || steps > kMostSteps / envs || inputs.dim() < 1 || inputs.size(0) != steps * envs)
    throw Exception(ErrorCode::Corrupt, "The rollout of the checkpoint has an impossible size: it is damaged.");
  auto rollout = std::make_unique<Rollout>(static_cast<int>(steps), static_cast<int>(envs), shape);
  rollout->inputs.copy_(sized(checkpoint, "inputs", rollout->inputs.sizes()));
  rollout->state = requireTensor(checkpoint, "state").to(at::kFloat);
  if (rollout->state.dim() != 2 || rollout->state.size(0) != envs)
    throw Exception(ErrorCode::Corrupt, "The rollout of the checkpoint remembers another number of environments.");
  readInto(rollout->actions, checkpoint, "actions");
  readInto(rollout->logProbs, checkpoint, "log_probs");
  readInto(rollout->values, checkpoint, "values");
  readInto(rollout->trueRewards, checkpoint, "true_rewards");
  readInto(rollout->ends, checkpoint, "ends");
  readInto(rollout->finalValues, checkpoint, "final_values");
  rollout->episodes = size[2].item<int>();
  rollout->returnSum = sums[0].item<double>();
  rollout->lengthSum = sums[1].item<double>();
  return rollout;
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
