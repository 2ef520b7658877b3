#include "ui/text/text_view.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>
#include <cmath>

#include "ui/text/text_accessible.h"
#include "ui/text/text_writer.h"

namespace podium {

TextView::TextView(QWidget* parent) : QAbstractScrollArea(parent), m_showAll(new QPushButton(viewport())) {
  installTextAccessibility();
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::ClickFocus);  // its owner's keys scroll it
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setCursor(Qt::IBeamCursor);
  m_showAll->setFocusPolicy(Qt::TabFocus);
  m_showAll->setCursor(Qt::ArrowCursor);
  m_showAll->hide();
  connect(m_showAll, &QPushButton::clicked, this, [this] { setCollapsed(!isCollapsed()); });
  connect(&Theme::instance(), &Theme::changed, this, &TextView::followTheme);
}

TextView::~TextView() = default;

TextLook TextView::wantedLook() const {
  // As if the scroll bar were there: a text that needs none must not be laid out twice.
  const int bar = verticalScrollBar()->sizeHint().width();
  const int available = width() - bar - 2 * space::kM;
  TextLook look = textLook(available);
  if (m_columnAtLeft) look.width = std::max(available, space::kXxl);
  return look;
}

void TextView::setText(std::shared_ptr<PreparedText> text) {
  m_text = std::move(text);
  if (m_text) m_labels.adopt(document());
  for (auto& layer : m_marks) layer.clear();
  m_spans.clear();
  m_partMarks.clear();
  m_currentPart.reset();
  m_reading.reset();
  m_anchor = m_position = 0;
  m_expanded = m_selecting = false;
  m_announce = m_text != nullptr;
  m_copyButtons.clear();
  m_hovered.reset();
  adopt();
  verticalScrollBar()->setValue(0);
  viewport()->update();
}

void TextView::adopt() {
  m_stale = false;
  if (m_text) {
    TextLook look = wantedLook();
    const int column = look.width;
    look.width = m_text->look.width;
    if (!(look == m_text->look)) {
      look.width = column;
      m_text = prepareText(m_text->content, look);
      m_labels.adopt(document());
    } else if (column != m_text->look.width) {
      m_text->look.width = column;
      document().setTextWidth(column);
    }
    if (!m_spans.empty()) m_labels.set(document(), m_spans);
  }
  updateExtent();
}

// Laying out takes its time: what nobody sees waits until it is shown.
void TextView::followTheme() {
  m_stale = !isVisible();
  if (m_stale) return;
  const double share = scrollShare();
  const auto selected = selection();
  adopt();
  setScrollShare(share);
  if (selected) select(*selected);
  viewport()->update();
}

int TextView::documentHeight() const {
  return m_text ? static_cast<int>(std::ceil(document().documentLayout()->documentSize().height())) : 0;
}

bool TextView::canCollapse() const {
  // A little more than fits is shown: a button that reveals two lines is none the reader wants.
  return m_text && m_collapsedHeight > 0 && documentHeight() > m_collapsedHeight + 2 * extent::kControl;
}

int TextView::shownHeight() const { return isCollapsed() ? m_collapsedHeight : documentHeight(); }

int TextView::contentHeight() const {
  return shownHeight() + 2 * space::kM + (canCollapse() ? extent::kControl + space::kM : 0);
}

void TextView::setColumnAtLeft(bool left) {
  m_columnAtLeft = left;
  viewport()->update();
}

void TextView::updateExtent() {
  const bool button = canCollapse();
  const int total = contentHeight();
  QScrollBar* bar = verticalScrollBar();
  bar->setPageStep(viewport()->height());
  bar->setRange(0, std::max(0, total - viewport()->height()));
  if (m_text) bar->setSingleStep(TextMetrics(m_text->look).bodyLine);
  m_showAll->setVisible(button);
  if (!button) return;
  m_showAll->setText(isCollapsed() ? tr("Show all %n line(s)", nullptr, m_text->lines) : tr("Show less"));
  m_showAll->resize(m_showAll->sizeHint().width(), extent::kControl);
  m_showAll->move(static_cast<int>(origin().x()), static_cast<int>(origin().y()) + shownHeight() + space::kS);
}

QPointF TextView::origin() const {
  const int column = m_text ? m_text->look.width : 0;
  const int spare = m_columnAtLeft ? 0 : viewport()->width() - column;
  return {std::max<double>(space::kM, spare / 2), static_cast<double>(space::kM - verticalScrollBar()->value())};
}

void TextView::showEvent(QShowEvent* event) {
  if (m_stale) followTheme();
  QAbstractScrollArea::showEvent(event);
}

void TextView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  const double share = scrollShare();
  adopt();
  if (event->oldSize().width() != event->size().width()) setScrollShare(share);
}

