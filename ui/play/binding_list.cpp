#include "ui/play/binding_list.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>
#include <array>

#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kKeyWide = 96;
constexpr std::array kPageKeys{Qt::Key_Return,      Qt::Key_Enter,        Qt::Key_P,         Qt::Key_E,     Qt::Key_Z,
                               Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Backspace, Qt::Key_Delete};

}  // namespace

bool isPageKey(int key) { return std::ranges::find(kPageKeys, key) != kPageKeys.end(); }

BindingList::BindingList(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_message(new TextLabel({}, TextSize::Small, Ink::Muted)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(space::kM);
  m_grid->setVerticalSpacing(space::kXs);
  m_grid->setColumnStretch(0, 1);
  m_message->setWordWrap(true);
  m_message->setParent(this);
  m_message->hide();
}

void BindingList::setControls(PlayControls* controls) {
  m_controls = controls;
  m_keys.clear();
  m_idle = nullptr;
  m_waiting = -1;
  m_message->setText({});
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    if (item->widget() != m_message) delete item->widget();
    delete item;
  }
  if (!m_controls) return m_message->hide();
  int row = 0;
  for (const PlayBinding& binding : m_controls->bindings()) {
    auto* button = new QPushButton;
    button->setFixedWidth(kKeyWide);
    button->installEventFilter(this);
    button->setToolTip(tr("Click, then press another key"));
    m_grid->addWidget(new TextLabel(binding.title), row, 0);
    m_grid->addWidget(button, row++, 1);
    connect(button, &QPushButton::clicked, this, [this, at = static_cast<int>(m_keys.size())] { wait(at); });
    m_keys.push_back(button);
  }
  if (m_controls->hasIdle()) {
    m_idle = new QComboBox;
    for (const PlayBinding& binding : m_controls->bindings()) m_idle->addItem(binding.title);
    m_idle->setCurrentIndex(m_controls->idle());
    m_idle->setAccessibleName(tr("While no key is held"));
    connect(m_idle, &QComboBox::currentIndexChanged, this, [this](int action) {
      m_controls->setIdle(action);
      Q_EMIT changed();
    });
    m_grid->addWidget(new TextLabel(tr("While no key is held")), row, 0);
    m_grid->addWidget(m_idle, row++, 1);
  }
  m_grid->addWidget(m_message, row, 0, 1, 2);
  fill();
}

void BindingList::fill() {
  const auto& bindings = m_controls->bindings();
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    m_keys[i]->setText(static_cast<int>(i) == m_waiting ? tr("Press a key") : keyName(bindings[i].key));
    m_keys[i]->setAccessibleName(tr("%1: key %2").arg(bindings[i].title, keyName(bindings[i].key)));
  }
  m_message->setVisible(!m_message->text().isEmpty());
}

void BindingList::showHeld() {
  for (std::size_t i = 0; i < m_keys.size(); ++i) m_keys[i]->setDown(m_controls->isHeld(static_cast<int>(i)));
}

void BindingList::wait(int binding) {
  m_waiting = binding;
  m_message->setText(tr("Press the new key, or Esc to leave it as it is."));
  fill();
}

void BindingList::take(int key) {
  const int at = std::exchange(m_waiting, -1);
  m_message->setText({});
  if (key != Qt::Key_Escape && isPageKey(key)) {
    m_message->setText(tr("%1 belongs to the page. Choose another key.").arg(keyName(key)));
    m_waiting = at;
  } else if (key != Qt::Key_Escape) {
    m_controls->setKey(at, key);
    Q_EMIT changed();
  }
  fill();
}

bool BindingList::eventFilter(QObject* watched, QEvent* event) {
  if (m_waiting < 0 || watched != m_keys[static_cast<std::size_t>(m_waiting)])
    return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) return true;  // more is to come
    take(key);
    if (m_waiting < 0) Q_EMIT taken();
    return true;
  }
  if (event->type() == QEvent::FocusOut) take(Qt::Key_Escape);
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
