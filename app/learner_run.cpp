#include "app/learner_run.h"

#include "learner/environment.h"
#include "learner/nn_module.h"

namespace podium {
namespace {

std::unique_ptr<Environment> startGames(const EnvConfig& env, std::stop_token stop) {
  return startEnvironment(env, {}, std::move(stop)).value();
}

}  // namespace

LearnerConfig projectLearnerConfig(const ProjectInfo& info, const LearnerConfig& defaults) {
  LearnerConfig config = info.learnerConfig.empty() ? defaults : learnerConfigFromJson(info.learnerConfig).value();
  if (info.environment.empty())
    throw Exception(ErrorCode::InvalidInput, "The project \"" + info.name +
                                                 "\" has no environment, so there is no policy to learn: make one with "
                                                 "`podium new FILE --env ID`.");
  config.env.id = info.environment;
  config.query.k = info.k;
  return config;
}

LearnerRun::LearnerRun(std::shared_ptr<ProjectStore> store, const LearnerConfig& config, StatusSink sink,
                       const std::optional<ProcessPlace>& place, const std::stop_token& stop)
    : m_lock(LearnerLock::take(store->path()).value()), m_store(store) {
  LearnerParts parts;
  parts.store = &m_store;
  parts.nn = loadNnModule().value();
  if (place) parts.nn = parts.nn->lead(*place, stop);
  if (place && config.policy.population > 1)  // the others have come, and end with what leads them
    throw Exception(ErrorCode::InvalidInput,
                    "Several processes improve one policy: set policy.population=1, or start one process.");
  parts.startEnv = startGames;
  m_loop = makeLearnerLoop(config, std::move(parts), std::move(sink));
}

void followLearner(const ProcessPlace& place, std::stop_token stop) {
  loadNnModule().value()->follow(place, startGames, std::move(stop));
}

LearnerStatus LearnerRun::run(const RunLimits& limits, std::stop_token stop) { return m_loop->run(limits, stop); }

}  // namespace podium
