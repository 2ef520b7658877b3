#include <QtTest>
#include <atomic>
#include <csignal>
#include <thread>

#include "learner/env/server_environment.h"
#include "storage/domain/log.h"
#include "tests/env/atari_play.h"

using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<ServerEnvironment> start(const EnvConfig& config, std::chrono::milliseconds silence = 60s) {
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

const std::vector<std::int32_t> kUp = {1};

bool isRunning(pid_t pid) {
  QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
  if (!file.open(QIODevice::ReadOnly)) return false;
  const QByteArray stat = file.readAll();
  return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}

// Collects what is logged as long as it lives.
class Warnings {
 public:
  Warnings() {
    setLogSink([this](LogLevel level, const std::string& room, const std::string& text) {
      if (level == LogLevel::Warning && room == "env") m_texts << QString::fromStdString(text);
    });
  }
  ~Warnings() { setLogSink({}); }
  const QStringList& texts() const { return m_texts; }

 private:
  QStringList m_texts;
};

// A program that stands in for a broken server.
QString script(const QTemporaryDir& folder, const QByteArray& text) {
  QFile file(folder.filePath(QStringLiteral("server")));
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write("#!/bin/bash\n" + text + "\n");
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return file.fileName();
}

std::vector<std::uint8_t> copy(std::span<const std::uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

class TestServerFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aKilledServerIsReplaced_data() {
    QTest::addColumn<bool>("whileStepping");
    QTest::newRow("while a group steps") << true;
    QTest::newRow("between steps") << false;
  }
  void aKilledServerIsReplaced() {
    QFETCH(bool, whileStepping);
    Warnings warnings;
    const auto env = start(twoGroups());
    env->reset();
    std::vector<std::vector<std::uint8_t>> seen(2), ram(2);
    for (int step = 0; step < 4; ++step)
      for (int group = 0; group < 2; ++group) {
        if (step > 0) env->send(group, kUp);
        const StepBatch batch = env->receive(group, {});
        seen[static_cast<std::size_t>(group)] = copy(batch.observations);
        ram[static_cast<std::size_t>(group)] = copy(batch.ram);
      }
    const pid_t old = env->serverPid();
    if (whileStepping) env->send(0, kUp);
    ::kill(old, SIGKILL);
    if (!whileStepping) env->send(0, kUp);

    for (int group = 0; group < 2; ++group) {  // one incident, told to both groups
      if (group == 1) env->send(1, kUp);
      StepBatch batch = env->receive(group, {});
      if (whileStepping && group == 0 && !batch.done(0)) {  // the step was finished before the signal came
        seen[0] = copy(batch.observations);
        ram[0] = copy(batch.ram);
        env->send(0, kUp);
        batch = env->receive(0, {});
      }
      QVERIFY(batch.truncated[0] && !batch.terminated[0]);
      QCOMPARE(batch.rewards[0], 0.0F);
      QVERIFY(copy(batch.finalObservations) == seen[static_cast<std::size_t>(group)]);
      QVERIFY(copy(batch.ram) == ram[static_cast<std::size_t>(group)]);
      QVERIFY(copy(batch.observations) != seen[static_cast<std::size_t>(group)]);
      QVERIFY(!batch.frames.empty());
    }
    QCOMPARE(env->restarts(), 1);
    QVERIFY(env->serverPid() != old && isRunning(env->serverPid()) && !isRunning(old));
    QCOMPARE(warnings.texts().size(), 1);
    QVERIFY2(warnings.texts()[0].contains(QStringLiteral("signal 9")), qPrintable(warnings.texts()[0]));
    QVERIFY(warnings.texts()[0].contains(QStringLiteral("ALE/Freeway-v5")));
    for (int step = 0; step < 3; ++step)  // and goes on as if nothing had been
      for (int group = 0; group < 2; ++group) {
        env->send(group, kUp);
        const StepBatch batch = env->receive(group, {});
        QVERIFY(!batch.done(0));
      }
  }

  void aServerKilledBeforeItsFirstStepCutsNothing() {
    Warnings warnings;
    const auto env = start(twoGroups());
    ::kill(env->serverPid(), SIGKILL);
    env->reset();
    for (int group = 0; group < 2; ++group) QVERIFY(!env->receive(group, {}).done(0));
    QCOMPARE(env->restarts(), 1);
  }

  void killsAtRandomMomentsAreSurvived() {
    const std::uint64_t seed = 17;
    qInfo() << "seed" << seed;
    Random random(seed);
    Warnings warnings;
    const auto env = start(twoGroups());
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    std::int64_t cuts = 0;
    for (int kills = 0; kills < 5; ++kills) {
      std::thread killer([pid = env->serverPid(), delay = random.below(4000)] {
        std::this_thread::sleep_for(std::chrono::microseconds(delay));
        ::kill(pid, SIGKILL);
      });
      const std::int64_t before = env->restarts();
      for (int step = 0; env->restarts() == before || step % 5 != 0; ++step)
        for (int group = 0; group < 2; ++group) {
          env->send(group, kUp);
          cuts += env->receive(group, {}).truncated[0];
        }
      killer.join();
    }
    QCOMPARE(env->restarts(), 5);
    QVERIFY2(cuts >= 9 && cuts <= 10, qPrintable(QString::number(cuts)));  // the last one's second group may be due
  }

  void restartedEnvironmentsHaveNewSeeds() {
    Warnings warnings;
    EnvConfig config = twoGroups();
    const auto env = start(config);
    env->reset();
    const auto first = copy(env->receive(0, {}).observations);
    ::kill(env->serverPid(), SIGKILL);
    env->send(0, kUp);
    const auto second = copy(env->receive(0, {}).observations);
    QVERIFY(first != second);
    const auto again = start(config);
    again->reset();
    QVERIFY(copy(again->receive(0, {}).observations) == first);
    ::kill(again->serverPid(), SIGKILL);
    again->send(0, kUp);
    QVERIFY(copy(again->receive(0, {}).observations) == second);
  }

  void aHangingServerIsReplaced() {
    Warnings warnings;
    const auto env = start(twoGroups(), 4s);
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    const pid_t old = env->serverPid();
    ::kill(old, SIGSTOP);
    env->send(0, kUp);
    const StepBatch batch = env->receive(0, {});
    QVERIFY(batch.truncated[0]);
    QVERIFY(!isRunning(old));
    QVERIFY2(warnings.texts().join(QLatin1Char(' ')).contains(QStringLiteral("did not answer")),
             qPrintable(warnings.texts().join(QLatin1Char(' '))));
  }

  void receivingCanBeStopped() {
    const auto env = start(twoGroups());
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

  // It starts well each time, and each time dies before it has played.
  void serversThatNeverPlayEndIt() {
    Warnings warnings;
    const auto env = start(twoGroups());
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    int deaths = 0;
    try {
      for (; deaths < 10; ++deaths) {
        ::kill(env->serverPid(), SIGKILL);
        env->send(0, kUp);
        QVERIFY(env->receive(0, {}).truncated[0]);
      }
      QFAIL("started for ever");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::WorkerDied);
      QCOMPARE(deaths, ServerEnvironment::kDeathsInARow - 1);
    }
  }

  void serversThatKeepDyingEndItAlthoughTheyPlay() {
    Warnings warnings;
    const auto env = start(twoGroups());
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    int deaths = 0;
    try {
      for (; deaths < 20; ++deaths) {
        ::kill(env->serverPid(), SIGKILL);
        env->send(0, kUp);
        QVERIFY(env->receive(0, {}).truncated[0]);
        env->send(0, kUp);
        QVERIFY(!env->receive(0, {}).truncated[0]);
      }
      QFAIL("started for ever");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::WorkerDied);
      QCOMPARE(deaths, ServerEnvironment::kDeathsInTime - 1);
      QVERIFY2(QString::fromUtf8(fault.what()).contains(QStringLiteral("minutes")), fault.what());
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

  void deathsInARowEndIt() {
    Warnings warnings;
    QTemporaryDir roms;
    const QString rom = roms.filePath(QStringLiteral("freeway.bin"));
    QVERIFY(QFile::copy(QStringLiteral(PODIUM_ROM_FOLDER "/freeway.bin"), rom));
    qputenv("PODIUM_ROMS", roms.path().toUtf8());
    const auto env = start(twoGroups());
    env->reset();
    env->receive(0, {});
    QVERIFY(QFile::rename(rom, rom + QStringLiteral(".away")));
    ::kill(env->serverPid(), SIGKILL);
    env->send(0, kUp);
    for (int attempt = 0; attempt < 2; ++attempt) try {
        env->receive(0, {});
        QFAIL("played without a ROM");
      } catch (const Exception& fault) {
        QCOMPARE(fault.code(), ErrorCode::WorkerDied);
        if (attempt == 0)
          QVERIFY2(std::string(fault.what()).find(roms.path().toStdString()) != std::string::npos, fault.what());
      }
    QVERIFY(QFile::rename(rom + QStringLiteral(".away"), rom));
    env->reset();  // whoever mended it starts anew
    QVERIFY(!env->receive(0, {}).done(0));
    qunsetenv("PODIUM_ROMS");
  }

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

  void nothingIsLeftBehind() {
    const auto openFiles = [] {
      return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::System | QDir::Files).size();
    };
    start(twoGroups());  // what the first use opens for good, it opens here
    const auto before = openFiles();
    Warnings warnings;
    for (int round = 0; round < 3; ++round) {
      const auto env = start(twoGroups());
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
    const auto env = start(twoGroups());
    env->reset();
    std::printf("%d\n", static_cast<int>(env->serverPid()));
    std::fflush(stdout);
    std::this_thread::sleep_for(60s);
    return 0;
  }
  QCoreApplication app(argc, argv);
  TestServerFaults test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_server_faults.moc"
