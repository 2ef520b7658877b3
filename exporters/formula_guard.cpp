#include "exporters/formula_guard.h"

#include <charconv>
#include <cmath>

namespace podium {
namespace {

bool isNumber(std::string_view text) {
  double value = 0.0;
  const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto [end, fault] = std::from_chars(begin, text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

// Behind its apostrophes, if any.
bool isFormula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos && !isNumber(text);
}

}  // namespace

std::string withFormulaGuard(std::string text) {
  if (isFormula(text)) text.insert(text.begin(), '\'');
  return text;
}

std::string withoutFormulaGuard(std::string text) {
  if (text.starts_with('\'') && isFormula(text)) text.erase(text.begin());
  return text;
}

}  // namespace podium
