#pragma once
// Finds where the words of a parsed document stand in its source: the parser tells lines, not characters. The words
// come in their order, so each is looked for behind the one before. Pure; any thread. Inside ui/text.
#include "ui/text/source_text.h"

namespace podium {

class SourceMatcher {
 public:
  explicit SourceMatcher(const SourceText& text);

  // Goes to the beginning of a line (from 1), never back.
  void goToLine(int line);
  // Goes behind the address of a link or an image, so that its words are not taken for those of the text.
  void skipAddress(std::u32string_view url);
  // The source of each of these characters. Escapes ("\*") and entities ("&amp;") belong to the character that they
  // mean; what is not found is given the empty stretch where it should have been.
  std::vector<SourceRange> match(std::u32string_view words);

 private:
  SourceRange at(std::size_t i) const;
  std::size_t entityEnd() const;
  bool resume(std::u32string_view rest);

  const SourceText& m_text;
  std::vector<std::size_t> m_lines;
  std::size_t m_at = 0;
};

}  // namespace podium
