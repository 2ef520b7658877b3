#include "ui/annotate/accept_row.h"

#include <QHBoxLayout>
#include <array>

#include "ui/annotate/key_button.h"
#include "ui/common/theme.h"

namespace podium {

AcceptRow::AcceptRow(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kXs);
  row->setSizeConstraint(QLayout::SetNoConstraint);
  const auto add = [this, row](const QString& name, bool accepted) {
    auto* button = new KeyButton(name, QString(), this);
    button->setCheckable(true);
    button->setCompact(true);
    button->setFocusPolicy(Qt::NoFocus);  // keys name the cards themselves
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &KeyButton::clicked, this, [this, accepted] { Q_EMIT chosen(accepted); });
    row->addWidget(button, 1);
    return button;
  };
  m_reject = add(tr("Reject"), false);
  m_accept = add(tr("Accept"), true);
  fit();
}

void AcceptRow::setKeys(const QString& reject, const QString& accept) {
  m_rejectKey = reject;
  m_acceptKey = accept;
  fit();
}

void AcceptRow::setAccepted(std::optional<bool> accepted) {
  m_accept->setChecked(accepted == true);
  m_reject->setChecked(accepted == false);
}

// As much as the width has room for: sign, word and key, at least the sign.
void AcceptRow::fit() {
  struct Form {
    QString reject, accept;
    bool keys;
  };
  const QString no = QStringLiteral("✕"), yes = QStringLiteral("✓");
  const std::array<Form, 4> forms{{{tr("✕ Reject"), tr("✓ Accept"), true},
                                   {tr("✕ Reject"), tr("✓ Accept"), false},
                                   {no, yes, true},
                                   {no, yes, false}}};
  const int room = (width() - space::kXs) / 2;
  for (const Form& form : forms) {
    m_reject->setText(form.reject);
    m_accept->setText(form.accept);
    m_reject->setKey(form.keys ? m_rejectKey : QString());
    m_accept->setKey(form.keys ? m_acceptKey : QString());
    if (std::max(m_reject->sizeHint().width(), m_accept->sizeHint().width()) <= room) break;
  }
  const auto tip = [this](const QString& name, const QString& key) {
    return key.isEmpty() ? name : tr("%1 (key %2)").arg(name, key);
  };
  m_reject->setToolTip(tip(tr("Reject"), m_rejectKey));
  m_accept->setToolTip(tip(tr("Accept"), m_acceptKey));
}

void AcceptRow::resizeEvent(QResizeEvent*) { fit(); }

}  // namespace podium
