#include "app/python_packages.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "learner/env/child_process.h"
#include "learner/env/gym/gym_program.h"
#include "learner/env/server_program.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

// Gymnasium with what draws its smallest environments: without it nothing of CartPole could be shown to people.
constexpr const char* kGymnasium = "gymnasium[classic-control]";

fs::path inside(const char* name) { return pythonFolder() / name; }
fs::path wantedFile() { return inside("podium-packages.txt"); }  // what was asked for; written when all is installed
fs::path versionsFile() { return inside("podium-constraints.txt"); }  // with these versions
fs::path wheelFolder() { return pythonFolder().string() + "-wheels"; }

std::string contents(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> linesIn(const fs::path& path) { return linesOf(contents(path)); }

void write(const fs::path& path, const std::vector<std::string>& lines) {
  std::ofstream file(path);
  for (const std::string& line : lines) file << line << '\n';
  if (!file.flush())
    throw Exception(ErrorCode::Io, "Cannot write " + path.string() + ". Is the disk full, or the folder protected?");
}

// One installation at a time, of all processes.
class InstallLock {
 public:
  InstallLock() {
    fs::create_directories(pythonFolder().parent_path());
    const std::string path = pythonFolder().string() + ".lock";
    m_file = FileDescriptor(::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644));
    if (m_file.get() < 0 || ::flock(m_file.get(), LOCK_EX) != 0)
      throw Exception(ErrorCode::Io, "Cannot lock " + path + ". Can its folder be written to?");
  }

 private:
  FileDescriptor m_file;
};

// Its exit code. Its words go to standard error.
int runToEnd(const std::string& program, const std::vector<std::string>& words, const std::stop_token& stop) {
  ChildProcess child(program, words, {{STDERR_FILENO, STDOUT_FILENO}, {STDERR_FILENO, STDERR_FILENO}});
  while (!child.waitFor(std::chrono::milliseconds(100)))
    if (stop.stop_requested())
      throw Exception(ErrorCode::Cancelled, "Interrupted. Run the same command again: it goes on where it stopped.");
  return child.exitCode().value_or(1);
}

std::string ownPython() { return inside("bin/python").string(); }

int pip(std::vector<std::string> words, const std::stop_token& stop) {
  words.insert(words.begin(), {"-I", "-m", "pip", "--no-input", "--disable-pip-version-check"});
  return runToEnd(ownPython(), words, stop);
}

// Installed to the end, and its Python is still the one that it was made for.
bool isWhole(const std::stop_token& stop) {
  if (fs::exists(installingMark()) || !fs::exists(wantedFile()) || !fs::exists(ownPython())) return false;
  return runToEnd(ownPython(), {"-I", "-c", "import sys, importlib.util as u; sys.exit(u.find_spec('pip') is None)"},
                  stop) == 0;
}

// The distribution's rather than one of conda or pyenv: it is there tomorrow, too.
std::string systemPython() {
  std::istringstream folders(std::string("/usr/bin:") + (std::getenv("PATH") ? std::getenv("PATH") : ""));
  for (std::string folder; std::getline(folders, folder, ':');)
    if (const fs::path python = fs::path(folder) / "python3"; access(python.c_str(), X_OK) == 0) return python.string();
  throw Exception(ErrorCode::Unavailable,
                  "There is no Python 3 here: `sudo apt install python3 python3-venv` on Debian "
                  "and Ubuntu, then run the same command again.");
}

// The mark says what is wanted and stays until that is there.
void makeEnvironment(const std::vector<std::string>& wanted, const std::stop_token& stop) {
  fs::create_directories(pythonFolder());
  write(installingMark(), wanted);
  for (const fs::directory_entry& entry : fs::directory_iterator(pythonFolder()))
    if (entry.path() != installingMark()) fs::remove_all(entry.path());
  if (runToEnd(systemPython(), {"-I", "-m", "venv", pythonFolder().string()}, stop) != 0)
    throw Exception(ErrorCode::Unavailable, "Python cannot make a virtual environment in " + pythonFolder().string() +
                                                ": `sudo apt install python3-venv` on Debian and Ubuntu, then run the "
                                                "same command again.");
}

// "gymnasium" of "Gymnasium[mujoco]==1.2", as package registries compare names.
std::string baseName(const std::string& package) {
  std::string name = package.substr(0, package.find_first_of("[<>=!~; @"));
  std::ranges::transform(name, name.begin(), [](unsigned char c) {
    return c == '_' || c == '.' ? '-' : static_cast<char>(std::tolower(c));
  });
  return name;
}

void add(std::vector<std::string>& wanted, const std::string& package) {
  if (std::ranges::find(wanted, package) == wanted.end()) wanted.push_back(package);
}