int TextView::scrollPosition() const { return verticalScrollBar()->value(); }
int TextView::scrollRange() const { return verticalScrollBar()->maximum(); }
double TextView::scrollShare() const {
  return scrollRange() > 0 ? static_cast<double>(scrollPosition()) / scrollRange() : 0.0;
}
void TextView::setScrollPosition(int pixels) { verticalScrollBar()->setValue(pixels); }
void TextView::setScrollShare(double share) {
  setScrollPosition(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * scrollRange())));
}
void TextView::scrollByLines(int lines) {
  setScrollPosition(scrollPosition() + lines * verticalScrollBar()->singleStep());
}
void TextView::scrollByPages(double pages) {
  const int page = std::max(0, viewport()->height() - verticalScrollBar()->singleStep());
  setScrollPosition(scrollPosition() + static_cast<int>(std::lround(pages * page)));
}

int TextView::lineTop(int position) const {
  if (!m_text) return 0;
  const int at = std::clamp(m_labels.toDocument(position), 0, document().characterCount() - 1);
  const QTextBlock block = document().findBlock(at);
  const QRectF rect = document().documentLayout()->blockBoundingRect(block);
  const QTextLine line = block.layout()->lineForTextPosition(at - block.position());
  return static_cast<int>(rect.top() + (line.isValid() ? line.y() : 0.0));
}

void TextView::scrollTo(int position) {
  const int top = lineTop(position) + space::kM, step = verticalScrollBar()->singleStep();
  if (isCollapsed() && top > shownHeight()) setCollapsed(false);
  const bool inView = top >= scrollPosition() && top + step <= scrollPosition() + viewport()->height();
  if (!inView) setScrollPosition(top - viewport()->height() / 3);
}

void TextView::scrollContentsBy(int dx, int dy) {
  viewport()->scroll(dx, dy);
  for (CopyButton& button : m_copyButtons) button.rect.translate(dx, dy);
  Q_EMIT scrolled(scrollPosition());
}

void TextView::setSelected(int anchor, int position) {
  if (anchor == m_anchor && position == m_position) return;
  m_anchor = anchor;
  m_position = position;
  viewport()->update();
  Q_EMIT selectionChanged();
}

std::optional<SourceRange> TextView::selection() const {
  if (!m_text || m_anchor == m_position) return std::nullopt;
  const auto [begin, end] = std::minmax(m_anchor, m_position);
  return sourceOf(*m_text, m_labels.toText(begin), m_labels.toText(end));
}

QString TextView::selectedText() const {
  if (!m_text || m_anchor == m_position) return {};
  const auto [begin, end] = std::minmax(m_anchor, m_position);
  return plainText(*m_text, begin, end);
}

void TextView::select(SourceRange range) {
  const auto found = m_text ? positionsOf(*m_text, range) : std::nullopt;
  if (!found) return clearSelection();
  setSelected(m_labels.toDocument(found->first), m_labels.toDocument(found->second - 1) + 1);
}

void TextView::clearSelection() { setSelected(m_position, m_position); }
void TextView::selectAll() {
  if (m_text) setSelected(0, document().characterCount() - 1);
}
void TextView::copySelection() const {
  const QString words = selectedText();
  if (!words.isEmpty()) QGuiApplication::clipboard()->setText(words);
}

void TextView::setMarks(MarkLayer layer, std::vector<TextMark> marks) {
  auto& own = m_marks[static_cast<std::size_t>(layer)];
  if (own == marks) return;
  own = std::move(marks);
  viewport()->update();
}

void TextView::setSpans(std::vector<TextSpan> spans) {
  if (spans == m_spans) return;
  const int anchor = m_labels.toText(m_anchor), position = m_labels.toText(m_position);
  m_spans = std::move(spans);
  if (!m_text) return;
  m_labels.set(document(), m_spans);
  m_anchor = m_labels.toDocument(anchor);
  m_position = anchor == position ? m_anchor : m_labels.toDocument(position);
  updateExtent();
  viewport()->update();
}

void TextView::setCollapsedHeight(int pixels) {
  m_collapsedHeight = pixels;
  updateExtent();
  viewport()->update();
}

void TextView::setCollapsed(bool collapsed) {
  if (!canCollapse() || collapsed == isCollapsed()) return;
  m_expanded = !collapsed;
  updateExtent();
  viewport()->update();
}

std::size_t TextView::codeBoxCount() const { return m_text ? m_text->codeBoxes.size() : 0; }

QString TextView::codeOf(std::size_t index) const {
  if (index >= codeBoxCount()) return {};
  const CodeBox& box = m_text->codeBoxes[index];
  const int begin = document().findBlockByNumber(box.firstBlock).position();
  const QTextBlock last = document().findBlockByNumber(box.lastBlock);
  return plainText(*m_text, begin, last.position() + last.length() - 1) + QLatin1Char('\n');
}

void TextView::copyCode(std::size_t box) {
  if (box >= codeBoxCount()) return;
  QGuiApplication::clipboard()->setText(codeOf(box));
  Q_EMIT codeCopied();
}

}  // namespace podium
