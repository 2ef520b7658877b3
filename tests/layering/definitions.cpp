#include "tests/layering/definitions.h"

#include <algorithm>
#include <map>
#include <set>

#include "tests/layering/declarations.h"

namespace podium::layering {
namespace {

class Reader {
 public:
  Reader(std::string file, std::string_view text) : m_file(std::move(file)), m_tokens(tokensOf(text)) {}

  FileDefinitions run() {
    if (bracketsMatch())
      readScope({}, false);
    else
      m_found.fault = m_file + ": its brackets do not match, perhaps between branches of an #if";
    return std::move(m_found);
  }

 private:
  bool bracketsMatch() const {
    std::string open;
    for (const Token& token : m_tokens) {
      const char c = token.text.size() == 1 ? token.text[0] : ' ';
      if (c == '(' || c == '[' || c == '{') open += c;
      if (c != ')' && c != ']' && c != '}') continue;
      if (open.empty() || open.back() != (c == ')' ? '(' : c == ']' ? '[' : '{')) return false;
      open.pop_back();
    }
    return open.empty();
  }

  // The declarations up to the brace that closes the namespace, or to the end of the file.
  void readScope(const std::string& scope, bool internal) {
    Tokens head;  // of the declaration so far
    while (m_at < m_tokens.size()) {
      const std::string& sign = m_tokens[m_at].text;
      if (sign == "{") {
        readBlock(head, scope, internal);
      } else if (sign == "(" || sign == "[") {
        append(head, behind(m_tokens, m_at));
      } else if (sign == ";") {
        head.clear();
        ++m_at;
      } else if (sign == "}") {
        ++m_at;
        return;
      } else {
        append(head, m_at + 1);
      }
    }
  }

  void append(Tokens& head, std::size_t end) {
    for (; m_at < end; ++m_at) head.push_back(m_tokens[m_at]);
  }

  void readBlock(Tokens& head, const std::string& scope, bool internal) {
    const Block block = blockOf(head, scope);
    if (block.kind == BlockKind::Namespace || block.kind == BlockKind::Linkage) {
      ++m_at;
      head.clear();
      readScope(block.name.empty() || scope.empty() ? scope + block.name : scope + "::" + block.name,
                internal || (block.kind == BlockKind::Namespace && block.name.empty()));
      return;
    }
    const std::size_t end = behind(m_tokens, m_at);
    const bool isType = block.kind == BlockKind::Type, isFunction = block.kind == BlockKind::Function;
    if ((isType || isFunction) && !block.name.empty() && !block.isMember)
      m_found.all.push_back({.name = scope.empty() ? block.name : scope + "::" + block.name,
                             .file = m_file,
                             .line = block.line,
                             .isType = isType,
                             .internal = internal || block.isStatic});
    if (isFunction || isType) head.clear();
    if (isFunction)
      m_at = end;
    else
      append(head, end);
  }

  std::string m_file;
  Tokens m_tokens;
  std::size_t m_at = 0;
  FileDefinitions m_found;
};

// A program of its own: whatever else it names, it meets nothing of another one.
bool isTestProgram(const std::string& file) {
  return file.starts_with("tests/") && file.substr(file.rfind('/')).starts_with("/test_");
}

// Where a program, or a harness of libFuzzer, begins: one in each.
bool isStart(const std::string& name) {
  return name.starts_with("main(") || name.starts_with("LLVMFuzzerTestOneInput(");
}

}  // namespace

FileDefinitions definitionsOf(const std::string& file, std::string_view text) { return Reader(file, text).run(); }

std::vector<Collision> collisionsOf(const std::vector<Definition>& definitions) {
  std::map<std::string, std::vector<Definition>> byName;
  for (const Definition& definition : definitions)
    if (!definition.internal && !isStart(definition.name)) byName[definition.name].push_back(definition);
  std::vector<Collision> collisions;
  for (const auto& [name, places] : byName) {
    std::set<std::string> files;
    for (const Definition& place : places) files.insert(place.file);
    if (files.size() > 1 && !std::ranges::all_of(files, isTestProgram)) collisions.push_back({name, places});
  }
  return collisions;
}

}  // namespace podium::layering