bool install(const std::vector<std::string>& packages, const std::stop_token& stop) {
  const fs::path constraints = gymnasiumFolder().value() / "constraints.txt";
  const InstallLock lock;
  const bool whole = isWhole(stop);
  std::vector<std::string> wanted = linesIn(fs::exists(installingMark()) ? installingMark() : wantedFile());
  const std::vector<std::string> before = wanted;
  add(wanted, kGymnasium);
  for (const std::string& package : packages) add(wanted, package == "gymnasium" ? kGymnasium : package);
  if (whole && wanted == before && contents(versionsFile()) == contents(constraints)) return false;
  if (!whole) makeEnvironment(before.empty() ? std::vector<std::string>{kGymnasium} : before, stop);

  // First everything that may fail for a long list of reasons, without touching what is installed; then a short step.
  std::vector<std::string> gather = {"wheel",       "--use-pep517",         "--progress-bar", "off",
                                     "--wheel-dir", wheelFolder().string(), "--constraint",   constraints.string()};
  gather.insert(gather.end(), wanted.begin(), wanted.end());
  if (pip(gather, stop) != 0)
    throw Exception(
        ErrorCode::InvalidInput,
        "pip could not get all of what was asked for; the lines above say why. Is the name right, and is the "
        "network reachable? What was installed before is as it was.");
  write(installingMark(), wanted);
  std::vector<std::string> put = {"install",      "--no-index",         "--find-links",   wheelFolder().string(),
                                  "--constraint", constraints.string(), "--progress-bar", "off"};
  put.insert(put.end(), wanted.begin(), wanted.end());
  if (pip(put, stop) != 0)
    throw Exception(ErrorCode::Io,
                    "pip could not install what it had fetched; the lines above say why. Run the same "
                    "command again when that is mended.");
  fs::copy_file(constraints, versionsFile(), fs::copy_options::overwrite_existing);
  fs::rename(installingMark(), wantedFile());
  fs::remove_all(wheelFolder());
  return true;
}

template <class Do>
auto asResult(Do&& work) -> Result<decltype(work())> {
  try {
    return work();
  } catch (const Exception& fault) {
    return fault.error();
  } catch (const fs::filesystem_error& fault) {
    return Error{ErrorCode::Io, std::string(fault.what()) + ". Can the folder be written to?"};
  }
}

}  // namespace

Result<bool> installPackages(const std::vector<std::string>& packages, std::stop_token stop) {
  return asResult([&] { return install(packages, stop); });
}

Result<Done> removePackages(const std::vector<std::string>& packages, std::stop_token stop) {
  return asResult([&] {
    const InstallLock lock;
    std::vector<std::string> words = {"uninstall", "--yes"};
    const std::vector<PythonPackage> there = installedPackages().value();
    for (const std::string& package : packages) {
      const auto isIt = [&](const PythonPackage& one) { return baseName(one.name) == baseName(package); };
      if (std::ranges::none_of(there, isIt))
        throw Exception(ErrorCode::NotFound, package + " is not installed; `podium env list` shows what is.");
      words.push_back(baseName(package));
    }
    std::vector<std::string> wanted = linesIn(wantedFile());
    std::erase_if(wanted, [&](const std::string& one) {
      return std::ranges::any_of(packages, [&](const std::string& gone) { return baseName(gone) == baseName(one); });
    });
    write(installingMark(), wanted);
    if (pip(words, stop) != 0)
      throw Exception(ErrorCode::Io, "pip could not take everything away; the lines above say why.");
    fs::rename(installingMark(), wantedFile());
    return Done{};
  });
}

Result<Done> removePython() {
  return asResult([] {
    const InstallLock lock;
    fs::remove_all(pythonFolder());
    fs::remove_all(wheelFolder());
    return Done{};
  });
}

Result<std::vector<PythonPackage>> installedPackages() {
  const Result<std::string> python = locatePython();
  if (!python) return python.error();
  const Result<std::string> text = askServer(
      python.value(),
      {"-I", "-c",
       "import importlib.metadata as m, json\n"
       "print(json.dumps(sorted({d.name.lower(): [d.name, d.version] for d in m.distributions()}.values())))"},
      std::chrono::seconds(60));
  if (!text) return text.error();
  std::vector<PythonPackage> packages;
  const auto list = nlohmann::json::parse(text.value(), nullptr, false);
  if (!list.is_array())
    return Error{ErrorCode::Unavailable, "The Python " + python.value() + " does not work: " + text.value()};
  for (const auto& entry : list) packages.push_back({entry.at(0), entry.at(1)});
  return packages;
}

}  // namespace podium
