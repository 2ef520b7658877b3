#pragma once
// An Expression (format_description.h) that is ready to be read from rows: a path or a template.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "exporters/custom/format_description.h"
#include "exporters/custom/text_template.h"

namespace podium {

class FieldExpression {
 public:
  // nullopt: `problem` says why not. Of an empty text, too.
  static std::optional<FieldExpression> parse(const Expression& text, std::string& problem);
  // Throws Exception(InvalidInput). For descriptions that have been checked.
  explicit FieldExpression(const Expression& text);

  bool isTemplate() const { return std::holds_alternative<TextTemplate>(m_way); }
  // Whether it names a list: a path with [*].
  bool isList() const;
  std::vector<const FieldPath*> paths() const;
  // Those without which there is no value: not optional, and no default(...) stands for them.
  std::vector<const FieldPath*> requiredPaths() const;

  // The value; null when there is none. Of a path with [*], a list. Throws RowFault.
  RowValue read(const RowScope& scope) const;
  // A text, a number or a truth value as text; nullopt when there is none. Throws RowFault.
  std::optional<std::string> text(const RowScope& scope) const;
  const std::string& source() const { return m_source; }

 private:
  FieldExpression(Expression source, std::variant<FieldPath, TextTemplate> way)
      : m_source(std::move(source)), m_way(std::move(way)) {}
  Expression m_source;
  std::variant<FieldPath, TextTemplate> m_way;
};

}  // namespace podium
