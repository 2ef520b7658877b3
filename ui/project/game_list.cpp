#include "ui/project/game_list.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "learner/environment.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kRows = 5;

}  // namespace

GameList::GameList(QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_note(new TextLabel(tr("Looking for games..."), TextSize::Small, Ink::Muted)) {
  m_search->setPlaceholderText(tr("Search, for example freeway"));
  m_search->setClearButtonEnabled(true);
  m_search->setAccessibleName(tr("Search games"));
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Games"));
  m_list->setUniformItemSizes(true);
  m_list->setSpacing(1);
  m_list->setFixedHeight(kRows * (fontMetrics().height() + space::kXs) + space::kS);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addWidget(m_search);
  layout->addWidget(m_list);
  layout->addWidget(m_note);
  connect(m_search, &QLineEdit::textChanged, this, &GameList::filter);
  connect(m_list, &QListWidget::currentRowChanged, this, &GameList::changed);
}

void GameList::setGames(const std::vector<std::string>& ids) {
  m_list->clear();
  for (const std::string& id : ids) m_list->addItem(text(id));
  const auto usual = m_list->findItems(text(EnvConfig{}.id), Qt::MatchExactly);
  m_list->setCurrentItem(usual.isEmpty() ? m_list->item(0) : usual.front());
  filter();
}

void GameList::setNote(const QString& sentence) { m_note->setText(sentence); }

QString GameList::current() const {
  const QListWidgetItem* item = m_list->currentItem();
  return item && !item->isHidden() ? item->text() : QString();
}

void GameList::filter() {
  const QString words = m_search->text().trimmed();
  int shown = 0;
  QListWidgetItem* first = nullptr;
  for (int row = 0; row < m_list->count(); ++row) {
    QListWidgetItem* item = m_list->item(row);
    const bool hit = item->text().contains(words, Qt::CaseInsensitive);
    item->setHidden(!hit);
    shown += hit;
    if (hit && !first) first = item;
  }
  if (current().isEmpty() && first) m_list->setCurrentItem(first);
  showCurrent();
  m_note->setText(shown == 0 ? tr("No game matches.") : tr("Games: %1").arg(shown));
  Q_EMIT changed();
}

void GameList::showCurrent() {
  // Rows that were hidden have no place until the list has laid itself out again.
  m_list->doItemsLayout();
  if (!current().isEmpty()) m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

void GameList::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  showCurrent();
}

bool GameList::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Up && key != Qt::Key_Down) return false;
  QCoreApplication::sendEvent(m_list, event);  // the list moves while one types
  return true;
}

}  // namespace podium
