#include "ui/annotate/item_card.h"

#include <QApplication>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QVariantAnimation>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kRing = extent::kFocusRing + extent::kFocusGap;  // around the card, for the focus ring
constexpr int kInset = kRing + space::kXs;                     // from the widget's edge to the content
constexpr int kTop = kRing + space::kXl;                       // the line with letter and rank
constexpr int kBadge = space::kXl - space::kXs;                // height of the rank badge

}  // namespace

ItemCard::ItemCard(int place, ItemKind kind, QWidget* parent)
    : QWidget(parent), m_place(place), m_view(makeItemView(kind, this)), m_pulse(new QVariantAnimation(this)) {
  setFocusPolicy(Qt::TabFocus);  // a click ranks; it does not turn the digits into ranks of this card
  setProperty("podiumDrawsFocus", true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_pulse->setEasingCurve(QEasingCurve::OutQuad);
  m_pulse->setStartValue(1.0);
  m_pulse->setEndValue(0.0);
  connect(m_pulse, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
  describe();
}

QString ItemCard::letter(int place) { return QString(QChar(u'A' + place)); }

QSize ItemCard::chrome() { return {2 * kInset, kTop + kInset}; }

void ItemCard::setRank(int rank, bool tied) {
  if (rank == m_rank && tied == m_tied) return;
  m_rank = rank;
  m_tied = tied;
  describe();
  update();
}

void ItemCard::describe() {
  QString name = tr("Card %1").arg(letter(m_place));
  if (m_rank > 0) name += m_tied ? tr(", rank %1, tied").arg(m_rank) : tr(", rank %1").arg(m_rank);
  setAccessibleName(name);
  setAccessibleDescription(tr("Press %1 to rank it next, or a digit to set its rank.").arg(letter(m_place)));
}

void ItemCard::pulse() {
  const int duration = motionMs(motion::kSlow);
  if (duration == 0) return;
  m_pulse->stop();
  m_pulse->setDuration(duration);
  m_pulse->start();
}

void ItemCard::resizeEvent(QResizeEvent*) { m_view->setGeometry(rect().adjusted(kInset, kTop, -kInset, -kInset)); }

void ItemCard::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.fillRect(rect(), c.window);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
  const bool ranked = m_rank > 0;
  const qreal line = ranked ? extent::kFocusRing : extent::kHairline;
  painter.setPen(QPen(ranked ? rankColour(m_rank) : c.border, line));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(card.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius::kCard, radius::kCard);

  const QRectF top(kInset + space::kXs, kRing, width() - 2.0 * (kInset + space::kXs), kTop - kRing);
  painter.setFont(textFont(TextSize::Body, true));
  painter.setPen(c.text);
  painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, letter(m_place));
  if (ranked) {
    const QString text = m_tied ? tr("%1 =").arg(m_rank) : QString::number(m_rank);
    const qreal wide = std::max<qreal>(kBadge, painter.fontMetrics().horizontalAdvance(text) + space::kM);
    const QRectF badge(top.right() - wide, top.center().y() - kBadge / 2.0, wide, kBadge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(rankColour(m_rank));
    painter.drawRoundedRect(badge, radius::kControl, radius::kControl);
    painter.setPen(c.onRank);
    painter.drawText(badge, Qt::AlignCenter, text);
  }

  const qreal glow = m_pulse->state() == QAbstractAnimation::Running ? m_pulse->currentValue().toReal() : 0.0;
  if (hasFocus() || glow > 0.0) {
    QColor ring = c.accent;
    if (!hasFocus()) ring.setAlphaF(static_cast<float>(glow));
    painter.setPen(QPen(ring, extent::kFocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::kCard + kRing, radius::kCard + kRing);
  }
}

void ItemCard::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = true;
  m_dragging = false;
  m_pressedAt = event->position().toPoint();
}

void ItemCard::mouseMoveEvent(QMouseEvent* event) {
  if (!m_pressed) return;
  const QPoint moved = event->position().toPoint() - m_pressedAt;
  if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance()) return;
  m_dragging = true;
  Q_EMIT dragMoved(m_place, event->globalPosition().toPoint());
}

void ItemCard::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_pressed) return QWidget::mouseReleaseEvent(event);
  m_pressed = false;
  if (m_dragging)
    Q_EMIT dropped(m_place, event->globalPosition().toPoint());
  else if (rect().contains(event->position().toPoint()))
    Q_EMIT clicked(m_place);
  m_dragging = false;
}

void ItemCard::focusInEvent(QFocusEvent* event) {
  update();
  QWidget::focusInEvent(event);
}

void ItemCard::focusOutEvent(QFocusEvent* event) {
  update();
  QWidget::focusOutEvent(event);
}

}  // namespace podium
