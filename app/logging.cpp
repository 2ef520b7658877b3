#include "app/logging.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <QString>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/paths.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

constexpr std::size_t kFileBytes = 2u << 20;
constexpr std::size_t kFiles = 3;

spdlog::level::level_enum toSpdlog(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return spdlog::level::debug;
    case LogLevel::Info:
      return spdlog::level::info;
    case LogLevel::Warning:
      return spdlog::level::warn;
    case LogLevel::Error:
      break;
  }
  return spdlog::level::err;
}

// Qt warns of much that is no concern of people (a missing theme, a platform without size hints): into the file only.
void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
  const LogLevel level = type == QtDebugMsg                          ? LogLevel::Debug
                         : type == QtInfoMsg || type == QtWarningMsg ? LogLevel::Info
                                                                     : LogLevel::Error;
  log(level, "qt", message.toStdString());
}

std::shared_ptr<spdlog::sinks::sink> fileSink() {
  try {
    const auto folder = userStateFolder();
    std::filesystem::create_directories(folder);
    auto sink =
        std::make_shared<spdlog::sinks::rotating_file_sink_mt>((folder / "podium.log").string(), kFileBytes, kFiles);
    sink->set_pattern("%Y-%m-%d %H:%M:%S.%e %P %L %v");
    return sink;
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace

void startLogging(Console console) {
  const auto makeLogger = [](spdlog::sink_ptr sink) {
    auto logger = std::make_shared<spdlog::logger>("podium", std::move(sink));
    logger->set_level(spdlog::level::debug);
    logger->flush_on(spdlog::level::warn);
    return logger;
  };
  const auto screen = makeLogger(std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
  screen->set_pattern("podium: %v");
  screen->set_level(console == Console::Verbose ? spdlog::level::debug : spdlog::level::warn);
  std::shared_ptr<spdlog::logger> file;
  if (auto sink = fileSink()) file = makeLogger(std::move(sink));
  setLogSink([screen, file](LogLevel level, const std::string& room, const std::string& message) {
    if (file) file->log(toSpdlog(level), room + ": " + message);
    // What the learner has to say comes as its status, and people see that already.
    if (room != "learner") screen->log(toSpdlog(level), message);
  });
  qInstallMessageHandler(onQtMessage);
}

void stopLogging() {
  qInstallMessageHandler(nullptr);
  setLogSink({});  // destroys the loggers, which flushes the file
}

}  // namespace podium
