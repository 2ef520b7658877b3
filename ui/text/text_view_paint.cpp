// How a text is painted: boxes and bars behind the words, the words, marks on them, then what stands beside them.
#include <QAbstractTextDocumentLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>
#include <cmath>

#include "ui/text/text_view.h"
#include "ui/text/text_writer.h"

namespace podium {
namespace {

constexpr double kUnderlineDrop = 2.0;  // below the baseline, in pens

template <class Part>
void forVisible(const std::vector<Part>& parts, int first, int last, auto visit) {
  for (const Part& part : parts)
    if (part.lastBlock >= first && part.firstBlock <= last) visit(part);
}

QColor groundOf(const ThemeColours& c, MarkKind kind) {
  switch (kind) {
    case MarkKind::Found:
      return c.found;
    case MarkKind::FoundCurrent:
      return c.foundCurrent;
    case MarkKind::Added:
      return c.added;
    case MarkKind::Gone:
      return c.gone;
    case MarkKind::Dimmed:
      break;
  }
  return {};
}

}  // namespace

std::pair<int, int> TextView::visibleBlocks(const QRectF& area) const {
  const QAbstractTextDocumentLayout* layout = document().documentLayout();
  const auto blockAt = [&](double y) {
    const int position = layout->hitTest({0.0, std::max(0.0, y)}, Qt::FuzzyHit);
    return document().findBlock(std::max(0, position)).blockNumber();
  };
  // A row of a table is as many blocks as it has cells, and the first one answers.
  const int reach = 16;
  return {std::max(0, blockAt(area.top()) - 1), std::min(document().blockCount() - 1, blockAt(area.bottom()) + reach)};
}

std::vector<QRectF> TextView::lineRects(int begin, int end) const {
  std::vector<QRectF> rects;
  const QAbstractTextDocumentLayout* layout = document().documentLayout();
  const QFontMetricsF metrics(m_text->look.body);  // of the words, however high a formula beside them is
  for (QTextBlock block = document().findBlock(begin); block.isValid() && block.position() < end;
       block = block.next()) {
    const QPointF corner = layout->blockBoundingRect(block).topLeft();
    const int from = std::max(0, begin - block.position()), to = std::min(block.length() - 1, end - block.position());
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
      const QTextLine line = block.layout()->lineAt(i);
      const int a = std::max(from, line.textStart()), b = std::min(to, line.textStart() + line.textLength());
      if (a >= b) continue;
      const double x = line.cursorToX(a), right = line.cursorToX(b);
      rects.push_back(QRectF(corner.x() + std::min(x, right), corner.y() + line.y() + line.ascent() - metrics.ascent(),
                             std::abs(right - x), metrics.height()));
    }
  }
  return rects;
}

void TextView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(event->rect(), colours().surface);
  if (!m_text) return;
  m_copyButtons.clear();
  const QPointF corner = origin();
  QRectF area = QRectF(event->rect()).translated(-corner);
  if (isCollapsed()) area.setBottom(std::min<double>(area.bottom(), shownHeight()));
  if (area.height() > 0) {
    painter.save();
    painter.translate(corner);
    painter.setClipRect(area);
    const auto [firstBlock, lastBlock] = visibleBlocks(area);
    const QTextBlock last = document().findBlockByNumber(lastBlock);
    const int begin = document().findBlockByNumber(firstBlock).position(), end = last.position() + last.length();
    paintPartGrounds(painter, firstBlock, lastBlock);
    paintBehind(painter, firstBlock, lastBlock);
    paintGrounds(painter, begin, end);
    paintDocument(painter, area, begin, end);
    paintMarks(painter, begin, end);
    paintReading(painter, begin, end);
    paintBesides(painter, firstBlock, lastBlock);
    paintPartMarks(painter, firstBlock, lastBlock);
    painter.restore();
  }
  // Copy buttons of boxes that this event did not touch stay where they are.
  if (event->rect() != viewport()->rect()) {
    m_copyButtons.clear();
    const auto [firstBlock, lastBlock] = visibleBlocks(QRectF(viewport()->rect()).translated(-corner));
    QPainter none;
    paintBehind(none, firstBlock, lastBlock);
  }
  if (!m_announce) return;
  m_announce = false;
  Q_EMIT painted();
}

QRectF TextView::boxRect(const CodeBox& box) const {
  const QAbstractTextDocumentLayout* layout = document().documentLayout();
  const QRectF first = layout->blockBoundingRect(document().findBlockByNumber(box.firstBlock));
  const QRectF last = layout->blockBoundingRect(document().findBlockByNumber(box.lastBlock));
  return QRectF(QPointF(box.left, first.top() - extent::kCodeHeader),
                QPointF(m_text->look.width - box.right, last.bottom() + space::kS));
}

