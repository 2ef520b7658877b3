#include "ui/text/markdown_writer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>

#include "ui/text/source_matcher.h"
#include "ui/text/text_writer.h"

namespace podium {
namespace {

constexpr int kDeepest = 10;  // levels of indentation that are shown; more would leave no room for words

bool isKind(cmark_node* node, const char* name) { return std::strcmp(cmark_node_get_type_string(node), name) == 0; }
std::u32string points(const char* utf8) { return utf8 ? codePoints(utf8) : std::u32string(); }

QString qt(std::u32string_view text) { return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())); }

class MarkdownWriter {
 public:
  MarkdownWriter(const SourceText& text, TextWriter& writer, PreparedText& into)
      : m_markdown(text), m_matcher(m_markdown.text()), m_writer(writer), m_into(into) {}

  void run() {
    const MarkdownTree tree = parseMarkdown(m_markdown.text().chars);
    cmark_iter* it = cmark_iter_new(tree.get());
    for (cmark_event_type event = cmark_iter_next(it); event != CMARK_EVENT_DONE; event = cmark_iter_next(it)) {
      cmark_node* node = cmark_iter_get_node(it);
      if (event == CMARK_EVENT_EXIT)
        leave(node);
      else if (!enterBlock(node))
        enterInline(node);
    }
    cmark_iter_free(it);
  }

 private:
  struct List {
    bool ordered = false, tight = false;
    int next = 1;
    QChar behind = QLatin1Char('.');
  };

  int left() const { return std::min(m_level, kDeepest) * m_writer.metrics().indent; }
  bool inTable() const { return m_table; }

  QTextBlockFormat paragraph() const {
    QTextBlockFormat format;
    const bool tight = !m_lists.empty() && m_lists.back().tight;
    format.setLeftMargin(inTable() ? 0 : left());
    format.setBottomMargin(inTable() ? 0 : tight ? extent::kHairline * 2 : m_writer.metrics().paragraphGap);
    format.setLineHeight(m_writer.metrics().bodyLine, QTextBlockFormat::FixedHeight);
    return format;
  }

  void begin(const QTextBlockFormat& format, const QTextCharFormat& chars) {
    m_afterFormula = false;
    const int block = m_writer.beginBlock(format, chars);
    if (m_marker) {
      m_marker->block = block;
      m_into.markers.push_back(*m_marker);
      m_marker.reset();
    }
  }

