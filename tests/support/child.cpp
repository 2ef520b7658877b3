#include "tests/support/child.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <chrono>
#include <fstream>
#include <thread>

#include "storage/domain/result.h"

extern char** environ;

namespace podium::test {

namespace {

constexpr std::chrono::milliseconds kLook{20};

// The most memory that a process has held so far; 0 once it has ended. What wait4() tells would count the memory of
// this process, too, from which the child was made.
double mostMegabytes(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024.0;
  return 0.0;
}

}  // namespace

std::string besideThis(const std::string& name) {
  return QCoreApplication::applicationDirPath().toStdString() + '/' + name;
}

ChildRun runChild(const std::string& program, const std::vector<std::string>& arguments) {
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  int ends[2];
  if (::pipe(ends) != 0) throw Exception(ErrorCode::Unavailable, "No pipe for " + program + ".");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int fault = ::posix_spawnp(&child, program.c_str(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  double megabytes = 0.0;
  std::jthread watcher([&megabytes, child](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      if (const double now = mostMegabytes(child); now > 0.0) megabytes = now;
      std::this_thread::sleep_for(kLook);
    }
  });
  QByteArray printed;
  char block[4096];
  for (ssize_t count = 0; (count = ::read(ends[0], block, sizeof block)) > 0;) printed.append(block, count);
  ::close(ends[0]);
  int status = 1;
  const bool ended = fault == 0 && ::waitpid(child, &status, 0) == child;
  watcher.request_stop();
  watcher.join();
  if (!ended || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Exception(ErrorCode::Unavailable, program + " did not end well.");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  return {seconds.count(), megabytes, QJsonDocument::fromJson(printed).object()};
}

}  // namespace podium::test
