#pragma once
// What the window needs from the application that hosts it. Filled by the composition root; tests pass their own.
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "storage/domain/result.h"

class QObject;

namespace podium {

class Environment;
class LearnerControl;
class WatchedPolicy;
struct EnvConfig;
struct ProjectSession;

struct AppServices {
  // The learner of an open project, not yet started. Called on the GUI thread when the session is complete except for
  // `learner`; the control belongs to `parent` and dies before the session. Never returns nullptr.
  std::function<LearnerControl*(ProjectSession&, QObject* parent)> makeLearner;
  // Gymnasium ids that can be played here, sorted. Called on a worker thread.
  std::function<Result<std::vector<std::string>>()> environments;
  // An environment for a person to play. Called on a thread of its own; throws Exception, Cancelled when stopped
  // meanwhile.
  std::function<std::unique_ptr<Environment>(const EnvConfig&, std::stop_token)> startEnvironment;
  // The newest policy of a project's file in its environment, for somebody to judge. Likewise.
  std::function<std::unique_ptr<WatchedPolicy>(const std::string& project, const std::stop_token&)> watchPolicy;
  // Creates a fresh demo project and returns its path. Called on a worker thread.
  std::function<Result<std::string>()> createDemoProject;
};

}  // namespace podium
