#pragma once
// C++ source as tokens: as much of the language's lexical rules as reading declarations needs.
#include <string>
#include <string_view>
#include <vector>

namespace podium::layering {

struct Token {
  std::string text;     // of a literal only its kind: "" for strings, '' for characters
  int line = 0;         // from 1
  bool isName() const;  // an identifier or a keyword
};

// Comments, literals' contents and preprocessor directives are left out; of #if, every branch is read. `::`, `->`, `&&`
// and comparisons are one token each, but `>` always stands alone.
std::vector<Token> tokensOf(std::string_view text);

}  // namespace podium::layering
