#pragma once
// The five steps of the loop with the one under way lit, and how long each took in the last round.
#include <QWidget>
#include <array>

#include "learner/learner_loop.h"

namespace podium {

class LoopDiagram : public QWidget {
  Q_OBJECT
 public:
  explicit LoopDiagram(QWidget* parent = nullptr);
  // A phase outside the loop lights none.
  void show(Phase active, const std::array<double, kLoopPhases>& seconds);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_active = -1;  // 0 .. kLoopPhases - 1, or -1
  std::array<double, kLoopPhases> m_seconds{};
};

}  // namespace podium
