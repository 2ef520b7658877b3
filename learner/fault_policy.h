#pragma once
// What the loop does about a fault. People go on annotating in every case: the queue is in the project.
#include "storage/domain/result.h"

namespace podium {

enum class Recovery {
  GoOn,                // a pause or a stop, not a fault
  RestartEnvironment,  // new environment processes, with the policy as it is now
  RestoreCheckpoint,   // networks as they were last saved
  Fail                 // the learner ends; it can be started again
};

// `inARow` counts faults since the last round that went well, this one included: what keeps failing ends the learner.
Recovery recoveryFor(ErrorCode code, int inARow);

// The error as people should see it: what happened, followed by what the learner does or what they can do.
Error explained(const Error& error, Recovery recovery);

// The exception that is being handled, as an Error. Call in a catch block only.
Error currentError();

}  // namespace podium