  bool enterBlock(cmark_node* node) {
    if (isKind(node, "table")) return enterTable(node), true;
    if (isKind(node, "table_row") || isKind(node, "table_header")) {
      ++m_row;
      m_column = -1;
      m_matcher.goToLine(cmark_node_get_start_line(node));
      return true;
    }
    if (isKind(node, "table_cell")) return enterCell(), true;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return true;
      case CMARK_NODE_BLOCK_QUOTE:
        m_quotes.push_back(m_into.quotes.size());
        m_into.quotes.push_back({m_writer.nextBlock(), 0, left()});
        ++m_level;
        m_muted = true;
        return true;
      case CMARK_NODE_LIST:
        m_lists.push_back({cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, cmark_node_get_list_tight(node) != 0,
                           cmark_node_get_list_start(node),
                           QLatin1Char(cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ')' : '.')});
        ++m_level;
        return true;
      case CMARK_NODE_ITEM:
        enterItem(node);
        return true;
      case CMARK_NODE_PARAGRAPH:
        m_matcher.goToLine(cmark_node_get_start_line(node));
        m_chars = m_writer.bodyFormat();
        begin(paragraph(), m_chars);
        return true;
      case CMARK_NODE_HEADING:
        enterHeading(node);
        return true;
      case CMARK_NODE_CODE_BLOCK:
        writeCodeBlock(node);
        return true;
      case CMARK_NODE_HTML_BLOCK:  // only where a text holds more formulas than there are private characters
        m_matcher.goToLine(cmark_node_get_start_line(node));
        begin(paragraph(), m_writer.codeFormat());
        words(points(cmark_node_get_literal(node)), m_writer.codeFormat());
        return true;
      case CMARK_NODE_THEMATIC_BREAK: {
        begin(paragraph(), m_writer.bodyFormat());
        m_into.rules.push_back({m_writer.blockNumber(), left()});
        return true;
      }
      default:
        return false;
    }
  }

  void enterItem(cmark_node* node) {
    if (m_lists.empty()) return;
    List& list = m_lists.back();
    ListMarker marker{.block = 0, .right = left() - space::kXs, .kind = MarkerKind::Text, .text = QStringLiteral("•")};
    if (list.ordered) marker.text = QString::number(list.next) + list.behind;
    if (isKind(node, "tasklist")) {
      const bool checked = cmark_gfm_extensions_get_tasklist_item_checked(node);
      marker.kind = checked ? MarkerKind::Checked : MarkerKind::Unchecked;
      marker.text = checked ? QStringLiteral("[x]") : QStringLiteral("[ ]");
    }
    ++list.next;
    if (m_marker) begin(paragraph(), m_writer.bodyFormat());  // an item without words keeps its marker
    m_marker = marker;
  }

  void enterHeading(cmark_node* node) {
    m_matcher.goToLine(cmark_node_get_start_line(node));
    const int level = cmark_node_get_heading_level(node);
    const TextSize size = level == 1 ? TextSize::Title : level == 2 ? TextSize::Heading : TextSize::Body;
    m_chars = m_writer.bodyFormat();
    QFont font = m_chars.font();
    font.setPixelSize(std::max(font.pixelSize(), static_cast<int>(size)));
    font.setWeight(QFont::DemiBold);
    m_chars.setFont(font);
    QTextBlockFormat format = paragraph();
    format.setTopMargin(m_writer.nextBlock() == 0 ? 0 : level <= 2 ? space::kL : space::kM);
    format.setBottomMargin(space::kXs);
    format.setLineHeight(m_writer.metrics().bodyLine, QTextBlockFormat::MinimumHeight);
    format.setHeadingLevel(level);
    begin(format, m_chars);
  }

  void writeCodeBlock(cmark_node* node) {
    if (m_marker) begin(paragraph(), m_writer.bodyFormat());
    m_matcher.goToLine(cmark_node_get_start_line(node));
    const std::u32string info = points(cmark_node_get_fence_info(node));
    const QString language = qt(m_markdown.decoded(info)).section(QLatin1Char(' '), 0, 0);
    int fence = 0, offset = 0;
    char character = 0;
    const bool fenced = cmark_node_get_fenced(node, &fence, &offset, &character) != 0;
    int line = cmark_node_get_start_line(node) + (fenced ? 1 : 0);
    SourceText code;
    const std::u32string literal = points(cmark_node_get_literal(node));
    for (std::size_t at = 0; at < literal.size(); ++line) {
      const std::size_t newline = literal.find(U'\n', at);
      const std::size_t end = newline == std::u32string::npos ? literal.size() : newline;
      const std::u32string_view words = std::u32string_view(literal).substr(at, end - at);
      m_matcher.goToLine(line);
      const std::vector<SourceRange> from = m_matcher.match(words);
      for (std::size_t i = 0; i < words.size(); ++i) appendDecoded(code, words[i], from[i]);
      if (end < literal.size()) {
        const std::uint32_t behind = code.from.empty() ? 0 : code.from.back().end;
        code.append(U'\n', code.from.empty() ? kNoSource : SourceRange{behind, behind});
      }
      at = end + 1;
    }
    m_writer.writeCode(code, language, left(), false, space::kXs);
  }

  void appendDecoded(SourceText& to, char32_t c, SourceRange from) const {
    const MathsSource* maths = m_markdown.maths(c);
    if (!maths) return to.append(m_markdown.decodedChar(c), from);
    for (const char32_t part : maths->source) to.append(part, from);
  }

  void enterTable(cmark_node* node) {
    int rows = 0;
    for (cmark_node* row = cmark_node_first_child(node); row; row = cmark_node_next(row)) ++rows;
    m_columns = cmark_gfm_extensions_get_table_columns(node);
    m_alignments = cmark_gfm_extensions_get_table_alignments(node);
    if (m_marker) begin(paragraph(), m_writer.bodyFormat());
    m_table = true;
    m_writer.beginTable(std::max(1, rows), std::max(1, m_columns), left());
    m_row = -1;
  }

  void enterCell() {
    if (++m_column >= m_columns) return;
    QTextBlockFormat format = paragraph();
    const char alignment = m_alignments ? static_cast<char>(m_alignments[m_column]) : '\0';
    format.setAlignment(alignment == 'r' ? Qt::AlignRight : alignment == 'c' ? Qt::AlignHCenter : Qt::AlignLeft);
    m_chars = m_writer.bodyFormat();
    if (m_row == 0) m_chars.setFontWeight(QFont::DemiBold);
    m_writer.enterCell(m_row, m_column, format, m_chars);
  }

  void leave(cmark_node* node) {
    if (isKind(node, "table")) {
      m_writer.endTable();
      m_table = false;
      return;
    }
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        m_into.quotes[m_quotes.back()].lastBlock = m_writer.nextBlock() - 1;
        m_quotes.pop_back();
        m_muted = !m_quotes.empty();
        --m_level;
        return;
      case CMARK_NODE_LIST:
        if (m_marker) begin(paragraph(), m_writer.bodyFormat());
        m_lists.pop_back();
        --m_level;
        if (m_lists.empty()) m_writer.widenGap();
        return;
      default:
        leaveInline(node);
    }
  }

  void enterInline(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT) return words(points(cmark_node_get_literal(node)), format());
    if (type == CMARK_NODE_CODE) return inlineCode(points(cmark_node_get_literal(node)));
    if (type == CMARK_NODE_HTML_INLINE) return words(points(cmark_node_get_literal(node)), m_writer.codeFormat());
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      const std::vector<SourceRange> from = m_matcher.match(U"\n");
      // The end of the line before or behind a displayed formula is that of its block.
      if (m_afterFormula || startsWithDisplay(cmark_node_next(node))) return;
      return m_writer.write(U"\n", from.data(), format());
    }
    if (type == CMARK_NODE_EMPH) ++m_emphasis;
    if (type == CMARK_NODE_STRONG) ++m_strong;
    if (isKind(node, "strikethrough")) ++m_struck;
    if (type == CMARK_NODE_LINK) m_address = qt(m_markdown.decoded(points(cmark_node_get_url(node))));
    if (type == CMARK_NODE_IMAGE) {
      ++m_image;
      goOnBehindFormula();
      m_writer.writeLabel(QStringLiteral("[image: "), format());
    }
  }

  void leaveInline(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_EMPH) --m_emphasis;
    if (type == CMARK_NODE_STRONG) --m_strong;
    if (isKind(node, "strikethrough")) --m_struck;
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) return;
    m_matcher.skipAddress(points(cmark_node_get_url(node)));
    if (type == CMARK_NODE_LINK) return m_address.clear();
    m_writer.writeLabel(QStringLiteral("]"), format());
    --m_image;
  }

  QTextCharFormat format() const {
    QTextCharFormat format = m_chars;
    const ThemeColours& c = m_writer.colours();
    if (m_muted || m_image > 0) format.setForeground(c.textMuted);
    if (m_emphasis > 0) format.setFontItalic(true);
    if (m_strong > 0) format.setFontWeight(QFont::DemiBold);
    if (m_struck > 0) format.setFontStrikeOut(true);
    if (!m_address.isEmpty()) {
      format.setForeground(c.accent);
      format.setFontUnderline(true);
      format.setToolTip(m_address);
    }
    return format;
  }

  void inlineCode(const std::u32string& literal) {
    goOnBehindFormula();
    QTextCharFormat code = format();
    QFont font = m_writer.codeFormat().font();
    font.setWeight(m_strong > 0 || (inTable() && m_row == 0) ? QFont::DemiBold : QFont::Normal);
    font.setItalic(m_emphasis > 0);
    code.setFont(font);
    std::u32string words;
    std::vector<SourceRange> from;
    const std::vector<SourceRange> matched = m_matcher.match(literal);
    for (std::size_t i = 0; i < literal.size(); ++i) {
      const std::u32string_view one = std::u32string_view(literal).substr(i, 1);
      words += m_markdown.decoded(one);
      from.resize(words.size(), matched[i]);
    }
    m_writer.writeInlineCode(words, from.data(), code);
  }

  void words(const std::u32string& literal, const QTextCharFormat& format) {
    const std::vector<SourceRange> from = m_matcher.match(literal);
    std::u32string run;
    std::size_t start = 0;
    const auto flush = [&](std::size_t end) {
      if (end > start) {
        goOnBehindFormula();
        m_writer.write(run, from.data() + start, format);
      }
      run.clear();
    };
    for (std::size_t i = 0; i < literal.size(); ++i) {
      const MathsSource* maths = m_markdown.maths(literal[i]);
      if (!maths) {
        if (run.empty()) start = i;
        run.push_back(m_markdown.decodedChar(literal[i]));
        continue;
      }
      flush(i);
      start = i + 1;
      goOnBehindFormula();
      writeFormula(*maths, from[i], format);
    }
    flush(literal.size());
  }

  bool startsWithDisplay(cmark_node* node) const {
    if (!node || inTable() || cmark_node_get_type(node) != CMARK_NODE_TEXT) return false;
    const std::u32string literal = points(cmark_node_get_literal(node));
    const MathsSource* maths = literal.empty() ? nullptr : m_markdown.maths(literal[0]);
    return maths && maths->display;
  }

  // Behind a displayed formula the paragraph goes on in a block of its own.
  void goOnBehindFormula() {
    if (!m_afterFormula) return;
    m_afterFormula = false;
    m_writer.beginBlock(paragraph(), m_chars);
  }

  // A displayed formula has a line of its own in the middle; in tables and headings it stands among the words.
  void writeFormula(const MathsSource& maths, SourceRange from, const QTextCharFormat& format) {
    const bool own = maths.display && !inTable() && m_writer.blockFormat().headingLevel() == 0;
    MathsSource formula = maths;
    formula.display = own;
    if (!own) return m_writer.writeMaths(formula, from, format);
    QTextBlockFormat middle = paragraph();
    middle.setAlignment(Qt::AlignHCenter);
    middle.setBottomMargin(m_writer.metrics().paragraphGap);
    if (m_writer.blockIsEmpty())
      m_writer.setBlockFormat(middle);
    else
      m_writer.beginBlock(middle, m_chars);
    m_writer.writeMaths(formula, from, format);
    m_writer.growLines();
    m_afterFormula = true;
  }

  ProtectedMarkdown m_markdown;
  SourceMatcher m_matcher;
  TextWriter& m_writer;
  PreparedText& m_into;
  QTextCharFormat m_chars;  // of the words of this block
  std::vector<List> m_lists;
  std::vector<std::size_t> m_quotes;   // indices of those that are open
  std::optional<ListMarker> m_marker;  // of an item whose first block is yet to come
  int m_level = 0, m_emphasis = 0, m_strong = 0, m_struck = 0, m_image = 0;
  bool m_muted = false, m_afterFormula = false;
  QString m_address;
  bool m_table = false;
  const std::uint8_t* m_alignments = nullptr;
  int m_row = -1, m_column = -1, m_columns = 0;
};

}  // namespace

void writeMarkdown(const SourceText& text, TextWriter& writer, PreparedText& into) {
  MarkdownWriter(text, writer, into).run();
}

}  // namespace podium
