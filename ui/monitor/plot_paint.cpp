#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/common/theme.h"
#include "ui/monitor/plot_widget.h"

namespace podium {
namespace {

constexpr int kLeft = 52, kBottom = 22, kHeader = 44;  // room for labels
constexpr qreal kDot = 3.5, kPen = 1.75;
constexpr int kPixelsPerTick = 34, kPixelsPerStepTick = 90;
constexpr double kRawOpacity = 0.28;  // of the points behind a smoothed line
constexpr double kComparedOpacity = 0.8;

const QColor& curveColour(const CurveSpec& curve) { return rankColour(curve.colour); }

}  // namespace

QRectF PlotWidget::plotArea(const QRectF& rect) const {
  return rect.adjusted(kLeft, kHeader, -space::kM, -kBottom - space::kXs);
}

Range PlotWidget::valuesInView() const {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const CurveSpec& curve : m_spec.curves) {
    for (const Series* series : {&m_series(curve.metric), &compared(curve)}) {
      const auto [first, last] = pointsIn(series->x(), view());
      for (std::size_t i = first; i < last; ++i) {
        const double value = series->y()[i];
        if (m_scale == AxisScale::Log && value <= 0.0) continue;
        low = std::min(low, value);
        high = std::max(high, value);
      }
    }
  }
  return low > high ? Range{1.0, 1.0} : Range{low, high};
}

QPolygonF PlotWidget::polyline(std::span<const double> x, std::span<const double> y) const {
  QPolygonF line;
  const auto [first, last] = pointsIn(x, m_across.range);
  const int columns = std::max(1, static_cast<int>(m_across.to - m_across.from));
  const auto add = [&line, this](double pixel, double value) {
    if (const double at = m_up.pixel(value); std::isfinite(at)) line << QPointF(pixel, at);
  };
  if (last - first <= static_cast<std::size_t>(2 * columns)) {
    for (std::size_t i = first; i < last; ++i) add(m_across.pixel(x[i]), y[i]);
    return line;
  }
  for (const PixelColumn& column : decimate(x, y, m_across.range, columns)) {
    const double pixel = m_across.from + column.column + 0.5;
    for (const double value : {column.first, column.low, column.high, column.last}) add(pixel, value);
  }
  return line;
}

void PlotWidget::render(QPainter& painter, const QRectF& rect, std::optional<double> hover) {
  const ThemeColours& c = colours();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(c.border, extent::kHairline));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
  const QRectF area = plotArea(rect);
  drawHeader(painter, rect, hover);
  if (!dataRange()) {
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(c.textMuted);
    painter.drawText(rect.adjusted(space::kL, kHeader, -space::kL, -space::kL), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Points appear here when the learner has measured them."));
    return;
  }
  prepare(area);
  drawGrid(painter, area);
  painter.save();
  painter.setClipRect(area.adjusted(-1, -space::kXs, 1, space::kXs));
  drawCurves(painter);
  if (hover && *hover >= m_across.range.low && *hover <= m_across.range.high) drawHover(painter, area, *hover);
  painter.restore();
}

void PlotWidget::drawHeader(QPainter& painter, const QRectF& rect, std::optional<double> hover) const {
  const ThemeColours& c = colours();
  const QFont strong = textFont(TextSize::Body, true), small = textFont(TextSize::Small);
  const QFontMetricsF strongMetrics(strong), smallMetrics(small);
  qreal left = rect.left() + space::kM;
  const qreal firstLine = rect.top() + space::kS + strongMetrics.ascent();
  const qreal secondLine = firstLine + strongMetrics.descent() + smallMetrics.height();
  painter.setFont(strong);
  painter.setPen(c.text);
  painter.drawText(QPointF(left, firstLine), m_spec.title);
  const qreal unitLeft = left + strongMetrics.horizontalAdvance(m_spec.title) + space::kS;
  painter.setFont(small);
  painter.setPen(c.textMuted);
  painter.drawText(QPointF(unitLeft, firstLine),
                   smallMetrics.elidedText(m_spec.unit, Qt::ElideRight, rect.right() - space::kM - unitLeft));
  const std::vector<QString> values = readout(hover), others = comparedReadout(hover);
  for (std::size_t i = 0; i < values.size(); ++i) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(curveColour(m_spec.curves[i]));
    painter.drawEllipse(QPointF(left + kDot, secondLine - smallMetrics.ascent() / 2.5), kDot, kDot);
    left += 2 * kDot + space::kXs;
    painter.setPen(c.textMuted);
    painter.drawText(QPointF(left, secondLine), m_spec.curves[i].name);
    left += smallMetrics.horizontalAdvance(m_spec.curves[i].name) + space::kXs;
    painter.setPen(c.text);
    painter.drawText(QPointF(left, secondLine), values[i]);
    left += smallMetrics.horizontalAdvance(values[i]);
    if (!others.empty() && !others[i].isEmpty()) {
      const QString other = QStringLiteral(" (%1)").arg(others[i]);
      painter.setPen(c.textMuted);
      painter.drawText(QPointF(left, secondLine), other);
      left += smallMetrics.horizontalAdvance(other);
    }
    left += space::kL;
  }
  if (m_group.compared() && !hover) {  // pictures of plots say what the dashed lines are, too
    const QRectF room(left, secondLine - smallMetrics.ascent(), rect.right() - space::kM - left, smallMetrics.height());
    painter.setPen(c.textMuted);
    painter.drawText(
        room, Qt::AlignRight | Qt::AlignVCenter,
        smallMetrics.elidedText(tr("dashed: %1").arg(m_group.compared()->name), Qt::ElideRight, room.width()));
  }
  if (hover && dataRange()) {
    painter.setPen(c.textMuted);
    const QString at = tr("at %1").arg(tickText(std::round(*hover)));
    painter.drawText(QPointF(rect.right() - space::kM - smallMetrics.horizontalAdvance(at), secondLine), at);
  }
}

