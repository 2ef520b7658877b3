#pragma once
// The path of an expression (format_description.h) and the values that it leads to.
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/row_source.h"

namespace podium {

// Where names are looked up: an object, or an element of a list of it. Borrows the values; keeps what it reads out of
// cells. One thread.
class RowScope {
 public:
  explicit RowScope(const RowValue& value, bool cells = false, const RowScope* outer = nullptr)
      : m_value(value), m_cells(cells), m_outer(outer) {}
  RowScope(const RowScope&) = delete;
  RowScope& operator=(const RowScope&) = delete;

 private:
  friend class FieldPath;
  const RowValue& m_value;
  bool m_cells;
  const RowScope* m_outer;                // where names are looked up that are not here; outlives this
  mutable std::deque<RowValue> m_parsed;  // JSON in cells; stays where it is
};

class FieldPath {
 public:
  static constexpr std::size_t kMostSteps = 32;
  // nullopt: `problem` says why not.
  static std::optional<FieldPath> parse(std::string_view text, std::string& problem);

  const std::string& text() const { return m_text; }  // without the ?
  bool isOptional() const { return m_optional; }
  bool hasAll() const;  // a [*] in it: any number of values
  // The first name; empty for "." and what begins with an index.
  std::string_view firstName() const;
  // Names alone, for a path that is to be written; empty when there is another step in it.
  std::vector<std::string> names() const;

  // The values, in order. Null is no value, nor is an empty cell, nor what is missing of an optional path; among the
  // elements of a [*] such a one stands as null.
  // They live as long as the scope. Throws RowFault: "has no \"question\"".
  std::vector<const RowValue*> find(const RowScope& scope) const;

 private:
  enum class Kind { Name, Index, All };
  struct Step {
    Kind kind = Kind::Name;
    std::string name = {};
    int index = 0;
  };
  void follow(const RowValue& value, std::size_t step, const RowScope& scope,
              std::vector<const RowValue*>& found) const;
  [[noreturn]] void missing(std::size_t step) const;

  std::string m_text;
  std::vector<Step> m_steps;
  bool m_optional = false;
};

}  // namespace podium
