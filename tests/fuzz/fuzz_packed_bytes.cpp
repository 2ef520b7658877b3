// gzip and Zstandard: however few bytes are asked for at a time, the same come out, or the same refusal ends them; what
// comes before a refusal may be more in small steps.
#include "exporters/import/byte_source.h"
#include "storage/domain/result.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

constexpr std::size_t kEnough = 1 << 20;  // of what is unpacked

struct Unpacked {
  std::string bytes, fault;
};

Unpacked unpack(const std::string& path, std::size_t step) {
  Unpacked unpacked;
  try {
    const auto source = openBytes(path);
    std::string buffer(step, '\0');
    while (unpacked.bytes.size() < kEnough) {
      const std::size_t count = source->read(buffer.data(), std::min(step, kEnough - unpacked.bytes.size()));
      fuzz::require(count <= step, "no more comes than is asked for");
      fuzz::require(source->position() <= source->size(), "no more is read than there is");
      if (count == 0) break;
      unpacked.bytes.append(buffer.data(), count);
    }
  } catch (const Exception& fault) {
    unpacked.fault = fault.what();
  }
  return unpacked;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const std::size_t step = bytes.byte() + std::size_t{1};
  const std::string path = fuzz::fileOf(bytes.rest(), ".packed");
  const Unpacked large = unpack(path, kEnough), small = unpack(path, step);
  fuzz::require(large.fault == small.fault, "small steps are refused where large ones are");
  fuzz::require(small.bytes.starts_with(large.bytes), "small steps unpack what large ones do");
  fuzz::require(!large.fault.empty() || small.bytes.size() == large.bytes.size(), "and no more");
  return 0;
}
