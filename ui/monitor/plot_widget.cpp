#include "ui/monitor/plot_widget.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/monitor/plot_export.h"

namespace podium {
namespace {

constexpr int kHeight = 208, kLeast = 240;                           // of a plot
constexpr double kWheelStep = 1.25, kKeyStep = 0.2, kClosest = 1.0;  // at least one step stays in view

}  // namespace

PlotWidget::PlotWidget(PlotSpec spec, SeriesOf series, PlotGroup& group, QWidget* parent)
    : QWidget(parent), m_spec(std::move(spec)), m_series(std::move(series)), m_group(group) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(m_spec.title);
  setToolTip({});
  connect(&group, &PlotGroup::viewChanged, this, &PlotWidget::refresh);
  connect(&group, &PlotGroup::hoverChanged, this, qOverload<>(&QWidget::update));
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize PlotWidget::sizeHint() const { return {kLeast, kHeight}; }
QSize PlotWidget::minimumSizeHint() const { return {kLeast, kHeight}; }

void PlotWidget::refresh() {
  m_stale = true;
  update();
}

std::optional<Range> PlotWidget::dataRange() const {
  std::optional<Range> all;
  for (const CurveSpec& curve : m_spec.curves) {
    for (const Series* series : {&m_series(curve.metric), &compared(curve)}) {
      if (series->empty()) continue;
      const Range own{series->x().front(), series->x().back()};
      all = all ? Range{std::min(all->low, own.low), std::max(all->high, own.high)} : own;
    }
  }
  return all;
}

void PlotWidget::setFullRange(Range range) {
  if (range == m_full) return;
  m_full = range;
  refresh();
}

void PlotWidget::setScale(AxisScale scale) {
  m_scale = scale;
  refresh();
}

const Series& PlotWidget::compared(const CurveSpec& curve) const {
  static const Series none;
  const RunCurves* run = m_group.compared();
  if (!run) return none;
  const auto found = run->series.find(curve.metric);
  return found == run->series.end() ? none : found->second;
}

QString PlotWidget::valueAt(const Series& series, std::optional<double> step) const {
  const std::size_t index = !step && !series.empty() ? series.size() - 1 : series.nearest(step.value_or(0.0));
  return index < series.size() ? compactNumber(shownValues(series)[index]) : QString();
}

std::vector<QString> PlotWidget::readout(std::optional<double> step) const {
  std::vector<QString> values;
  for (const CurveSpec& curve : m_spec.curves) values.push_back(valueAt(m_series(curve.metric), step));
  return values;
}

std::vector<QString> PlotWidget::comparedReadout(std::optional<double> step) const {
  std::vector<QString> values;
  if (!m_group.compared()) return values;
  for (const CurveSpec& curve : m_spec.curves) values.push_back(valueAt(compared(curve), step));
  return values;
}

Range PlotWidget::view() const { return m_group.view().value_or(m_full); }

std::span<const double> PlotWidget::shownValues(const Series& series) const {
  return m_group.smoothing() > 0.0 ? series.smoothed(m_group.smoothing()) : series.y();
}

void PlotWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  render(painter, rect(), m_group.hover());
}

double PlotWidget::stepAt(qreal pixel) const {
  const QRectF area = plotArea(rect());
  return Axis{view(), area.left(), area.right(), AxisScale::Linear}.value(pixel);
}

void PlotWidget::zoom(double factor, double aroundStep) {
  const Range now = view();
  Range next{aroundStep - (aroundStep - now.low) * factor, aroundStep + (now.high - aroundStep) * factor};
  if (next.length() < kClosest) return;
  if (next.length() >= m_full.length())
    m_group.setView(std::nullopt);
  else
    m_group.setView(next);
}

void PlotWidget::move(double shareOfView) {
  const Range now = view();
  if (!m_group.view()) return;  // everything is in view already
  const double wanted = shareOfView * now.length();
  const double shift = std::clamp(wanted, m_full.low - now.low, std::max(m_full.low - now.low, m_full.high - now.high));
  m_group.setView(Range{now.low + shift, now.high + shift});
}

void PlotWidget::mouseMoveEvent(QMouseEvent* event) {
  const QRectF area = plotArea(rect());
  if (m_dragFrom) {
    move((m_dragFrom->x() - event->position().x()) / area.width());
    m_dragFrom = event->position();
  }
  const bool inside = event->position().x() >= area.left() && event->position().x() <= area.right();
  m_group.setHover(inside && dataRange() ? std::optional<double>(stepAt(event->position().x())) : std::nullopt);
}

void PlotWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragFrom = event->position();
  if (m_group.view()) setCursor(Qt::ClosedHandCursor);
}

void PlotWidget::mouseReleaseEvent(QMouseEvent*) {
  m_dragFrom.reset();
  unsetCursor();
}

void PlotWidget::mouseDoubleClickEvent(QMouseEvent*) { m_group.setView(std::nullopt); }

void PlotWidget::leaveEvent(QEvent*) { m_group.setHover(std::nullopt); }

void PlotWidget::wheelEvent(QWheelEvent* event) {
  // Only with the keyboard focus or Ctrl: otherwise the wheel scrolls the page of plots past this one.
  if (!hasFocus() && !(event->modifiers() & Qt::ControlModifier)) {
    event->ignore();
    return;
  }
  const double notches = event->angleDelta().y() / 120.0;
  zoom(std::pow(kWheelStep, -notches), stepAt(event->position().x()));
  event->accept();
}

void PlotWidget::keyPressEvent(QKeyEvent* event) {
  const Range now = view();
  const double middle = (now.low + now.high) / 2;
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoom(1.0 / kWheelStep, middle);
      break;
    case Qt::Key_Minus:
      zoom(kWheelStep, middle);
      break;
    case Qt::Key_Left:
      move(-kKeyStep);
      break;
    case Qt::Key_Right:
      move(kKeyStep);
      break;
    case Qt::Key_Home:
    case Qt::Key_0:
      m_group.setView(std::nullopt);
      break;
    case Qt::Key_L:
      setScale(m_scale == AxisScale::Log ? AxisScale::Linear : AxisScale::Log);
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

void PlotWidget::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* log =
      menu->addAction(tr("Log axis"), this, [this](bool on) { setScale(on ? AxisScale::Log : AxisScale::Linear); });
  log->setCheckable(true);
  log->setChecked(m_scale == AxisScale::Log);
  menu->addAction(tr("Show all steps"), this, [this] { m_group.setView(std::nullopt); });
  menu->addSeparator();
  menu->addAction(tr("Copy as picture"), this, [this] { copyPlot(*this); });
  for (const PlotFormat format : {PlotFormat::Png, PlotFormat::Svg, PlotFormat::Csv})
    menu->addAction(tr("Save as %1...").arg(plotFormatName(format)), this, [this, format] { savePlot(*this, format); });
  menu->popup(event->globalPos());
}

QString PlotWidget::csv() const {
  QString text = QStringLiteral("step,metric,value\n");
  for (const CurveSpec& curve : m_spec.curves) {
    const Series& series = m_series(curve.metric);
    for (std::size_t i = 0; i < series.size(); ++i) {
      if (series.x()[i] < view().low || series.x()[i] > view().high) continue;
      text += QStringLiteral("%1,%2,%3\n")
                  .arg(QString::number(series.x()[i], 'f', 0), podium::text(curve.metric),
                       QString::number(series.y()[i], 'g', 17));
    }
  }
  return text;
}

}  // namespace podium
