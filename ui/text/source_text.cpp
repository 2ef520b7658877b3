#include "ui/text/source_text.h"

namespace podium {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Length of the sequence that starts with this byte; 0: none does.
int sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

bool isScalar(char32_t c, int length) {
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  return c >= least[length] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

bool meansStructureToQt(char32_t c) { return c == 0 || c == 0x2029 || c == 0xFDD0 || c == 0xFDD1 || c == 0xFFFC; }

}  // namespace

std::u32string codePoints(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const int length = sequenceLength(lead);
    char32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
    int read = 1;
    while (read < length && i + static_cast<std::size_t>(read) < utf8.size()) {
      const auto next = static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(read)]);
      if ((next & 0xC0) != 0x80) break;
      c = (c << 6) | (next & 0x3F);
      ++read;
    }
    if (length == 0 || read < length || !isScalar(c, length)) {
      out.push_back(kReplacement);
      ++i;
    } else {
      out.push_back(c);
      i += static_cast<std::size_t>(length);
    }
  }
  return out;
}

SourceText sourceText(std::u32string_view points, std::uint32_t first) {
  SourceText text;
  text.chars.reserve(points.size());
  text.from.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto at = first + static_cast<std::uint32_t>(i);
    char32_t c = points[i];
    if (c == U'\r') {
      const bool pair = i + 1 < points.size() && points[i + 1] == U'\n';
      text.append(U'\n', {at, at + (pair ? 2 : 1)});
      i += pair ? 1 : 0;
      continue;
    }
    if (meansStructureToQt(c)) c = kReplacement;
    text.append(c, {at, at + 1});
  }
  return text;
}

}  // namespace podium
