#include "ui/project/import_list.h"

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
#include "ui/project/import_undo.h"

namespace podium {
namespace {

constexpr int kMostRowsSeen = 6;  // more scroll

QString timeText(Timestamp at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

QString answersText(const ImportSummary& import) {
  const std::int64_t brought = import.imported + import.joined;
  if (import.given == 0) return groupedNumber(brought);
  if (brought == 0) return ImportList::tr("%1 given").arg(groupedNumber(import.given));
  return ImportList::tr("%1 and %2 given").arg(groupedNumber(brought), groupedNumber(import.given));
}

QString stateText(const ImportSummary& import) {
  if (!import.round.withdrawn) return ImportList::tr("counts");
  return import.last->by.empty()
             ? ImportList::tr("taken back, %1").arg(timeText(import.last->at))
             : ImportList::tr("taken back by %1, %2").arg(text(import.last->by), timeText(import.last->at));
}

}  // namespace

ImportList::ImportList(ProjectSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_table(new QTableWidget(0, kColumns)),
      m_turn(new QPushButton(tr("Take back"))),
      m_message(new MessageLine) {
  m_table->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("Queries"), tr("Answers"), tr("By"), tr("State")});
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setAccessibleName(tr("Imports"));
  auto* note = new TextLabel(tr("What is taken back is asked no more and counts nowhere, until it is put back. Its "
                                "items stay."),
                             TextSize::Small, Ink::Muted);
  note->setWordWrap(true);
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(space::kS);
  bottom->addWidget(note, 1);
  bottom->addWidget(m_turn);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_table);
  layout->addLayout(bottom);
  layout->addWidget(m_message);
  connect(m_table, &QTableWidget::itemSelectionChanged, this, &ImportList::updateButton);
  connect(m_turn, &QPushButton::clicked, this, &ImportList::turn);
  updateButton();
}

void ImportList::refresh() {
  if (m_reading) {
    m_again = true;
    return;
  }
  m_reading = true;
  m_again = false;
  runInBackground(
      this, [store = m_session.store]() -> Result<std::vector<ImportSummary>> { return store->newReader()->imports(); },
      [this](Result<std::vector<ImportSummary>> imports) {
        m_reading = false;
        if (imports)
          take(std::move(imports).value());
        else
          m_message->showMessage(MessageLine::Kind::Error, faultMessage(imports.error()));
        if (m_again) refresh();
      });
}

void ImportList::take(std::vector<ImportSummary> imports) {
  const int row = m_table->currentRow();
  const RoundId selected =
      row >= 0 && row < std::ssize(m_imports) ? m_imports[static_cast<std::size_t>(row)].round.id : RoundId{};
  // A new import is what one looks for, whatever was selected before it came.
  const bool isNew = !imports.empty() && (m_imports.empty() || imports.front().round.id != m_imports.front().round.id);
  m_imports = std::move(imports);
  m_table->setRowCount(static_cast<int>(m_imports.size()));
  int chosen = m_imports.empty() ? -1 : 0;
  for (int at = 0; at < m_table->rowCount(); ++at) {
    const ImportSummary& import = m_imports[static_cast<std::size_t>(at)];
    if (!isNew && import.round.id == selected) chosen = at;
    const QString cells[kColumns] = {timeText(import.round.createdAt),
                                     text(import.round.note),
                                     groupedNumber(import.queries),
                                     answersText(import),
                                     text(import.round.by),
                                     stateText(import)};
    for (int column = 0; column < kColumns; ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setToolTip(cells[column]);
      m_table->setItem(at, column, cell);
    }
  }
  if (chosen >= 0) m_table->selectRow(chosen);
  const int seen = std::clamp(m_table->rowCount(), 1, kMostRowsSeen);
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                          seen * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
  updateButton();
  Q_EMIT loaded();
}

void ImportList::updateButton() {
  const int row = m_table->currentRow();
  const bool any = row >= 0 && row < std::ssize(m_imports);
  m_turn->setEnabled(any && !m_writing);
  m_turn->setText(any && m_imports[static_cast<std::size_t>(row)].round.withdrawn ? tr("Put back") : tr("Take back"));
}

void ImportList::turn() {
  const Round round = m_imports[static_cast<std::size_t>(m_table->currentRow())].round;
  m_writing = true;
  m_message->clear();
  updateButton();
  const auto done = [this](const Result<bool>& outcome) {
    m_writing = false;
    updateButton();
    if (!outcome) {
      m_message->showMessage(MessageLine::Kind::Error, faultMessage(outcome.error()));
      return;
    }
    if (outcome.value()) refresh();
  };
  const std::string& by = m_session.annotator.name;
  if (round.withdrawn)
    putImportBack(this, m_session.store, round.id, by, done);
  else
    takeImportBack(this, m_session.store, round.id, by, AskBefore::Always, done);
}

}  // namespace podium
