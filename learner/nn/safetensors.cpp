#include "learner/nn/safetensors.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>
#include <vector>

#include "storage/domain/result.h"

namespace podium::nn {
namespace {

using Json = nlohmann::json;

static_assert(std::endian::native == std::endian::little,
              "the format is little endian, and bytes are copied as they are");

constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);
constexpr std::uint64_t kMaxHeader = 100'000'000;  // the limit of the reference implementation
constexpr const char* kMetadata = "__metadata__";

struct DtypeName {
  at::ScalarType type;
  const char* name;
};
constexpr std::array<DtypeName, 10> kDtypes{{{at::kBool, "BOOL"},
                                             {at::kByte, "U8"},
                                             {at::kChar, "I8"},
                                             {at::kShort, "I16"},
                                             {at::kHalf, "F16"},
                                             {at::kBFloat16, "BF16"},
                                             {at::kInt, "I32"},
                                             {at::kFloat, "F32"},
                                             {at::kLong, "I64"},
                                             {at::kDouble, "F64"}}};

[[noreturn]] void corrupt(const std::string& where, const std::string& what) {
  throw Exception(ErrorCode::Corrupt, where + " cannot be read: " + what + ". Use an older checkpoint or start anew.");
}

std::string dtypeName(const std::string& tensor, at::ScalarType type) {
  for (const auto& dtype : kDtypes)
    if (dtype.type == type) return dtype.name;
  throw Exception(ErrorCode::InvalidInput,
                  "The tensor " + tensor + " is of type " + c10::toString(type) + ", which safetensors cannot hold.");
}

at::Tensor readTensor(const std::string& name, const Json& entry, std::string_view data, const std::string& where) {
  const auto dtype = entry.at("dtype").get<std::string>();
  const auto shape = entry.at("shape").get<std::vector<std::int64_t>>();
  const auto [begin, end] = entry.at("data_offsets").get<std::array<std::uint64_t, 2>>();
  const auto known = std::find_if(kDtypes.begin(), kDtypes.end(), [&](const DtypeName& d) { return d.name == dtype; });
  if (known == kDtypes.end()) corrupt(where, "the tensor " + name + " is of the unknown type " + dtype);
  if (begin > end || end > data.size()) corrupt(where, "the tensor " + name + " lies outside of the file");
  std::uint64_t bytes = c10::elementSize(known->type);
  for (const std::int64_t size : shape)
    if (size < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
      corrupt(where, "the tensor " + name + " has an impossible shape");
  if (bytes != end - begin) corrupt(where, "the tensor " + name + " has more or fewer bytes than its shape");
  auto tensor = at::empty(shape, known->type);
  if (bytes > 0) std::memcpy(tensor.mutable_data_ptr(), data.data() + begin, bytes);
  return tensor;
}

}  // namespace

std::string toSafetensors(const TensorFile& file) {
  Json header = Json::object();
  if (!file.metadata.empty()) header[kMetadata] = file.metadata;
  std::vector<at::Tensor> stored;
  std::uint64_t offset = 0;
  for (const auto& [name, tensor] : file.tensors) {
    stored.push_back(tensor.detach().to(at::kCPU).contiguous());
    const std::uint64_t end = offset + stored.back().nbytes();
    header[name] = {{"dtype", dtypeName(name, tensor.scalar_type())},
                    {"shape", tensor.sizes().vec()},
                    {"data_offsets", {offset, end}}};
    offset = end;
  }
  std::string json = header.dump();
  json.resize((json.size() + kLengthBytes - 1) / kLengthBytes * kLengthBytes, ' ');  // data starts aligned
  const std::uint64_t length = json.size();
  std::string bytes(reinterpret_cast<const char*>(&length), kLengthBytes);
  bytes.reserve(kLengthBytes + json.size() + offset);
  bytes += json;
  for (const auto& tensor : stored) bytes.append(static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes());
  return bytes;
}

TensorFile fromSafetensors(std::string_view bytes, const std::string& where) {
  if (bytes.size() < kLengthBytes) corrupt(where, "it is too short");
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), kLengthBytes);
  if (length > kMaxHeader || length > bytes.size() - kLengthBytes) corrupt(where, "its header is longer than the file");
  const auto data = bytes.substr(kLengthBytes + length);
  TensorFile file;
  try {
    const auto header = Json::parse(bytes.substr(kLengthBytes, length));
    for (const auto& [name, entry] : header.items()) {
      if (name == kMetadata)
        file.metadata = entry.get<std::map<std::string, std::string>>();
      else
        file.tensors[name] = readTensor(name, entry, data, where);
    }
  } catch (const Json::exception& error) {
    corrupt(where, std::string("its header is no table of tensors (") + error.what() + ")");
  }
  return file;
}

}  // namespace podium::nn
