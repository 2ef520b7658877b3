#include "tests/bench/probe.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

#include "storage/domain/result.h"

namespace podium::bench {
namespace {

constexpr int kTimeoutMs = 10 * 60 * 1000;

}  // namespace

QJsonObject probe(const char* program, const QStringList& arguments) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  if (!environment.contains(QStringLiteral("DISPLAY")) && !environment.contains(QStringLiteral("WAYLAND_DISPLAY")))
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  process.setProcessEnvironment(environment);
  process.start(QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(program), arguments);
  if (!process.waitForFinished(kTimeoutMs) || process.exitCode() != 0)
    throw Exception(ErrorCode::Unavailable, std::string(program) + " did not end well: " +
                                                process.readAllStandardError().right(300).toStdString());
  return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

}  // namespace podium::bench
