#include "ui/annotate/item_card.h"

#include <QApplication>
#include <QContextMenuEvent>
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
  m_pulse->setEasingCurve(QEasingCurve::OutQuad);
  m_pulse->setStartValue(1.0);
  m_pulse->setEndValue(0.0);
  connect(m_pulse, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
  connect(m_view, &ItemView::clicked, this, [this] { Q_EMIT clicked(m_place); });
  connect(m_view, &ItemView::selected, this, [this](int begin, int end) { Q_EMIT selected(m_place, begin, end); });
  describe();
}

QSize ItemCard::chrome() const {
  const int footer = m_footer ? footerHeight() + space::kXs : 0;
  return {2 * kInset, kTop + kInset + footer};
}

void ItemCard::setMark(const CardMark& mark) {
  if (mark == m_mark) return;
  m_mark = mark;
  describe();
  update();
}

void ItemCard::setNote(const QString& note) {
  if (note == m_note) return;
  m_note = note;
  describe();
  update();
}

void ItemCard::setFooter(QWidget* footer) {
  delete m_footer;
  m_footer = footer;
  if (footer) {
    footer->setParent(this);
    footer->show();
  }
  arrange();
}

void ItemCard::setFooterHeight(std::optional<int> pixels) {
  if (pixels == m_footerHigh) return;
  m_footerHigh = pixels;
  arrange();
}

int ItemCard::footerHeight() const { return m_footerHigh.value_or(m_footer->sizeHint().height()); }

void ItemCard::setCorner(QWidget* corner) {
  delete m_corner;
  m_corner = corner;
  if (corner) {
    corner->setParent(this);
    corner->show();
  }
  arrange();
}

int ItemCard::letterRight() const {
  const QFontMetrics metrics(textFont(TextSize::Body, true));
  return kInset + space::kXs + metrics.horizontalAdvance(cardName(m_place)) + space::kS;
}

void ItemCard::describe() {
  QStringList words{tr("Card %1").arg(cardName(m_place))};
  if (!m_mark.spoken.isEmpty()) words += m_mark.spoken;
  if (!m_note.isEmpty()) words += m_note;
  setAccessibleName(words.join(QStringLiteral(", ")));
  const QString name = cardName(m_place);
  setAccessibleDescription(name.size() == 1 ? tr("Press %1 to choose it, or a digit to set its rank.").arg(name)
                                            : tr("Type its rank; the list of keys tells how to choose it."));
}

void ItemCard::pulse(const QColor& colour) {
  m_pulseColour = colour;
  const int duration = motionMs(motion::kSlow);
  if (duration == 0) return;
  m_pulse->stop();
  m_pulse->setDuration(duration);
  m_pulse->start();
}

void ItemCard::resizeEvent(QResizeEvent*) { arrange(); }

void ItemCard::arrange() {
  QRect inside = rect().adjusted(kInset, kTop, -kInset, -kInset);
  if (m_footer) {
    const int high = footerHeight();
    m_footer->setGeometry(inside.left() + space::kXs, inside.bottom() + 1 - high, inside.width() - 2 * space::kXs,
                          high);
    inside.setBottom(inside.bottom() - high - space::kXs);
  }
  m_view->setGeometry(inside);
  if (m_corner) m_corner->setGeometry(letterRight(), kRing + (kTop - kRing - kBadge) / 2, kBadge, kBadge);
}

void ItemCard::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
  const bool marked = !m_mark.text.isEmpty();
  const qreal line = marked ? extent::kFocusRing : extent::kHairline;
  painter.setPen(QPen(marked ? m_mark.colour() : c.border, line));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(card.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius::kCard, radius::kCard);

  QRectF top(kInset + space::kXs, kRing, width() - 2.0 * (kInset + space::kXs), kTop - kRing);
  painter.setFont(textFont(TextSize::Body, true));
  painter.setPen(c.text);
  painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, cardName(m_place));
  if (marked) paintBadge(painter, top);
  if (!m_note.isEmpty()) {
    const double left = letterRight() + (m_corner && !m_corner->isHidden() ? kBadge + space::kXs : 0);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(c.textMuted);
    const QRectF area(left, top.top(), top.right() - left, top.height());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, static_cast<int>(area.width())));
  }

  const qreal glow = m_pulse->state() == QAbstractAnimation::Running ? m_pulse->currentValue().toReal() : 0.0;
  if (hasFocus() || glow > 0.0) {
    QColor ring = glow > 0.0 ? m_pulseColour : c.accent;
    if (!hasFocus()) ring.setAlphaF(static_cast<float>(glow));
    painter.setPen(QPen(ring, extent::kFocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::kCard + kRing, radius::kCard + kRing);
  }
}

// At the right of `top`, which ends before it afterwards; the letter and the corner's button stay free.
void ItemCard::paintBadge(QPainter& painter, QRectF& top) const {
  const double corner = m_corner && !m_corner->isHidden() ? kBadge + space::kXs : 0.0;
  const double room = top.right() - (letterRight() - space::kXs) - corner;
  QString text = m_mark.text;
  painter.setFont(textFont(TextSize::Body, true));
  double wide = std::max<double>(kBadge, painter.fontMetrics().horizontalAdvance(text) + space::kM);
  if (wide > room) {
    text = m_mark.brief;
    painter.setFont(textFont(TextSize::Small, true));
    wide = std::min<double>(room, std::max<double>(kBadge, painter.fontMetrics().horizontalAdvance(text) + space::kXs));
  }
  const QRectF badge(top.right() - wide, top.center().y() - kBadge / 2.0, wide, kBadge);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_mark.colour());
  painter.drawRoundedRect(badge, radius::kControl, radius::kControl);
  painter.setPen(colours().onRank);
  painter.drawText(badge, Qt::AlignCenter, text);
  top.setRight(badge.left() - space::kS);
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

void ItemCard::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  Q_EMIT menuWanted(m_place, byKey ? mapToGlobal(QPoint(kInset, kTop)) : event->globalPos());
  event->accept();
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
