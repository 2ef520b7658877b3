#pragma once
// The imports of the open project: when, from which file, how much, by whom, and a button that takes one back or puts
// it back. GUI thread; reads and writes off it.
#include <QWidget>
#include <vector>

#include "ui/common/project_session.h"

class QPushButton;
class QTableWidget;

namespace podium {

class MessageLine;

class ImportList : public QWidget {
  Q_OBJECT
 public:
  enum Column { WhenColumn, FileColumn, QueriesColumn, AnswersColumn, ByColumn, StateColumn, kColumns };
  // The session outlives the list.
  explicit ImportList(ProjectSession& session, QWidget* parent = nullptr);
  // Reads the list again; one reading at a time.
  void refresh();
  const std::vector<ImportSummary>& imports() const { return m_imports; }

 Q_SIGNALS:
  void loaded();  // imports() was read

 private:
  void take(std::vector<ImportSummary> imports);
  void updateButton();
  void turn();

  ProjectSession& m_session;
  std::vector<ImportSummary> m_imports;
  bool m_reading = false, m_again = false, m_writing = false;
  QTableWidget* m_table;
  QPushButton* m_turn;
  MessageLine* m_message;
};

}  // namespace podium
