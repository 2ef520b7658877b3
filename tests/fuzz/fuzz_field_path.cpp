// Paths and expressions, in a row and in a row of a table.
#include "exporters/custom/field_expression.h"
#include "exporters/import/text_reader.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const RowValue row{{"a", {1, "two", nullptr, {{"b", {3.5, true}}}}}, {"b.c", "dotted"}, {"b", {{"c", "d"}}}};
  static const RowValue cells{{"a", R"([1, {"b": [2]}])"}, {"b", ""}, {"c", "[[["}};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (firstInvalidUtf8(text)) return 0;  // descriptions never hold such texts
  std::string problem;
  if (const auto path = FieldPath::parse(text, problem)) {
    const auto again = FieldPath::parse(path->text(), problem);
    fuzz::require(again && again->text() == path->text(), "a path's own text is the path");
    fuzz::require(again->hasAll() == path->hasAll() && again->names() == path->names(), "and has the same steps");
  } else {
    fuzz::require(!problem.empty(), "a text that is no path says why");
  }
  problem.clear();
  const auto expression = FieldExpression::parse(std::string(text), problem);
  fuzz::require(expression || !problem.empty(), "a text that is no expression says why");
  if (!expression) return 0;
  for (const bool table : {false, true}) {
    const RowScope scope(table ? cells : row, table);
    fuzz::accepts([&] {
      fuzz::require(expression->isList() == expression->read(scope).is_array() || !expression->isList(),
                    "a path with [*] reads a list");
    });
    fuzz::accepts(
        [&] { fuzz::require(!firstInvalidUtf8(expression->text(scope).value_or("")), "what is read is UTF-8"); });
  }
  return 0;
}
