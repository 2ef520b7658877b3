#pragma once
// Texts with fields in them, a small part of Jinja: what prompt collections use for single fields. There are no loops,
// conditions or calls, so that a template takes time in proportion to its own length and what it names.
//
//   {{ path }}  {{ path | filter | filter("text") }}  {{ "{{" }}  for two braces as such
//   filters: trim, lower, upper, default("text") for what is missing or null, join("text") of a list, tojson
//
// {% and {# are refused: in Jinja they begin what is not here; {{ "{%" }} writes one.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/custom/field_path.h"

namespace podium {

class TextTemplate {
 public:
  static constexpr std::size_t kLongestSource = 64 * 1024;       // bytes of a template
  static constexpr std::size_t kMostFields = 256;                // fields in it
  static constexpr std::size_t kMostFilters = 8;                 // of one field
  static constexpr std::size_t kLongestText = 16 * 1024 * 1024;  // bytes that it may give

  // nullopt: `problem` says why not.
  static std::optional<TextTemplate> parse(std::string_view source, std::string& problem);

  // Throws RowFault: a field without a value, one that is no text, more than kLongestText.
  std::string render(const RowScope& scope) const;
  // Of all fields.
  std::vector<const FieldPath*> paths() const;
  // Of the fields that must have a value: not optional, without default(...).
  std::vector<const FieldPath*> requiredPaths() const;

 private:
  enum class Filter { Trim, Lower, Upper, Default, Join, ToJson };
  struct Call {
    Filter filter = Filter::Trim;
    std::string argument = {};
  };
  struct Piece {
    std::string text = {};  // as it stands, where there is no path
    std::optional<FieldPath> path = {};
    std::vector<Call> calls = {};
  };
  friend class TemplateParser;
  static std::string valueOf(const Piece& piece, const RowScope& scope);

  std::vector<Piece> m_pieces;
};

}  // namespace podium
