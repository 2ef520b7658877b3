#pragma once
// One running environment server: its process, its socket and its memory.
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "learner/env/child_process.h"
#include "learner/env/protocol.h"
#include "learner/env/segment.h"
#include "learner/environment.h"

namespace podium {

struct ServerLaunch {
  std::string program;                  // path
  std::vector<std::string> words = {};  // its first arguments, before those of the protocol
  std::string name = {};                // as people know it; empty: the program's file name
  std::string remedy = "Look at free memory and at the game's ROM";  // for one that keeps dying
  std::chrono::milliseconds startLimit{120'000};  // from its start to its Hello; each game takes about 0.1 s to load
  std::chrono::milliseconds silence{30'000};      // a server that owes an answer for so long is dead
};

// One thread at a time. The destructor says goodbye, waits a moment and kills a server that does not go.
class ServerProcess {
 public:
  // Starts the server and waits for its Hello. seeds: one per environment. wakeFd: cuts the wait short when it becomes
  // readable; -1: none. Throws Exception: NotFound (unknown environment or a missing file), InvalidInput (an argument),
  // Unavailable (no program), WorkerDied (it ended, was silent, or broke the protocol), Cancelled.
  ServerProcess(const ServerLaunch& launch, const EnvConfig& config, std::span<const std::uint64_t> seeds,
                int wakeFd = -1);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  const std::shared_ptr<const Segment>& segment() const { return m_segment; }
  pid_t pid() const { return m_child->pid(); }

  // A server that is gone is noticed by the next wait().
  void post(const protocol::Message& message);

  // Waits for the next Ready. nullopt: `wakeFd` became readable. Throws Exception(WorkerDied) when the server is gone,
  // silent or breaks the protocol; its message says which: "was ended by signal 9 (Killed)".
  std::optional<protocol::Message> wait(int wakeFd);

 private:
  protocol::Message receive();
  [[noreturn]] void bury(const std::string& instead = {});  // ends the process and throws what became of it

  std::chrono::milliseconds m_patience;  // for the next answer
  FileDescriptor m_socket;
  std::unique_ptr<ChildProcess> m_child;
  std::shared_ptr<const Segment> m_segment;
};

}  // namespace podium
