#include "learner/nn/checkpoint_io.h"

#include <torch/torch.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "learner/nn/atomic_file.h"
#include "learner/nn/safetensors.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

std::string pathOf(const std::string& folder, const std::string& file) {
  return (std::filesystem::path(folder) / file).string();
}

void copyInto(const Checkpoint& checkpoint, const std::string& name, at::Tensor& target) {
  const auto& stored = requireTensor(checkpoint, name);
  if (stored.sizes() != target.sizes() || stored.scalar_type() != target.scalar_type())
    throw Exception(ErrorCode::Corrupt,
                    "The tensor " + name + " of the checkpoint has another shape: it was made with other settings.");
  const at::NoGradGuard noGrad;
  target.copy_(stored);
}

std::string momentName(const std::string& prefix, std::size_t index, const char* what) {
  return prefix + "." + std::to_string(index) + "." + what;
}

}  // namespace

void saveCheckpoint(const Checkpoint& checkpoint, const std::string& folder, const std::string& name) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw Exception(error == std::errc::no_space_on_device ? ErrorCode::Full : ErrorCode::ReadOnly,
                    "The folder " + folder + " for checkpoints could not be made: " + error.message() + ".");
  const std::string tensorFile = name + ".safetensors";
  const auto bytes = toSafetensors({checkpoint.tensors, checkpoint.metadata});
  writeFileAtomically(pathOf(folder, tensorFile), bytes);

  nlohmann::json manifest{{"file", tensorFile}, {"bytes", bytes.size()}, {"metadata", checkpoint.metadata}};
  for (const auto& [tensorName, tensor] : checkpoint.tensors) manifest["tensors"][tensorName] = tensor.sizes().vec();
  writeFileAtomically(pathOf(folder, name + ".json"), manifest.dump(2) + "\n");
}

Checkpoint loadCheckpoint(const std::string& folder, const std::string& name) {
  const auto path = pathOf(folder, name + ".safetensors");
  auto file = fromSafetensors(readWholeFile(path), path);
  return {std::move(file.tensors), std::move(file.metadata)};
}

void putModule(Checkpoint& checkpoint, const std::string& prefix, const torch::nn::Module& module) {
  for (const auto& item : module.named_parameters())
    checkpoint.tensors[prefix + "." + item.key()] = item.value().detach().cpu().clone();
  for (const auto& item : module.named_buffers())
    checkpoint.tensors[prefix + "." + item.key()] = item.value().detach().cpu().clone();
}

void getModule(const Checkpoint& checkpoint, const std::string& prefix, torch::nn::Module& module) {
  for (auto& item : module.named_parameters()) copyInto(checkpoint, prefix + "." + item.key(), item.value());
  for (auto& item : module.named_buffers()) copyInto(checkpoint, prefix + "." + item.key(), item.value());
}

void putAdam(Checkpoint& checkpoint, const std::string& prefix, const torch::optim::Adam& adam) {
  std::size_t index = 0;
  for (const auto& group : adam.param_groups()) {
    for (const auto& parameter : group.params()) {
      const auto found = adam.state().find(parameter.unsafeGetTensorImpl());
      if (found != adam.state().end()) {
        const auto& state = static_cast<const torch::optim::AdamParamState&>(*found->second);
        checkpoint.tensors[momentName(prefix, index, "step")] = at::scalar_tensor(state.step(), at::kLong);
        checkpoint.tensors[momentName(prefix, index, "mean")] = state.exp_avg().detach().cpu().clone();
        checkpoint.tensors[momentName(prefix, index, "square")] = state.exp_avg_sq().detach().cpu().clone();
      }
      ++index;
    }
  }
}

void getAdam(const Checkpoint& checkpoint, const std::string& prefix, torch::optim::Adam& adam) {
  std::size_t index = 0;
  for (auto& group : adam.param_groups()) {
    for (auto& parameter : group.params()) {
      if (!checkpoint.tensors.contains(momentName(prefix, index, "step"))) {  // saved before its first step
        adam.state().erase(parameter.unsafeGetTensorImpl());
        ++index;
        continue;
      }
      auto state = std::make_unique<torch::optim::AdamParamState>();
      state->step(requireTensor(checkpoint, momentName(prefix, index, "step")).item<std::int64_t>());
      auto mean = at::empty_like(parameter, parameter.options().requires_grad(false));
      auto square = at::empty_like(mean);
      copyInto(checkpoint, momentName(prefix, index, "mean"), mean);
      copyInto(checkpoint, momentName(prefix, index, "square"), square);
      state->exp_avg(mean);
      state->exp_avg_sq(square);
      adam.state()[parameter.unsafeGetTensorImpl()] = std::move(state);
      ++index;
    }
  }
}

const at::Tensor& requireTensor(const Checkpoint& checkpoint, const std::string& name) {
  const auto found = checkpoint.tensors.find(name);
  if (found == checkpoint.tensors.end())
    throw Exception(ErrorCode::Corrupt, "The checkpoint lacks the tensor " + name + ".");
  return found->second;
}

const std::string& requireMetadata(const Checkpoint& checkpoint, const std::string& key) {
  const auto found = checkpoint.metadata.find(key);
  if (found == checkpoint.metadata.end())
    throw Exception(ErrorCode::Corrupt, "The checkpoint lacks the entry " + key + ".");
  return found->second;
}

std::int64_t requireNumber(const Checkpoint& checkpoint, const std::string& key) {
  try {
    return std::stoll(requireMetadata(checkpoint, key));
  } catch (const std::logic_error&) {
    throw Exception(ErrorCode::Corrupt,
                    "The checkpoint has no whole number as \"" + key + "\": it is damaged. Start from an older one.");
  }
}

}  // namespace podium::nn
