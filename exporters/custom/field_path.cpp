#include "exporters/custom/field_path.h"

#include <algorithm>
#include <charconv>

#include "exporters/custom/shortened.h"
#include "exporters/import/json_rows.h"

namespace podium {
namespace {

constexpr std::string_view kEndsName = ".[]{}|\"?";
constexpr std::size_t kMostElements = 1'000'000;

// From `at`, a JSON string; moves behind it. nullopt: it has no end, or is none.
std::optional<std::string> quotedName(std::string_view text, std::size_t& at) {
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  if (end >= text.size()) return std::nullopt;
  const RowValue name = RowValue::parse(text.substr(at, end + 1 - at), nullptr, false);
  at = end + 1;
  if (!name.is_string()) return std::nullopt;
  return name.get<std::string>();
}

std::string_view trimmedPath(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace

std::optional<FieldPath> FieldPath::parse(std::string_view text, std::string& problem) {
  FieldPath path;
  text = trimmedPath(text);
  const std::string whole(text);
  const auto wrong = [&](const std::string& why) {
    problem = "\"" + shortened(whole) + "\" is no path: " + why;
    return std::nullopt;
  };
  if (text.ends_with('?')) {
    path.m_optional = true;
    text = trimmedPath(text.substr(0, text.size() - 1));
  }
  if (text.empty()) return wrong("it is empty");
  path.m_text = text;
  if (text == ".") return path;
  for (std::size_t at = 0; at < text.size();) {
    if (path.m_steps.size() >= kMostSteps) return wrong("it has more than " + std::to_string(kMostSteps) + " steps");
    if (text[at] == '[') {
      std::size_t inside = at + 1;
      Step step;
      if (inside < text.size() && text[inside] == '"') {
        const auto name = quotedName(text, inside);
        if (!name) return wrong("a name in quotes has no end, or is no JSON text");
        step.name = *name;
      } else if (inside < text.size() && text[inside] == '*') {
        step.kind = Kind::All;
        ++inside;
      } else {
        step.kind = Kind::Index;
        const auto [end, fault] = std::from_chars(text.data() + inside, text.data() + text.size(), step.index);
        if (fault != std::errc{}) return wrong("between [ and ] stands a number, * or a name in quotes");
        inside = static_cast<std::size_t>(end - text.data());
      }
      if (inside >= text.size() || text[inside] != ']') return wrong("a [ has no ]");
      path.m_steps.push_back(std::move(step));
      at = inside + 1;
      continue;
    }
    if (text[at] == '.') {
      if (at == 0 || at + 1 == text.size() || text[at + 1] == '[') return wrong("a . stands between two names");
      ++at;
    } else if (at > 0) {
      return wrong("after a ] comes a ., a [ or nothing");
    }
    const std::size_t end = std::min(text.size(), text.find_first_of(kEndsName, at));
    const std::string_view name = trimmedPath(text.substr(at, end - at));
    if (name.empty() || (end < text.size() && text[end] != '.' && text[end] != '['))
      return wrong("names with " + std::string(kEndsName) + " in them stand as [\"name\"]");
    path.m_steps.push_back({.name = std::string(name)});
    at = end;
  }
  return path;
}

bool FieldPath::hasAll() const {
  return std::ranges::any_of(m_steps, [](const Step& step) { return step.kind == Kind::All; });
}

std::string_view FieldPath::firstName() const {
  return m_steps.empty() || m_steps.front().kind != Kind::Name ? std::string_view() : m_steps.front().name;
}

std::vector<std::string> FieldPath::names() const {
  std::vector<std::string> names;
  for (const Step& step : m_steps) {
    if (step.kind != Kind::Name) return {};
    names.push_back(step.name);
  }
  return names;
}

std::vector<const RowValue*> FieldPath::find(const RowScope& scope) const {
  std::vector<const RowValue*> found;
  for (const RowScope* at = &scope; at; at = at->m_outer) {
    const RowValue& value = at->m_value;
    if (!m_steps.empty() && value.is_object()) {
      if (const auto whole = value.find(m_text); whole != value.end()) {
        follow(*whole, m_steps.size(), *at, found);
        return found;
      }
    }
    const bool isHere = m_steps.empty() || m_steps.front().kind != Kind::Name ||
                        (value.is_object() && value.contains(m_steps.front().name));
    if (!isHere && at->m_outer) continue;
    follow(value, 0, *at, found);
    return found;
  }
  return found;
}

void FieldPath::missing(std::size_t step) const {
  if (step == 0 && m_steps.size() == 1) throw RowFault("has no \"" + shortened(m_text) + "\"");
  const Step& at = m_steps[step];
  const std::string what = at.kind == Kind::Name    ? "\"" + shortened(at.name) + "\""
                           : at.kind == Kind::Index ? "element [" + std::to_string(at.index) + "]"
                                                    : "list";
  throw RowFault("has no " + what + " for the path \"" + shortened(m_text) + "\"");
}

void FieldPath::follow(const RowValue& value, std::size_t step, const RowScope& scope,
                       std::vector<const RowValue*>& found) const {
  if (step == m_steps.size()) {
    const bool emptyCell = scope.m_cells && value.is_string() && value.get_ref<const std::string&>().empty();
    if ((value.is_null() || emptyCell) && !hasAll()) return;  // in a list it keeps its place
    if (found.size() >= kMostElements) throw RowFault("has too many values for the path \"" + shortened(m_text) + "\"");
    found.push_back(&value);
    return;
  }
  const RowValue* in = &value;
  if (scope.m_cells && in->is_string()) {
    RowValue parsed = parseCell(in->get_ref<const std::string&>());
    if (parsed.is_structured()) in = &scope.m_parsed.emplace_back(std::move(parsed));
  }
  const Step& at = m_steps[step];
  if (at.kind == Kind::All && in->is_array()) {
    for (const RowValue& element : *in) follow(element, step + 1, scope, found);
    return;
  }
  if (at.kind == Kind::Name && in->is_object()) {
    if (const auto member = in->find(at.name); member != in->end()) return follow(*member, step + 1, scope, found);
  }
  if (at.kind == Kind::Index && in->is_array()) {
    const auto size = static_cast<std::int64_t>(in->size());
    const std::int64_t place = at.index < 0 ? size + at.index : at.index;
    if (place >= 0 && place < size) return follow((*in)[static_cast<std::size_t>(place)], step + 1, scope, found);
  }
  if (!m_optional) missing(step);
  static const RowValue none;
  const auto before = m_steps.begin() + static_cast<std::ptrdiff_t>(step);
  if (std::any_of(m_steps.begin(), before, [](const Step& one) { return one.kind == Kind::All; }))
    found.push_back(&none);
}

}  // namespace podium
