#include "ui/annotate/key_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include "ui/common/theme.h"

namespace podium {

KeyButton::KeyButton(const QString& text, const QString& key, QWidget* parent) : QPushButton(text, parent), m_key(key) {
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(text);
  setToolTip(tr("%1 (key %2)").arg(text, key));
}

void KeyButton::setKey(const QString& key) {
  m_key = key;
  setToolTip(tr("%1 (key %2)").arg(text(), key));
  updateGeometry();
  update();
}

QSize KeyButton::sizeHint() const {
  const QFontMetrics metrics(font());
  const int wide = metrics.horizontalAdvance(text()) + space::kS + metrics.horizontalAdvance(m_key) + 2 * space::kM;
  return {wide, QPushButton::sizeHint().height()};
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
  const int left = (width() - sizeHint().width()) / 2 + space::kM;
  const int textWide = fontMetrics().horizontalAdvance(text());
  painter.setPen(ink);
  painter.drawText(QRect(left, 0, textWide, height()), Qt::AlignVCenter | Qt::TextDontClip, text());
  painter.setPen(keyInk);
  painter.drawText(QRect(left + textWide + space::kS, 0, width(), height()), Qt::AlignVCenter, m_key);
}

}  // namespace podium
