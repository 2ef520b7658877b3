// startEnvironment() and availableEnvironments() of learner/environment.h.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "learner/env/child_process.h"
#include "learner/env/server_environment.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kListTimeout{20};

// The program to start: `given`, PODIUM_ATARI, beside the running program, or in bin/ next to the running program's
// folder (tests and modules).
Result<std::string> locateServer(const std::string& given) {
  std::vector<fs::path> places;
  const char* chosen = std::getenv("PODIUM_ATARI");
  if (!given.empty()) {
    places = {given};
  } else if (chosen != nullptr && *chosen != '\0') {
    places = {chosen};
  } else {
    std::error_code ignored;
    const fs::path here = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    places = {here / "podium-atari", here.parent_path() / "bin" / "podium-atari"};
  }
  for (const fs::path& place : places)
    if (fs::is_regular_file(place) && access(place.c_str(), X_OK) == 0) return place.string();
  return Error{ErrorCode::Unavailable, "The environment program " + places.front().string() +
                                           " is missing. Run ./podium to build it, or set PODIUM_ATARI to its path."};
}

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

}  // namespace

Result<std::unique_ptr<Environment>> startEnvironment(const EnvConfig& config, const std::string& serverPath) {
  try {
    check(config).value();
    ServerLaunch launch;
    launch.program = locateServer(serverPath).value();
    auto environment = std::make_unique<ServerEnvironment>(config, launch);
    if (config.hideScore && !environment->scoreHidden())
      log(LogLevel::Warning, "env",
          "Where " + config.id + " shows its score is not known, so it stays visible to the " +
              "agent. Set env.maskRows to hide it.");
    return std::unique_ptr<Environment>(std::move(environment));
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::WorkerDied) return fault.error();
    return Error{fault.code(),
                 "The environment program for " + config.id + " could not start: it " + fault.what() + "."};
  }
}

Result<std::vector<std::string>> availableEnvironments(const std::string& serverPath) {
  try {
    const std::string program = locateServer(serverPath).value();
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) return Error{ErrorCode::Io, "No pipe to " + program + "; close other programs."};
    const FileDescriptor reader(ends[0]);
    FileDescriptor writer(ends[1]);
    ChildProcess child(program, {"--list"}, {{writer.get(), STDOUT_FILENO}, {writer.get(), STDERR_FILENO}});
    writer.close();
    std::string text;
    char buffer[4096];
    for (ssize_t bytes = 0; (bytes = read(reader.get(), buffer, sizeof buffer)) > 0;)
      text.append(buffer, static_cast<std::size_t>(bytes));
    if (!child.waitFor(kListTimeout) || child.exitCode() != 0)
      return Error{ErrorCode::NotFound, text.empty() ? program + " --list " + child.obituary() + "." : text};
    std::vector<std::string> ids;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) ids.push_back(line);
    return ids;
  } catch (const Exception& fault) {
    return fault.error();
  }
}

}  // namespace podium
