#pragma once
// What people played and kept: a list from which one's own can be taken back and put back.
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/common/project_session.h"

class QPushButton;
class QTableWidget;

namespace podium {

class MessageLine;
class TextLabel;

// GUI thread; reads and writes on pool threads. The session outlives it.
class DemonstrationList : public QWidget {
  Q_OBJECT
 public:
  explicit DemonstrationList(ProjectSession& session, QWidget* parent = nullptr);
  void refresh();
  // The newest of this person that counts is taken back; nothing where there is none.
  void takeLastBack();

 Q_SIGNALS:
  void turned(bool withdrawn);  // one was taken back, or put back

 private:
  enum Column { WhenColumn, WhoColumn, StepsColumn, StateColumn, kColumns };
  void take(std::vector<Demonstration> demonstrations, const std::vector<Annotator>& annotators);
  void updateButton();
  const Demonstration* selected() const;
  void set(const Demonstration& demonstration, bool withdrawn);

  ProjectSession& m_session;
  std::vector<Demonstration> m_demonstrations;  // newest first
  QTableWidget* m_table;
  TextLabel* m_none;
  QPushButton* m_turn;
  MessageLine* m_message;
  bool m_reading = false, m_again = false;
};

}  // namespace podium
