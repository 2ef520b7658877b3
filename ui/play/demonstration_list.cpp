#include "ui/play/demonstration_list.h"

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
#include "ui/common/settings.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

struct Read {
  std::vector<Demonstration> demonstrations;
  std::vector<Annotator> annotators;
};

QString endText(EpisodeEnd end) {
  switch (end) {
    case EpisodeEnd::Terminated:
      return DemonstrationList::tr("the game ended");
    case EpisodeEnd::Truncated:
      return DemonstrationList::tr("time limit");
    case EpisodeEnd::Stopped:
      return DemonstrationList::tr("ended by hand");
  }
  return {};
}

QString stepsText(const Demonstration& demonstration) {
  if (!Settings::instance().showTrueScore()) return groupedNumber(demonstration.steps);
  return DemonstrationList::tr("%1, score %2")
      .arg(groupedNumber(demonstration.steps), compactNumber(demonstration.trueReturn));
}

}  // namespace

DemonstrationList::DemonstrationList(ProjectSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_table(new QTableWidget(0, kColumns)),
      m_none(new TextLabel(tr("Nobody has played yet. What you keep is listed here."), TextSize::Body, Ink::Muted)),
      m_turn(new QPushButton(tr("Take back"))),
      m_message(new MessageLine) {
  m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Steps"), tr("State")});
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(WhoColumn, QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setAccessibleName(tr("Demonstrations"));
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
  connect(m_table, &QTableWidget::itemSelectionChanged, this, &DemonstrationList::updateButton);
  connect(m_turn, &QPushButton::clicked, this, [this] {
    if (const Demonstration* chosen = selected()) set(*chosen, !chosen->withdrawn);
  });
  connect(&Settings::instance(), &Settings::changed, this, &DemonstrationList::refresh);
  take({}, {});
}

void DemonstrationList::refresh() {
  m_again = m_reading;
  if (m_reading) return;
  m_reading = true;
  runInBackground(
      this,
      [store = m_session.store]() -> Result<Read> {
        const auto reader = store->newReader();
        return Read{reader->demonstrations(), reader->annotators()};
      },
      [this](Result<Read> read) {
        m_reading = false;
        if (read)
          take(std::move(read.value().demonstrations), read.value().annotators);
        else
          m_message->showMessage(MessageLine::Kind::Error, faultMessage(read.error()));
        if (m_again) refresh();
      });
}

void DemonstrationList::take(std::vector<Demonstration> demonstrations, const std::vector<Annotator>& annotators) {
  // The newest stays chosen, whichever it is; another one stays itself.
  const Demonstration* before = m_table->currentRow() > 0 ? selected() : nullptr;
  const DemonstrationId chosen = before ? before->id : DemonstrationId();
  m_demonstrations = std::move(demonstrations);
  std::ranges::reverse(m_demonstrations);
  m_table->setVisible(!m_demonstrations.empty());
  m_turn->setVisible(!m_demonstrations.empty());
  m_none->setVisible(m_demonstrations.empty());
  m_table->setRowCount(static_cast<int>(m_demonstrations.size()));
  for (int at = 0; at < m_table->rowCount(); ++at) {
    const Demonstration& shown = m_demonstrations[static_cast<std::size_t>(at)];
    const auto who = std::ranges::find(annotators, shown.annotator, &Annotator::id);
    const QString cells[kColumns] = {QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.at), QLocale::ShortFormat),
                                     who == annotators.end() ? QString() : text(who->name), stepsText(shown),
                                     shown.withdrawn ? tr("taken back") : endText(shown.end)};
    for (int column = 0; column < kColumns; ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setToolTip(cells[column]);
      m_table->setItem(at, column, cell);
    }
  }
  const auto again = std::ranges::find(m_demonstrations, chosen, &Demonstration::id);
  if (!m_demonstrations.empty())
    m_table->selectRow(again == m_demonstrations.end() ? 0 : static_cast<int>(again - m_demonstrations.begin()));
  updateButton();
}

const Demonstration* DemonstrationList::selected() const {
  const int row = m_table->currentRow();
  return row >= 0 && row < std::ssize(m_demonstrations) ? &m_demonstrations[static_cast<std::size_t>(row)] : nullptr;
}

void DemonstrationList::updateButton() {
  const Demonstration* chosen = selected();
  const bool own = chosen && chosen->annotator == m_session.annotator.id;
  m_turn->setText(chosen && chosen->withdrawn ? tr("Put back") : tr("Take back"));
  m_turn->setEnabled(own);
  m_turn->setToolTip(chosen && !own ? tr("Only who played it can do that.") : QString());
}

void DemonstrationList::takeLastBack() {
  for (const Demonstration& each : m_demonstrations)
    if (!each.withdrawn && each.annotator == m_session.annotator.id) return set(each, true);
}

void DemonstrationList::set(const Demonstration& demonstration, bool withdrawn) {
  runInBackground(
      this,
      [store = m_session.store, id = demonstration.id, by = m_session.annotator.id, withdrawn]() -> Result<Done> {
        return waitFor<Done>(
            [&](auto done) { store->writer().setDemonstrationWithdrawn(id, by, withdrawn, std::move(done)); });
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
