#pragma once
// Markdown made ready for a parser that knows neither mathematics nor that HTML is to be shown as text: what the parser
// must not touch is replaced by one private character each. Pure; any thread. Inside ui/text.
#include <memory>
#include <optional>

#include "ui/text/source_text.h"

struct cmark_node;

namespace podium {

struct MathsSource {
  std::u32string tex;     // without delimiters
  std::u32string source;  // with them, as it stands in the text
  bool display = false;   // $$...$$ or \[...\]
  bool operator==(const MathsSource&) const = default;
};

// A stretch of mathematics in plain characters.
struct MathsRange {
  std::size_t begin = 0, end = 0;
  MathsSource maths;
};

// The mathematics that begins at `at`: $...$, $$...$$, \(...\) or \[...\]. A dollar opens before what is no space, and
// closes behind what is no space and before what is no digit, so that "$5 and $10" are prices. Never across an empty
// line.
std::optional<MathsRange> mathsAt(std::u32string_view text, std::size_t at);

class ProtectedMarkdown {
 public:
  // Finds mathematics outside of code, and every "<" that does not begin an address in angle brackets.
  explicit ProtectedMarkdown(const SourceText& text);

  const SourceText& text() const { return m_text; }
  // Mathematics behind a private character; nullptr for any other character.
  const MathsSource* maths(char32_t c) const;
  // What a character stands for: itself, "<", or the source of the mathematics.
  std::u32string decoded(std::u32string_view chars) const;
  // A character of the text itself, though it looks like one of ours, or "<".
  char32_t decodedChar(char32_t c) const;

 private:
  SourceText m_text;
  std::vector<MathsSource> m_maths;
};

struct FreeNode {
  void operator()(cmark_node* node) const;
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeNode>;

// GitHub's dialect: tables, task lists, strikethrough, bare addresses. Any thread; one at a time, because the library
// keeps the special characters of its extensions in global tables.
MarkdownTree parseMarkdown(std::u32string_view text);

}  // namespace podium
