// Steps and evidence of a text, each with what was said about it.
#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include "ui/text/text_view.h"

namespace podium {
namespace {

constexpr int kBar = extent::kFocusRing + extent::kHairline;  // at the left of a part that was judged

QColor colourOf(Judgement judgement) {
  switch (judgement) {
    case Judgement::Good:
      return colours().good;
    case Judgement::Middle:
      return colours().textMuted;
    case Judgement::Bad:
      return colours().bad;
    case Judgement::None:
      break;
  }
  return {};
}

}  // namespace

void TextView::setPartMarks(std::vector<PartMark> marks) {
  if (marks == m_partMarks) return;
  m_partMarks = std::move(marks);
  viewport()->update();
}

void TextView::setCurrentPart(std::optional<int> part) {
  if (part == m_currentPart) return;
  m_currentPart = part;
  viewport()->update();
}

void TextView::scrollToPart(int part) {
  if (!m_text || part < 0 || part >= static_cast<int>(m_text->parts.size())) return;
  const QRectF rect = partRect(m_text->parts[static_cast<std::size_t>(part)]);
  if (isCollapsed() && rect.bottom() > shownHeight()) setCollapsed(false);
  const int top = static_cast<int>(rect.top()) + space::kM, bottom = static_cast<int>(rect.bottom()) + space::kM;
  const int page = viewport()->height();
  // As little as shows all of it; its beginning, when it is higher than the view.
  if (bottom > scrollPosition() + page) setScrollPosition(bottom - page);
  if (top < scrollPosition() || bottom - top > page) setScrollPosition(top);
}

QRectF TextView::partRect(const TextPart& part) const {
  const QAbstractTextDocumentLayout* layout = document().documentLayout();
  const QRectF first = layout->blockBoundingRect(document().findBlockByNumber(part.firstBlock));
  const QRectF last = layout->blockBoundingRect(document().findBlockByNumber(part.lastBlock));
  return QRectF(QPointF(-space::kS, first.top() - extent::kFocusRing),
                QPointF(m_text->look.width + space::kS, last.bottom() + space::kS));
}

QRectF TextView::partHeader(int part) const {
  const auto index = static_cast<std::size_t>(part);
  if (!m_text || index >= m_text->parts.size()) return {};
  const QRectF rect = partRect(m_text->parts[index]);
  return QRectF(rect.left(), rect.top() + extent::kFocusRing, rect.width(), extent::kPartHeader).translated(origin());
}

std::optional<int> TextView::partAt(const QPointF& at) const {
  if (isCollapsed() && at.y() - origin().y() > shownHeight()) return std::nullopt;
  for (std::size_t i = 0; i < m_partMarks.size(); ++i)
    if (!m_partMarks[i].word.isEmpty() && partHeader(static_cast<int>(i)).contains(at)) return static_cast<int>(i);
  return std::nullopt;
}

void TextView::paintPartGrounds(QPainter& painter, int firstBlock, int lastBlock) const {
  const ThemeColours& c = colours();
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < m_partMarks.size() && i < m_text->parts.size(); ++i) {
    const TextPart& part = m_text->parts[i];
    if (part.lastBlock < firstBlock || part.firstBlock > lastBlock) continue;
    const QRectF rect = partRect(part);
    const bool current = m_currentPart == static_cast<int>(i);
    if (m_partMarks[i].standsOut || current) {
      painter.setPen(current ? QPen(c.accent, extent::kFocusRing) : QPen(Qt::NoPen));
      painter.setBrush(m_partMarks[i].standsOut ? QBrush(c.gone) : QBrush(Qt::NoBrush));
      painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius::kControl, radius::kControl);
    }
    const QColor bar = colourOf(m_partMarks[i].judgement);
    if (bar.isValid())
      painter.fillRect(
          QRectF(rect.left() + extent::kFocusRing, rect.top() + space::kXs, kBar, rect.height() - 2 * space::kXs), bar);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void TextView::paintPartMarks(QPainter& painter, int firstBlock, int lastBlock) const {
  const ThemeColours& c = colours();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(textFont(TextSize::Small, true));
  for (std::size_t i = 0; i < m_partMarks.size() && i < m_text->parts.size(); ++i) {
    const TextPart& part = m_text->parts[i];
    if (part.firstBlock < firstBlock || part.firstBlock > lastBlock) continue;
    const PartMark& mark = m_partMarks[i];
    if (mark.word.isEmpty()) continue;
    const QRectF header = partHeader(static_cast<int>(i)).translated(-origin());
    const double wide = painter.fontMetrics().horizontalAdvance(mark.word) + 2.0 * space::kS;
    const QRectF chip =
        QRectF(header.right() - wide - space::kS, header.top(), wide, header.height()).adjusted(0, space::kXs, 0, 0);
    const bool filled = mark.judgement == Judgement::Good || mark.judgement == Judgement::Bad;
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(c.controlBorder, extent::kHairline));
    painter.setBrush(filled ? colourOf(mark.judgement) : c.surface);
    painter.drawRoundedRect(chip, radius::kControl, radius::kControl);
    painter.setPen(filled ? c.onRank : mark.judgement == Judgement::None ? c.textMuted : c.text);
    painter.drawText(chip, Qt::AlignCenter, mark.word);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace podium
