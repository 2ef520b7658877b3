#pragma once
// SIGINT and SIGTERM as a stop_token.
#include <stop_token>
#include <thread>

namespace podium {

// One per process, made before other threads start. The first signal asks to stop; a second one ends the process at
// once, as if nobody had caught it. Destruction restores the default handling.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return m_source.get_token(); }
  bool requested() const { return m_source.stop_requested(); }

 private:
  void watch();

  std::stop_source m_source;
  int m_pipe[2] = {-1, -1};  // the handler may only write a byte; the watcher does the rest
  std::thread m_watcher;
};

}  // namespace podium
