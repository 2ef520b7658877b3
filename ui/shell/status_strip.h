#pragma once
// The line at the bottom: what the learner does, how well, how fast, what waits. A click shows the details.
#include <QAbstractButton>
#include <QTimer>

#include "ui/common/learner_control.h"

namespace podium {

class ProjectFeed;

// What the strip and the details panel say. Pure.
struct StatusSummary {
  QString activity;  // "Learner: Fit reward"
  QString heldout;   // "held out 81 % of 64 pairs", may be empty
  QString speed;     // "142 steps/s", may be empty
  QString queue;     // "queue: 12 waiting"
  QString message;   // one sentence
  bool fault = false;
  QString details() const;  // all of it, one fact a line
};
StatusSummary summarise(LearnerControl::State state, const LearnerStatus& status, const ProjectFeed& feed);

class StatusStrip : public QAbstractButton {
  Q_OBJECT
 public:
  explicit StatusStrip(QWidget* parent = nullptr);
  void showSummary(const StatusSummary& summary);
  // A sentence of a page, in place of the learner's for a while; faults of the learner stay.
  void showNotice(const QString& message);
  const StatusSummary& summary() const { return m_summary; }
  const QString& notice() const { return m_notice; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;  // gives way: its details open with a click

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  StatusSummary m_summary;
  QString m_notice;
  QTimer m_noticeTimer;
};

}  // namespace podium
