#include "ui/monitor/learner_words.h"

#include <QCoreApplication>

#include "ui/common/format.h"

namespace podium {
namespace {

QString tr(const char* source) { return QCoreApplication::translate("podium::LearnerWords", source); }

}  // namespace

QString phaseName(Phase phase) {
  switch (phase) {
    case Phase::Idle:
      return tr("Idle");
    case Phase::Ingest:
      return tr("Read answers");
    case Phase::FitReward:
      return tr("Fit reward");
    case Phase::ImprovePolicy:
      return tr("Improve policy");
    case Phase::Generate:
      return tr("Make clips");
    case Phase::Select:
      return tr("Choose queries");
    case Phase::Evaluate:
      return tr("Evaluate");
    case Phase::Paused:
      return tr("Paused");
    case Phase::Stopped:
      return tr("Stopped");
    case Phase::Failed:
      return tr("Failed");
  }
  return {};
}

QString stateName(LearnerControl::State state) {
  switch (state) {
    case LearnerControl::State::Stopped:
      return tr("Stopped");
    case LearnerControl::State::Starting:
      return tr("Starting");
    case LearnerControl::State::Running:
      return tr("Running");
    case LearnerControl::State::Paused:
      return tr("Paused");
    case LearnerControl::State::Stopping:
      return tr("Stopping");
    case LearnerControl::State::Elsewhere:
      return tr("Runs elsewhere");
  }
  return {};
}

QString activityText(LearnerControl::State state, const LearnerStatus& status) {
  if (state == LearnerControl::State::Stopped && status.phase == Phase::Failed) return phaseName(Phase::Failed);
  return state == LearnerControl::State::Running ? phaseName(status.phase) : stateName(state);
}

QString adviceText(LearnerControl::State state, const LearnerStatus& status) {
  if (status.fault) return text(status.fault->message);
  switch (state) {
    case LearnerControl::State::Stopped:
      return tr("Start it to make clips and to learn from the answers given so far.");
    case LearnerControl::State::Starting:
      return tr("The networks are loaded and the games started.");
    case LearnerControl::State::Paused:
      return tr("Go on whenever you like. Nothing is lost meanwhile.");
    case LearnerControl::State::Stopping:
      return tr("The checkpoint is written, so that the next start continues here.");
    case LearnerControl::State::Elsewhere:
      return tr("%1 Its curves appear here; stop it there.")
          .arg(status.message.empty() ? tr("Another process runs the learner of this project.") : text(status.message));
    case LearnerControl::State::Running:
      return text(status.message);
  }
  return {};
}

QString heldoutText(const LearnerStatus& status) {
  if (status.heldoutPairs <= 0) return {};
  return tr("held out %1 of %2 pairs").arg(percentText(status.heldoutAccuracy), groupedNumber(status.heldoutPairs));
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
