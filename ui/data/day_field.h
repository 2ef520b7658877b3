#pragma once
// A day that may be left open. GUI thread.
#include <QWidget>

#include "storage/domain/id.h"

class QCheckBox;
class QDateEdit;

namespace podium {

class DayField : public QWidget {
  Q_OBJECT
 public:
  explicit DayField(QWidget* parent = nullptr);
  // The beginning of the day, UTC; 0: open.
  void setDay(Timestamp day);
  Timestamp day() const;

 Q_SIGNALS:
  void changed();

 private:
  QCheckBox* m_set;
  QDateEdit* m_day;
};

}  // namespace podium
