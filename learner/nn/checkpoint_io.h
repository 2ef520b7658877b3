#pragma once
// Checkpoints: named tensors and strings, in one safetensors file with a JSON manifest beside it for people and tools.
#include <ATen/core/Tensor.h>

#include <map>
#include <string>

namespace torch::nn {
class Module;
}
namespace torch::optim {
class Adam;
}

namespace podium::nn {

struct Checkpoint {
  std::map<std::string, at::Tensor> tensors;    // any device when saved; on the CPU when loaded
  std::map<std::string, std::string> metadata;  // counters, random states, what it is
};

// Writes FOLDER/NAME.safetensors, complete in itself, and then FOLDER/NAME.json. Each is written beside, flushed to the
// disk and renamed: whatever happens, the old file or the new one is there. Makes the folder. Throws Exception(ReadOnly
// | Full | Io).
void saveCheckpoint(const Checkpoint& checkpoint, const std::string& folder, const std::string& name);

// Throws Exception(NotFound | Corrupt).
Checkpoint loadCheckpoint(const std::string& folder, const std::string& name);

// Parameters and buffers as PREFIX.name. Reading copies in place, keeps device and memory format, and throws
// Exception(Corrupt) when a tensor is missing or of another shape.
void putModule(Checkpoint& checkpoint, const std::string& prefix, const torch::nn::Module& module);
void getModule(const Checkpoint& checkpoint, const std::string& prefix, torch::nn::Module& module);

// The moments and step count of each parameter, in the optimiser's order. Options are not part of it.
void putAdam(Checkpoint& checkpoint, const std::string& prefix, const torch::optim::Adam& adam);
void getAdam(const Checkpoint& checkpoint, const std::string& prefix, torch::optim::Adam& adam);

// What must be there; throw Exception(Corrupt) naming it.
const at::Tensor& requireTensor(const Checkpoint& checkpoint, const std::string& name);
const std::string& requireMetadata(const Checkpoint& checkpoint, const std::string& key);
std::int64_t requireNumber(const Checkpoint& checkpoint, const std::string& key);  // whole

}  // namespace podium::nn
