// Rows that a description reads: the first line is the description, the rest is JSON Lines or, by its container, a
// table.
#include "exporters/custom/custom_format.h"
#include "exporters/custom/description_json.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const ImportOptions options = fuzz::optionsOf(bytes.byte());
  const std::size_t line = std::min(bytes.rest().find('\n'), bytes.rest().size());
  const ParsedFormat parsed = parseFormat(bytes.rest().substr(0, line));
  if (!parsed.problems.empty()) return 0;
  const std::string path = fuzz::fileOf(bytes.rest().substr(std::min(line + 1, bytes.rest().size())),
                                        isTable(parsed.description.container) ? ".csv" : ".jsonl");
  fuzz::accepts([&] { fuzz::import(*importFormatOf(parsed.description).make(), path, options); });
  return 0;
}
