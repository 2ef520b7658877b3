#pragma once
// From what is stored to what is read: a laid-out document, made on any thread, and the place in the body of every
// character that it shows.
#include <QFont>
#include <QString>
#include <QTextDocument>
#include <memory>
#include <optional>
#include <vector>

#include "storage/domain/content.h"
#include "ui/common/theme.h"
#include "ui/text/source_text.h"

namespace podium {

// How a document is drawn. Taken on the GUI thread, then passed to the thread that prepares.
struct TextLook {
  ThemeName theme = ThemeName::Light;
  QFont body, code, maths;
  int width = 0;  // of the column, device-independent pixels
  bool operator==(const TextLook&) const = default;
};

// The look of the theme in force in a column that fits into `available` pixels: never wider than extent::kTextColumn
// characters. GUI thread.
TextLook textLook(int available);
int textColumnWidth(const QFont& font);

// What is painted beside the characters. Blocks are those of the document.
struct CodeBox {
  int firstBlock = 0, lastBlock = 0;
  int left = 0, right = 0;  // margins of the box in the column
  QString language;         // as it stands behind the fence; may be empty
  bool numbered = false;    // line numbers at the left
  bool operator==(const CodeBox&) const = default;
};
struct QuoteBar {
  int firstBlock = 0, lastBlock = 0, left = 0;
};
enum class MarkerKind { Text, Unchecked, Checked };
struct ListMarker {
  int block = 0, right = 0;  // the marker ends `right` pixels from the column's left edge
  MarkerKind kind = MarkerKind::Text;
  QString text;  // "•", "3."; of check boxes "[ ]" or "[x]", as copied
};
struct TextRule {
  int block = 0, left = 0;
};

// A piece that is judged by itself. Its first block is a line with its name, where the judgement is painted, too.
enum class PartKind { Step, Evidence };
struct TextPart {
  PartKind kind = PartKind::Step;
  int index = 0;  // into Content::steps or Content::evidence
  int firstBlock = 0, lastBlock = 0;
  bool operator==(const TextPart&) const = default;
};

// A document ready to be shown. Belongs to one view at a time; after it was handed over, GUI thread only.
struct PreparedText {
  PreparedText();
  ~PreparedText();
  std::shared_ptr<const Content> content;
  TextLook look;
  std::unique_ptr<QTextDocument> document;
  QString text;                     // one UTF-16 unit per position of the document; formulas are private characters,
                                    // equal for equal TeX
  std::vector<SourceRange> source;  // per unit of `text`
  std::vector<CodeBox> codeBoxes;   // all lists in the order of their blocks
  std::vector<std::pair<int, int>> inlineCode;  // stretches [first, second) of `text`
  std::vector<QuoteBar> quotes;
  std::vector<ListMarker> markers;
  std::vector<TextRule> rules;
  std::vector<TextPart> parts;
  int lines = 0;  // as laid out
};

// Builds and lays out: the body, or step by step where it has steps, and behind it the evidence. Any thread; the
// document then belongs to the GUI thread. Nothing is ever fetched: an image is shown as "[image: what it shows]", a
// link is a word with its address in the tool tip.
std::shared_ptr<PreparedText> prepareText(std::shared_ptr<const Content> content, const TextLook& look);

// Words and lists as people would type them: markers and the source of formulas included. `begin` and `end` are
// positions of the document.
QString plainText(const PreparedText& text);
QString plainText(const PreparedText& text, int begin, int end);

// From positions of the document to code points of the body: the least stretch that holds every character of
// [begin, end) that stands in the body; nullopt when none does.
std::optional<SourceRange> sourceOf(const PreparedText& text, int begin, int end);
// The positions [first, second) at which a stretch of the body is shown; nullopt when nothing of it is.
std::optional<std::pair<int, int>> positionsOf(const PreparedText& text, SourceRange range);

struct TextLength {
  int words = 0, characters = 0;  // characters without white space
  bool operator==(const TextLength&) const = default;
};
// Of the body alone, without the names of parts and without evidence. Han, Hiragana, Katakana and Hangul count as one
// word a character, as word processors do.
TextLength textLength(const PreparedText& text);

}  // namespace podium
