#include "ui/monitor/learner_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "learner/metric_names.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/settings.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"
#include "ui/monitor/learner_words.h"
#include "ui/monitor/loop_diagram.h"
#include "ui/monitor/project_feed.h"

namespace podium {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kAdviceLines = 3;  // kept free, so that nothing moves with the sentence

using State = LearnerControl::State;

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; }

}  // namespace

LearnerPanel::LearnerPanel(LearnerControl& learner, const ProjectFeed& feed, QWidget* parent)
    : QWidget(parent),
      m_learner(learner),
      m_feed(feed),
      m_state(new TextLabel({}, TextSize::Title, Ink::Text, true)),
      m_advice(new TextLabel({}, TextSize::Body, Ink::Muted)),
      m_fault(new MessageLine),
      m_progress(new QProgressBar),
      m_go(new QPushButton),
      m_stop(new QPushButton(icon(QStringLiteral("stop")), tr("Stop"))),
      m_improve(new QPushButton(tr("Improve the policy anyway"))),
      m_loop(new LoopDiagram),
      m_facts(new QFormLayout) {
  m_advice->setWordWrap(true);
  m_advice->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_advice->setText(QStringList(kAdviceLines, QStringLiteral("A")).join(QLatin1Char('\n')));
  m_advice->setMinimumHeight(m_advice->heightForWidth(QWIDGETSIZE_MAX));
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->setFixedHeight(space::kS);
  QSizePolicy keepsPlace = m_progress->sizePolicy();
  keepsPlace.setRetainSizeWhenHidden(true);
  m_progress->setSizePolicy(keepsPlace);
  makePrimary(m_go);
  m_go->setToolTip(tr("Ctrl+L"));
  m_improve->setToolTip(tr("The guard looks again when as many new answers are there as it compares"));
  m_stop->setToolTip(tr("Writes a checkpoint; the next start continues there"));

  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_go, 1);
  buttons->addWidget(m_stop, 1);

  m_facts->setContentsMargins(0, 0, 0, 0);
  m_facts->setVerticalSpacing(space::kXs);
  m_facts->setHorizontalSpacing(space::kL);
  m_facts->setLabelAlignment(Qt::AlignLeft);
  m_facts->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_answers = addFact(tr("Answers"));
  m_waiting = addFact(tr("Queries waiting"));
  m_heldout = addFact(tr("Held out"));
  m_speed = addFact(tr("Speed"));
  m_steps = addFact(tr("Steps played"));
  m_rounds = addFact(tr("Rounds"));
  m_device = addFact(tr("Device"));
  m_checkpoint = addFact(tr("Checkpoint"));
  m_score = addFact(tr("True score"));

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kM);
  layout->addWidget(m_state);
  layout->addWidget(m_advice);
  layout->addWidget(m_fault);
  layout->addWidget(m_progress);
  layout->addLayout(buttons);
  layout->addWidget(m_improve);
  layout->addWidget(m_loop);
  layout->addLayout(m_facts);
  layout->addStretch();

  connect(m_go, &QPushButton::clicked, this, [this] { startOrPause(m_learner); });
  connect(m_stop, &QPushButton::clicked, this, [this] { m_learner.stop(); });
  connect(m_improve, &QPushButton::clicked, this, [this] { m_learner.improveAnyway(); });
  connect(&learner, &LearnerControl::stateChanged, this, &LearnerPanel::updateState);
  connect(&learner, &LearnerControl::statusChanged, this, &LearnerPanel::updateState);
  connect(&feed, &ProjectFeed::updated, this, &LearnerPanel::updateFacts);
  connect(&Settings::instance(), &Settings::changed, this, &LearnerPanel::updateFacts);
  updateState();
}

TextLabel* LearnerPanel::addFact(const QString& name) {
  auto* value = new ElidedLabel;
  value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  value->setAccessibleName(name);
  m_facts->addRow(new TextLabel(name, TextSize::Body, Ink::Muted), value);
  return value;
}

void LearnerPanel::updateState() {
  const State state = m_learner.state();
  const LearnerStatus status = m_learner.status();
  m_state->setText(stateName(state));
  m_advice->setText(status.fault ? QString() : adviceText(state, status));
  m_advice->setVisible(!status.fault);
  m_fault->showMessage(MessageLine::Kind::Error, status.fault ? faultMessage(*status.fault) : QString());
  m_progress->setVisible(status.progress.has_value() && state == State::Running);
  m_progress->setValue(static_cast<int>(status.progress.value_or(0.0) * kProgressSteps));

  const bool running = state == State::Running, paused = state == State::Paused;
  m_go->setText(running ? tr("Pause") : paused ? tr("Go on") : tr("Start"));
  m_go->setIcon(icon(running ? QStringLiteral("pause") : QStringLiteral("play"), IconTint::OnAccent));
  m_go->setEnabled(running || paused || state == State::Stopped);
  m_stop->setEnabled(running || paused);
  m_improve->setVisible(running && status.guarded);
  m_loop->show(running ? status.phase : Phase::Idle, status.phaseSeconds);
  updateFacts();
}

void LearnerPanel::updateFacts() {
  const LearnerStatus status = m_learner.status();
  const ProjectCounts& counts = m_feed.counts();
  const bool ours = m_learner.state() != State::Elsewhere && status.seconds > 0.0;
  m_answers->setText(groupedNumber(counts.comparisons - counts.retracted - counts.withdrawn));
  m_waiting->setText(groupedNumber(counts.queriesWaiting));
  const std::optional<double> heldout = m_feed.last(metric::kHeldoutAccuracy);
  m_heldout->setText(
      status.heldoutPairs > 0
          ? tr("%1 of %2 pairs").arg(percentText(status.heldoutAccuracy), groupedNumber(status.heldoutPairs))
      : heldout ? percentText(*heldout)
                : QStringLiteral("-"));
  const Series& speeds = m_feed.series(metric::kStepsPerSecond);
  const double stepsPerSecond = ours ? status.stepsPerSecond : m_feed.last(metric::kStepsPerSecond).value_or(0.0);
  m_speed->setText(stepsPerSecond > 0.0 ? tr("%1 steps/s").arg(compactNumber(stepsPerSecond)) : QStringLiteral("-"));
  const std::int64_t measured = speeds.empty() ? 0 : static_cast<std::int64_t>(speeds.x().back());
  m_steps->setText(groupedNumber(std::max(status.envSteps, measured)));
  m_rounds->setText(groupedNumber(counts.rounds));
  // Until a learner runs here: the device that the settings ask for, and the checkpoint that it will go on from.
  m_device->setText(text(status.device.empty() ? m_learner.config().compute.device : status.device));
  m_checkpoint->setText(orDash(text(status.checkpoint.empty() ? m_feed.checkpoint() : status.checkpoint)));

  const bool scores = Settings::instance().showTrueScore() && status.trueScoreBefore;
  m_score->setText(
      !scores ? QString()
      : status.trueScoreAfter
          ? tr("%1 before, %2 after").arg(compactNumber(*status.trueScoreBefore), compactNumber(*status.trueScoreAfter))
          : tr("%1 at the start").arg(compactNumber(*status.trueScoreBefore)));
  m_score->setVisible(scores);
  m_facts->labelForField(m_score)->setVisible(scores);
}

}  // namespace podium