// Without an active painter it only finds where the copy buttons are.
void TextView::paintBehind(QPainter& painter, int firstBlock, int lastBlock) {
  const ThemeColours& c = colours();
  const QFont font = textFont(TextSize::Small);
  const QString copy = tr("Copy");
  std::size_t index = 0;
  for (const CodeBox& box : m_text->codeBoxes) {
    const std::size_t own = index++;
    if (box.lastBlock < firstBlock || box.firstBlock > lastBlock) continue;
    const QRectF rect = boxRect(box);
    const QRectF header(rect.left() + space::kM, rect.top(), rect.width() - 2 * space::kM, extent::kCodeHeader);
    const double wide = QFontMetricsF(font).horizontalAdvance(copy) + space::kS;
    const QRectF button(header.right() - wide + space::kXs, header.top(), wide, header.height());
    m_copyButtons.push_back({button.translated(origin()), own});
    if (!painter.isActive()) continue;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.border, extent::kHairline));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl, radius::kControl);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(font);
    painter.setPen(c.textMuted);
    painter.drawText(header, Qt::AlignVCenter | Qt::AlignLeft, box.language);
    painter.setPen(m_hovered == own ? c.accent : c.textMuted);
    painter.drawText(button, Qt::AlignVCenter | Qt::AlignHCenter, copy);
  }
  if (!painter.isActive()) return;
  const QAbstractTextDocumentLayout* layout = document().documentLayout();
  forVisible(m_text->quotes, firstBlock, lastBlock, [&](const QuoteBar& quote) {
    const double top = layout->blockBoundingRect(document().findBlockByNumber(quote.firstBlock)).top();
    const double bottom = layout->blockBoundingRect(document().findBlockByNumber(quote.lastBlock)).bottom();
    painter.fillRect(QRectF(quote.left + space::kXs, top, extent::kFocusRing + extent::kHairline, bottom - top),
                     c.controlBorder);
  });
}

// Behind the words, so that all of them stay legible, and as high as the words however high the line is.
void TextView::paintGrounds(QPainter& painter, int first, int last) const {
  const ThemeColours& c = colours();
  const auto fill = [&](int begin, int end, const QColor& ground, bool round) {
    if (end <= first || begin >= last) return;
    painter.setBrush(ground);
    for (const QRectF& rect : lineRects(std::max(begin, first), std::min(end, last)))
      round ? painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), space::kXs, space::kXs) : painter.drawRect(rect);
  };
  painter.setPen(Qt::NoPen);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const auto& [begin, end] : m_text->inlineCode)
    fill(m_labels.toDocument(begin), m_labels.toDocument(end - 1) + 1, c.raised, true);
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const auto& layer : m_marks)
    for (const TextMark& mark : layer)
      if (const QColor ground = groundOf(c, mark.kind); ground.isValid())
        fill(m_labels.toDocument(mark.begin), m_labels.toDocument(mark.end - 1) + 1, ground, false);
  const auto [begin, end] = std::minmax(m_anchor, m_position);
  if (begin != end) fill(begin, end, c.selection, false);
}

void TextView::paintDocument(QPainter& painter, const QRectF& area, int first, int last) {
  const ThemeColours& c = colours();
  QAbstractTextDocumentLayout::PaintContext context;
  context.palette.setColor(QPalette::Text, c.text);
  context.clip = area;
  for (const TextMark& mark : marks(MarkLayer::Shared)) {
    const int begin = m_labels.toDocument(mark.begin), end = m_labels.toDocument(mark.end - 1) + 1;
    if (mark.kind != MarkKind::Dimmed || end <= first || begin >= last) continue;
    QAbstractTextDocumentLayout::Selection selection;
    selection.cursor = QTextCursor(&document());
    selection.cursor.setPosition(begin);
    selection.cursor.setPosition(std::min(end, document().characterCount() - 1), QTextCursor::KeepAnchor);
    selection.format.setForeground(c.textMuted);
    context.selections.append(selection);
  }
  document().documentLayout()->draw(&painter, context);
}

