#include "ui/shell/status_strip.h"

#include <QPainter>

#include "learner/metric_names.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/monitor/learner_words.h"
#include "ui/monitor/project_feed.h"

namespace podium {
namespace {

constexpr int kNoticeMs = 6000;

}  // namespace

QString StatusSummary::details() const {
  QStringList lines;
  for (const QString& line : {message, activity, heldout, speed, queue})
    if (!line.isEmpty()) lines << line;
  return lines.join(QLatin1Char('\n'));
}

StatusSummary summarise(LearnerControl::State state, const LearnerStatus& status, const ProjectFeed& feed) {
  StatusSummary summary;
  summary.activity = StatusStrip::tr("Learner: %1").arg(activityText(state, status));
  summary.heldout = heldoutText(status);
  if (const auto known = feed.last(metric::kHeldoutAccuracy); summary.heldout.isEmpty() && known)
    summary.heldout = StatusStrip::tr("held out %1").arg(percentText(*known));
  const bool ours = state == LearnerControl::State::Running;
  const double speed = ours                                        ? status.stepsPerSecond
                       : state == LearnerControl::State::Elsewhere ? feed.last(metric::kStepsPerSecond).value_or(0.0)
                                                                   : 0.0;
  if (speed > 0.0) summary.speed = StatusStrip::tr("%1 steps/s").arg(compactNumber(speed));
  summary.queue = StatusStrip::tr("queue: %1 waiting").arg(groupedNumber(feed.counts().queriesWaiting));
  summary.message = adviceText(state, status);
  summary.fault = status.fault.has_value();
  return summary;
}

StatusStrip::StatusStrip(QWidget* parent) : QAbstractButton(parent) {
  setFixedHeight(extent::kStatusBar);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::TabFocus);
  setToolTip(tr("Details and what to do"));
  setCursor(Qt::PointingHandCursor);
  m_noticeTimer.setSingleShot(true);
  connect(&m_noticeTimer, &QTimer::timeout, this, [this] {
    m_notice.clear();
    update();
  });
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusStrip::showSummary(const StatusSummary& summary) {
  m_summary = summary;
  setAccessibleName(summary.details());
  update();
}

void StatusStrip::showNotice(const QString& message) {
  m_notice = message;
  m_noticeTimer.start(kNoticeMs);
  update();
}

QSize StatusStrip::sizeHint() const { return {extent::kWideWindow / 2, extent::kStatusBar}; }
QSize StatusStrip::minimumSizeHint() const { return {extent::kSidebar, extent::kStatusBar}; }

void StatusStrip::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.fillRect(rect(), underMouse() ? c.raised : c.surface);
  painter.fillRect(0, 0, width(), extent::kHairline, c.border);
  painter.setFont(textFont(TextSize::Small));
  const QFontMetrics metrics = painter.fontMetrics();
  int left = space::kL;
  painter.setPen(c.textMuted);
  for (const QString& part : {m_summary.activity, m_summary.heldout, m_summary.speed, m_summary.queue}) {
    if (part.isEmpty()) continue;
    const int needed = metrics.horizontalAdvance(part);
    painter.drawText(QRect(left, 0, needed, height()), Qt::AlignVCenter, part);
    left += needed + space::kXl;
  }
  const bool notice = !m_summary.fault && !m_notice.isEmpty();
  QRect area(left, 0, width() - left - space::kL, height());
  if (m_summary.fault) {
    const QRect mark(left, (height() - extent::kIconSmall) / 2, extent::kIconSmall, extent::kIconSmall);
    podium::icon(QStringLiteral("warning"), IconTint::Bad).paint(&painter, mark);
    area.adjust(extent::kIconSmall + space::kXs, 0, 0, 0);
    painter.setPen(c.bad);
  } else if (notice) {
    painter.setPen(c.text);
  }
  const QString message = notice ? m_notice : m_summary.message;
  painter.drawText(area, Qt::AlignVCenter, metrics.elidedText(message, Qt::ElideRight, area.width()));
}

}  // namespace podium
