#include "app/interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM};
int handlerPipe = -1;  // written before the handlers are installed

// Async-signal-safe: write() only.
void onSignal(int) {
  const int saved = errno;
  const char byte = 's';
  [[maybe_unused]] const auto written = ::write(handlerPipe, &byte, 1);
  errno = saved;
}

}  // namespace

Interrupt::Interrupt() {
  if (pipe2(m_pipe, O_CLOEXEC) != 0)
    throw Exception(ErrorCode::Io, std::string("No pipe for signals: ") + std::strerror(errno) + ".");
  handlerPipe = m_pipe[1];
  m_watcher = std::thread([this] { watch(); });
  struct sigaction action = {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);  // the second signal is not caught
  for (int signal : kSignals) sigaction(signal, &action, nullptr);
}

Interrupt::~Interrupt() {
  for (int signal : kSignals) ::signal(signal, SIG_DFL);
  const char byte = 'q';
  [[maybe_unused]] const auto written = ::write(m_pipe[1], &byte, 1);
  m_watcher.join();
  ::close(m_pipe[0]);
  ::close(m_pipe[1]);
}

void Interrupt::watch() {
  char byte = 0;
  for (;;) {
    const auto count = ::read(m_pipe[0], &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count != 1 || byte == 'q') return;
    m_source.request_stop();
  }
}

}  // namespace podium
