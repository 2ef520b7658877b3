#include "exporters/custom/text_template.h"

#include <QString>
#include <algorithm>
#include <utility>

#include "exporters/custom/shortened.h"

namespace podium {
namespace {

constexpr std::string_view kOpen = "{{", kClose = "}}", kBlanks = " \t\r\n";

std::string_view withoutBlanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

std::string textOfValue(const RowValue& value, const std::string& name) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_structured())
    throw RowFault("has a value of \"" + shortened(name) +
                   "\" that is no text; join(\", \") makes one of a list, tojson of anything");
  return value.dump();
}

std::string inLetters(const std::string& text, bool upper) {
  const QString letters = QString::fromStdString(text);
  return (upper ? letters.toUpper() : letters.toLower()).toStdString();
}

void requireShort(std::size_t size) {
  if (size > TextTemplate::kLongestText)
    throw RowFault("gives a text of more than " + std::to_string(TextTemplate::kLongestText >> 20) +
                   " MiB in a template");
}

}  // namespace

// One template, from its first byte to its last.
class TemplateParser {
 public:
  explicit TemplateParser(std::string_view source) : m_source(source) {}

  std::optional<TextTemplate> run(std::string& problem) {
    TextTemplate made;
    if (m_source.size() > TextTemplate::kLongestSource) {
      problem = "the template has more than " + std::to_string(TextTemplate::kLongestSource) + " bytes";
      return std::nullopt;
    }
    while (m_at < m_source.size() && m_problem.empty()) {
      const std::size_t next = nextMark();
      if (next > m_at) made.m_pieces.push_back({.text = std::string(m_source.substr(m_at, next - m_at))});
      m_at = next;
      if (m_at < m_source.size()) readField(made);
    }
    problem = m_problem;
    if (!m_problem.empty()) return std::nullopt;
    return made;
  }

 private:
  std::size_t nextMark() const {
    for (std::size_t at = m_source.find('{', m_at); at != std::string_view::npos; at = m_source.find('{', at + 1))
      if (at + 1 < m_source.size() && std::string_view("{%#").find(m_source[at + 1]) != std::string_view::npos)
        return at;
    return m_source.size();
  }

  void fail(const std::string& why) {
    if (m_problem.empty()) m_problem = why;
  }

  void skipBlanks() { m_at = std::min(m_source.size(), m_source.find_first_not_of(kBlanks, m_at)); }

  // A text in double or single quotes, with \n, \t, \" and the like.
  std::optional<std::string> quoted() {
    const char quote = m_source[m_at];
    std::string text;
    for (++m_at; m_at < m_source.size() && m_source[m_at] != quote; ++m_at) {
      if (m_source[m_at] != '\\') {
        text += m_source[m_at];
        continue;
      }
      if (++m_at == m_source.size()) break;
      const char escaped = m_source[m_at];
      text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    }
    if (m_at == m_source.size()) {
      fail("a text in quotes has no end");
      return std::nullopt;
    }
    ++m_at;
    return text;
  }

  void readField(TextTemplate& made) {
    if (m_source[m_at + 1] != '{')
      return fail("\"" + std::string(m_source.substr(m_at, 2)) +
                  "\" is not known here: a template has only fields, {{name}}; write {{ \"" +
                  std::string(m_source.substr(m_at, 2)) + "\" }} to have it as it stands");
    if (++m_fields > TextTemplate::kMostFields)
      return fail("the template has more than " + std::to_string(TextTemplate::kMostFields) + " fields");
    m_at += kOpen.size();
    skipBlanks();
    TextTemplate::Piece piece;
    if (m_at < m_source.size() && (m_source[m_at] == '"' || m_source[m_at] == '\'')) {
      const auto text = quoted();
      if (!text) return;
      piece.text = *text;
    } else {
      readPath(piece);
    }
    for (skipBlanks(); m_problem.empty() && m_at < m_source.size() && m_source[m_at] == '|'; skipBlanks())
      readFilter(piece);
    if (!m_problem.empty()) return;
    if (!m_source.substr(m_at).starts_with(kClose)) return fail("a {{ has no }}, or something else stands before it");
    m_at += kClose.size();
    made.m_pieces.push_back(std::move(piece));
  }

  void readPath(TextTemplate::Piece& piece) {
    std::size_t end = m_at;
    bool quotes = false;  // in ["..."]
    for (; end < m_source.size(); ++end) {
      const char c = m_source[end];
      if (c == '\\' && quotes) {
        ++end;
      } else if (c == '"') {
        quotes = !quotes;
      } else if (!quotes && (c == '|' || c == '}' || c == '{')) {
        break;
      }
    }
    end = std::min(end, m_source.size());
    std::string problem;
    piece.path = FieldPath::parse(m_source.substr(m_at, end - m_at), problem);
    if (!piece.path) fail(problem);
    m_at = end;
  }

