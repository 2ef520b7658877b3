#include "ui/data/day_field.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include "ui/common/theme.h"

namespace podium {

DayField::DayField(QWidget* parent) : QWidget(parent), m_set(new QCheckBox), m_day(new QDateEdit) {
  m_set->setAccessibleName(tr("Only from or before a day"));
  m_day->setAccessibleName(tr("Day"));
  m_day->setCalendarPopup(true);
  m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  m_day->setDate(QDateTime::currentDateTimeUtc().date());
  m_day->setEnabled(false);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_set);
  layout->addWidget(m_day, 1);
  setFocusProxy(m_set);
  connect(m_set, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
  connect(m_set, &QCheckBox::clicked, this, &DayField::changed);
  connect(m_day, &QDateEdit::dateChanged, this, [this] {
    if (m_set->isChecked()) Q_EMIT changed();
  });
}

void DayField::setDay(Timestamp day) {
  const QSignalBlocker quiet(m_day);
  m_set->setChecked(day != 0);
  if (day != 0) m_day->setDate(QDateTime::fromMSecsSinceEpoch(day, Qt::UTC).date());
}

Timestamp DayField::day() const {
  return m_set->isChecked() ? m_day->date().startOfDay(Qt::UTC).toMSecsSinceEpoch() : Timestamp{0};
}

}  // namespace podium
