#include "learner/env/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kFirstFree = 64;  // copies of inherited descriptors lie here, clear of their numbers in the child

}  // namespace

void FileDescriptor::close() {
  if (m_fd >= 0) ::close(m_fd);
  m_fd = -1;
}

ChildProcess::ChildProcess(const std::string& program, const std::vector<std::string>& arguments,
                           const std::vector<std::pair<int, int>>& inherited) {
  std::vector<FileDescriptor> copies;
  for (const auto& [here, there] : inherited) {
    copies.emplace_back(fcntl(here, F_DUPFD_CLOEXEC, kFirstFree));
    if (copies.back().get() < 0)
      throw Exception(ErrorCode::Unavailable, "Too many files are open to start " + program + ". Raise `ulimit -n`.");
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  int last = STDERR_FILENO;
  for (std::size_t i = 0; i < inherited.size(); ++i) {
    posix_spawn_file_actions_adddup2(&actions, copies[i].get(), inherited[i].second);
    last = std::max(last, inherited[i].second);
  }
  posix_spawn_file_actions_addclosefrom_np(&actions, last + 1);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  std::vector<std::string> words = {program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int fault = posix_spawn(&m_pid, program.c_str(), &actions, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (fault != 0) {
    m_pid = -1;
    throw Exception(ErrorCode::Unavailable, "The program " + program + " cannot be started: " + std::strerror(fault) +
                                                ". Build it with ./podium, or install Podium again.");
  }
}

ChildProcess::~ChildProcess() { kill(); }

bool ChildProcess::waitFor(std::chrono::milliseconds time) {
  const auto end = std::chrono::steady_clock::now() + time;
  while (!m_status) {
    int status = 0;
    const pid_t ended = waitpid(m_pid, &status, WNOHANG);
    if (ended == m_pid) m_status = status;
    if (ended < 0 && errno != EINTR) m_status = 0;  // reaped by somebody else: only its end is known
    if (m_status || std::chrono::steady_clock::now() >= end) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return m_status.has_value();
}

void ChildProcess::kill() {
  if (m_pid < 0 || waitFor(std::chrono::milliseconds(0))) return;
  ::kill(m_pid, SIGKILL);
  int status = 0;
  while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
  }
  m_status = status;
}

std::string ChildProcess::obituary() const {
  if (!m_status) return {};
  if (WIFSIGNALED(*m_status)) {
    const int signal = WTERMSIG(*m_status);
    return "was ended by signal " + std::to_string(signal) + " (" + strsignal(signal) + ")";
  }
  return "ended with exit code " + std::to_string(WEXITSTATUS(*m_status));
}

std::optional<int> ChildProcess::exitCode() const {
  if (!m_status || !WIFEXITED(*m_status)) return std::nullopt;
  return WEXITSTATUS(*m_status);
}

}  // namespace podium
