#pragma once
// What the window needs from the application that hosts it. Filled by the composition root; tests pass their own.
#include <functional>
#include <string>
#include <vector>

#include "storage/domain/result.h"

class QObject;

namespace podium {

class LearnerControl;
struct ProjectSession;

struct AppServices {
  // The learner of an open project, not yet started. Called on the GUI thread when the session is complete except for
  // `learner`; the control belongs to `parent` and dies before the session. Never returns nullptr.
  std::function<LearnerControl*(ProjectSession&, QObject* parent)> makeLearner;
  // Gymnasium ids that can be played here, sorted. Called on a worker thread.
  std::function<Result<std::vector<std::string>>()> environments;
  // Creates a fresh demo project and returns its path. Called on a worker thread.
  std::function<Result<std::string>()> createDemoProject;
};

}  // namespace podium
