#include "tests/bench/child.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <chrono>

#include "storage/domain/result.h"

extern char** environ;

namespace podium::bench {

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
  QByteArray printed;
  char block[4096];
  for (ssize_t count = 0; (count = ::read(ends[0], block, sizeof block)) > 0;) printed.append(block, count);
  ::close(ends[0]);
  int status = 1;
  rusage used{};
  if (fault != 0 || ::wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Exception(ErrorCode::Unavailable, program + " did not end well.");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  return {seconds.count(), static_cast<double>(used.ru_maxrss) / 1024.0, QJsonDocument::fromJson(printed).object()};
}

}  // namespace podium::bench
