#include "tests/bench/bench_reading.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "storage/domain/result.h"

namespace podium::bench {
namespace {

constexpr int kTimeoutMs = 10 * 60 * 1000;
constexpr double kFrameMs = 16.0;
constexpr double kFirstMs = 1000.0;
constexpr double kMegabytes = 400.0;

QJsonObject probe(const QString& what) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  if (!environment.contains(QStringLiteral("DISPLAY")) && !environment.contains(QStringLiteral("WAYLAND_DISPLAY")))
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  process.setProcessEnvironment(environment);
  process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/annotate_probe"), {what});
  if (!process.waitForFinished(kTimeoutMs) || process.exitCode() != 0)
    throw Exception(ErrorCode::Unavailable,
                    "annotate_probe did not end well: " + process.readAllStandardError().right(300).toStdString());
  return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

}  // namespace

Figures benchReading() {
  Figures figures;
  for (const char* what : {"clips", "texts", "large"}) {
    const QJsonObject result = probe(QLatin1String(what));
    const auto add = [&](const char* metric, const char* key, const char* unit, const char* reference, double limit) {
      const std::string name = std::string(what) + "_" + metric;
      figures.push_back({name, result.value(QLatin1String(key)).toDouble(), unit, reference, limit, 1.0, Better::Lower});
    };
    const char* frame = "one frame";
    add("key_to_next_query_median", "painted_median", "ms", frame, kFrameMs);
    add("key_to_next_query_p99", "painted_p99", "ms", frame, kFrameMs);
    add("open_to_first_query", "first_query", "ms", "limit", kFirstMs);
    add("memory", "megabytes", "MB", "limit", kMegabytes);
  }
  return figures;
}

}  // namespace podium::bench
