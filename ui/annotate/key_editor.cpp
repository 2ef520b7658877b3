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
constexpr int kLines = 2;  // of the grid for each command: it and its key, and what is said about them

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
    const int row = static_cast<int>(m_rows.size());
    auto* label = new TextLabel(binding.titleText(), TextSize::Body, Ink::Text, false, this);
    label->setWordWrap(true);  // languages need different room
    auto* button = new QPushButton(this);
    button->setFixedWidth(kKeyWide);
    button->installEventFilter(this);
    grid->addWidget(label, kLines * row, 0);
    grid->addWidget(button, kLines * row, 1);
    m_rows.push_back({binding.command, binding.titleText(), button});
    connect(button, &QPushButton::clicked, this, [this, row] { wait(row); });
  }
  m_message = new TextLabel({}, TextSize::Small, Ink::Warning, false, this);
  m_message->setWordWrap(true);
  m_takeOver = new QPushButton(tr("Take it over"), this);
  m_takeOver->setFixedWidth(kKeyWide);
  connect(m_takeOver, &QPushButton::clicked, this, &KeyEditor::takeOver);
  m_reset = new QPushButton(tr("The usual keys"), this);
  grid->addWidget(m_reset, kLines * static_cast<int>(m_rows.size()), 1);
  connect(m_reset, &QPushButton::clicked, this, [] { Settings::instance().setAnnotateKeys({}); });
  connect(&Settings::instance(), &Settings::changed, this, &KeyEditor::fill);
  endMessage();
  fill();
}

void KeyEditor::fill() {
  m_keys = currentKeys();
  for (const Row& row : m_rows) {
    const QString key = m_keys.keyText(row.command);
    row.button->setText(key.isEmpty() ? tr("none") : key);
    row.button->setAccessibleName(key.isEmpty() ? tr("%1: no key").arg(row.title)
                                                : tr("%1: key %2").arg(row.title, key));
  }
  m_reset->setEnabled(!m_keys.changes().isEmpty());
}

void KeyEditor::wait(int row) {
  m_waiting = row;
  say(row, tr("Press the new key, or Esc to leave it as it is."), false);
  m_rows[static_cast<std::size_t>(row)].button->setText(tr("Press a key"));
}

// Below the row that it is about.
void KeyEditor::say(int row, const QString& message, bool canTakeOver) {
  auto* grid = static_cast<QGridLayout*>(layout());
  m_saying = row;
  m_message->setText(message);
  m_message->setInk(m_waiting == row ? Ink::Muted : Ink::Warning);
  grid->addWidget(m_message, kLines * row + 1, 0);
  grid->addWidget(m_takeOver, kLines * row + 1, 1);
  m_message->show();
  m_takeOver->setVisible(canTakeOver);
  setTabOrder(m_rows[static_cast<std::size_t>(row)].button, m_takeOver);
}

void KeyEditor::endMessage() {
  m_saying = -1;
  m_message->hide();
  m_takeOver->hide();
}

void KeyEditor::take(int key) {
  const int at = m_waiting;
  const Row& row = m_rows[static_cast<std::size_t>(at)];
  m_waiting = -1;
  const QString clash = key == Qt::Key_Escape ? QString() : m_keys.clash(row.command, key);
  if (clash.isEmpty()) {
    endMessage();
  } else {
    m_refused = key;
    say(at, clash, m_keys.canTakeOver(row.command, key));
  }
  if (key != Qt::Key_Escape && clash.isEmpty()) {
    m_keys.setKey(row.command, key);
    Settings::instance().setAnnotateKeys(m_keys.changes());
  }
  fill();
}

void KeyEditor::takeOver() {
  const Row& row = m_rows[static_cast<std::size_t>(m_saying)];
  row.button->setFocus(Qt::OtherFocusReason);
  endMessage();
  m_keys.takeOver(row.command, m_refused);
  Settings::instance().setAnnotateKeys(m_keys.changes());
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
    endMessage();
    fill();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
