#include "exporters/import/row_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "exporters/import/json_rows.h"

namespace podium {
namespace {

constexpr std::size_t kLongestExtra = 4096;  // of one value: what is longer is content, not a remark

char plain(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '-' || c == ' ' || c == '.' ? '_' : c;
}

bool hasValue(const Row& row, const RowValue& value) {
  if (value.is_null()) return false;
  return !row.cells || !value.get_ref<const std::string&>().empty();
}

}  // namespace

bool sameName(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char left, char right) { return plain(left) == plain(right); });
}

bool hasAny(const Row& row, Names names) {
  RowFields fields(row);
  return fields.find(names) != nullptr;
}

const RowValue* RowFields::find(std::string_view name) {
  for (const auto& [key, value] : m_row.value.items()) {
    if (!sameName(key, name)) continue;
    m_used.insert(key);
    if (hasValue(m_row, value)) return &value;
  }
  return nullptr;
}

const RowValue* RowFields::find(Names names) {
  for (const std::string_view name : names)
    if (const RowValue* value = find(name)) return value;
  return nullptr;
}

const RowValue* RowFields::findPrompt() {
  const auto filled = [this](std::string_view name) {
    const RowValue* value = find(name);
    return value && !(value->is_string() && value->get_ref<const std::string&>().empty()) ? value : nullptr;
  };
  const RowValue* instruction = filled("instruction");
  const RowValue* input = instruction ? filled("input") : nullptr;
  if (instruction && input && instruction->is_string() && input->is_string()) {
    m_joined = instruction->get<std::string>() + "\n\n" + input->get<std::string>();
    return &m_joined;
  }
  for (const std::string_view name : kPromptNames)
    if (const RowValue* value = filled(name)) return value;
  return nullptr;
}

std::optional<std::string> RowFields::text(Names names) {
  const RowValue* value = find(names);
  if (!value) return std::nullopt;
  return textOf(*value, std::string(*names.begin()));
}

std::optional<RowValue> RowFields::list(Names names) {
  for (const std::string_view name : names) {
    const RowValue* value = find(name);
    if (!value) continue;
    if (value->is_array()) return *value;
    if (m_row.cells) {
      RowValue parsed = parseCell(value->get_ref<const std::string&>());
      if (parsed.is_array()) return parsed;
    }
    throw RowFault("has a value of \"" + std::string(name) + "\" that is no JSON list");
  }
  return std::nullopt;
}

std::string RowFields::extra() const {
  RowValue rest = RowValue::object();
  for (const auto& [key, value] : m_row.value.items()) {
    if (m_used.contains(key) || key.empty() || !hasValue(m_row, value)) continue;
    const bool small = value.is_string() && value.get_ref<const std::string&>().size() <= kLongestExtra;
    if (small || value.is_number() || value.is_boolean()) rest[key] = value;
  }
  return rest.empty() ? std::string() : rest.dump();
}

std::string textOf(const RowValue& value, const std::string& name) {
  if (value.is_number()) return value.dump();
  if (!value.is_string()) throw RowFault("has a value of \"" + name + "\" that is no text");
  std::string text = value.get<std::string>();
  if (text.find('\0') != std::string::npos) throw RowFault("has a NUL character in \"" + name + "\"");
  return text;
}

double numberOf(const RowValue& value, const std::string& name) {
  double number = std::nan("");
  if (value.is_number()) {
    number = value.get<double>();
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc{} || stop != end) number = std::nan("");
  }
  if (!std::isfinite(number)) throw RowFault("has a value of \"" + name + "\" that is no number");
  return number;
}

}  // namespace podium
