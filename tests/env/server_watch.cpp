#include "tests/env/server_watch.h"

#include <QFile>

#include "storage/domain/log.h"

namespace podium::test {

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
