// Descriptions of formats: one without a problem is written and read again the same, and makes formats.
#include "exporters/custom/custom_format.h"
#include "exporters/custom/description_json.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ParsedFormat parsed = parseFormat({reinterpret_cast<const char*>(data), size});
  if (!parsed.problems.empty()) {
    fuzz::require(!toText(parsed.problems).empty(), "a problem is told");
    return 0;
  }
  fuzz::require(problemsOf(parsed.description).empty(), "what was read without a problem has none");
  const ParsedFormat again = parseFormat(formatJson(parsed.description));
  fuzz::require(again.problems.empty(), "what is written has no problem");
  fuzz::require(again.description == parsed.description, "a description that is written again is read the same");
  fuzz::accepts([&] { importFormatOf(parsed.description).make(); });
  fuzz::accepts([&] { exportFormatOf(parsed.description).rows(); });
  return 0;
}
