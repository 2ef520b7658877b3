#include "ui/shell/sidebar.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace podium {

Sidebar::Sidebar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
  m_layout->setContentsMargins(space::kS, space::kM, space::kS, space::kM);
  m_layout->setSpacing(space::kXs);
  m_layout->addStretch();
  setWide(false);
}

int Sidebar::add(const QString& title, const QString& iconName) {
  const int index = static_cast<int>(m_buttons.size());
  auto* button = new QToolButton;
  button->setIcon(icon(iconName, IconTint::Muted));
  button->setIconSize({extent::kIcon, extent::kIcon});
  button->setText(title);
  button->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(index + 1));
  button->setAccessibleName(title);
  button->setCheckable(true);
  button->setAutoExclusive(true);
  button->setFixedHeight(extent::kSidebar - 2 * space::kS);
  button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(button, &QToolButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
  m_layout->insertWidget(index, button);
  m_buttons.push_back(button);
  return index;
}

void Sidebar::setEntryVisible(int index, bool visible) {
  m_buttons[static_cast<std::size_t>(index)]->setVisible(visible);
}

void Sidebar::setCurrent(int index) { m_buttons[static_cast<std::size_t>(index)]->setChecked(true); }

void Sidebar::setWide(bool wide) {
  setFixedWidth(wide ? extent::kSidebarWide : extent::kSidebar);
  for (QToolButton* button : m_buttons)
    button->setToolButtonStyle(wide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void Sidebar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colours().surface);
  painter.fillRect(width() - extent::kHairline, 0, extent::kHairline, height(), colours().border);
}

}  // namespace podium
