#pragma once
// What of the history is looked for: a search field and a few conditions in one line.
#include <QTimer>
#include <QWidget>

#include "storage/project_reader.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace podium {

// GUI thread. The text counts once it has rested for a moment; everything else at once.
class HistoryFilterBar : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kRestMs = 250;
  explicit HistoryFilterBar(QWidget* parent = nullptr);
  AnswerFilter filter() const;
  // Something is asked for beyond "all answers".
  bool isNarrowing() const;
  void clear();
  QLineEdit* search() { return m_search; }

 Q_SIGNALS:
  void changed();
  void left();  // Escape in an empty search field, or Down: on to what was found

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void apply();

  QLineEdit* m_search;
  QComboBox* m_verdict;
  QComboBox* m_time;
  QToolButton* m_flagged;
  QToolButton* m_takenBack;
  QTimer m_rest;
};

}  // namespace podium
