#include "ui/annotate/key_editor.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>

#include "ui/common/settings.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kKeyWide = 120;

}  // namespace

KeyEditor::KeyEditor(QWidget* parent) : QWidget(parent), m_keys(currentKeys()) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(space::kM);
  grid->setVerticalSpacing(space::kXs);
  grid->setColumnStretch(0, 1);
  for (const auto& binding : m_keys.bindings()) {
    const bool known =
        std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.command == binding.command; });
    if (!binding.title || known) continue;
    const int line = static_cast<int>(m_rows.size());
    auto* label = new TextLabel(binding.titleText(), TextSize::Body, Ink::Text, false, this);
    label->setWordWrap(true);  // languages need different room
    auto* button = new QPushButton(this);
    button->setFixedWidth(kKeyWide);
    button->installEventFilter(this);
    grid->addWidget(label, line, 0);
    grid->addWidget(button, line, 1);
    m_rows.push_back({binding.command, binding.titleText(), button});
    connect(button, &QPushButton::clicked, this, [this, line, button] {
      m_waiting = line;
      m_message->setText(tr("Press the new key, or Esc to leave it as it is."));
      button->setText(tr("Press a key"));
    });
  }
  m_message = new TextLabel({}, TextSize::Small, Ink::Muted, false, this);
  m_message->setWordWrap(true);
  m_reset = new QPushButton(tr("The usual keys"), this);
  grid->addWidget(m_message, static_cast<int>(m_rows.size()), 0);
  grid->addWidget(m_reset, static_cast<int>(m_rows.size()), 1);
  connect(m_reset, &QPushButton::clicked, this, [] { Settings::instance().setAnnotateKeys({}); });
  connect(&Settings::instance(), &Settings::changed, this, &KeyEditor::fill);
  fill();
}

void KeyEditor::fill() {
  m_keys = currentKeys();
  for (const Row& row : m_rows) {
    const QString key = m_keys.keyText(row.command);
    row.button->setText(key);
    row.button->setAccessibleName(tr("%1: key %2").arg(row.title, key));
  }
  m_reset->setEnabled(!m_keys.changes().isEmpty());
}

void KeyEditor::take(int key) {
  const Row& row = m_rows[static_cast<std::size_t>(m_waiting)];
  m_waiting = -1;
  const QString clash = key == Qt::Key_Escape ? QString() : m_keys.clash(row.command, key);
  m_message->setText(clash);
  if (key != Qt::Key_Escape && clash.isEmpty()) {
    m_keys.setKey(row.command, key);
    Settings::instance().setAnnotateKeys(m_keys.changes());
  }
  fill();
}

bool KeyEditor::eventFilter(QObject* watched, QEvent* event) {
  if (m_waiting < 0 || watched != m_rows[static_cast<std::size_t>(m_waiting)].button)
    return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();  // the window's own keys wait, too
    return true;
  }
  if (event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->key() >= Qt::Key_Shift && press->key() <= Qt::Key_ScrollLock) return true;  // more is to come
    take(press->key());
    return true;
  }
  if (event->type() == QEvent::FocusOut) {
    m_waiting = -1;
    m_message->setText({});
    fill();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
