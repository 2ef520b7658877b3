#include "ui/monitor/policy_table.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/common/background.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/monitor/policy_answers.h"
#include "ui/monitor/project_feed.h"

namespace podium {
namespace {

constexpr int kRestMs = 5000;             // between two readings of all answers
constexpr double kNinetyFive = 1.959964;  // deviations to each side

QString versionsText(const PolicyRow& row) {
  if (row.people) return {};
  const QString first = groupedNumber(row.firstVersion), last = groupedNumber(row.lastVersion);
  return row.firstVersion == row.lastVersion ? first : PolicyTable::tr("%1 to %2").arg(first, last);
}

// +0.52
QString signedText(double value) {
  const QString digits = QLocale().toString(value, 'f', 2);
  return value < 0.0 ? digits : QLatin1Char('+') + digits;
}

QString worthText(const PolicyRow& row) {
  if (!row.worth) return PolicyTable::tr("not compared with the others");
  const double reach = kNinetyFive * row.worth->error;
  return PolicyTable::tr("%1 (%2 to %3)")
      .arg(signedText(row.worth->logWorth), signedText(row.worth->logWorth - reach),
           signedText(row.worth->logWorth + reach));
}

}  // namespace

PolicyTable::PolicyTable(std::shared_ptr<ProjectStore> store, const ProjectFeed& feed, QWidget* parent)
    : QWidget(parent),
      m_store(std::move(store)),
      m_feed(feed),
      m_table(new QTableWidget(0, kColumns)),
      m_note(new TextLabel({}, TextSize::Small, Ink::Muted)) {
  m_table->setHorizontalHeaderLabels(
      {tr("Policy"), tr("Versions"), tr("Won"), tr("Lost"), tr("Answers"), tr("Worth, log-odds")});
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(WorthColumn, QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionMode(QAbstractItemView::NoSelection);
  m_table->setFocusPolicy(Qt::NoFocus);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setAccessibleName(tr("Policies by people's answers"));
  m_note->setWordWrap(true);
  auto* card = new Card;
  card->body()->addWidget(new TextLabel(tr("Policies by people's answers"), TextSize::Body, Ink::Text, true));
  card->body()->addWidget(m_table);
  card->body()->addWidget(m_note);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(card);
  hide();
  m_rest.setSingleShot(true);
  connect(&m_rest, &QTimer::timeout, this, &PolicyTable::refresh);
  connect(&feed, &ProjectFeed::updated, this, &PolicyTable::refresh);
}

void PolicyTable::refresh() {
  const ProjectCounts& counts = m_feed.counts();
  const std::int64_t answers = counts.comparisons - counts.retracted - counts.withdrawn;
  const bool seen = parentWidget() && parentWidget()->isVisible();
  if (m_reading || m_rest.isActive() || !seen || !m_feed.loaded() || answers == m_shownAnswers) return;
  m_rest.start(kRestMs);
  m_reading = true;
  m_shownAnswers = answers;
  runInBackground(
      this, [store = m_store]() -> Result<PolicyRanking> { return readPolicyRanking(*store->newReader()); },
      [this](const Result<PolicyRanking>& ranking) {
        m_reading = false;
        if (ranking) present(ranking.value());  // else the page says that the project cannot be read
        refresh();
      });
}

void PolicyTable::present(const PolicyRanking& ranking) {
  setVisible(ranking.answers > 0);
  m_table->setRowCount(static_cast<int>(ranking.rows.size()));
  for (int at = 0; at < m_table->rowCount(); ++at) {
    const PolicyRow& row = ranking.rows[static_cast<std::size_t>(at)];
    const QString cells[kColumns] = {row.people ? tr("people") : groupedNumber(row.member),
                                     versionsText(row),
                                     compactNumber(row.wins),
                                     compactNumber(row.losses),
                                     groupedNumber(row.answers),
                                     worthText(row)};
    for (int column = 0; column < kColumns; ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setToolTip(cells[column]);
      if (column == WonColumn || column == LostColumn || column == AnswersColumn)
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_table->setItem(at, column, cell);
    }
  }
  m_table->resizeRowsToContents();
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() +
                          2 * m_table->frameWidth());
  m_note->setText(ranking.bounded
                      ? tr("A tie of each with an average policy is added, because some won or lost every time.")
                      : tr("A difference of 1 is odds of 2.7 that a clip of the one is preferred; intervals hold in 95 "
                           "% of cases."));
}

}  // namespace podium
