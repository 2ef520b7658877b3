#include "storage/domain/log.h"

#include <cstdio>
#include <mutex>

namespace podium {
namespace {
std::mutex g_mutex;
LogSink g_sink;
}  // namespace

void setLogSink(LogSink sink) {
  std::lock_guard lock(g_mutex);
  g_sink = std::move(sink);
}

void log(LogLevel level, const std::string& room, const std::string& message) {
  std::lock_guard lock(g_mutex);
  if (g_sink) {
    g_sink(level, room, message);
  } else if (level >= LogLevel::Warning) {
    std::fprintf(stderr, "podium: %s: %s\n", room.c_str(), message.c_str());
  }
}

}  // namespace podium
