#include "ui/annotate/accept_row.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/common/theme.h"

namespace podium {

AcceptRow::AcceptRow(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kXs);
  const auto add = [this, row](const QString& text, bool accepted) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus);  // keys name the cards themselves
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this, [this, accepted] { Q_EMIT chosen(accepted); });
    row->addWidget(button);
    return button;
  };
  m_accept = add(tr("✓ Accept"), true);
  m_reject = add(tr("✕ Reject"), false);
}

void AcceptRow::setAccepted(std::optional<bool> accepted) {
  m_accept->setChecked(accepted == true);
  m_reject->setChecked(accepted == false);
}

}  // namespace podium
