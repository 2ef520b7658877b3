#pragma once
// What people judged while they watched: a list from which one's own can be taken back and put back.
#include <QWidget>
#include <vector>

#include "ui/common/project_session.h"

class QPushButton;
class QTableWidget;

namespace podium {

class MessageLine;
class TextLabel;

// GUI thread; reads and writes on pool threads. The session outlives it.
class SittingList : public QWidget {
  Q_OBJECT
 public:
  explicit SittingList(ProjectSession& session, QWidget* parent = nullptr);
  void refresh();

 Q_SIGNALS:
  void turned(bool withdrawn);  // one was taken back, or put back

 private:
  enum Column { WhenColumn, WhoColumn, StepsColumn, PressesColumn, StateColumn, kColumns };
  void take(std::vector<Sitting> sittings, const std::vector<Annotator>& annotators);
  void updateButton();
  const Sitting* selected() const;
  void set(const Sitting& sitting, bool withdrawn);

  ProjectSession& m_session;
  std::vector<Sitting> m_sittings;  // newest first
  QTableWidget* m_table;
  TextLabel* m_none;
  QPushButton* m_turn;
  MessageLine* m_message;
  bool m_reading = false, m_again = false;
};

}  // namespace podium
