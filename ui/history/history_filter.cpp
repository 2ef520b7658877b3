#include "ui/history/history_filter.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kSearchWidth = 160;  // at least

enum Since { AnyTime, Today, Week, Month };

Timestamp startOf(Since since) {
  const QDate today = QDate::currentDate();
  switch (since) {
    case Today:
      return today.startOfDay().toMSecsSinceEpoch();
    case Week:
      return today.addDays(-6).startOfDay().toMSecsSinceEpoch();
    case Month:
      return today.addDays(-29).startOfDay().toMSecsSinceEpoch();
    case AnyTime:
      break;
  }
  return 0;
}

}  // namespace

HistoryFilterBar::HistoryFilterBar(QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_verdict(new QComboBox),
      m_time(new QComboBox),
      m_flagged(new QToolButton),
      m_takenBack(new QToolButton) {
  m_search->setPlaceholderText(tr("Search in items, prompts and reasons (/)"));
  m_search->setAccessibleName(tr("Search"));
  m_search->setClearButtonEnabled(true);
  m_search->addAction(icon(QStringLiteral("search"), IconTint::Muted), QLineEdit::LeadingPosition);
  m_search->setMinimumWidth(kSearchWidth);
  m_search->installEventFilter(this);

  m_verdict->setAccessibleName(tr("Answer"));
  m_verdict->addItem(tr("Every answer"));
  const std::pair<Verdict, QString> verdicts[] = {{Verdict::Ranked, tr("Ranked")},
                                                  {Verdict::BothBad, tr("All bad")},
                                                  {Verdict::CantTell, tr("Can't tell")},
                                                  {Verdict::Skip, tr("Skipped")},
                                                  {Verdict::Recorded, tr("Without an order")}};
  for (const auto& [verdict, name] : verdicts) m_verdict->addItem(name, static_cast<int>(verdict));

  m_time->setAccessibleName(tr("Time"));
  m_time->addItem(tr("Any time"), AnyTime);
  m_time->addItem(tr("Today"), Today);
  m_time->addItem(tr("Last 7 days"), Week);
  m_time->addItem(tr("Last 30 days"), Month);

  m_flagged->setText(tr("Flagged"));
  m_flagged->setToolTip(tr("Only answers that carry a flag"));
  m_takenBack->setText(tr("Taken back"));
  m_takenBack->setToolTip(tr("Answers that were revised or taken back, too"));
  for (QToolButton* button : {m_flagged, m_takenBack}) {
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(extent::kControl);
  }
  m_takenBack->setChecked(true);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kS);
  row->addWidget(m_search, 1);
  row->addWidget(m_verdict);
  row->addWidget(m_time);
  row->addWidget(m_flagged);
  row->addWidget(m_takenBack);

  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(&m_rest, &QTimer::timeout, this, &HistoryFilterBar::changed);
  connect(m_search, &QLineEdit::textChanged, this, [this] { m_rest.start(); });
  connect(m_search, &QLineEdit::returnPressed, this, [this] {
    apply();
    Q_EMIT left();
  });
  for (QComboBox* box : {m_verdict, m_time})
    connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::apply);
  for (QToolButton* button : {m_flagged, m_takenBack})
    connect(button, &QToolButton::toggled, this, &HistoryFilterBar::apply);
}

AnswerFilter HistoryFilterBar::filter() const {
  AnswerFilter filter;
  if (const QVariant verdict = m_verdict->currentData(); verdict.isValid())
    filter.verdict = static_cast<Verdict>(verdict.toInt());
  filter.text = m_search->text().trimmed().toStdString();
  filter.after = startOf(static_cast<Since>(m_time->currentData().toInt()));
  filter.flaggedOnly = m_flagged->isChecked();
  filter.retracted = m_takenBack->isChecked();
  return filter;
}

bool HistoryFilterBar::isNarrowing() const {
  const AnswerFilter now = filter();
  return now.verdict || !now.text.empty() || now.after > 0 || now.flaggedOnly || !now.retracted;
}

void HistoryFilterBar::clear() {
  {
    const QSignalBlocker quiet(this);
    m_search->clear();
    m_verdict->setCurrentIndex(0);
    m_time->setCurrentIndex(0);
    m_flagged->setChecked(false);
    m_takenBack->setChecked(true);
  }
  apply();
}

void HistoryFilterBar::apply() {
  m_rest.stop();
  Q_EMIT changed();
}

bool HistoryFilterBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      apply();
      return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down) {
      Q_EMIT left();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
