#include <fcntl.h>
#include <unistd.h>

#include <QtTest>
#include <csignal>

#include "learner/env/child_process.h"
#include "storage/domain/result.h"

using namespace podium;
using namespace std::chrono_literals;

namespace {

const std::string kShell = "/bin/sh";

std::string readAll(int fd) {
  std::string text;
  char buffer[512];
  for (ssize_t bytes = 0; (bytes = read(fd, buffer, sizeof buffer)) > 0;)
    text.append(buffer, static_cast<std::size_t>(bytes));
  return text;
}

}  // namespace

class TestChildProcess : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void obituariesNameTheCause_data() {
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("obituary");
    QTest::newRow("done") << QStringLiteral("exit 0") << QStringLiteral("ended with exit code 0");
    QTest::newRow("failed") << QStringLiteral("exit 7") << QStringLiteral("ended with exit code 7");
    QTest::newRow("killed") << QStringLiteral("kill -9 $$") << QStringLiteral("was ended by signal 9 (Killed)");
    QTest::newRow("crashed") << QStringLiteral("kill -11 $$")
                             << QStringLiteral("was ended by signal 11 (Segmentation fault)");
  }
  void obituariesNameTheCause() {
    QFETCH(QString, script);
    QFETCH(QString, obituary);
    ChildProcess child(kShell, {"-c", script.toStdString()}, {});
    QVERIFY(child.waitFor(10s));
    QCOMPARE(QString::fromStdString(child.obituary()), obituary);
  }

  void onlyChosenDescriptorsAreInherited() {
    int ends[2];
    QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
    const FileDescriptor reader(ends[0]);
    FileDescriptor writer(ends[1]);
    const FileDescriptor leaky(open("/dev/null", O_RDONLY));  // without close-on-exec
    QVERIFY(leaky.get() > 5);
    // The pipe becomes both 3 and 4 there, whatever lies at these numbers here.
    ChildProcess child(kShell, {"-c", "ls /proc/self/fd >&4; echo end >&3"}, {{writer.get(), 4}, {writer.get(), 3}});
    writer.close();
    const QStringList fds = QString::fromStdString(readAll(reader.get())).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    // 0 to 4, and the one by which ls reads the folder.
    const QStringList expected = {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"),  QStringLiteral("3"),
                                  QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("end")};
    QCOMPARE(fds, expected);
  }

  void signalsHaveTheirDefaultMeaning() {
    sigset_t blocked, before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    ChildProcess child(kShell, {"-c", "kill -15 $$; exit 0"}, {});
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    QVERIFY(child.waitFor(10s));
    QCOMPARE(child.obituary(), std::string("was ended by signal 15 (Terminated)"));
  }

  void ownersTakeTheirChildrenWithThem() {
    pid_t pid = 0;
    {
      ChildProcess child(kShell, {"-c", "exec sleep 600"}, {});
      pid = child.pid();
      QVERIFY(!child.waitFor(20ms));
      QVERIFY(child.obituary().empty());
      QCOMPARE(::kill(pid, 0), 0);
    }
    QCOMPARE(::kill(pid, 0), -1);
  }

  void programsThatCannotStartAreNamed() {
    try {
      ChildProcess child("/nowhere/program", {}, {});
      QFAIL("started");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::Unavailable);
      QVERIFY(std::string(fault.what()).find("/nowhere/program") != std::string::npos);
    }
  }
};

QTEST_APPLESS_MAIN(TestChildProcess)
#include "test_child_process.moc"
