#include "learner/env/gym/gym_program.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "learner/env/server_program.h"
#include "storage/domain/own_files.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kListLimit{60};  // the first start of a Python after it was installed

// The value of an environment variable; empty where it has none.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

bool isProgram(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
}

}  // namespace

bool isAtariId(const std::string& id) { return id.starts_with("ALE/"); }

fs::path pythonFolder() {
  if (const std::string cache = variable("PODIUM_CACHE"); !cache.empty()) return fs::absolute(cache) / "envs";
  const fs::path cache = variable("XDG_CACHE_HOME");  // the XDG rule: a relative path is to be ignored
  return (cache.is_absolute() ? cache : fs::path(variable("HOME")) / ".cache") / "podium" / "envs";
}

fs::path installingMark() { return pythonFolder() / ".podium-installing"; }

Result<std::string> locatePython() {
  if (const std::string chosen = variable("PODIUM_PYTHON"); !chosen.empty()) {
    if (isProgram(chosen)) return chosen;
    return Error{ErrorCode::Unavailable, "PODIUM_PYTHON names " + chosen +
                                             ", which is no program. Let it name a Python that has Gymnasium, or unset "
                                             "it and run `podium env add gymnasium`."};
  }
  const fs::path python = pythonFolder() / "bin" / "python";
  std::error_code ignored;
  if (fs::exists(installingMark(), ignored))
    return Error{ErrorCode::Unavailable, "The installation of Gymnasium in " + pythonFolder().string() +
                                             " was cut short: run `podium env add gymnasium` to mend it."};
  if (isProgram(python)) return python.string();
  return Error{ErrorCode::Unavailable, "Gymnasium is not installed: run `podium env add gymnasium`."};
}

Result<fs::path> gymnasiumFolder() {
  std::error_code ignored;
  const fs::path folder = ownFolder().parent_path() / "share" / "podium" / "gymnasium";
  if (fs::is_regular_file(folder / "podium_gym.py", ignored)) return folder;
  return Error{ErrorCode::Unavailable, "The bridge to Gymnasium is missing: " + (folder / "podium_gym.py").string() +
                                           ". Build Podium with ./podium, or install it again."};
}

Result<ServerLaunch> gymLaunch() {
  const Result<std::string> python = locatePython();
  if (!python) return python.error();
  const Result<fs::path> folder = gymnasiumFolder();
  if (!folder) return folder.error();
  ServerLaunch launch;
  launch.program = python.value();
  launch.words = {"-B", (folder.value() / "podium_gym.py").string()};  // -B: writes nothing beside itself
  launch.name = "Gymnasium's bridge";
  launch.remedy = "Look at free memory and at what the environment does";
  launch.startLimit = std::chrono::minutes(3);
  launch.silence = std::chrono::minutes(1);
  return launch;
}

Result<std::vector<std::string>> gymEnvironments() {
  const Result<ServerLaunch> launch = gymLaunch();
  if (!launch) return launch.error();
  std::vector<std::string> words = launch.value().words;
  words.emplace_back("--list");
  const Result<std::string> text = askServer(launch.value().program, words, kListLimit);
  if (!text) return text.error();
  std::vector<std::string> ids = linesOf(text.value());
  std::ranges::sort(ids);
  return ids;
}

}  // namespace podium
