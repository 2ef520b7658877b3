#include "tests/env/server_play.h"

#include <QFile>

#include "storage/domain/log.h"

namespace podium::test {

std::unique_ptr<ServerEnvironment> startServer(const EnvConfig& config, std::chrono::milliseconds silence) {
  ServerLaunch launch;
  launch.program = atariProgram();
  launch.silence = silence;
  return std::make_unique<ServerEnvironment>(config, launch);
}

EnvConfig twoGroups() {
  EnvConfig config = atariConfig("ALE/Freeway-v5");
  config.count = 2;
  config.groups = 2;
  return config;
}

bool isRunning(pid_t pid) {
  QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
  if (!file.open(QIODevice::ReadOnly)) return false;
  const QByteArray stat = file.readAll();
  return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}

Warnings::Warnings() {
  setLogSink([this](LogLevel level, const std::string& room, const std::string& text) {
    if (level == LogLevel::Warning && room == "env") m_texts << QString::fromStdString(text);
  });
}

Warnings::~Warnings() { setLogSink({}); }

}  // namespace podium::test
