#pragma once
// The safetensors format: 8 bytes of header length (little endian), a JSON header that names dtype, shape and byte
// range of each tensor, then the bytes, row-major. Read by every tool of the field, and nothing in it can be executed.
#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <string_view>

namespace podium::nn {

struct TensorFile {
  std::map<std::string, at::Tensor> tensors;
  std::map<std::string, std::string> metadata;  // "__metadata__" of the header
};

// float16, bfloat16, float32, float64, int8 to int64, uint8, bool. Tensors of any device and layout; stored row-major.
// Throws Exception(InvalidInput) for another type.
std::string toSafetensors(const TensorFile& file);

// Every number of the header is checked against the bytes that are there. Throws Exception(Corrupt); `where` names the
// file in the message.
TensorFile fromSafetensors(std::string_view bytes, const std::string& where);

}  // namespace podium::nn
