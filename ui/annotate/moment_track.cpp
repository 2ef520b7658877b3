#include "ui/annotate/moment_track.h"

#include <QPainter>
#include <QSlider>
#include <QStyle>
#include <algorithm>

#include "ui/annotate/card_mark.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kLine = space::kL;  // height of a card's line
constexpr int kMark = space::kM;  // side of a mark
constexpr double kSign = 0.5;     // of a mark: the length of its strokes
constexpr int kStroke = extent::kFocusRing;

}  // namespace

MomentTrack::MomentTrack(const QSlider& slider, QWidget* parent) : QWidget(parent), m_slider(slider) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Good and bad moments"));
  describe();
}

QSize MomentTrack::sizeHint() const { return {m_slider.sizeHint().width(), m_cards * kLine}; }

void MomentTrack::setCards(int cards) {
  if (cards == m_cards) return;
  m_cards = cards;
  updateGeometry();
  update();
}

void MomentTrack::setMoments(const std::vector<MomentMark>& moments) {
  if (moments == m_moments) return;
  m_moments = moments;
  describe();
  update();
}

void MomentTrack::describe() {
  QStringList words;
  for (const MomentMark& moment : m_moments)
    words += (moment.value > 0 ? tr("%1 good at frame %2") : tr("%1 bad at frame %2"))
                 .arg(cardName(moment.place))
                 .arg(moment.frame);
  setAccessibleDescription(words.isEmpty() ? tr("None yet") : words.join(QStringLiteral(", ")));
}

QRectF MomentTrack::markRect(const MomentMark& moment) const {
  // As the style places the slider's handle.
  const int handle = m_slider.style()->pixelMetric(QStyle::PM_SliderLength, nullptr, &m_slider);
  const int x = QStyle::sliderPositionFromValue(m_slider.minimum(), m_slider.maximum(), moment.frame,
                                                std::max(1, m_slider.width() - handle));
  const double middle = m_slider.x() - this->x() + x + handle / 2.0;
  return QRectF(middle - kMark / 2.0, moment.place * kLine + (kLine - kMark) / 2.0, kMark, kMark);
}

void MomentTrack::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setFont(textFont(TextSize::Small, true));
  const double left = m_slider.x() - x(), right = left + m_slider.width();
  for (int place = 0; place < m_cards; ++place) {
    const double middle = place * kLine + kLine / 2.0;
    painter.setPen(c.textMuted);
    painter.drawText(QRectF(0, place * kLine, left - space::kS, kLine), Qt::AlignRight | Qt::AlignVCenter,
                     cardName(place));
    painter.fillRect(QRectF(left, middle, right - left, extent::kHairline), c.grid);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  for (const MomentMark& moment : m_moments) {
    const QRectF mark = markRect(moment);
    painter.setPen(Qt::NoPen);
    painter.setBrush(moment.value > 0 ? c.good : c.bad);
    painter.drawRoundedRect(mark, space::kXs, space::kXs);
    const double reach = kMark * kSign / 2.0;
    const QPointF middle = mark.center();
    painter.setPen(QPen(c.onRank, kStroke));
    painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0));
    if (moment.value > 0) painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach));
  }
}

}  // namespace podium
