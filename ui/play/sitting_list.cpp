#include "ui/play/sitting_list.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

struct Read {
  std::vector<Sitting> sittings;
  std::vector<Annotator> annotators;
};

}  // namespace

SittingList::SittingList(ProjectSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_table(new QTableWidget(0, kColumns)),
      m_none(new TextLabel(tr("Nobody has judged yet. Episodes in which a key was pressed are listed here."),
                           TextSize::Body, Ink::Muted)),
      m_turn(new QPushButton(tr("Take back"))),
      m_message(new MessageLine) {
  m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Steps"), tr("Presses"), tr("State")});
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(WhoColumn, QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setAccessibleName(tr("Judged episodes"));
  m_none->setWordWrap(true);
  m_none->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  auto* bottom = new QHBoxLayout;
  bottom->addStretch();
  bottom->addWidget(m_turn);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_none);
  layout->addWidget(m_table, 1);
  layout->addLayout(bottom);
  layout->addWidget(m_message);
  connect(m_table, &QTableWidget::itemSelectionChanged, this, &SittingList::updateButton);
  connect(m_turn, &QPushButton::clicked, this, [this] {
    if (const Sitting* chosen = selected()) set(*chosen, !chosen->withdrawn);
  });
  take({}, {});
}

void SittingList::refresh() {
  m_again = m_reading;
  if (m_reading) return;
  m_reading = true;
  runInBackground(
      this,
      [store = m_session.store]() -> Result<Read> {
        const auto reader = store->newReader();
        return Read{reader->sittings(), reader->annotators()};
      },
      [this](Result<Read> read) {
        m_reading = false;
        if (read)
          take(std::move(read.value().sittings), read.value().annotators);
        else
          m_message->showMessage(MessageLine::Kind::Error, faultMessage(read.error()));
        if (m_again) refresh();
      });
}

void SittingList::take(std::vector<Sitting> sittings, const std::vector<Annotator>& annotators) {
  const Sitting* before = selected();
  const SittingId chosen = before ? before->id : SittingId{};
  m_sittings = std::move(sittings);
  std::ranges::reverse(m_sittings);
  m_table->setVisible(!m_sittings.empty());
  m_turn->setVisible(!m_sittings.empty());
  m_none->setVisible(m_sittings.empty());
  m_table->setRowCount(static_cast<int>(m_sittings.size()));
  int row = 0;
  for (int at = 0; at < m_table->rowCount(); ++at) {
    const Sitting& shown = m_sittings[static_cast<std::size_t>(at)];
    if (shown.id == chosen) row = at;
    const auto who = std::ranges::find(annotators, shown.annotator, &Annotator::id);
    const QString cells[kColumns] = {QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.at), QLocale::ShortFormat),
                                     who == annotators.end() ? QString() : text(who->name), groupedNumber(shown.steps),
                                     groupedNumber(pressCount(shown)),
                                     shown.withdrawn ? tr("taken back") : tr("counts")};
    for (int column = 0; column < kColumns; ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setToolTip(cells[column]);
      m_table->setItem(at, column, cell);
    }
  }
  if (!m_sittings.empty()) m_table->selectRow(row);
  updateButton();
}

const Sitting* SittingList::selected() const {
  const int row = m_table->currentRow();
  return row >= 0 && row < std::ssize(m_sittings) ? &m_sittings[static_cast<std::size_t>(row)] : nullptr;
}

void SittingList::updateButton() {
  const Sitting* chosen = selected();
  const bool own = chosen && chosen->annotator == m_session.annotator.id;
  m_turn->setText(chosen && chosen->withdrawn ? tr("Put back") : tr("Take back"));
  m_turn->setEnabled(own);
  m_turn->setToolTip(chosen && !own ? tr("Only who judged it can do that.") : QString());
}

void SittingList::set(const Sitting& sitting, bool withdrawn) {
  runInBackground(
      this,
      [store = m_session.store, id = sitting.id, by = m_session.annotator.id, withdrawn]() -> Result<Done> {
        return waitFor<Done>(
            [&](auto done) { store->writer().setSittingWithdrawn(id, by, withdrawn, std::move(done)); });
      },
      [this, withdrawn](const Result<Done>& done) {
        if (done) {
          m_message->clear();
          Q_EMIT turned(withdrawn);
        } else {
          m_message->showMessage(MessageLine::Kind::Error, faultMessage(done.error()));
        }
        refresh();
      });
}

}  // namespace podium
