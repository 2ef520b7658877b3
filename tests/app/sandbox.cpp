#include "tests/app/sandbox.h"

#include <linux/capability.h>
#include <sys/prctl.h>

#include <QDir>
#include <QJsonDocument>

namespace podium::test {

QJsonObject Finished::json() const {
  if (out.count('\n') != 1 || !out.endsWith('\n')) return {};
  return QJsonDocument::fromJson(out).object();
}

QByteArray Finished::describe() const {
  return "exit code " + QByteArray::number(exitCode) + "\nstandard output: " + out + "\nstandard error: " + err;
}

Sandbox::Sandbox() {
  m_environment.remove(QStringLiteral("PODIUM_CACHE"));  // the Python packages of ./podium test
  m_environment.remove(QStringLiteral("PODIUM_PYTHON"));
  for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
    m_environment.insert(QString::fromLatin1(variable), path(QString::fromLatin1(variable)));
  for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    m_environment.remove(QString::fromLatin1(variable));
}

std::unique_ptr<QProcess> Sandbox::start(const QStringList& arguments) const {
  auto process = std::make_unique<QProcess>();
  process->setProcessEnvironment(m_environment);
  process->setWorkingDirectory(m_folder.path());
  if (m_respectPermissions) process->setChildProcessModifier([] { prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0); });
  process->start(QStringLiteral(PODIUM_BINARY_DIR "/bin/podium"), arguments);
  return process;
}

Finished Sandbox::finish(QProcess& process, int timeoutMs) {
  Finished finished;
  if (process.state() != QProcess::NotRunning && !process.waitForFinished(timeoutMs)) process.kill();
  process.waitForFinished();
  if (process.exitStatus() == QProcess::NormalExit) finished.exitCode = process.exitCode();
  finished.out = process.readAllStandardOutput();
  finished.err = process.readAllStandardError();
  return finished;
}

Finished Sandbox::run(const QStringList& arguments, int timeoutMs) const {
  const auto process = start(arguments);
  return finish(*process, timeoutMs);
}

}  // namespace podium::test
