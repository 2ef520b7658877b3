#include "tests/layering/declarations.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace podium::layering {
namespace {

using Words = std::initializer_list<std::string_view>;

bool isOneOf(const std::string& text, Words words) { return std::ranges::find(words, text) != words.end(); }

// Where one of the words stands outside of all brackets but angles, from `from` on.
std::optional<std::size_t> findOutside(const Tokens& tokens, Words words, std::size_t from = 0) {
  for (std::size_t i = from; i < tokens.size(); ++i) {
    if (isOneOf(tokens[i].text, words)) return i;
    if (isOneOf(tokens[i].text, {"(", "[", "{"})) i = behind(tokens, i) - 1;
  }
  return std::nullopt;
}

Tokens part(const Tokens& tokens, std::size_t begin, std::size_t end) {
  const auto at = [&](std::size_t i) {
    return tokens.begin() + static_cast<std::ptrdiff_t>(std::min(i, tokens.size()));
  };
  return {at(begin), at(end)};
}

// What stands between the commas outside of all brackets.
std::vector<Tokens> split(const Tokens& tokens) {
  std::vector<Tokens> parts;
  for (std::size_t i = 0; i < tokens.size();) {
    if (parts.empty()) parts.emplace_back();
    const std::size_t end = isOneOf(tokens[i].text, {"(", "[", "{", "<"}) ? behind(tokens, i) : i + 1;
    if (tokens[i].text == ",") parts.emplace_back();
    for (; i < end; ++i)
      if (tokens[i].text != "," || end > i + 1) parts.back().push_back(tokens[i]);
  }
  return parts;
}

std::string joined(const Tokens& tokens) {
  std::string text;
  for (const Token& token : tokens) {
    if (!text.empty() && token.isName() &&
        (std::isalnum(static_cast<unsigned char>(text.back())) || text.back() == '_'))
      text += ' ';
    text += token.text;
  }
  return text;
}

// Takes `template <...>` off a head; what its parameters are called.
std::vector<std::string> takeTemplate(Tokens& head) {
  std::vector<std::string> names;
  while (head.size() > 1 && head[0].text == "template" && head[1].text == "<") {
    const std::size_t end = behind(head, 1);
    for (Tokens parameter : split(part(head, 2, end - 1))) {
      if (const auto assign = findOutside(parameter, {"="})) parameter.resize(*assign);
      if (!parameter.empty()) names.push_back(parameter.back().text);
    }
    head = part(head, end, head.size());
  }
  return names;
}

// The type alone: without a name, a default, const of the value itself, and namespaces that one stands in anyway.
// Parameters of templates go by their number.
std::string typeOf(Tokens parameter, const std::string& scope, const std::vector<std::string>& templates) {
  if (const auto assign = findOutside(parameter, {"="})) parameter.resize(*assign);
  std::erase_if(parameter, [](const Token& t) { return isOneOf(t.text, {"struct", "class", "enum", "typename"}); });
  const bool refers = std::ranges::any_of(parameter, [](const Token& t) { return isOneOf(t.text, {"&", "&&", "*"}); });
  if (!refers) std::erase_if(parameter, [](const Token& t) { return t.text == "const"; });
  const auto mayEndType = [](const Token& t) {
    return (t.isName() && t.text != "const" && t.text != "volatile") || isOneOf(t.text, {">", "&", "&&", "*"});
  };
  const bool isBuiltin =
      !parameter.empty() && isOneOf(parameter.back().text, {"int", "char", "long", "short", "double"});
  if (parameter.size() > 1 && parameter.back().isName() && !isBuiltin && mayEndType(parameter[parameter.size() - 2]))
    parameter.pop_back();
  Tokens type;
  for (std::size_t i = 0; i < parameter.size(); ++i) {
    const bool qualifies = i + 1 < parameter.size() && parameter[i + 1].text == "::";
    if (qualifies && ("::" + scope + "::").find("::" + parameter[i].text + "::") != std::string::npos) {
      ++i;
      continue;
    }
    type.push_back(parameter[i]);
    const auto own = std::ranges::find(templates, parameter[i].text);
    if (own != templates.end()) type.back().text = '$' + std::to_string(own - templates.begin());
  }
  return joined(type);
}

Block namespaceBlock(const Tokens& head, std::size_t at) {
  Block block{.kind = BlockKind::Namespace, .line = head[at].line};
  for (std::size_t i = at + 1; i < head.size(); ++i)
    if (head[i].text == "[")
      i = behind(head, i) - 1;  // an attribute
    else
      block.name += head[i].text;
  return block;
}

// class Foo final : Base<int>. No type when brackets follow: a function that returns `struct Foo`.
std::optional<Block> typeBlock(const Tokens& head) {
  const auto key = findOutside(head, {"class", "struct", "union", "enum"});
  if (!key) return std::nullopt;
  Tokens name;
  for (std::size_t i = *key + 1; i < head.size() && !isOneOf(head[i].text, {":", "final"}); ++i) {
    if (head[i].text == "[")
      i = behind(head, i) - 1;
    else if (head[i].text == "alignas")
      i = behind(head, i + 1) - 1;
    else if (head[i].text == "(")
      return std::nullopt;
    else if (!isOneOf(head[i].text, {"class", "struct"}))
      name.push_back(head[i]);
  }
  Block block{.kind = BlockKind::Type, .line = head[*key].line};
  if (name.empty() || findOutside(name, {"<"})) return block;  // without a name, or a specialisation
  block.name = name.back().text;                               // before it may stand a macro
  block.isMember = name.size() > 1 && name[name.size() - 2].text == "::";
  return block;
}

// The bracket that opens the parameters. Macros before the declaration are taken off the head.
std::optional<std::size_t> findParameters(Tokens& head) {
  for (auto open = findOutside(head, {"("}); open; open = findOutside(head, {"("}, *open)) {
    const std::size_t end = behind(head, *open);
    const std::string before = *open > 0 ? head[*open - 1].text : std::string();
    if (before == "operator") return end;  // operator()(...)
    if (isOneOf(before, {"decltype", "alignas", "__attribute__", "explicit"})) {
      *open = end;
    } else if (end < head.size() && head[end].isName() &&
               !isOneOf(head[end].text, {"const", "noexcept", "override", "final", "volatile", "mutable", "try"})) {
      head = part(head, end, head.size());
      *open = 0;
    } else {
      return open;
    }
  }
  return std::nullopt;
}

Block functionBlock(Tokens head, const std::string& scope, const std::vector<std::string>& templates) {
  const auto open = findParameters(head);
  if (!open || *open == 0 || *open >= head.size()) return {};
  Block block{.kind = BlockKind::Function, .line = head[*open].line};
  const std::size_t end = behind(head, *open);
  if (findOutside(head, {":"}, end) && head.back().text != ")" && head.back().text != "}") {
    block.kind = BlockKind::MemberInit;
    return block;
  }
  std::size_t begin = *open - 1;
  if (const auto sign = findOutside(head, {"operator"}); sign && *sign < *open) begin = *sign;
  const std::string before = begin > 0 ? head[begin - 1].text : std::string();
  block.isMember = before == "::" || before == "~" || head[begin].text == ">";
  block.isStatic = findOutside(part(head, 0, begin), {"static"}).has_value();
  std::string types;
  for (const Tokens& parameter : split(part(head, *open + 1, end - 1))) {
    if (!types.empty()) types += ',';
    types += typeOf(parameter, scope, templates);
  }
  if (types == "void") types.clear();
  block.name = joined(part(head, begin, *open)) + '(' + types + ')';
  return block;
}

}  // namespace

std::size_t behind(const Tokens& tokens, std::size_t open) {
  static const std::map<std::string, std::string> ends{{"(", ")"}, {"[", "]"}, {"<", ">"}, {"{", "}"}};
  const std::string& begin = tokens[open].text;
  const std::string& end = ends.at(begin);
  int depth = 0;
  for (std::size_t i = open; i < tokens.size(); ++i) {
    if (begin == "<" && tokens[i].text == "(") {  // signs in there compare
      i = behind(tokens, i) - 1;
      continue;
    }
    depth += tokens[i].text == begin;
    depth -= tokens[i].text == end;
    if (depth == 0) return i + 1;
  }
  return tokens.size();
}

Block blockOf(Tokens head, const std::string& scope) {
  if (const auto at = findOutside(head, {"namespace"})) return namespaceBlock(head, *at);
  if (head.size() == 2 && head[0].text == "extern") return {.kind = BlockKind::Linkage};
  const std::vector<std::string> templates = takeTemplate(head);
  const auto assign = findOutside(head, {"="});
  if (assign && *assign > 0 && head[*assign - 1].text != "operator") return {};
  if (const auto type = typeBlock(head)) return *type;
  return functionBlock(std::move(head), scope, templates);
}

}  // namespace podium::layering
