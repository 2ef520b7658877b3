#pragma once
// One plot, painted by itself: curves over environment steps, with a read-out that follows the mouse on all plots.
//   wheel or + and -: zoom    drag or arrow keys: move    double click or Home: all    L: log axis
// The height always fits what is in view. A curve with more points than pixels is drawn by the lowest and highest
// point of each pixel column.
#include <QPolygonF>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/monitor/axis.h"
#include "ui/monitor/plot_group.h"
#include "ui/monitor/plot_list.h"

namespace podium {

class PlotWidget : public QWidget {
  Q_OBJECT
 public:
  using SeriesOf = std::function<const Series&(const std::string& metric)>;  // references stay valid
  // `group` outlives the plot.
  PlotWidget(PlotSpec spec, SeriesOf series, PlotGroup& group, QWidget* parent = nullptr);

  const PlotSpec& spec() const { return m_spec; }
  // The series changed.
  void refresh();
  // All steps of all curves of this plot; nullopt when there are none. The page shows the union over its plots.
  std::optional<Range> dataRange() const;
  void setFullRange(Range range);
  AxisScale scale() const { return m_scale; }
  void setScale(AxisScale scale);
  // Values of each curve at a step (or the last ones), as in the legend; "" where a curve has none.
  std::vector<QString> readout(std::optional<double> step) const;
  // The same of the run that is compared; empty without one.
  std::vector<QString> comparedReadout(std::optional<double> step) const;
  // Paints into `rect`: for the screen and for files.
  void render(QPainter& painter, const QRectF& rect, std::optional<double> hover);
  QString csv() const;  // "step,metric,value" of the stretch in view, every point
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  struct Line {
    QPolygonF raw, smooth;
    QPolygonF compared;  // smoothed where asked for
  };
  const Series& compared(const CurveSpec& curve) const;  // of the other run; empty without one
  QString valueAt(const Series& series, std::optional<double> step) const;
  QRectF plotArea(const QRectF& rect) const;
  Range view() const;
  double stepAt(qreal pixel) const;
  Range valuesInView() const;
  std::span<const double> shownValues(const Series& series) const;  // smoothed where asked for
  void prepare(const QRectF& area);                                 // axes and lines, unless they are as before
  QPolygonF polyline(std::span<const double> x, std::span<const double> y) const;
  void drawHeader(QPainter& painter, const QRectF& rect, std::optional<double> hover) const;
  void drawGrid(QPainter& painter, const QRectF& area) const;
  void drawCurves(QPainter& painter) const;
  void drawHover(QPainter& painter, const QRectF& area, double hover) const;
  void zoom(double factor, double aroundStep);
  void move(double shareOfView);

  PlotSpec m_spec;
  SeriesOf m_series;
  PlotGroup& m_group;
  Range m_full;
  AxisScale m_scale = AxisScale::Linear;
  bool m_stale = true;  // what follows is rebuilt when something but the hover changed
  QRectF m_area;
  Axis m_across, m_up;
  std::vector<Line> m_lines;  // in pixels
  std::optional<QPointF> m_dragFrom;
};

}  // namespace podium
