#pragma once
// One text to read: paints its document itself, scrolls by the wheel and by its owner, and lets stretches be selected,
// searched and marked. Nothing can be typed into it and no link leads anywhere.
//   mouse: drag selects, double click a word    Ctrl+C copies, Ctrl+A selects all (while it has the focus)
// Other keys are its owner's: TextView passes them on. GUI thread.
#include <QAbstractScrollArea>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "ui/text/rich_text.h"
#include "ui/text/sentence_diff.h"
#include "ui/text/span_labels.h"
#include "ui/text/text_marks.h"

class QPushButton;

namespace podium {

// Each kind of mark comes from one place, which replaces its own.
enum class MarkLayer { Shared, Difference, Search };

// By keys: from word to word and from sentence to sentence.
enum class ReadingMove { WordBack, WordOn, SentenceBack, SentenceOn };

class TextView : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit TextView(QWidget* parent = nullptr);
  ~TextView() override;

  // Shows a prepared text from its beginning; nullptr clears. A text that was prepared for another look or width is
  // laid out anew here, which takes as long as preparing it.
  void setText(std::shared_ptr<PreparedText> text);
  const PreparedText* text() const { return m_text.get(); }
  // The look for which texts should be prepared to be shown here at once.
  TextLook wantedLook() const;

  // The height at which all of it is in view.
  int contentHeight() const;
  // At the left, and as wide as the view. Otherwise a column of a readable width, in the middle of a wider view.
  void setColumnAtLeft(bool left);

  // Scrolling, in pixels from the top and as a share of what can be scrolled (0 when all is in view).
  int scrollPosition() const;
  int scrollRange() const;
  double scrollShare() const;
  void setScrollPosition(int pixels);
  void setScrollShare(double share);
  void scrollByLines(int lines);
  void scrollByPages(double pages);  // 1 leaves a line of the page before in view
  void scrollTo(int position);       // of the text; in the upper third, unless it is in view
  // Of a text position in the document as laid out: where its line stands, from the top of the document.
  int lineTop(int position) const;

  // The selected stretch, as code points of the body, and as it is copied.
  std::optional<SourceRange> selection() const;
  QString selectedText() const;
  void select(SourceRange range);
  void clearSelection();
  void selectAll();
  void copySelection() const;

  // The reading caret: the selection is the word or the sentence that the reader is at, underlined. It begins at the
  // first word in view; words that stand in no body are passed over. A new text and the mouse end it.
  void beginReading();
  void endReading();
  bool isReading() const { return m_reading.has_value(); }
  // `extend`: the selection reaches from where it was to there. A sentence is first the one of the present word.
  void moveReading(ReadingMove move, bool extend);

  void setMarks(MarkLayer layer, std::vector<TextMark> marks);
  const std::vector<TextMark>& marks(MarkLayer layer) const { return m_marks[static_cast<std::size_t>(layer)]; }
  void setSpans(std::vector<TextSpan> spans);
  const std::vector<TextSpan>& spans() const { return m_spans; }
  // The shortest span under a point of the viewport, as an index into spans().
  std::optional<std::size_t> spanAt(const QPoint& at) const;
  // One for each part of the text, in its order; none: the parts are not judged.
  void setPartMarks(std::vector<PartMark> marks);
  const std::vector<PartMark>& partMarks() const { return m_partMarks; }
  // The part that keys judge: framed.
  void setCurrentPart(std::optional<int> part);
  std::optional<int> currentPart() const { return m_currentPart; }
  void scrollToPart(int part);
  // Where a part's name and its mark stand, on the viewport.
  QRectF partHeader(int part) const;

  // Whether a press there works something inside the text.
  bool isControlAt(const QPoint& at) const { return buttonAt(at) || partAt(at); }

  // A text that is higher than this ends with "Show all N lines"; 0: never. Each new text begins collapsed.
  void setCollapsedHeight(int pixels);
  bool canCollapse() const;
  bool isCollapsed() const { return canCollapse() && !m_expanded; }
  void setCollapsed(bool collapsed);

  std::size_t codeBoxCount() const;
  QString codeOf(std::size_t box) const;  // as it is copied
  void copyCode(std::size_t box);

 Q_SIGNALS:
  void scrolled(int pixels);
  void wheelBeyondEnd(int lines);  // the wheel turned on where there is nothing more to scroll
  void selectionChanged();
  void codeCopied();
  void partClicked(int part);
  void painted();  // the first time that a new text is on the screen

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  bool viewportEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct CopyButton {
    QRectF rect;  // of the viewport
    std::size_t box = 0;
  };
  QTextDocument& document() const { return *m_text->document; }
  QPointF origin() const;  // of the document on the viewport
  void adopt();            // look, width, tags and scroll range for m_text
  void updateExtent();
  int documentHeight() const;
  int shownHeight() const;
  void followTheme();
  int positionAt(const QPoint& at, bool exact) const;  // of the document; -1 when nothing is there
  void setSelected(int anchor, int position);
  void selectReading();
  std::optional<std::size_t> buttonAt(const QPointF& at) const;
  std::optional<int> partAt(const QPointF& at) const;

  // text_view_paint.cpp
  std::pair<int, int> visibleBlocks(const QRectF& area) const;
  std::vector<QRectF> lineRects(int begin, int end) const;  // document positions to document coordinates
  void paintBehind(QPainter& painter, int firstBlock, int lastBlock);
  void paintGrounds(QPainter& painter, int first, int last) const;
  void paintDocument(QPainter& painter, const QRectF& area, int first, int last);
  void paintMarks(QPainter& painter, int first, int last) const;
  void paintReading(QPainter& painter, int first, int last) const;
  void paintBesides(QPainter& painter, int firstBlock, int lastBlock) const;
  QRectF boxRect(const CodeBox& box) const;

  // text_view_parts.cpp
  QRectF partRect(const TextPart& part) const;  // of the document
  void paintPartGrounds(QPainter& painter, int firstBlock, int lastBlock) const;
  void paintPartMarks(QPainter& painter, int firstBlock, int lastBlock) const;

  // Units of PreparedText::text, in order; the selection reaches from one to the other.
  struct Reading {
    std::vector<Stretch> words, sentences;
    Stretch fixed, moving;
  };

  std::shared_ptr<PreparedText> m_text;
  SpanLabels m_labels;
  std::optional<Reading> m_reading;
  std::array<std::vector<TextMark>, 3> m_marks;
  std::vector<TextSpan> m_spans;
  std::vector<PartMark> m_partMarks;
  std::optional<int> m_currentPart;
  int m_anchor = 0, m_position = 0;  // of the selection, in the document
  bool m_selecting = false, m_expanded = false, m_announce = false, m_columnAtLeft = false;
  bool m_stale = false;  // the theme changed while it was hidden
  int m_collapsedHeight = 0;
  QPushButton* m_showAll;
  std::vector<CopyButton> m_copyButtons;  // as painted last
  std::optional<std::size_t> m_hovered;   // code box
};

}  // namespace podium
