#pragma once
// Where each shown character comes from: code points of the UTF-8 text that the project keeps. Pure; any thread.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

// A stretch [begin, end) of code points of Content::body.
struct SourceRange {
  std::uint32_t begin = 0, end = 0;
  bool isEmpty() const { return begin >= end; }
  bool operator==(const SourceRange&) const = default;
};

// For what is shown but stands in no body: markers, labels, ends of blocks.
inline constexpr SourceRange kNoSource{0xFFFFFFFFu, 0xFFFFFFFFu};

// Characters and, for each, its stretch of the body.
struct SourceText {
  std::u32string chars;
  std::vector<SourceRange> from;  // as long as chars

  std::size_t size() const { return chars.size(); }
  void append(char32_t c, SourceRange range) {
    chars.push_back(c);
    from.push_back(range);
  }
};

// Code points of UTF-8, each byte that is no part of one as U+FFFD, so that every body has exactly one reading.
std::u32string codePoints(std::string_view utf8);
// The characters to show: CR LF and CR become LF; NUL and the characters by which Qt marks blocks and frames become
// U+FFFD. The first code point counts as `first`.
SourceText sourceText(std::u32string_view codePoints, std::uint32_t first = 0);

}  // namespace podium
