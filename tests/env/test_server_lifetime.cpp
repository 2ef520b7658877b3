// How a server starts, how waiting for it is stopped, and that nothing is left when it has ended.
#include <QtTest>
#include <atomic>
#include <csignal>
#include <thread>

#include "tests/env/server_play.h"

using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

namespace {

// A program that stands in for a broken server.
QString script(const QTemporaryDir& folder, const QByteArray& text) {
  QFile file(folder.filePath(QStringLiteral("server")));
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write("#!/bin/bash\n" + text + "\n");
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return file.fileName();
}

}  // namespace

class TestServerLifetime : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void brokenServersAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("ends at once") << QByteArray("exit 3") << QStringLiteral("exit code 3");
    QTest::newRow("crashes") << QByteArray("kill -11 $$") << QStringLiteral("signal 11");
    QTest::newRow("a short packet") << QByteArray("printf hello >&4; exec sleep 5") << QStringLiteral("protocol");
    QTest::newRow("a long packet") << QByteArray("printf '%3000s' x >&4; exec sleep 5") << QStringLiteral("protocol");
    QTest::newRow("an unknown message") << QByteArray("printf 'abcdefghijklmnop' >&4; exec sleep 5")
                                        << QStringLiteral("protocol");
    const QByteArray hello = "printf '\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0' >&4; exec sleep 5";
    QTest::newRow("hello without memory") << hello << QStringLiteral("no header");
    QTest::newRow("hello with garbage") << "head -c 5000 /dev/urandom >&3; " + hello << QStringLiteral("not marked");
    QTest::newRow("hello with zeros") << "head -c 5000 /dev/zero >&3; " + hello << QStringLiteral("not marked");
    QTest::newRow("hello from another version")
        << "{ printf 'PODIUMEV\\x09'; head -c 5000 /dev/zero; } >&3; " + hello << QStringLiteral("version 9");
    QTest::newRow("hello with impossible sizes")
        << "{ printf 'PODIUMEV\\x01\\0\\0\\0'; head -c 5000 /dev/urandom; } >&3; " + hello
        << QStringLiteral("protocol");
    QTest::newRow("closes its socket") << QByteArray("exec 4>&-; exec sleep 5")
                                       << QStringLiteral("closed its connection");
    QTest::newRow("says nothing") << QByteArray("exec sleep 5") << QStringLiteral("did not answer");
  }
  void brokenServersAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    QTemporaryDir folder;
    ServerLaunch launch;
    launch.program = script(folder, text).toStdString();
    launch.startLimit = 3s;
    try {
      const ServerEnvironment env(twoGroups(), launch);
      QFAIL("started");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::WorkerDied);
      QVERIFY2(QString::fromUtf8(fault.what()).contains(says), fault.what());
    }
  }

  void startingCanBeStopped() {
    QTemporaryDir folder;
    ServerLaunch launch;
    launch.program = script(folder, "exec sleep 300").toStdString();
    std::stop_source source;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(50ms);
      source.request_stop();
    });
    try {
      const ServerEnvironment env(twoGroups(), launch, source.get_token());
      QFAIL("started");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::Cancelled);
    }
  }

  void receivingCanBeStopped() {
    const auto env = startServer(twoGroups());
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    ::kill(env->serverPid(), SIGSTOP);
    env->send(0, kUp);
    std::stop_source source;
    std::atomic<bool> asked = false;
    std::thread stopper([&] {
      std::this_thread::sleep_for(50ms);
      asked = true;
      source.request_stop();
    });
    try {
      env->receive(0, source.get_token());
      QFAIL("a stopped server answered");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::Cancelled);
      QVERIFY(asked);
    }
    stopper.join();
    QVERIFY_EXCEPTION_THROWN(env->receive(0, source.get_token()), Exception);  // stopped already
    ::kill(env->serverPid(), SIGCONT);
    QVERIFY(!env->receive(0, {}).done(0));  // the step was only waited for, not lost
    QCOMPARE(env->restarts(), 0);
  }

  // The server dies, and the one that takes its place says nothing until it is mended.
  void replacingCanBeStoppedAndGoesOn() {
    Warnings warnings;
    QTemporaryDir folder;
    const QString broken = folder.filePath(QStringLiteral("broken"));
    ServerLaunch launch;
    launch.program = script(folder, "[ -e " + broken.toUtf8() + " ] && exec sleep 300\nexec " +
                                        QByteArray::fromStdString(atariProgram()) + " \"$@\"")
                         .toStdString();
    ServerEnvironment env(twoGroups(), launch);
    env.reset();
    for (int group = 0; group < 2; ++group) env.receive(group, {});
    QVERIFY(QFile(broken).open(QIODevice::WriteOnly));
    ::kill(env.serverPid(), SIGKILL);
    env.send(0, kUp);
    for (int attempt = 0; attempt < 4; ++attempt) {  // more often than it may die: being stopped is no death
      std::stop_source source;
      const std::jthread stopper([&] {
        std::this_thread::sleep_for(50ms);
        source.request_stop();
      });
      try {
        env.receive(0, source.get_token());
        QFAIL("received from a server that says nothing");
      } catch (const Exception& fault) {
        QCOMPARE(fault.code(), ErrorCode::Cancelled);
      }
    }
    QVERIFY(QFile::remove(broken));
    QVERIFY(env.receive(0, {}).truncated[0]);
    env.send(0, kUp);
    QVERIFY(!env.receive(0, {}).truncated[0]);
  }

  void nothingIsLeftBehind() {
    const auto openFiles = [] {
      return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::System | QDir::Files).size();
    };
    startServer(twoGroups());  // what the first use opens for good, it opens here
    const auto before = openFiles();
    Warnings warnings;
    for (int round = 0; round < 3; ++round) {
      const auto env = startServer(twoGroups());
      const pid_t pid = env->serverPid();
      env->reset();
      env->receive(0, {});
      if (round == 1) ::kill(pid, SIGKILL);
      if (round == 1) env->receive(1, {});
      const pid_t last = env->serverPid();
      const_cast<std::unique_ptr<ServerEnvironment>&>(env).reset();
      QVERIFY(!isRunning(pid) && !isRunning(last));
    }
    QCOMPARE(openFiles(), before);
  }

  void serversEndWithTheirParent() {
    QProcess parent;
    parent.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold")});
    QVERIFY(parent.waitForReadyRead(20000));
    const pid_t server = parent.readLine().trimmed().toInt();
    QVERIFY(server > 1 && isRunning(server));
    parent.kill();
    QVERIFY(parent.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(server), 10000);
  }
};

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--hold") {  // the parent of serversEndWithTheirParent()
    const auto env = startServer(twoGroups());
    env->reset();
    std::printf("%d\n", static_cast<int>(env->serverPid()));
    std::fflush(stdout);
    std::this_thread::sleep_for(60s);
    return 0;
  }
  QCoreApplication app(argc, argv);
  TestServerLifetime test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_server_lifetime.moc"
