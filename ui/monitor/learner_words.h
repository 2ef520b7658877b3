#pragma once
// What the learner does, in words: the same on the Learner page and in the status bar.
#include <QString>

#include "ui/common/learner_control.h"

namespace podium {

// "Fit reward": a step of the loop, or what the learner does besides.
QString phaseName(Phase phase);
// "Running", "Paused", "Starting", ...
QString stateName(LearnerControl::State state);
// One or two words for the status bar: the phase while running, else the state.
QString activityText(LearnerControl::State state, const LearnerStatus& status);
// What happens next, one sentence. Faults come first and say what to do.
QString adviceText(LearnerControl::State state, const LearnerStatus& status);
// "held out 81 % of 64 pairs"; empty when there is no figure yet.
QString heldoutText(const LearnerStatus& status);

// What the one button and Ctrl+L do: start when stopped, pause when running, go on when paused; nothing otherwise.
void startOrPause(LearnerControl& learner);

}  // namespace podium