void TextView::paintMarks(QPainter& painter, int first, int last) const {
  const ThemeColours& c = colours();
  const auto rectsOf = [&](int begin, int end) {
    const int from = m_labels.toDocument(begin), to = m_labels.toDocument(end - 1) + 1;
    return to <= first || from >= last ? std::vector<QRectF>{} : lineRects(std::max(from, first), std::min(to, last));
  };
  for (const auto& layer : m_marks)
    for (const TextMark& mark : layer) {
      if (mark.kind == MarkKind::Dimmed || mark.kind == MarkKind::Found) continue;
      for (const QRectF& rect : rectsOf(mark.begin, mark.end)) {
        if (mark.kind == MarkKind::FoundCurrent) {
          painter.setPen(QPen(c.text, extent::kHairline));
          painter.setBrush(Qt::NoBrush);
          painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
          const bool added = mark.kind == MarkKind::Added;
          const double y = added ? rect.bottom() - extent::kFocusRing : rect.center().y();
          painter.fillRect(QRectF(rect.left(), y, rect.width(), added ? extent::kFocusRing : extent::kHairline),
                           added ? c.good : c.bad);
        }
      }
    }
  // Spans that overlap are underlined one below the other.
  for (std::size_t i = 0; i < m_spans.size(); ++i) {
    const TextSpan& span = m_spans[i];
    const auto below = std::count_if(m_spans.begin(), m_spans.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const TextSpan& o) { return o.begin < span.end && span.begin < o.end; });
    const double drop = static_cast<double>(below % 3) * (extent::kFocusRing + extent::kHairline) - kUnderlineDrop;
    for (const QRectF& rect : rectsOf(span.begin, span.end))
      painter.fillRect(QRectF(rect.left(), rect.bottom() + drop, rect.width(), extent::kFocusRing),
                       rankColour(span.colour));
  }
}

// A line under where the reader is: the selection's ground alone is too quiet for that.
void TextView::paintReading(QPainter& painter, int first, int last) const {
  if (!m_reading || m_reading->moving.length() == 0) return;
  const int begin = m_labels.toDocument(m_reading->moving.begin);
  const int end = m_labels.toDocument(m_reading->moving.end - 1) + 1;
  if (end <= first || begin >= last) return;
  for (const QRectF& rect : lineRects(std::max(begin, first), std::min(end, last)))
    painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), extent::kFocusRing), colours().accent);
}

void TextView::paintBesides(QPainter& painter, int firstBlock, int lastBlock) const {
  const ThemeColours& c = colours();
  const QAbstractTextDocumentLayout* layout = document().documentLayout();
  const QFontMetricsF metrics(m_text->look.body);
  const auto rowOf = [&](int number, double right) {  // the first line of a block, left of its words
    const QTextBlock block = document().findBlockByNumber(number);
    const QRectF rect = layout->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineAt(0);
    const double baseline = rect.top() + (line.isValid() ? line.y() + line.ascent() : metrics.ascent());
    return QRectF(0, baseline - metrics.ascent(), right, metrics.height());
  };
  painter.setFont(m_text->look.body);
  for (const ListMarker& marker : m_text->markers) {
    if (marker.block < firstBlock || marker.block > lastBlock) continue;
    const QRectF row = rowOf(marker.block, marker.right);
    painter.setPen(c.textMuted);
    if (marker.kind == MarkerKind::Text) {
      painter.drawText(row.adjusted(-space::kXxl, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, marker.text);
      continue;
    }
    const double side = space::kM;
    const QRectF box(row.right() - side, row.center().y() - side / 2, side, side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.controlBorder, extent::kHairline));
    painter.setBrush(marker.kind == MarkerKind::Checked ? c.accent : c.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), extent::kFocusRing, extent::kFocusRing);
    if (marker.kind == MarkerKind::Checked) {
      painter.setPen(QPen(c.onAccent, extent::kFocusRing));
      const QPointF tick[] = {{box.left() + side * 0.25, box.top() + side * 0.55},
                              {box.left() + side * 0.45, box.top() + side * 0.75},
                              {box.left() + side * 0.78, box.top() + side * 0.3}};
      painter.drawPolyline(tick, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
  }
  for (const TextRule& rule : m_text->rules) {
    if (rule.block < firstBlock || rule.block > lastBlock) continue;
    const QRectF row = rowOf(rule.block, m_text->look.width);
    painter.fillRect(QRectF(rule.left, std::round(row.center().y()), m_text->look.width - rule.left, extent::kHairline),
                     c.controlBorder);
  }
  painter.setFont(m_text->look.code);
  painter.setPen(c.textMuted);
  for (const CodeBox& box : m_text->codeBoxes) {
    if (!box.numbered) continue;
    for (int block = std::max(box.firstBlock, firstBlock); block <= std::min(box.lastBlock, lastBlock); ++block) {
      const double words = document().findBlockByNumber(block).blockFormat().leftMargin();
      painter.drawText(rowOf(block, words - space::kM), Qt::AlignRight | Qt::AlignVCenter,
                       QString::number(block - box.firstBlock + 1));
    }
  }
}

}  // namespace podium
