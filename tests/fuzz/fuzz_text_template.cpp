// Templates: what they give is UTF-8 and bounded.
#include "exporters/custom/text_template.h"
#include "exporters/import/text_reader.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const RowValue row{
      {"q", " Wh\xC3\xA4t? "}, {"n", 7}, {"tags", {"x", "y", 3}}, {"none", nullptr}, {"m", {{"k", true}}}};
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  if (firstInvalidUtf8(source)) return 0;  // descriptions never hold such texts
  std::string problem;
  const auto words = TextTemplate::parse(source, problem);
  fuzz::require(words || !problem.empty(), "a text that is no template says why");
  if (!words) return 0;
  fuzz::require(words->paths().size() <= TextTemplate::kMostFields, "fields are bounded");
  const RowScope scope(row);
  fuzz::accepts([&] {
    const std::string text = words->render(scope);
    fuzz::require(text.size() <= TextTemplate::kLongestText, "what a template gives is bounded");
    fuzz::require(!firstInvalidUtf8(text), "what a template gives is UTF-8");
  });
  return 0;
}
