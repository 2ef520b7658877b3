#include "ui/annotate/work_button.h"

#include <QMenu>
#include <QWidgetAction>

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

namespace podium {

WorkButton::WorkButton(bool showAgreement, QWidget* parent)
    : QToolButton(parent), m_showAgreement(showAgreement), m_text(new TextLabel) {
  setAutoRaise(true);
  setFocusPolicy(Qt::TabFocus);
  setFont(textFont(TextSize::Small));
  auto* menu = new QMenu(this);
  m_text->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(m_text);
  menu->addAction(action);
  setMenu(menu);
  // Not InstantPopup: that one waits in an event loop of its own, inside of a key press of the page.
  connect(this, &QToolButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(rect().bottomLeft())); });
  hide();
}

void WorkButton::setStats(const AnnotatorStats& stats) {
  setText(tr("%1 today").arg(groupedNumber(stats.answeredSince)));
  QStringList lines{tr("Answers today: %1").arg(groupedNumber(stats.answeredSince)),
                    tr("Answers in all: %1").arg(groupedNumber(stats.answered))};
  if (stats.answered > 0)
    lines += tr("Median time of the newest %1: %2")
                 .arg(std::min<std::int64_t>(stats.answered, kStatsAnswers))
                 .arg(durationText(static_cast<double>(stats.medianActiveMs) / 1000.0));
  if (m_showAgreement && stats.compared == 0) lines += tr("Agreement: nobody else has ranked the same queries yet");
  if (m_showAgreement && stats.compared > 0)
    lines += tr("Same best item as others: %1 of %2 rankings")
                 .arg(percentText(static_cast<double>(stats.agreeing) / static_cast<double>(stats.compared)),
                      groupedNumber(stats.compared));
  m_text->setText(lines.join(QLatin1Char('\n')));
  setAccessibleName(tr("Your work: %1").arg(text()));
  setAccessibleDescription(lines.join(QStringLiteral("; ")));
  setToolTip(tr("Your figures"));
  setVisible(true);
}

QString WorkButton::lines() const { return m_text->text(); }

}  // namespace podium
