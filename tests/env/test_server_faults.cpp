// A server that dies or hangs while it is in use: it is replaced, until that leads nowhere.
#include <QtTest>
#include <csignal>
#include <thread>

#include "tests/env/server_play.h"

using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

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
    const auto env = startServer(twoGroups());
    env->reset();
    std::vector<std::vector<std::uint8_t>> seen(2), ram(2);
    for (int step = 0; step < 4; ++step)
      for (int group = 0; group < 2; ++group) {
        if (step > 0) env->send(group, kUp);
        const StepBatch batch = env->receive(group, {});
        seen[static_cast<std::size_t>(group)] = copyOf(batch.observations);
        ram[static_cast<std::size_t>(group)] = copyOf(batch.ram);
      }
    const pid_t old = env->serverPid();
    if (whileStepping) env->send(0, kUp);
    ::kill(old, SIGKILL);
    if (!whileStepping) env->send(0, kUp);

    for (int group = 0; group < 2; ++group) {  // one incident, told to both groups
      if (group == 1) env->send(1, kUp);
      StepBatch batch = env->receive(group, {});
      if (whileStepping && group == 0 && !batch.done(0)) {  // the step was finished before the signal came
        seen[0] = copyOf(batch.observations);
        ram[0] = copyOf(batch.ram);
        env->send(0, kUp);
        batch = env->receive(0, {});
      }
      QVERIFY(batch.truncated[0] && !batch.terminated[0]);
      QCOMPARE(batch.rewards[0], 0.0F);
      QVERIFY(copyOf(batch.finalObservations) == seen[static_cast<std::size_t>(group)]);
      QVERIFY(copyOf(batch.ram) == ram[static_cast<std::size_t>(group)]);
      QVERIFY(copyOf(batch.observations) != seen[static_cast<std::size_t>(group)]);
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
    const auto env = startServer(twoGroups());
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
    const auto env = startServer(twoGroups());
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
    const auto env = startServer(config);
    env->reset();
    const auto first = copyOf(env->receive(0, {}).observations);
    ::kill(env->serverPid(), SIGKILL);
    env->send(0, kUp);
    const auto second = copyOf(env->receive(0, {}).observations);
    QVERIFY(first != second);
    const auto again = startServer(config);
    again->reset();
    QVERIFY(copyOf(again->receive(0, {}).observations) == first);
    ::kill(again->serverPid(), SIGKILL);
    again->send(0, kUp);
    QVERIFY(copyOf(again->receive(0, {}).observations) == second);
  }

  void aHangingServerIsReplaced() {
    Warnings warnings;
    const auto env = startServer(twoGroups(), 4s);
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

  // It starts well each time. `plays`: and dies after it has played a step, not before.
  void serversThatKeepDyingEndIt_data() {
    QTest::addColumn<bool>("plays");
    QTest::addColumn<int>("deaths");
    QTest::addColumn<QString>("says");
    QTest::newRow("before they play") << false << ServerEnvironment::kDeathsInARow << QString();
    QTest::newRow("although they play") << true << ServerEnvironment::kDeathsInTime << QStringLiteral("minutes");
  }
  void serversThatKeepDyingEndIt() {
    QFETCH(bool, plays);
    QFETCH(int, deaths);
    QFETCH(QString, says);
    Warnings warnings;
    const auto env = startServer(twoGroups());
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    int survived = 0;
    try {
      for (; survived < 20; ++survived) {
        ::kill(env->serverPid(), SIGKILL);
        env->send(0, kUp);
        QVERIFY(env->receive(0, {}).truncated[0]);
        if (!plays) continue;
        env->send(0, kUp);
        QVERIFY(!env->receive(0, {}).truncated[0]);
      }
      QFAIL("started for ever");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::WorkerDied);
      QCOMPARE(survived, deaths - 1);
      QVERIFY2(QString::fromUtf8(fault.what()).contains(says), fault.what());
    }
  }

  void serversThatCannotStartAgainEndIt() {
    Warnings warnings;
    QTemporaryDir roms;
    const QString rom = roms.filePath(QStringLiteral("freeway.bin"));
    QVERIFY(QFile::copy(QStringLiteral(PODIUM_ROM_FOLDER "/freeway.bin"), rom));
    qputenv("PODIUM_ROMS", roms.path().toUtf8());
    const auto env = startServer(twoGroups());
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
};

QTEST_GUILESS_MAIN(TestServerFaults)
#include "test_server_faults.moc"
