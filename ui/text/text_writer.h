#pragma once
// Writes a document block by block and keeps, beside it, the source of every character. Inside ui/text.
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>

#include "ui/text/markdown_source.h"
#include "ui/text/rich_text.h"

class QTextTable;

namespace podium {

// Line heights and margins that follow from a look.
struct TextMetrics {
  explicit TextMetrics(const TextLook& look);
  int bodyLine, codeLine;  // height of a line
  int paragraphGap;
  int indent;  // of a list or a quotation
};

class TextWriter {
 public:
  // `into` has a look and an empty document.
  explicit TextWriter(PreparedText& into);
  ~TextWriter();
  TextWriter(const TextWriter&) = delete;
  TextWriter& operator=(const TextWriter&) = delete;

  const ThemeColours& colours() const { return m_colours; }
  const TextMetrics& metrics() const { return m_metrics; }
  QTextCharFormat bodyFormat() const;
  QTextCharFormat codeFormat() const;

  // Starts a block; the number of the block that it is.
  int beginBlock(const QTextBlockFormat& format, const QTextCharFormat& chars);
  QTextBlockFormat blockFormat() const { return m_cursor.blockFormat(); }
  bool blockIsEmpty() const { return m_cursor.block().length() <= 1; }
  int blockNumber() const { return m_cursor.blockNumber(); }
  // The number of the block that the next beginBlock() makes.
  int nextBlock() const { return m_cursor.blockNumber() + (m_fresh ? 0 : 1); }
  void setBlockFormat(const QTextBlockFormat& format) { m_cursor.setBlockFormat(format); }
  // The block is followed by a whole gap, as behind the last item of a tight list.
  void widenGap();
  // A paragraph with something higher than a line in it gets higher lines.
  void growLines();

  void write(std::u32string_view chars, const SourceRange* from, const QTextCharFormat& format);
  // The source of the end of this block, for the line end that it stands for.
  void noteEndOfBlock(SourceRange from) { note(1, from); }
  // A word of code among others: the same, with a box behind it.
  void writeInlineCode(std::u32string_view chars, const SourceRange* from, const QTextCharFormat& format);
  // Words that stand in no body.
  void writeLabel(const QString& words, const QTextCharFormat& format, SourceRange where = kNoSource);
  void writeMaths(const MathsSource& maths, SourceRange from, const QTextCharFormat& format);
  // Source code with its colours in a box; `newlines` are the sources of the line ends within it.
  void writeCode(const SourceText& code, const QString& language, int left, bool numbered, int topGap);

  void beginTable(int rows, int columns, int left);
  void enterCell(int row, int column, const QTextBlockFormat& format, const QTextCharFormat& chars);
  void endTable();

  // Lays the document out. Nothing is written after this.
  void finish();

 private:
  void note(qsizetype units, SourceRange from);

  PreparedText& m_into;
  const ThemeColours& m_colours;
  TextMetrics m_metrics;
  QTextCursor m_cursor;
  QTextTable* m_table = nullptr;  // the last one
  bool m_afterTable = false;
  bool m_fresh = true;  // the block under the cursor has not been used
};

// Letter by letter, a block a line.
void writePlain(const SourceText& text, TextWriter& writer);

}  // namespace podium
