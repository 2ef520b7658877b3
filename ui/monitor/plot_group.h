#pragma once
// What all plots of a page share: the stretch of steps in view, the step under the mouse, the smoothing, and
// the run that they are held against.
#include <QObject>
#include <memory>
#include <optional>

#include "ui/monitor/run_curves.h"
#include "ui/monitor/series.h"

namespace podium {

class PlotGroup : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  std::optional<Range> view() const { return m_view; }  // nullopt: everything
  std::optional<double> hover() const { return m_hover; }
  double smoothing() const { return m_smoothing; }                // weight of the past, 0: none
  const RunCurves* compared() const { return m_compared.get(); }  // nullptr: with nothing

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
  void setCompared(std::shared_ptr<const RunCurves> run) {
    m_compared = std::move(run);
    Q_EMIT comparedChanged();
    Q_EMIT viewChanged();
  }

 Q_SIGNALS:
  void viewChanged();
  void hoverChanged();
  void comparedChanged();  // before viewChanged()

 private:
  std::optional<Range> m_view;
  std::optional<double> m_hover;
  double m_smoothing = 0.0;
  std::shared_ptr<const RunCurves> m_compared;
};

}  // namespace podium
