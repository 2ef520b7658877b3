#include "ui/text/source_matcher.h"

#include <algorithm>

namespace podium {
namespace {

using View = std::u32string_view;
// How far the words of a document may lie behind the ones before: markup between them is shorter.
constexpr std::size_t kReach = 4000, kLongestEntity = 40, kSure = 6;

bool same(char32_t source, char32_t shown) { return source == shown || (source == U'\n' && shown == U' '); }

}  // namespace

SourceMatcher::SourceMatcher(const SourceText& text) : m_text(text), m_lines{0} {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text.chars[i] == U'\n') m_lines.push_back(i + 1);
}

void SourceMatcher::goToLine(int line) {
  if (line < 1) return;
  const auto index = std::min(static_cast<std::size_t>(line - 1), m_lines.size() - 1);
  m_at = std::max(m_at, m_lines[index]);
}

void SourceMatcher::skipAddress(View url) {
  const View rest = View(m_text.chars).substr(std::min(m_at, m_text.size()));
  const std::size_t bracket = rest.find(U']');
  if (bracket == View::npos || bracket > kLongestEntity) return;
  const char32_t next = bracket + 1 < rest.size() ? rest[bracket + 1] : U'\0';
  std::size_t end = View::npos;
  if (next == U'(') {
    const std::size_t found = rest.find(url, bracket);
    const std::size_t behind = found == View::npos || found > bracket + kReach ? bracket + 2 : found + url.size();
    end = rest.find(U')', behind);
  } else if (next == U'[') {
    end = rest.find(U']', bracket + 2);
  }
  m_at += (end == View::npos ? bracket : end) + 1;
}

SourceRange SourceMatcher::at(std::size_t i) const {
  if (i < m_text.size()) return m_text.from[i];
  const std::uint32_t end = m_text.from.empty() ? 0 : m_text.from.back().end;
  return {end, end};
}

std::size_t SourceMatcher::entityEnd() const {
  const std::size_t end = m_text.chars.find(U';', m_at);
  return end == std::u32string::npos || end > m_at + kLongestEntity ? std::u32string::npos : end + 1;
}

// Goes to the next place where the words go on; false when there is none within reach.
bool SourceMatcher::resume(View rest) {
  const View ahead = View(m_text.chars).substr(std::min(m_at, m_text.size()), kReach);
  std::size_t found = ahead.find(rest.substr(0, std::min(kSure, rest.size())));
  if (found == View::npos) found = ahead.find(rest[0]);
  if (found == View::npos) return false;
  m_at += found;
  return true;
}

std::vector<SourceRange> SourceMatcher::match(View words) {
  std::vector<SourceRange> out;
  out.reserve(words.size());
  const View source(m_text.chars);
  const View ahead = source.substr(std::min(m_at, source.size()), kReach + words.size());
  if (const std::size_t whole = ahead.find(words); whole != View::npos) {
    m_at += whole;
    for (std::size_t i = 0; i < words.size(); ++i) out.push_back(m_text.from[m_at + i]);
    m_at += words.size();
    return out;
  }
  for (std::size_t i = 0; i < words.size();) {
    const char32_t here = m_at < source.size() ? source[m_at] : U'\0';
    const char32_t next = m_at + 1 < source.size() ? source[m_at + 1] : U'\0';
    if (here == U'\\' && next == words[i]) {
      out.push_back({m_text.from[m_at].begin, m_text.from[m_at + 1].end});
      m_at += 2;
    } else if (here == U'&' && words[i] != U'&' && entityEnd() != std::u32string::npos) {
      const std::size_t end = entityEnd();
      out.push_back({m_text.from[m_at].begin, m_text.from[end - 1].end});
      m_at = end;
    } else if (m_at < source.size() && same(here, words[i])) {
      out.push_back(m_text.from[m_at]);
      // "&amp;" means the ampersand that it begins with
      const bool entity = here == U'&' && source.substr(m_at, 5) == U"&amp;" && words.substr(i, 5) != U"&amp;";
      if (entity) out.back().end = m_text.from[m_at + 4].end;
      m_at += entity ? 5 : 1;
    } else if (!resume(words.substr(i))) {
      out.push_back({at(m_at).begin, at(m_at).begin});
    } else {
      continue;
    }
    ++i;
  }
  return out;
}

}  // namespace podium
