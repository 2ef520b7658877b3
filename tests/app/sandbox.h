#pragma once
// The real program as a child process, with a home of its own.
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>
#include <string>

namespace podium::test {

struct Finished {
  int exitCode = -1;  // -1: killed, crashed, or over the time
  QByteArray out, err;
  QJsonObject json() const;     // of standard output; empty when that is not exactly one object on one line
  QByteArray describe() const;  // for messages of failed checks
};

// A temporary folder with projects and the user's folders in it; goes away with the object.
class Sandbox {
 public:
  Sandbox();
  QString path(const QString& name) const { return m_folder.filePath(name); }
  std::string file(const char* name) const { return path(QString::fromUtf8(name)).toStdString(); }
  QProcessEnvironment& environment() { return m_environment; }
  // Root may write anywhere; the programs started from now on may not.
  void respectPermissions() { m_respectPermissions = true; }

  // Runs `podium ARGUMENTS...` in the folder until it ends.
  Finished run(const QStringList& arguments, int timeoutMs = 60000) const;
  // Starts it and returns at once. The process is killed when the pointer goes.
  std::unique_ptr<QProcess> start(const QStringList& arguments) const;
  static Finished finish(QProcess& process, int timeoutMs = 60000);

 private:
  QTemporaryDir m_folder;
  QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
  bool m_respectPermissions = false;
};

}  // namespace podium::test
