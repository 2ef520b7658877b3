#include "ui/annotate/cheat_sheet.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/item_card.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr float kVeil = 0.85f;  // opacity of what lies between the page and the panel

}  // namespace

CheatSheet::CheatSheet(QWidget* parent) : QWidget(parent) {
  hide();
  setAccessibleName(tr("Keys"));
  parent->installEventFilter(this);
}

void CheatSheet::showKeys(int cards) {
  const bool pair = cards == 2;
  const QString last = ItemCard::letter(std::max(2, cards) - 1);
  m_lines.clear();
  if (pair) {
    m_lines.append({tr("A B, 1 2"), tr("This one is better")});
  } else {
    m_lines.append({tr("A – %1").arg(last), tr("Rank the cards, the best one first")});
    m_lines.append({tr("1 – %1").arg(cards), tr("The same; on the card that has the focus: its rank")});
  }
  m_lines.append({tr("Shift + letter"), tr("Hold to see one card alone and large")});
  for (const auto& binding : keyBindings()) {
    const bool here = binding.scope == KeyBinding::Scope::Both || (binding.scope == KeyBinding::Scope::Pair) == pair;
    if (here && binding.title) m_lines.append({binding.keyText(), binding.titleText()});
  }
  QStringList spoken;
  for (const auto& line : m_lines) spoken += line.key + QStringLiteral(": ") + line.title;
  setAccessibleDescription(spoken.join(QLatin1Char('\n')));
  setGeometry(parentWidget()->rect());
  show();
  raise();
  update();
}

void CheatSheet::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = c.window;
  veil.setAlphaF(kVeil);
  painter.fillRect(rect(), veil);

  const QFont keyFont = textFont(TextSize::Body, true), textFace = textFont(TextSize::Body);
  const QFontMetrics keys(keyFont), texts(textFace);
  int keyWide = 0, textWide = 0;
  for (const auto& line : m_lines) {
    keyWide = std::max(keyWide, keys.horizontalAdvance(line.key));
    textWide = std::max(textWide, texts.horizontalAdvance(line.title));
  }
  const int lineHigh = texts.height() + space::kXs;
  const int titleHigh = space::kXxl;
  const QSize size(keyWide + space::kL + textWide + 2 * space::kXl,
                   static_cast<int>(m_lines.size()) * lineHigh + titleHigh + 2 * space::kL);
  const QRect panel(QPoint((width() - size.width()) / 2, std::max(0, (height() - size.height()) / 2)), size);
  painter.setPen(QPen(c.controlBorder, extent::kHairline));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);

  int y = panel.top() + space::kL;
  const int left = panel.left() + space::kXl;
  painter.setPen(c.text);
  painter.setFont(textFont(TextSize::Heading, true));
  painter.drawText(QRect(left, y, textWide + keyWide, titleHigh - space::kS), Qt::AlignVCenter, tr("Keys"));
  y += titleHigh;
  for (const auto& line : m_lines) {
    painter.setFont(keyFont);
    painter.setPen(c.accent);
    painter.drawText(QRect(left, y, keyWide, lineHigh), Qt::AlignRight | Qt::AlignVCenter, line.key);
    painter.setFont(textFace);
    painter.setPen(c.text);
    painter.drawText(QRect(left + keyWide + space::kL, y, textWide + 1, lineHigh), Qt::AlignVCenter, line.title);
    y += lineHigh;
  }
}

void CheatSheet::mousePressEvent(QMouseEvent*) { hide(); }

bool CheatSheet::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