void PlotWidget::drawGrid(QPainter& painter, const QRectF& area) const {
  const ThemeColours& c = colours();
  painter.setFont(textFont(TextSize::Small));
  const qreal lineHeight = QFontMetricsF(painter.font()).height();
  for (const double value : ticks(m_up.range, static_cast<int>(area.height()) / kPixelsPerTick, m_scale)) {
    const qreal y = std::round(m_up.pixel(value)) + 0.5;
    painter.setPen(QPen(c.grid, extent::kHairline));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(c.textMuted);
    painter.drawText(QRectF(area.left() - kLeft, y - lineHeight / 2, kLeft - space::kXs, lineHeight),
                     Qt::AlignRight | Qt::AlignVCenter, tickText(value));
  }
  painter.setPen(c.textMuted);
  for (const double step :
       ticks(m_across.range, static_cast<int>(area.width()) / kPixelsPerStepTick, AxisScale::Linear)) {
    const qreal x = m_across.pixel(step);
    painter.drawText(QRectF(x - kLeft, area.bottom() + space::kXs, 2 * kLeft, lineHeight),
                     Qt::AlignHCenter | Qt::AlignTop, tickText(step));
  }
}

void PlotWidget::prepare(const QRectF& area) {
  if (!m_stale && m_area == area) return;
  m_across = {view(), area.left(), area.right(), AxisScale::Linear};
  m_up = {padded(valuesInView(), m_scale), area.bottom(), area.top(), m_scale};
  m_lines.clear();
  for (const CurveSpec& curve : m_spec.curves) {
    const Series& series = m_series(curve.metric);
    Line line{polyline(series.x(), series.y()), {}, {}};
    if (m_group.smoothing() > 0.0) line.smooth = polyline(series.x(), shownValues(series));
    if (const Series& other = compared(curve); !other.empty()) line.compared = polyline(other.x(), shownValues(other));
    m_lines.push_back(std::move(line));
  }
  m_area = area;
  m_stale = false;
}

void PlotWidget::drawCurves(QPainter& painter) const {
  painter.setBrush(Qt::NoBrush);
  const auto draw = [&painter](const QPolygonF& line, const QColor& colour, double opacity,
                               Qt::PenStyle style = Qt::SolidLine) {
    painter.setOpacity(opacity);
    painter.setPen(QPen(colour, kPen, style, style == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin));
    if (line.size() == 1)
      painter.drawPoint(line.front());
    else
      painter.drawPolyline(line);
  };
  const bool smooth = m_group.smoothing() > 0.0;
  for (std::size_t i = 0; i < m_lines.size(); ++i)
    draw(m_lines[i].compared, curveColour(m_spec.curves[i]), kComparedOpacity, Qt::DashLine);
  for (std::size_t i = 0; i < m_lines.size(); ++i)
    draw(m_lines[i].raw, curveColour(m_spec.curves[i]), smooth ? kRawOpacity : 1.0);
  if (smooth)
    for (std::size_t i = 0; i < m_lines.size(); ++i) draw(m_lines[i].smooth, curveColour(m_spec.curves[i]), 1.0);
  painter.setOpacity(1.0);
}

void PlotWidget::drawHover(QPainter& painter, const QRectF& area, double hover) const {
  const ThemeColours& c = colours();
  painter.setPen(QPen(c.controlBorder, extent::kHairline));
  const qreal x = m_across.pixel(hover);
  painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
  for (const CurveSpec& curve : m_spec.curves) {
    const Series& series = m_series(curve.metric);
    const std::size_t index = series.nearest(hover);
    if (index >= series.size()) continue;
    const QPointF at(m_across.pixel(series.x()[index]), m_up.pixel(shownValues(series)[index]));
    if (!std::isfinite(at.y())) continue;
    painter.setPen(QPen(c.surface, kPen));
    painter.setBrush(curveColour(curve));
    painter.drawEllipse(at, kDot + 1, kDot + 1);
  }
}

}  // namespace podium
