#pragma once
// What all plots of a page share: the stretch of steps in view, the step under the mouse, the smoothing.
#include <QObject>
#include <optional>

#include "ui/monitor/series.h"

namespace podium {

class PlotGroup : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  std::optional<Range> view() const { return m_view; }  // nullopt: everything
  std::optional<double> hover() const { return m_hover; }
  double smoothing() const { return m_smoothing; }  // weight of the past, 0: none

  void setView(std::optional<Range> view) {
    if (view == m_view) return;
    m_view = view;
    Q_EMIT viewChanged();
  }
  void setHover(std::optional<double> step) {
    if (step == m_hover) return;
    m_hover = step;
    Q_EMIT hoverChanged();
  }
  void setSmoothing(double weight) {
    if (weight == m_smoothing) return;
    m_smoothing = weight;
    Q_EMIT viewChanged();
  }

 Q_SIGNALS:
  void viewChanged();
  void hoverChanged();

 private:
  std::optional<Range> m_view;
  std::optional<double> m_hover;
  double m_smoothing = 0.0;
};

}  // namespace podium
