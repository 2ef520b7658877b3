#include "tests/bench/bench_startup.h"

#include <QCoreApplication>
#include <QProcess>
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "storage/domain/result.h"

namespace podium::bench {
namespace {

constexpr int kStarts = 9;
constexpr int kTimeoutMs = 30000;
constexpr double kSecondsAllowed = 0.3;
constexpr double kMegabytesAllowed = 150.0;

struct Start {
  double seconds = 0.0, megabytes = 0.0;
};

Start startOnce(const QString& program) {
  QProcess window;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  if (!environment.contains(QStringLiteral("DISPLAY")) && !environment.contains(QStringLiteral("WAYLAND_DISPLAY")))
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  window.setProcessEnvironment(environment);
  window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  const auto begin = std::chrono::steady_clock::now();
  window.start(program, {QStringLiteral("--report-start")});
  const bool reported = window.waitForReadyRead(kTimeoutMs);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  long kilobytes = 0;
  if (!reported ||
      std::sscanf(window.readLine().constData(), "{\"first_picture\":true,\"resident_kb\":%ld}", &kilobytes) != 1)
    throw Exception(ErrorCode::Unavailable, program.toStdString() + " showed no window within 30 s.");
  window.waitForFinished(kTimeoutMs);
  return {seconds.count(), static_cast<double>(kilobytes) / 1024.0};
}

template <class Of>
double median(std::vector<Start> starts, Of of) {
  std::ranges::sort(starts, {}, of);
  return std::invoke(of, starts[starts.size() / 2]);
}

}  // namespace

Figures benchStartup() {
  const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/podium");
  startOnce(program);  // reads it from the disk
  std::vector<Start> starts;
  for (int i = 0; i < kStarts; ++i) starts.push_back(startOnce(program));
  return {{"window_first_picture", median(starts, &Start::seconds), "s", "limit", kSecondsAllowed, 1.0, Better::Lower},
          {"window_memory", median(starts, &Start::megabytes), "MB", "limit", kMegabytesAllowed, 1.0, Better::Lower}};
}

}  // namespace podium::bench