  void readFilter(TextTemplate::Piece& piece) {
    ++m_at;
    skipBlanks();
    const std::size_t end = std::min(m_source.size(), m_source.find_first_of(" \t\r\n|(}", m_at));
    const std::string name(m_source.substr(m_at, end - m_at));
    m_at = end;
    using Filter = TextTemplate::Filter;
    struct Known {
      std::string_view name;
      Filter filter;
      bool takesText;
    };
    static constexpr Known kFilters[] = {{"trim", Filter::Trim, false},      {"lower", Filter::Lower, false},
                                         {"upper", Filter::Upper, false},    {"tojson", Filter::ToJson, false},
                                         {"default", Filter::Default, true}, {"join", Filter::Join, true}};
    const auto* known = std::ranges::find(kFilters, name, &Known::name);
    if (known == std::end(kFilters))
      return fail("there is no filter \"" + shortened(name) +
                  "\"; use trim, lower, upper, default(\"...\"), join(\"...\") or tojson");
    TextTemplate::Call call{known->filter};
    skipBlanks();
    if (known->takesText) {
      const auto missing = [&] { fail(name + " wants a text: " + name + "(\"...\")"); };
      if (m_at >= m_source.size() || m_source[m_at] != '(') return missing();
      ++m_at;
      skipBlanks();
      if (m_at >= m_source.size() || (m_source[m_at] != '"' && m_source[m_at] != '\'')) return missing();
      const auto text = quoted();
      if (!text) return;
      skipBlanks();
      if (m_at >= m_source.size() || m_source[m_at] != ')') return missing();
      ++m_at;
      call.argument = *text;
    }
    if (piece.calls.size() >= TextTemplate::kMostFilters)
      return fail("a field has more than " + std::to_string(TextTemplate::kMostFilters) + " filters");
    piece.calls.push_back(std::move(call));
  }

  std::string_view m_source;
  std::size_t m_at = 0, m_fields = 0;
  std::string m_problem;
};

std::optional<TextTemplate> TextTemplate::parse(std::string_view source, std::string& problem) {
  return TemplateParser(source).run(problem);
}

std::vector<const FieldPath*> TextTemplate::paths() const {
  std::vector<const FieldPath*> paths;
  for (const Piece& piece : m_pieces)
    if (piece.path) paths.push_back(&*piece.path);
  return paths;
}

std::vector<const FieldPath*> TextTemplate::requiredPaths() const {
  std::vector<const FieldPath*> paths;
  for (const Piece& piece : m_pieces)
    if (piece.path && !piece.path->isOptional() &&
        std::ranges::find(piece.calls, Filter::Default, &Call::filter) == piece.calls.end())
      paths.push_back(&*piece.path);
  return paths;
}

std::string TextTemplate::valueOf(const Piece& piece, const RowScope& scope) {
  const std::string& name = piece.path ? piece.path->text() : piece.text;
  RowValue value;
  if (piece.path) {
    const bool hasDefault =
        std::ranges::any_of(piece.calls, [](const Call& call) { return call.filter == Filter::Default; });
    std::vector<const RowValue*> found;
    try {
      found = piece.path->find(scope);
    } catch (const RowFault&) {
      if (!hasDefault) throw;
    }
    if (piece.path->hasAll()) {
      value = RowValue::array();
      for (const RowValue* each : found) value.push_back(*each);
    } else if (!found.empty()) {
      value = *found.front();
    }
  } else {
    value = piece.text;
  }
  for (const Call& call : piece.calls) switch (call.filter) {
      case Filter::Trim:
        if (!value.is_null()) value = std::string(withoutBlanks(textOfValue(value, name)));
        break;
      case Filter::Lower:
      case Filter::Upper:
        if (!value.is_null()) value = inLetters(textOfValue(value, name), call.filter == Filter::Upper);
        break;
      case Filter::Default:
        if (value.is_null()) value = call.argument;
        break;
      case Filter::Join: {
        if (!value.is_array())
          throw RowFault("has a value of \"" + shortened(name) + "\" that is no list to be joined");
        std::string joined;
        bool first = true;
        for (const RowValue& each : value) {
          if (each.is_null()) continue;
          if (!std::exchange(first, false)) joined += call.argument;
          joined += textOfValue(each, name);
          requireShort(joined.size());
        }
        value = std::move(joined);
        break;
      }
      case Filter::ToJson:
        value = value.dump();
        break;
    }
  if (value.is_null()) {
    if (piece.path && piece.path->isOptional()) return {};
    throw RowFault("has no value of \"" + shortened(name) +
                   "\", which a template names; default(\"...\") would stand for it");
  }
  return textOfValue(value, name);
}

std::string TextTemplate::render(const RowScope& scope) const {
  std::string text;
  for (const Piece& piece : m_pieces) {
    text += piece.path || !piece.calls.empty() ? valueOf(piece, scope) : piece.text;
    requireShort(text.size());
  }
  return text;
}

}  // namespace podium
