#pragma once
// Colours for source code: a small lexer driven by one table of languages. It knows words, strings, comments and
// numbers, no grammar; what it does not know stays plain. Pure; any thread; linear in the length of the code.
#include <QString>
#include <QStringList>
#include <vector>

namespace podium {

enum class CodeToken { Keyword, String, Comment, Number };

struct CodeSpan {
  int begin = 0, length = 0;  // UTF-16 units
  CodeToken token = CodeToken::Keyword;
  bool operator==(const CodeSpan&) const = default;
};

// In order, without overlap; empty for a language that is not known. `language` is the word behind a fence, in any
// case: "python", "py", "C++", "ts", ...
std::vector<CodeSpan> highlightCode(QStringView code, const QString& language);

// The names that the table knows, first names first: "python", "cpp", ...
QStringList knownLanguages();

}  // namespace podium
