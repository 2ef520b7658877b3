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
  auto screen = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
  screen->set_level(console == Console::Verbose ? spdlog::level::debug : spdlog::level::warn);
  screen->set_pattern("podium: %v");
  std::vector<spdlog::sink_ptr> sinks{screen};
  if (auto file = fileSink()) sinks.push_back(std::move(file));
  auto logger = std::make_shared<spdlog::logger>("podium", sinks.begin(), sinks.end());
  logger->set_level(spdlog::level::debug);
  logger->flush_on(spdlog::level::warn);
  setLogSink([logger](LogLevel level, const std::string& room, const std::string& message) {
    logger->log(toSpdlog(level), room + ": " + message);
  });
  qInstallMessageHandler(onQtMessage);
}

void stopLogging() {
  qInstallMessageHandler(nullptr);
  setLogSink({});  // destroys the logger, which flushes its file
}

}  // namespace podium
