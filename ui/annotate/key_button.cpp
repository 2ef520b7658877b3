#include "ui/annotate/key_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include "ui/common/theme.h"

namespace podium {

KeyButton::KeyButton(const QString& text, const QString& key, QWidget* parent) : QPushButton(text, parent), m_key(key) {
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(text);
  setKey(key);
}

void KeyButton::setKey(const QString& key) {
  m_key = key;
  setToolTip(key.isEmpty() ? QString() : tr("%1 (key %2)").arg(text(), key));
  updateGeometry();
  update();
}

void KeyButton::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  setFont(textFont(compact ? TextSize::Small : TextSize::Body));
  updateGeometry();
}

int KeyButton::margin() const { return m_compact ? space::kS : space::kM; }

int KeyButton::keyWidth() const {
  if (m_key.isEmpty()) return 0;
  return fontMetrics().horizontalAdvance(m_key) + (text().isEmpty() ? 0 : m_compact ? space::kXs : space::kS);
}

QSize KeyButton::sizeHint() const {
  const int wide = fontMetrics().horizontalAdvance(text()) + keyWidth() + 2 * margin();
  return {wide, m_compact ? space::kXl : QPushButton::sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  painter.drawControl(QStyle::CE_PushButtonBevel, option);
  const bool primary = property("podiumPrimary").toBool();
  const QColor ink = !isEnabled() ? c.textDisabled : primary ? c.onAccent : c.text;
  const QColor keyInk = !isEnabled() ? c.textDisabled : primary ? c.onAccent : c.textMuted;
  const int left = (width() - sizeHint().width()) / 2 + margin();
  const int textWide = fontMetrics().horizontalAdvance(text());
  painter.setPen(ink);
  painter.drawText(QRect(left, 0, textWide, height()), Qt::AlignVCenter | Qt::TextDontClip, text());
  painter.setPen(keyInk);
  painter.drawText(QRect(left + textWide, 0, keyWidth(), height()),
                   Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip, m_key);
}

}  // namespace podium
