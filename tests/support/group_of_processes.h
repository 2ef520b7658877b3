#pragma once
// A test that starts itself as the processes of a group, each of which plays a part and tells what came of it.
#include <QCoreApplication>
#include <QProcess>
#include <memory>
#include <vector>

#include "tests/support/free_port.h"

namespace podium::test {

inline constexpr const char* kPart = "PODIUM_TEST_PART";
inline constexpr int kPartPatienceMs = 240000;  // a loaded machine

// What each of `started` processes of `size` told, by rank; empty where it was killed.
inline std::vector<QString> play(const QString& part, int started = 2, int size = 2) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QString::fromLatin1(kPart), part);
  environment.insert(QStringLiteral("WORLD_SIZE"), QString::number(size));
  environment.insert(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"));
  environment.insert(QStringLiteral("MASTER_PORT"), QString::number(freePort()));
  std::vector<std::unique_ptr<QProcess>> processes;
  for (int rank = 0; rank < started; ++rank) {
    environment.insert(QStringLiteral("RANK"), QString::number(rank));
    processes.push_back(std::make_unique<QProcess>());
    processes.back()->setProcessEnvironment(environment);
    processes.back()->start(QCoreApplication::applicationFilePath(), {});
  }
  std::vector<QString> told;
  for (const auto& process : processes) {
    if (!process->waitForFinished(kPartPatienceMs)) process->kill();
    told.push_back(QString::fromUtf8(process->readAllStandardOutput()).trimmed());
  }
  return told;
}

}  // namespace podium::test
