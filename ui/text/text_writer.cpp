#include "ui/text/text_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>
#include <cmath>

#include "ui/text/code_highlighter.h"
#include "ui/text/maths_object.h"

namespace podium {
namespace {

constexpr double kBodyLeading = 1.6, kCodeLeading = 1.4;  // of the font's size
constexpr int kTabColumns = 4;

QString shown(std::u32string_view chars) {
  QString text = QString::fromUcs4(chars.data(), static_cast<qsizetype>(chars.size()));
  text.replace(QLatin1Char('\n'), QChar::LineSeparator);
  return text;
}

QColor tokenColour(const ThemeColours& c, CodeToken token) {
  switch (token) {
    case CodeToken::Keyword:
      return c.codeKeyword;
    case CodeToken::String:
      return c.codeString;
    case CodeToken::Comment:
      return c.codeComment;
    case CodeToken::Number:
      return c.codeNumber;
  }
  return c.text;
}

void makeThin(QTextCursor& cursor) {
  QTextBlockFormat format;
  format.setLineHeight(extent::kHairline, QTextBlockFormat::FixedHeight);
  cursor.setBlockFormat(format);
}

}  // namespace

TextMetrics::TextMetrics(const TextLook& look)
    : bodyLine(static_cast<int>(std::lround(look.body.pixelSize() * kBodyLeading))),
      codeLine(static_cast<int>(std::lround(look.code.pixelSize() * kCodeLeading))),
      paragraphGap(space::kS),
      indent(space::kXl) {}

TextWriter::TextWriter(PreparedText& into)
    : m_into(into), m_colours(themeColours(into.look.theme)), m_metrics(into.look), m_cursor(into.document.get()) {
  QTextDocument& document = *into.document;
  document.setUndoRedoEnabled(false);
  document.setDocumentMargin(0);
  document.setDefaultFont(into.look.body);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTabStopDistance(kTabColumns * QFontMetricsF(into.look.code).horizontalAdvance(QLatin1Char(' ')));
  document.setDefaultTextOption(option);
  registerMaths(document);
  m_cursor.beginEditBlock();
}

TextWriter::~TextWriter() = default;

QTextCharFormat TextWriter::bodyFormat() const {
  QTextCharFormat format;
  format.setFont(m_into.look.body);
  format.setForeground(m_colours.text);
  return format;
}

QTextCharFormat TextWriter::codeFormat() const {
  QTextCharFormat format;
  format.setFont(m_into.look.code);
  format.setForeground(m_colours.text);
  return format;
}

int TextWriter::beginBlock(const QTextBlockFormat& format, const QTextCharFormat& chars) {
  if (m_table && m_afterTable) {  // Qt takes no notice of the margin above a block that follows a table
    QTextTableFormat above = m_table->format();
    above.setBottomMargin(m_metrics.paragraphGap + format.topMargin());
    m_table->setFormat(above);
    m_afterTable = false;
  }
  if (m_fresh) {
    m_cursor.setBlockFormat(format);
    m_cursor.setBlockCharFormat(chars);
    m_fresh = false;
  } else {
    m_cursor.insertBlock(format, chars);
  }
  return m_cursor.blockNumber();
}

void TextWriter::growLines() {
  QTextBlockFormat format = m_cursor.blockFormat();
  const double leading = m_metrics.bodyLine - QFontMetricsF(m_into.look.body).height();
  format.setLineHeight(std::max(0.0, leading), QTextBlockFormat::LineDistanceHeight);
  m_cursor.setBlockFormat(format);
}

void TextWriter::widenGap() {
  if (m_fresh) return;  // behind a table, which has its own
  QTextBlockFormat format = m_cursor.blockFormat();
  format.setBottomMargin(std::max<qreal>(format.bottomMargin(), m_metrics.paragraphGap));
  m_cursor.setBlockFormat(format);
}

void TextWriter::note(qsizetype units, SourceRange from) {
  const auto at = static_cast<std::size_t>(m_cursor.position());
  m_into.source.resize(at, kNoSource);
  m_into.source.insert(m_into.source.end(), static_cast<std::size_t>(units), from);
}

void TextWriter::write(std::u32string_view chars, const SourceRange* from, const QTextCharFormat& format) {
  if (chars.empty()) return;
  const auto at = static_cast<std::size_t>(m_cursor.position());
  m_into.source.resize(at, kNoSource);
  for (std::size_t i = 0; i < chars.size(); ++i)
    m_into.source.insert(m_into.source.end(), chars[i] > 0xFFFF ? 2u : 1u, from[i]);
  m_cursor.insertText(shown(chars), format);
}

void TextWriter::writeInlineCode(std::u32string_view chars, const SourceRange* from, const QTextCharFormat& format) {
  const int begin = m_cursor.position();
  write(chars, from, format);
  m_into.inlineCode.emplace_back(begin, m_cursor.position());
}

void TextWriter::writeLabel(const QString& words, const QTextCharFormat& format, SourceRange where) {
  note(words.size(), where);
  m_cursor.insertText(words, format);
}

void TextWriter::writeMaths(const MathsSource& maths, SourceRange from, const QTextCharFormat& format) {
  note(1, from);
  QTextCharFormat object = format;
  const MathsPlace place = addMaths(*m_into.document, maths, m_into.look.maths, object);
  m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
  // The rest of a line of fixed height: four fifths above the baseline.
  if (place.ascent * 5 > m_metrics.bodyLine * 4 || place.descent * 5 > m_metrics.bodyLine) growLines();
}

void TextWriter::writeCode(const SourceText& code, const QString& language, int left, bool numbered, int topGap) {
  std::size_t size = code.size();
  if (size > 0 && code.chars[size - 1] == U'\n') --size;  // the end of the last line begins no further one
  const std::u32string_view chars(code.chars.data(), size);
  const QString text = QString::fromUcs4(chars.data(), static_cast<qsizetype>(chars.size()));
  const std::vector<CodeSpan> spans = highlightCode(text, language);
  const int lines = static_cast<int>(text.count(QLatin1Char('\n'))) + 1;
  const QFontMetrics metrics(m_into.look.code);
  const int gutter = numbered ? metrics.horizontalAdvance(QString::number(lines)) + space::kM : 0;

  if (nextBlock() == 0) {  // Qt takes no notice of the margin above the first block
    QTextFrameFormat root = m_into.document->rootFrame()->frameFormat();
    root.setTopMargin(extent::kCodeHeader);
    m_into.document->rootFrame()->setFrameFormat(root);
  }
  QTextBlockFormat format;
  format.setLeftMargin(left + space::kM + gutter);
  format.setRightMargin(space::kM);
  format.setLineHeight(m_metrics.codeLine, QTextBlockFormat::FixedHeight);
  CodeBox box{.left = left, .right = 0, .language = language, .numbered = numbered};
  const QTextCharFormat plain = codeFormat();
  auto span = spans.begin();
  std::size_t at = 0;  // code points
  qsizetype unit = 0;  // UTF-16
  const auto unitsOf = [](char32_t c) { return c > 0xFFFF ? 2 : 1; };
  for (int line = 0; line < lines; ++line) {
    QTextBlockFormat own = format;
    if (line == 0) own.setTopMargin(topGap + extent::kCodeHeader);
    if (line == lines - 1) own.setBottomMargin(space::kS + m_metrics.paragraphGap);
    const int block = beginBlock(own, plain);
    if (line == 0) box.firstBlock = block;
    box.lastBlock = block;
    while (at < chars.size() && chars[at] != U'\n') {
      while (span != spans.end() && span->begin + span->length <= unit) ++span;
      const bool inside = span != spans.end() && span->begin <= unit;
      const qsizetype stop = span == spans.end() ? text.size() : inside ? span->begin + span->length : span->begin;
      const std::size_t from = at;
      while (at < chars.size() && chars[at] != U'\n' && unit < stop) unit += unitsOf(chars[at++]);
      QTextCharFormat coloured = plain;
      if (inside) coloured.setForeground(tokenColour(m_colours, span->token));
      write(chars.substr(from, at - from), code.from.data() + from, coloured);
    }
    if (at < chars.size()) {  // the end of this line is the end of its block
      note(1, code.from[at]);
      ++at;
      ++unit;
    }
  }
  m_into.codeBoxes.push_back(box);
}

void TextWriter::beginTable(int rows, int columns, int left) {
  m_afterTable = false;
  if (m_fresh) makeThin(m_cursor);  // Qt leaves an empty line before a table that begins a document or follows another
  QTextTableFormat format;
  format.setBorder(extent::kHairline);
  format.setBorderBrush(m_colours.controlBorder);
  format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
  format.setBorderCollapse(true);
  format.setCellSpacing(0);
  format.setCellPadding(space::kXs);
  format.setLeftMargin(left);
  format.setTopMargin(space::kXs);
  format.setBottomMargin(m_metrics.paragraphGap);
  m_table = m_cursor.insertTable(rows, columns, format);
  m_fresh = true;
}

void TextWriter::enterCell(int row, int column, const QTextBlockFormat& format, const QTextCharFormat& chars) {
  m_cursor = m_table->cellAt(row, column).firstCursorPosition();
  m_fresh = true;
  beginBlock(format, chars);
}

void TextWriter::endTable() {
  m_cursor.setPosition(m_table->lastPosition() + 1);
  m_fresh = m_afterTable = true;
}

void TextWriter::finish() {
  QTextDocument& document = *m_into.document;
  if (m_fresh && !m_cursor.atStart()) makeThin(m_cursor);
  m_cursor.endEditBlock();
  m_cursor = QTextCursor();
  m_into.text = document.toRawText();
  m_into.source.resize(static_cast<std::size_t>(m_into.text.size()), kNoSource);
  for (QChar& c : m_into.text)
    if (c.unicode() == 0xFDD0 || c.unicode() == 0xFDD1) c = QChar::ParagraphSeparator;  // cells of tables
  markMaths(document, m_into.text);
  document.setTextWidth(m_into.look.width);
  document.documentLayout()->documentSize();  // Qt would lay out the end of a long text when it is asked for
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
    m_into.lines += block.layout() ? std::max(1, block.layout()->lineCount()) : 1;
}

void writePlain(const SourceText& text, TextWriter& writer) {
  QTextBlockFormat format;
  format.setLineHeight(writer.metrics().bodyLine, QTextBlockFormat::FixedHeight);
  const QTextCharFormat chars = writer.bodyFormat();
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t newline = text.chars.find(U'\n', at);
    const std::size_t end = newline == std::u32string::npos ? text.size() : newline;
    writer.beginBlock(format, chars);
    writer.write(std::u32string_view(text.chars).substr(at, end - at), text.from.data() + at, chars);
    if (newline == std::u32string::npos) break;
    writer.noteEndOfBlock(text.from[newline]);
    at = newline + 1;
  }
}

}  // namespace podium
