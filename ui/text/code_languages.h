#pragma once
// The table behind code_highlighter.h: one row per language. Inside ui/text.
#include <QSet>
#include <QString>
#include <vector>

namespace podium {

struct StringForm {
  QString open, close;
  bool escapes = true;     // a backslash takes the next character with it
  bool multiline = false;  // else it ends at the end of the line
};

struct CodeLanguage {
  QStringList names;
  QSet<QString> keywords;
  QStringList lineComments;
  QString blockOpen, blockClose;
  std::vector<StringForm> strings;  // longer openings first
  bool anyCase = false;             // keywords in capitals, too
  bool markup = false;              // <tag attribute="...">; words between tags are plain
};

const std::vector<CodeLanguage>& codeLanguages();
// nullptr when no row has this name.
const CodeLanguage* findLanguage(const QString& name);

}  // namespace podium
