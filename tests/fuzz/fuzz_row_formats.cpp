// Every format of rows, from JSON Lines, JSON lists, CSV and TSV: the first byte says which.
#include "exporters/formats.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kEndings[] = {".jsonl", ".json", ".csv", ".tsv"};
  fuzz::Bytes bytes(data, size);
  const auto& formats = importFormats();
  const ImportFormat& format = formats[bytes.byte() % formats.size()];
  const char* ending = kEndings[bytes.byte() % std::size(kEndings)];
  const ImportOptions options = fuzz::optionsOf(bytes.byte());
  if (format.extensions.empty()) return 0;  // a folder
  fuzz::import(*format.make(), fuzz::fileOf(bytes.rest(), ending), options);
  return 0;
}
