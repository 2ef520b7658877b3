#include "ui/project/words_edit.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kMostRows = 6;  // in sight without scrolling

QStringList parted(const QString& typed) {
  QStringList words;
  for (const QString& part : typed.split(QLatin1Char(',')))
    if (const QString word = part.simplified(); !word.isEmpty()) words << word;
  return words;
}

}  // namespace

WordsEdit::WordsEdit(const QString& name, QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit), m_list(new QListWidget) {
  m_field->setAccessibleName(tr("Add to: %1").arg(name));
  m_field->setPlaceholderText(tr("Write one and press Enter"));
  m_list->setAccessibleName(name);
  m_list->setAccessibleDescription(tr("F2 renames, Delete removes, Alt with the arrow keys moves."));
  m_list->setToolTip(m_list->accessibleDescription());
  m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addWidget(m_list);
  layout->addWidget(m_field);
  m_field->installEventFilter(this);
  m_list->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &WordsEdit::changed);
  connect(m_field, &QLineEdit::editingFinished, this, &WordsEdit::add);
  connect(m_list, &QListWidget::itemChanged, this, &WordsEdit::changed);
  fit();
}

QStringList WordsEdit::words() const {
  QStringList words;
  for (int row = 0; row < m_list->count(); ++row)
    if (const QString word = m_list->item(row)->text().simplified(); !word.isEmpty()) words << word;
  return words + parted(m_field->text());
}

void WordsEdit::setWords(const QStringList& words) {
  if (words == this->words()) return;
  const QSignalBlocker quiet(this);
  m_field->clear();
  m_list->clear();
  for (const QString& word : words) append(word);
  fit();
}

void WordsEdit::append(const QString& word) {
  auto* item = new QListWidgetItem(word, m_list);
  item->setFlags(item->flags() | Qt::ItemIsEditable);
}

void WordsEdit::add() {
  const QStringList words = parted(m_field->text());
  if (words.isEmpty()) return;
  {
    const QSignalBlocker quiet(this);
    m_field->clear();
    for (const QString& word : words) append(word);
  }
  fit();
  Q_EMIT changed();
}

void WordsEdit::removeCurrent() {
  delete m_list->takeItem(m_list->currentRow());
  if (m_list->count() == 0) m_field->setFocus();
  fit();
  Q_EMIT changed();
}

void WordsEdit::moveCurrent(int by) {
  const int row = m_list->currentRow(), target = row + by;
  if (row < 0 || target < 0 || target >= m_list->count()) return;
  m_list->insertItem(target, m_list->takeItem(row));
  m_list->setCurrentRow(target);
  Q_EMIT changed();
}

// As high as its rows, and not there while there are none.
void WordsEdit::fit() {
  const int rows = m_list->count();
  m_list->setVisible(rows > 0);
  if (rows == 0) return;
  const int row = qMax(m_list->sizeHintForRow(0), m_list->fontMetrics().height());
  m_list->setFixedHeight(qMin(rows, kMostRows) * row + 2 * m_list->frameWidth() + space::kXs);
}

bool WordsEdit::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
  if (watched == m_field && enter && !m_field->text().trimmed().isEmpty()) {
    add();
    return true;  // or the dialog would take it for its own
  }
  if (watched == m_list && m_list->currentRow() >= 0 && key->key() == Qt::Key_Delete) {
    removeCurrent();
    return true;
  }
  if (watched == m_list && key->modifiers() == Qt::AltModifier &&
      (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
    moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
