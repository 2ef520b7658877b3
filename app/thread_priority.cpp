#include "app/thread_priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace podium {
namespace {

constexpr int kNicer = 5;

}  // namespace

void lowerThreadPriority() {
  const auto thread = static_cast<id_t>(gettid());  // niceness is a thread's own on Linux, whatever POSIX says
  setpriority(PRIO_PROCESS, thread, getpriority(PRIO_PROCESS, thread) + kNicer);
}

}  // namespace podium
