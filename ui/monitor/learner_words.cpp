#include "ui/monitor/learner_words.h"

#include <QCoreApplication>

#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/learner_messages.h"

namespace podium {
namespace {

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::LearnerWords)
};

}  // namespace

QString phaseName(Phase phase) {
  switch (phase) {
    case Phase::Idle:
      return Words::tr("Idle");
    case Phase::Ingest:
      return Words::tr("Read answers");
    case Phase::FitReward:
      return Words::tr("Fit reward");
    case Phase::ImprovePolicy:
      return Words::tr("Improve policy");
    case Phase::Generate:
      return Words::tr("Make clips");
    case Phase::Select:
      return Words::tr("Choose queries");
    case Phase::Evaluate:
      return Words::tr("Evaluate");
    case Phase::Paused:
      return Words::tr("Paused");
    case Phase::Stopped:
      return Words::tr("Stopped");
    case Phase::Failed:
      return Words::tr("Failed");
  }
  return {};
}

QString stateName(LearnerControl::State state) {
  switch (state) {
    case LearnerControl::State::Stopped:
      return Words::tr("Stopped");
    case LearnerControl::State::Starting:
      return Words::tr("Starting");
    case LearnerControl::State::Running:
      return Words::tr("Running");
    case LearnerControl::State::Paused:
      return Words::tr("Paused");
    case LearnerControl::State::Stopping:
      return Words::tr("Stopping");
    case LearnerControl::State::Elsewhere:
      return Words::tr("Runs elsewhere");
  }
  return {};
}

QString activityText(LearnerControl::State state, const LearnerStatus& status) {
  if (state == LearnerControl::State::Stopped && status.phase == Phase::Failed) return phaseName(Phase::Failed);
  return state == LearnerControl::State::Running ? phaseName(status.phase) : stateName(state);
}

QString adviceText(LearnerControl::State state, const LearnerStatus& status) {
  if (status.fault) return faultMessage(*status.fault);
  switch (state) {
    case LearnerControl::State::Stopped:
      return Words::tr("Start it to make clips and to learn from the answers given so far.");
    case LearnerControl::State::Starting:
      return Words::tr("The networks are loaded and the games started.");
    case LearnerControl::State::Paused:
      return Words::tr("Go on whenever you like. Nothing is lost meanwhile.");
    case LearnerControl::State::Stopping:
      return Words::tr("The checkpoint is written, so that the next start continues here.");
    case LearnerControl::State::Elsewhere:
      return Words::tr("%1 Its curves appear here; stop it there.")
          .arg(status.message.empty() ? Words::tr("Another process runs the learner of this project.")
                                      : text(status.message));
    case LearnerControl::State::Running:
      return learnerMessage(status.message);
  }
  return {};
}

QString heldoutText(const LearnerStatus& status) {
  if (status.heldoutPairs <= 0) return {};
  return Words::tr("held out %1 of %2 pairs")
      .arg(percentText(status.heldoutAccuracy), groupedNumber(status.heldoutPairs));
}

void startOrPause(LearnerControl& learner) {
  switch (learner.state()) {
    case LearnerControl::State::Stopped:
      learner.start();
      break;
    case LearnerControl::State::Running:
      learner.pause();
      break;
    case LearnerControl::State::Paused:
      learner.resume();
      break;
    case LearnerControl::State::Starting:
    case LearnerControl::State::Stopping:
    case LearnerControl::State::Elsewhere:
      break;
  }
}

}  // namespace podium
