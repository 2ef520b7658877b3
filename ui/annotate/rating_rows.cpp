#include "ui/annotate/rating_rows.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kRow = space::kXl, kLowRow = space::kXl - space::kXs;  // height of a row
constexpr int kPoint = space::kXl;                                   // least width of a point
constexpr int kSliderLine = space::kXs;                              // thickness of the slider
constexpr double kSliderEnd = 100.0;

QString name(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

RatingRows::RatingRows(const Task& task, QWidget* parent) : QWidget(parent), m_scale(task.scale) {
  for (const auto& axis : task.axes) m_rows.push_back({name(axis), {}});
  if (m_rows.empty()) m_rows.push_back({});
  setFont(textFont(TextSize::Small));
  for (const auto& row : m_rows) m_nameWide = std::max(m_nameWide, fontMetrics().horizontalAdvance(row.name));
  if (m_nameWide > 0) m_nameWide += space::kS;
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  describe();
}

int RatingRows::rowHeight() const { return m_compact ? kLowRow : kRow; }

int RatingRows::endsHeight() const { return m_scale.low.empty() && m_scale.high.empty() ? 0 : fontMetrics().height(); }

QSize RatingRows::sizeHint() const {
  return {m_nameWide + m_scale.points * kPoint, endsHeight() + static_cast<int>(m_rows.size()) * rowHeight()};
}

QSize RatingRows::minimumSizeHint() const { return {sizeHint().width(), endsHeight() + rowHeight()}; }

int RatingRows::linesShown() const {
  return std::clamp((height() - endsHeight()) / rowHeight(), 1, static_cast<int>(m_rows.size()));
}

int RatingRows::firstShown() const {
  const int shown = linesShown();
  return std::clamp(m_axis - shown / 2, 0, static_cast<int>(m_rows.size()) - shown);
}

void RatingRows::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  updateGeometry();
  update();
}

void RatingRows::showDraft(const AnswerDraft& draft, int place) {
  auto rows = m_rows;
  for (std::size_t axis = 0; axis < rows.size(); ++axis) rows[axis].value = draft.rating(place, static_cast<int>(axis));
  if (rows == m_rows && draft.axis() == m_axis) return;
  m_rows = std::move(rows);
  m_axis = draft.axis();
  describe();
  update();
}

void RatingRows::describe() {
  QStringList words;
  for (const auto& row : m_rows) {
    const QString value = row.value ? QString::number(*row.value) : tr("not rated");
    words += row.name.isEmpty() ? value : tr("%1: %2").arg(row.name, value);
  }
  setAccessibleName(tr("Rating"));
  setAccessibleDescription(words.join(QStringLiteral(", ")));
  const QString ends = m_scale.low.empty() && m_scale.high.empty()
                           ? QString()
                           : tr("from “%1” to “%2”").arg(name(m_scale.low), name(m_scale.high));
  setToolTip(ends);
}

QRectF RatingRows::track(int line) const {
  return {static_cast<double>(m_nameWide), static_cast<double>(endsHeight() + line * rowHeight()),
          width() - static_cast<double>(m_nameWide), static_cast<double>(rowHeight())};
}

// Left and right above the points; each gives way to half of the width.
void RatingRows::paintEnds(QPainter& painter) const {
  if (endsHeight() == 0) return;
  const QRectF area(m_nameWide, 0, width() - m_nameWide, endsHeight());
  const int half = static_cast<int>(area.width() / 2) - space::kXs;
  painter.setFont(textFont(TextSize::Small));
  painter.setPen(colours().textMuted);
  painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(name(m_scale.low), Qt::ElideRight, half));
  painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(name(m_scale.high), Qt::ElideRight, half));
}

void RatingRows::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintEnds(painter);
  for (int line = 0; line < linesShown(); ++line) {
    const int i = firstShown() + line;
    const Row& row = m_rows[static_cast<std::size_t>(i)];
    const QRectF area = track(line);
    const bool active = i == m_axis && m_rows.size() > 1;
    painter.setFont(textFont(TextSize::Small, active));
    painter.setPen(active ? c.accent : c.textMuted);
    painter.drawText(QRectF(0, area.top(), m_nameWide, area.height()), Qt::AlignVCenter, row.name);
    if (m_scale.slider) {
      const QRectF groove(area.left() + space::kXs, area.center().y() - kSliderLine / 2.0,
                          area.width() - space::kXxl - space::kS, kSliderLine);
      painter.setPen(Qt::NoPen);
      painter.setBrush(c.controlBorder);
      painter.drawRoundedRect(groove, kSliderLine / 2.0, kSliderLine / 2.0);
      if (row.value) {
        const QPointF knob(groove.left() + groove.width() * *row.value / kSliderEnd, groove.center().y());
        painter.setBrush(c.accent);
        painter.drawEllipse(knob, space::kS, space::kS);
      }
      painter.setPen(row.value ? c.text : c.textMuted);
      painter.drawText(QRectF(groove.right(), area.top(), area.right() - groove.right(), area.height()),
                       Qt::AlignVCenter | Qt::AlignRight, row.value ? QString::number(*row.value) : tr("–"));
      continue;
    }
    const double wide = area.width() / m_scale.points;
    for (int point = 1; point <= m_scale.points; ++point) {
      const QRectF box =
          QRectF(area.left() + (point - 1) * wide, area.top(), wide, area.height()).adjusted(1, 2, -1, -2);
      const bool chosen = row.value && static_cast<int>(*row.value) == point;
      painter.setPen(QPen(chosen ? c.accent : c.controlBorder, extent::kHairline));
      painter.setBrush(chosen ? c.accent : c.surface);
      painter.drawRoundedRect(box, radius::kControl, radius::kControl);
      painter.setFont(textFont(TextSize::Small, chosen));
      painter.setPen(chosen ? c.onAccent : c.text);
      painter.drawText(box, Qt::AlignCenter, QString::number(point));
    }
  }
}

void RatingRows::pick(const QPointF& at, bool dragging) {
  const int line = (static_cast<int>(at.y()) - endsHeight()) / rowHeight();
  if (at.y() < endsHeight() || line >= linesShown()) return;
  const int axis = firstShown() + line;
  const QRectF area = track(line);
  if (m_scale.slider) {
    const double wide = area.width() - space::kXxl - space::kS;
    Q_EMIT rated(axis, std::round(std::clamp((at.x() - area.left() - space::kXs) / wide, 0.0, 1.0) * kSliderEnd));
  } else if (!dragging && area.contains(at)) {
    const int point = static_cast<int>((at.x() - area.left()) / (area.width() / m_scale.points)) + 1;
    Q_EMIT rated(axis, std::clamp(point, 1, m_scale.points));
  }
}

void RatingRows::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) pick(event->position(), false);
}

void RatingRows::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) pick(event->position(), true);
}

}  // namespace podium
