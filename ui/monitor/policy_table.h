#pragma once
// Which policies people's answers prefer: those of the population, by spans of their training.
#include <QTimer>
#include <QWidget>
#include <memory>

#include "learner/policy_ranking.h"
#include "storage/project_store.h"

class QTableWidget;

namespace podium {

class ProjectFeed;
class TextLabel;

// GUI thread; answers are read on a pool thread, when there are new ones and somebody looks, every few seconds at most.
// Hidden until answers compare clips of different rows. The feed outlives it.
class PolicyTable : public QWidget {
  Q_OBJECT
 public:
  PolicyTable(std::shared_ptr<ProjectStore> store, const ProjectFeed& feed, QWidget* parent = nullptr);

  void present(const PolicyRanking& ranking);

 private:
  enum Column { PolicyColumn, VersionsColumn, WonColumn, LostColumn, AnswersColumn, WorthColumn, kColumns };
  void refresh();

  std::shared_ptr<ProjectStore> m_store;
  const ProjectFeed& m_feed;
  QTableWidget* m_table;
  TextLabel* m_note;
  std::int64_t m_shownAnswers = -1;
  bool m_reading = false;
  QTimer m_rest;  // between two readings
};

}  // namespace podium
