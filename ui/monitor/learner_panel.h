#pragma once
// The left side of the Learner page: what the learner does now, and the buttons that steer it.
#include <QWidget>

#include "ui/common/learner_control.h"

class QFormLayout;
class QProgressBar;
class QPushButton;

namespace podium {

class LoopDiagram;
class MessageLine;
class ProjectFeed;
class TextLabel;

class LearnerPanel : public QWidget {
  Q_OBJECT
 public:
  // Both outlive the panel.
  LearnerPanel(LearnerControl& learner, const ProjectFeed& feed, QWidget* parent = nullptr);

 private:
  TextLabel* addFact(const QString& name);
  void updateState();
  void updateFacts();

  LearnerControl& m_learner;
  const ProjectFeed& m_feed;
  TextLabel* m_state;
  TextLabel* m_advice;
  MessageLine* m_fault;
  QProgressBar* m_progress;
  QPushButton* m_go;  // start, pause or go on
  QPushButton* m_stop;
  QPushButton* m_improve;  // while the guard keeps the policy as it is
  LoopDiagram* m_loop;
  QFormLayout* m_facts;
  TextLabel *m_device, *m_speed, *m_steps, *m_answers, *m_waiting, *m_heldout, *m_rounds, *m_checkpoint, *m_score;
};

}  // namespace podium
