#pragma once
// Logging for code that may see neither Qt, spdlog nor each other's format library: a function that takes a string.
#include <functional>
#include <string>

namespace podium {

enum class LogLevel { Debug, Info, Warning, Error };
using LogSink = std::function<void(LogLevel, const std::string& room, const std::string& message)>;

// Sets where messages go (the application: spdlog). Call before other threads start. Without a sink, warnings and
// errors go to standard error.
void setLogSink(LogSink sink);

// Thread-safe. `room` names the part that speaks: "learner", "env", "storage".
void log(LogLevel level, const std::string& room, const std::string& message);

}  // namespace podium
