// startEnvironment() and availableEnvironments() of learner/environment.h.
#include <algorithm>

#include "learner/env/gym/gym_program.h"
#include "learner/env/server_environment.h"
#include "learner/env/server_program.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

constexpr std::chrono::seconds kListTimeout{20};

Result<Done> check(const EnvConfig& config) {
  const auto wrong = [](const std::string& what) { return Error{ErrorCode::InvalidInput, what}; };
  if (config.id.empty()) return wrong("env.id is empty; name a game such as ALE/Freeway-v5.");
  if (config.count < 1 || config.count > 4096) return wrong("env.count is not from 1 to 4096.");
  if (config.groups < 1 || config.count % config.groups != 0)
    return wrong("env.groups (" + std::to_string(config.groups) + ") does not divide env.count (" +
                 std::to_string(config.count) + ").");
  if (config.maskRows.size() % 2 != 0) return wrong("env.maskRows needs pairs of rows: first,last.");
  return Done{};  // the program checks the rest and says which
}

Result<ServerLaunch> atariLaunch(const std::string& serverPath) {
  const Result<std::string> program = locateServer(serverPath);
  if (!program) return program.error();
  ServerLaunch launch;
  launch.program = program.value();
  return launch;
}

// An id of neither, where there is no Gymnasium, is most often a game without its "ALE/".
Result<ServerLaunch> launchOf(const EnvConfig& config, const std::string& serverPath) {
  if (isAtariId(config.id)) return atariLaunch(serverPath);
  Result<ServerLaunch> launch = gymLaunch();
  if (launch) return launch;
  return Error{launch.error().code, config.id +
                                        " is none of the Atari games, whose ids begin with ALE/, and what plays "
                                        "others is not there. " +
                                        launch.error().message};
}

// Adds the Atari game that an id of neither may have meant, such as PongNoFrameskip-v4.
Error withAtariMeant(Error error, const std::string& id, const std::string& serverPath) {
  const bool unknown = error.code == ErrorCode::NotFound || error.code == ErrorCode::Unavailable;
  const Result<std::string> program = locateServer(serverPath);
  if (isAtariId(id) || !unknown || !program) return error;
  const Result<std::string> near = askServer(program.value(), {"--near", id}, kListTimeout);
  if (!near || near.value().empty()) return error;
  return {ErrorCode::NotFound, error.message + " Did you mean " + linesOf(near.value()).front() + "?"};
}

}  // namespace

Result<std::unique_ptr<Environment>> startEnvironment(const EnvConfig& config, const std::string& serverPath,
                                                      std::stop_token stop) {
  try {
    check(config).value();
    auto environment =
        std::make_unique<ServerEnvironment>(config, launchOf(config, serverPath).value(), std::move(stop));
    if (isAtariId(config.id) && config.hideScore && !environment->scoreHidden())
      log(LogLevel::Warning, "env",
          "Where " + config.id + " shows its score is not known, so it stays visible to the " +
              "agent. Set env.maskRows to hide it.");
    return std::unique_ptr<Environment>(std::move(environment));
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::WorkerDied) return withAtariMeant(fault.error(), config.id, serverPath);
    return Error{fault.code(),
                 "The environment program for " + config.id + " could not start: it " + fault.what() + "."};
  }
}

Result<std::vector<std::string>> availableEnvironments(const std::string& serverPath) {
  const Result<std::string> program = locateServer(serverPath);
  if (!program) return program.error();
  const Result<std::string> text = askServer(program.value(), {"--list"}, kListTimeout);
  if (!text) return text.error();
  std::vector<std::string> ids = linesOf(text.value());
  if (const Result<std::vector<std::string>> others = gymEnvironments())
    ids.insert(ids.end(), others.value().begin(), others.value().end());
  else
    log(LogLevel::Info, "env", others.error().message);
  std::ranges::sort(ids);
  return ids;
}

}  // namespace podium
