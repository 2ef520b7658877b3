#pragma once
// A child process that inherits chosen descriptors and nothing else.
#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace podium {

// An open file descriptor. Closed with its owner.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : m_fd(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(m_fd, other.m_fd);
    return *this;
  }
  ~FileDescriptor() { close(); }
  int get() const { return m_fd; }
  void close();

 private:
  int m_fd = -1;
};

// Reaps its process; a process that is still running when its owner goes is killed. One thread at a time.
class ChildProcess {
 public:
  // Starts `program` (a path) with /dev/null as standard input and output, and this process's standard error.
  // inherited: pairs of a descriptor here and its number there; every other descriptor is closed. Signals have their
  // default meaning there. Throws Exception(Unavailable) that names the program and the system's reason.
  ChildProcess(const std::string& program, const std::vector<std::string>& arguments,
               const std::vector<std::pair<int, int>>& inherited);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  pid_t pid() const { return m_pid; }
  // Waits for its end at most so long. False: it still runs.
  bool waitFor(std::chrono::milliseconds time);
  void kill();  // and reaps
  // "ended with exit code 3", "was ended by signal 9 (Killed)"; empty while it runs.
  std::string obituary() const;
  std::optional<int> exitCode() const;  // of a process that ended by itself

 private:
  pid_t m_pid = -1;
  std::optional<int> m_status;  // as waitpid() gives it, once reaped
};

}  // namespace podium
