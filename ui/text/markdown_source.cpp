#include "ui/text/markdown_source.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QString>
#include <algorithm>
#include <mutex>

namespace podium {
namespace {

using View = std::u32string_view;

// Private use plane 15: "<", then one character per formula. A text's own characters of that plane are shown as U+FFFD.
constexpr char32_t kLess = 0xF0000, kFirstMaths = 0xF0001, kLastMaths = 0xFFFFD;
constexpr std::size_t kLongestInline = 1000, kLongestDisplay = 8000;

bool isSpace(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n'; }
bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool emptyLineAt(View text, std::size_t newline) {
  std::size_t i = newline + 1;
  while (i < text.size() && (text[i] == U' ' || text[i] == U'\t')) ++i;
  return i < text.size() && text[i] == U'\n';
}

// First position of `close` behind `from`, before an empty line; npos when there is none.
std::size_t closing(View text, std::size_t from, View close, std::size_t longest) {
  const std::size_t last = std::min(text.size(), from + longest);
  for (std::size_t i = from; i < last; ++i) {
    if (text.substr(i, close.size()) == close) return i;
    if (text[i] == U'\\') {
      ++i;
    } else if (text[i] == U'\n' && emptyLineAt(text, i)) {
      break;
    }
  }
  return View::npos;
}

MathsRange range(View text, std::size_t at, std::size_t open, std::size_t close, std::size_t closeLength,
                 bool display) {
  const std::size_t end = close + closeLength;
  return {
      at,
      end,
      {std::u32string(text.substr(at + open, close - at - open)), std::u32string(text.substr(at, end - at)), display}};
}

bool blank(View text) { return std::all_of(text.begin(), text.end(), isSpace); }

std::optional<MathsRange> between(View text, std::size_t at, View open, View close, bool display) {
  const std::size_t end = closing(text, at + open.size(), close, display ? kLongestDisplay : kLongestInline);
  if (end == View::npos || blank(text.substr(at + open.size(), end - at - open.size()))) return std::nullopt;
  return range(text, at, open.size(), end, close.size(), display);
}

std::optional<MathsRange> betweenDollars(View text, std::size_t at) {
  if (at + 1 >= text.size() || isSpace(text[at + 1])) return std::nullopt;
  for (std::size_t from = at + 1;;) {
    const std::size_t end = closing(text, from, U"$", kLongestInline - std::min(kLongestInline, from - at));
    if (end == View::npos || end == at + 1) return std::nullopt;
    const bool digitBehind = end + 1 < text.size() && isDigit(text[end + 1]);
    if (!isSpace(text[end - 1]) && !digitBehind) return range(text, at, 1, end, 1, false);
    if (isSpace(text[end - 1])) return std::nullopt;  // "$5 and $10": the second one opens
    from = end + 1;
  }
}

// Lines [first, last] that are code, counted from 1.
using Lines = std::vector<std::pair<int, int>>;

Lines codeLines(View text) {
  Lines lines;
  const MarkdownTree tree = parseMarkdown(text);
  cmark_iter* it = cmark_iter_new(tree.get());
  while (cmark_iter_next(it) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(it);
    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK)
      lines.emplace_back(cmark_node_get_start_line(node), cmark_node_get_end_line(node));
  }
  cmark_iter_free(it);
  return lines;
}

// "<https://...>", "<mailto:...>", "<a@b.c>".
bool isAddress(View text, std::size_t at) {
  std::size_t i = at + 1;
  bool mark = false;
  for (; i < text.size() && text[i] != U'>' && text[i] != U'<' && !isSpace(text[i]); ++i)
    mark = mark || text[i] == U':' || text[i] == U'@';
  return mark && i < text.size() && text[i] == U'>' && i > at + 2 && text[at + 1] != U'/';
}

// End of the code span that begins with the backticks at `at`, or of the backticks when nothing closes them.
std::size_t behindCodeSpan(View text, std::size_t at) {
  std::size_t run = at;
  while (run < text.size() && text[run] == U'`') ++run;
  const std::size_t length = run - at;
  for (std::size_t i = run; i < text.size(); ++i) {
    if (text[i] == U'\n' && emptyLineAt(text, i)) break;
    if (text[i] != U'`') continue;
    std::size_t end = i;
    while (end < text.size() && text[end] == U'`') ++end;
    if (end - i == length) return end;
    i = end - 1;
  }
  return run;
}

}  // namespace

std::optional<MathsRange> mathsAt(View text, std::size_t at) {
  const View rest = text.substr(at);
  if (rest.substr(0, 2) == U"\\(") return between(text, at, U"\\(", U"\\)", false);
  if (rest.substr(0, 2) == U"\\[") return between(text, at, U"\\[", U"\\]", true);
  if (rest.substr(0, 2) == U"$$") return between(text, at, U"$$", U"$$", true);
  if (rest.substr(0, 1) == U"$") return betweenDollars(text, at);
  return std::nullopt;
}

ProtectedMarkdown::ProtectedMarkdown(const SourceText& original) {
  SourceText shielded = original;
  for (std::size_t i = 0; i < shielded.size(); ++i) {
    char32_t& c = shielded.chars[i];
    if (c >= kLess && c <= kLastMaths) c = 0xFFFD;
    if (c == U'<' && !isAddress(original.chars, i)) c = kLess;
  }
  const View text = shielded.chars;
  const Lines code = codeLines(text);
  auto nextCode = code.begin();
  int line = 1;
  const auto copyTo = [&](std::size_t& i, std::size_t end) {
    for (; i < end; ++i) {
      line += text[i] == U'\n' ? 1 : 0;
      m_text.append(text[i], shielded.from[i]);
    }
  };
  for (std::size_t i = 0; i < text.size();) {
    while (nextCode != code.end() && nextCode->second < line) ++nextCode;
    if (nextCode != code.end() && line >= nextCode->first) {
      const std::size_t end = text.find(U'\n', i);
      copyTo(i, end == View::npos ? text.size() : end + 1);
      continue;
    }
    if (text[i] == U'`') {
      copyTo(i, behindCodeSpan(text, i));
      continue;
    }
    auto found = text[i] == U'$' || text[i] == U'\\' ? mathsAt(text, i) : std::nullopt;
    if (found && m_maths.size() < kLastMaths - kFirstMaths) {
      m_text.append(kFirstMaths + static_cast<char32_t>(m_maths.size()),
                    {shielded.from[i].begin, shielded.from[found->end - 1].end});
      for (std::u32string* part : {&found->maths.tex, &found->maths.source})
        std::replace(part->begin(), part->end(), kLess, U'<');
      m_maths.push_back(std::move(found->maths));
      line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                          text.begin() + static_cast<std::ptrdiff_t>(found->end), U'\n'));
      i = found->end;
      continue;
    }
    // "\$" and "\`" are characters; so are "\\" and "$$" that opens nothing
    copyTo(i, std::min(text.size(), i + (text[i] == U'\\' || text.substr(i, 2) == U"$$" ? 2 : 1)));
  }
}

const MathsSource* ProtectedMarkdown::maths(char32_t c) const {
  if (c < kFirstMaths || c - kFirstMaths >= m_maths.size()) return nullptr;
  return &m_maths[c - kFirstMaths];
}

char32_t ProtectedMarkdown::decodedChar(char32_t c) const { return c == kLess ? U'<' : c; }

std::u32string ProtectedMarkdown::decoded(View chars) const {
  std::u32string out;
  for (const char32_t c : chars) {
    if (const MathsSource* formula = maths(c))
      out += formula->source;
    else
      out += decodedChar(c);
  }
  return out;
}

void FreeNode::operator()(cmark_node* node) const { cmark_node_free(node); }

MarkdownTree parseMarkdown(View text) {
  static std::mutex one;
  const QByteArray utf8 = QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
  const std::lock_guard lock(one);
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
      cmark_parser_attach_syntax_extension(parser, extension);
  cmark_parser_feed(parser, utf8.constData(), static_cast<std::size_t>(utf8.size()));
  MarkdownTree tree(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return tree;
}

}  // namespace podium
