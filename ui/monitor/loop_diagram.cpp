#include "ui/monitor/loop_diagram.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <numeric>

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/monitor/learner_words.h"

namespace podium {
namespace {

constexpr int kRow = 32, kGap = 12, kLoopBack = 20, kArrow = 4, kWidth = 260;

void drawArrowHead(QPainter& painter, QPointF tip, bool down) {
  const qreal back = down ? -kArrow : kArrow;
  const QPointF head[] = {tip + QPointF(-kArrow, back), tip, tip + QPointF(kArrow, back)};
  painter.drawPolyline(head, 3);
}

}  // namespace

LoopDiagram::LoopDiagram(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("Loop of the learner"));
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LoopDiagram::sizeHint() const { return {kWidth, kLoopPhases * kRow + (kLoopPhases - 1) * kGap}; }

void LoopDiagram::show(Phase active, const std::array<double, kLoopPhases>& seconds) {
  const int step = static_cast<int>(active) - static_cast<int>(Phase::Ingest);
  const int lit = step >= 0 && step < kLoopPhases ? step : -1;
  if (lit == m_active && seconds == m_seconds) return;
  m_active = lit;
  m_seconds = seconds;
  setAccessibleDescription(lit < 0 ? QString() : phaseName(active));
  update();
}

void LoopDiagram::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPen link(c.controlBorder, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  const qreal left = kLoopBack, right = width() - 1, middle = left + (right - left) / 2;
  const double total = std::accumulate(m_seconds.begin(), m_seconds.end(), 0.0);

  for (int i = 0; i < kLoopPhases; ++i) {
    const QRectF box(left + 0.5, i * (kRow + kGap) + 0.5, right - left - 1, kRow - 1);
    const bool lit = i == m_active;
    const double seconds = m_seconds[static_cast<std::size_t>(i)];
    painter.setPen(QPen(lit ? c.accent : c.border, extent::kHairline));
    painter.setBrush(lit ? c.accent : c.window);
    painter.drawRoundedRect(box, radius::kControl, radius::kControl);
    if (total > 0.0) {  // its share of the round, along the bottom of the box
      QRectF bar = box.adjusted(radius::kControl, 0, -radius::kControl, 0);
      bar.setTop(box.bottom() - 3);
      bar.setWidth(bar.width() * seconds / total);
      painter.fillRect(bar, lit ? c.onAccent : c.controlBorder);
    }
    const QRectF words = box.adjusted(space::kM, 0, -space::kM, 0);
    painter.setFont(textFont(TextSize::Body, lit));
    painter.setPen(lit ? c.onAccent : c.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     phaseName(static_cast<Phase>(static_cast<int>(Phase::Ingest) + i)));
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(lit ? c.onAccent : c.textMuted);
    if (total > 0.0) painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, durationText(seconds));
    if (i + 1 < kLoopPhases) {
      painter.setPen(link);
      const QPointF tip(middle, box.bottom() + kGap);
      painter.drawLine(QPointF(middle, box.bottom() + 1), tip);
      drawArrowHead(painter, tip, true);
    }
  }

  // And from the last step back to the first.
  const qreal top = kRow / 2.0, bottom = height() - kRow / 2.0;
  QPainterPath back(QPointF(left, bottom));
  back.lineTo(radius::kCard + 1, bottom);
  back.quadTo(1, bottom, 1, bottom - radius::kCard);
  back.lineTo(1, top + radius::kCard);
  back.quadTo(1, top, radius::kCard + 1, top);
  back.lineTo(left - 1, top);
  painter.setPen(link);
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(back);
  const QPointF head[] = {{left - 1 - kArrow, top - kArrow}, {left - 1, top}, {left - 1 - kArrow, top + kArrow}};
  painter.drawPolyline(head, 3);
}

}  // namespace podium
