#include "exporters/custom/description_reader.h"

#include <algorithm>

#include "exporters/custom/field_expression.h"

namespace podium {
namespace {

constexpr std::size_t kMostEntries = 256;  // of a list or of a map

// RFC 6901, 3.
std::string escaped(const std::string& key) {
  std::string text;
  for (const char c : key) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return text;
}

}  // namespace

DescriptionReader::DescriptionReader(const RowValue& value, std::string pointer, std::vector<FormatProblem>& problems)
    : m_value(value), m_pointer(std::move(pointer)), m_problems(problems) {
  if (!m_value.is_object()) problem("", "must be an object, {...}");
}

const RowValue* DescriptionReader::member(const char* key) {
  if (std::ranges::find(m_known, key) == m_known.end()) m_known.emplace_back(key);
  if (!m_value.is_object()) return nullptr;
  const auto found = m_value.find(key);
  return found == m_value.end() ? nullptr : &*found;
}

bool DescriptionReader::has(const char* key) { return member(key) != nullptr; }

std::string DescriptionReader::pointerTo(const std::string& key) const {
  return key.empty() ? m_pointer : m_pointer + "/" + escaped(key);
}

void DescriptionReader::problem(const std::string& key, const std::string& message) {
  m_problems.push_back({pointerTo(key), message});
}

void DescriptionReader::text(const char* key, std::string& into) {
  const RowValue* value = member(key);
  if (!value) return;
  if (value->is_string())
    into = value->get<std::string>();
  else
    problem(key, "must be a text");
}

void DescriptionReader::checked(const std::string& pointer, const RowValue& value, Expression& into, bool pathOnly) {
  if (!value.is_string() || value.get_ref<const std::string&>().empty()) {
    m_problems.push_back({pointer, pathOnly ? "must be a path, as answers[0].text"
                                            : "must be a path, as question, or a template, as {{question}}"});
    return;
  }
  into = value.get<std::string>();
  std::string why;
  const auto parsed = FieldExpression::parse(into, why);
  if (!parsed)
    m_problems.push_back({pointer, why});
  else if (pathOnly && parsed->isTemplate())
    m_problems.push_back({pointer, "must be a path, not a template"});
}

void DescriptionReader::expression(const char* key, Expression& into) {
  if (const RowValue* value = member(key)) checked(pointerTo(key), *value, into, false);
}

void DescriptionReader::path(const char* key, Expression& into) {
  if (const RowValue* value = member(key)) checked(pointerTo(key), *value, into, true);
}

void DescriptionReader::expressions(const char* key, std::vector<Expression>& into) {
  const RowValue* value = member(key);
  if (!value) return;
  if (value->is_string()) {
    into.emplace_back();
    return checked(pointerTo(key), *value, into.back(), false);
  }
  if (!value->is_array() || value->empty() || value->size() > kMostEntries)
    return problem(key, "must be a list of 1 to " + std::to_string(kMostEntries) + " paths or templates");
  for (std::size_t i = 0; i < value->size(); ++i) {
    into.emplace_back();
    checked(pointerTo(key) + "/" + std::to_string(i), (*value)[i], into.back(), false);
  }
}

void DescriptionReader::flag(const char* key, bool& into) {
  const RowValue* value = member(key);
  if (!value) return;
  if (value->is_boolean())
    into = value->get<bool>();
  else
    problem(key, "must be true or false");
}

void DescriptionReader::number(const char* key, int& into, int least, int most) {
  const RowValue* value = member(key);
  if (!value) return;
  const std::string range = std::to_string(least) + " to " + std::to_string(most);
  if (!value->is_number_integer() || *value < least || *value > most)
    return problem(key, "must be a whole number, " + range);
  into = value->get<int>();
}

void DescriptionReader::words(const char* key, std::map<std::string, std::string>& into) {
  const RowValue* value = member(key);
  if (!value) return;
  if (!value->is_object() || value->size() > kMostEntries)
    return problem(key, "must be an object of at most " + std::to_string(kMostEntries) + " texts, {\"from\": \"to\"}");
  for (const auto& [from, to] : value->items())
    if (to.is_string())
      into[from] = to.get<std::string>();
    else
      m_problems.push_back({pointerTo(key) + "/" + escaped(from), "must be a text"});
}

void DescriptionReader::finish() {
  if (!m_value.is_object()) return;
  std::vector<std::string> sorted = m_known;
  std::ranges::sort(sorted);
  std::string known;
  for (const std::string& key : sorted) known += (known.empty() ? "" : ", ") + key;
  for (const auto& [key, value] : m_value.items())
    if (std::ranges::find(m_known, key) == m_known.end()) problem(key, "is no known key; here may stand " + known);
}

}  // namespace podium
