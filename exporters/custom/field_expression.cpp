#include "exporters/custom/field_expression.h"

#include <algorithm>

#include "exporters/custom/shortened.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::size_t kLongestPath = 4096;

bool looksLikeTemplate(const Expression& text) {
  return text.find("{{") != std::string::npos || text.find("{%") != std::string::npos;
}

}  // namespace

std::optional<FieldExpression> FieldExpression::parse(const Expression& text, std::string& problem) {
  if (looksLikeTemplate(text)) {
    auto way = TextTemplate::parse(text, problem);
    if (!way) return std::nullopt;
    return FieldExpression(text, std::move(*way));
  }
  if (text.size() > kLongestPath) {
    problem = "a path has at most " + std::to_string(kLongestPath) + " bytes";
    return std::nullopt;
  }
  auto way = FieldPath::parse(text, problem);
  if (!way) return std::nullopt;
  return FieldExpression(text, std::move(*way));
}

FieldExpression::FieldExpression(const Expression& text) : FieldExpression(std::string(), FieldPath()) {
  std::string problem;
  auto parsed = parse(text, problem);
  if (!parsed) throw Exception(ErrorCode::InvalidInput, "The format cannot be used: " + problem + ".");
  *this = std::move(*parsed);
}

bool FieldExpression::isList() const { return !isTemplate() && std::get<FieldPath>(m_way).hasAll(); }

std::vector<const FieldPath*> FieldExpression::paths() const {
  if (isTemplate()) return std::get<TextTemplate>(m_way).paths();
  return {&std::get<FieldPath>(m_way)};
}

std::vector<const FieldPath*> FieldExpression::requiredPaths() const {
  if (isTemplate()) return std::get<TextTemplate>(m_way).requiredPaths();
  const FieldPath& path = std::get<FieldPath>(m_way);
  return path.isOptional() ? std::vector<const FieldPath*>() : std::vector{&path};
}

RowValue FieldExpression::read(const RowScope& scope) const {
  if (isTemplate()) return std::get<TextTemplate>(m_way).render(scope);
  const FieldPath& path = std::get<FieldPath>(m_way);
  const auto found = path.find(scope);
  if (!path.hasAll()) return found.empty() ? RowValue() : *found.front();
  RowValue list = RowValue::array();
  for (const RowValue* each : found) list.push_back(*each);
  return list;
}

std::optional<std::string> FieldExpression::text(const RowScope& scope) const {
  const RowValue value = read(scope);
  if (value.is_null()) return std::nullopt;
  if (value.is_string()) {
    std::string text = value.get<std::string>();
    if (text.find('\0') != std::string::npos) throw RowFault("has a NUL character in \"" + shortened(m_source) + "\"");
    return text;
  }
  if (value.is_structured()) throw RowFault("has a value of \"" + shortened(m_source) + "\" that is no text");
  return value.dump();
}

}  // namespace podium
