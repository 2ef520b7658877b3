// Every fault becomes a status with what to do; what can be passed is passed, and annotation goes on in any case.
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <new>

#include "learner/fault_policy.h"
#include "tests/learner/loop_harness.h"

namespace podium {

using test::LoopHarness;
using Hook = std::function<void(int)>;

namespace {

// Throws in the calls [from, from + times) of a hook.
Hook failing(ErrorCode code, int from = 0, int times = 1 << 30) {
  return [=](int call) {
    if (call >= from && call - from < times) throw Exception(code, "Something failed as it was told to.");
  };
}

constexpr int kAlways = 1 << 30;

}  // namespace

class TestLearnerFaults : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void policy_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("inARow");
    QTest::addColumn<Recovery>("expected");
    QTest::newRow("a pause") << ErrorCode::Cancelled << 1 << Recovery::GoOn;
    QTest::newRow("a pause after faults") << ErrorCode::Cancelled << 9 << Recovery::GoOn;
    QTest::newRow("a dead environment") << ErrorCode::WorkerDied << 1 << Recovery::RestartEnvironment;
    QTest::newRow("one that keeps dying") << ErrorCode::WorkerDied << 4 << Recovery::Fail;
    QTest::newRow("not a number") << ErrorCode::NotFinite << 3 << Recovery::RestoreCheckpoint;
    QTest::newRow("never a number") << ErrorCode::NotFinite << 4 << Recovery::Fail;
    QTest::newRow("no memory") << ErrorCode::OutOfMemory << 1 << Recovery::Fail;
    QTest::newRow("no ROM") << ErrorCode::NotFound << 1 << Recovery::Fail;
    QTest::newRow("something else") << ErrorCode::Unknown << 1 << Recovery::Fail;
  }
  void policy() {
    QFETCH(ErrorCode, code);
    QFETCH(int, inARow);
    QTEST(recoveryFor(code, inARow), "expected");
  }

  void faultsThatPassAreToldAndPassed_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Hook>("iterate");
    QTest::addColumn<Hook>("fit");
    QTest::addColumn<Hook>("save");
    const Hook fine = [](int) {};
    QTest::newRow("the environment dies")
        << ErrorCode::WorkerDied << failing(ErrorCode::WorkerDied, 1, 1) << fine << fine;
    QTest::newRow("it dies twice") << ErrorCode::WorkerDied << failing(ErrorCode::WorkerDied, 1, 2) << fine << fine;
    QTest::newRow("the policy is not a number")
        << ErrorCode::NotFinite << failing(ErrorCode::NotFinite, 2, 1) << fine << fine;
    QTest::newRow("the reward is not a number")
        << ErrorCode::NotFinite << fine << failing(ErrorCode::NotFinite, 0, 1) << fine;
    QTest::newRow("no space for a checkpoint") << ErrorCode::Full << fine << fine << failing(ErrorCode::Full, 0, 1);
  }
  void faultsThatPassAreToldAndPassed() {
    QFETCH(ErrorCode, code);
    QFETCH(Hook, iterate);
    QFETCH(Hook, fit);
    QFETCH(Hook, save);
    LoopHarness harness;
    harness.config.loop.checkpointMinutes = 0;  // after every round
    harness.journal->onIterate = iterate;
    harness.journal->onFit = fit;
    harness.journal->onSave = save;
    harness.start({.rounds = 4});
    QVERIFY(harness.waitForIdle());
    QVERIFY(harness.answer(4).size() == 4);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    QCOMPARE(last.rounds, 4);
    QVERIFY(harness.sawFault(code));
    QVERIFY(!last.fault);  // it is over
    for (const LearnerStatus& status : harness.statuses())
      if (status.fault)
        QVERIFY(status.fault->message.size() > std::string("Something failed as it was told to.").size());
  }

  void faultsThatDoNotPassEndTheLearnerAlone_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Hook>("hook");
    QTest::addColumn<QString>("advice");
    QTest::newRow("the environment keeps dying")
        << ErrorCode::WorkerDied << failing(ErrorCode::WorkerDied) << QStringLiteral("Start the learner again");
    QTest::newRow("never a number") << ErrorCode::NotFinite << failing(ErrorCode::NotFinite)
                                    << QStringLiteral("learningRate");
    QTest::newRow("no memory") << ErrorCode::OutOfMemory << failing(ErrorCode::OutOfMemory)
                               << QStringLiteral("env.count");
    QTest::newRow("no memory on the host")
        << ErrorCode::OutOfMemory << Hook([](int) { throw std::bad_alloc(); }) << QStringLiteral("env.count");
    QTest::newRow("an unexpected fault") << ErrorCode::Unknown << Hook([](int) { throw std::runtime_error("odd"); })
                                         << QStringLiteral("odd");
  }
  void faultsThatDoNotPassEndTheLearnerAlone() {
    QFETCH(ErrorCode, code);
    QFETCH(Hook, hook);
    QFETCH(QString, advice);
    LoopHarness harness;
    harness.journal->onIterate = hook;
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Failed);
    QCOMPARE(last.fault.value().code, code);
    QVERIFY2(QString::fromStdString(last.message).contains(advice), last.message.c_str());
    QCOMPARE(harness.answer(2).size(), std::size_t{2});  // annotation goes on

    harness.journal->onIterate = [](int) {};
    harness.start({.rounds = 2});
    const LearnerStatus again = harness.join();
    QCOMPARE(again.phase, Phase::Stopped);
    QCOMPARE(again.answers, 6);
  }

  // Rounds go well in between, and yet it would go on for ever.
  void environmentsThatKeepDyingEndItAlthoughRoundsGoWell() {
    LoopHarness harness;
    harness.journal->onIterate = [](int call) {
      if (call % 5 == 4) throw Exception(ErrorCode::WorkerDied, "It died once more.");
    };
    harness.start({.rounds = 100});
    QVERIFY(harness.waitForIdle());
    harness.answer(6);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Failed);
    QCOMPARE(last.fault.value().code, ErrorCode::WorkerDied);
    QVERIFY(last.rounds >= 4);
    QCOMPARE(harness.journal->policiesMade, 4);
  }

  // NotFinite asks for new networks, and there is no memory for them.
  void aRewardModelThatCannotBeRemadeEndsTheLearnerAlone() {
    LoopHarness harness;
    harness.journal->onIterate = failing(ErrorCode::NotFinite, 1);
    harness.journal->onMakeReward = failing(ErrorCode::OutOfMemory, 1);
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.answer(6);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Failed);
    QCOMPARE(last.fault.value().code, ErrorCode::OutOfMemory);
    QVERIFY(harness.store().checkpoints().empty());  // what was not finite is not kept for the next start

    harness.journal->onIterate = harness.journal->onMakeReward = [](int) {};
    harness.start({.rounds = 1});
    QCOMPARE(harness.join().phase, Phase::Stopped);
  }

  // The policy outlives the environments that it played in.
  void environmentsThatDoNotComeBackCostNoPlay() {
    LoopHarness harness;
    int starts = 0;
    harness.startEnv = [&](const EnvConfig& env, std::stop_token) -> std::unique_ptr<Environment> {
      if (++starts == 2) throw Exception(ErrorCode::NotFound, "There is no ROM any more.");
      return std::make_unique<test::ToyEnvironment>(env);
    };
    harness.journal->onIterate = failing(ErrorCode::WorkerDied, 5, 1);
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.answer(6);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Failed);
    QCOMPARE(last.fault.value().code, ErrorCode::NotFound);
    QCOMPARE(harness.store().newestCheckpoint().value().envSteps, last.envSteps);
    QCOMPARE(harness.store().newestCheckpoint().value().policyVersion, last.policyVersion);

    harness.start({.rounds = 1});
    const LearnerStatus again = harness.join();
    QCOMPARE(again.phase, Phase::Stopped);
    QCOMPARE(again.envSteps, last.envSteps + 240);
  }

  void aMissingGameIsSaidAndNothingIsLost() {
    LoopHarness harness;
    harness.startEnv = [](const EnvConfig& env, std::stop_token) -> std::unique_ptr<Environment> {
      throw Exception(ErrorCode::NotFound, "There is no ROM for " + env.id + ". Run ./podium to install the games.");
    };
    harness.start();
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Failed);
    QCOMPARE(last.fault.value().code, ErrorCode::NotFound);
    QVERIFY(last.message.find("./podium") != std::string::npos);
    QVERIFY(harness.store().checkpoints().empty());
  }

  void aLockedProjectIsWaitedFor() {
    LoopHarness harness;
    harness.start({.rounds = 2});
    QVERIFY(harness.waitForIdle());
    harness.store().failNext(ErrorCode::Locked, 1);
    QVERIFY(harness.waitFor([](const LearnerStatus& s) { return s.fault && s.fault->code == ErrorCode::Locked; }));
    harness.answer(4);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.rounds, 2);
    QVERIFY(!last.fault);
  }

  void aProjectThatStaysLockedCanBeLeft() {
    LoopHarness harness;
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.store().failNext(ErrorCode::Locked, kAlways);
    QVERIFY(harness.waitFor([](const LearnerStatus& s) { return s.fault && s.fault->code == ErrorCode::Locked; }));
    QCOMPARE(harness.stop().phase, Phase::Stopped);
  }

  void aDamagedCheckpointIsPassedForTheOneBefore() {
    LoopHarness harness;
    harness.config.loop.checkpointMinutes = 0;
    harness.start({.rounds = 3});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    harness.join();
    const std::string newest = harness.store().projectFolder() + "/" + harness.store().checkpoints().back().path;
    std::ofstream(newest + "/policy/state.txt") << "x";
    harness.start({.rounds = 1});
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    QVERIFY(last.rounds >= 3);  // the one before is of round 2 or 3
    QVERIFY(!last.fault);
  }

  void withoutAnyReadableCheckpointThePolicyStartsAnewAndSaysSo() {
    LoopHarness harness;
    harness.start({.rounds = 2});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    harness.join();
    std::filesystem::remove_all(harness.store().checkpointFolder());
    std::filesystem::create_directories(harness.store().checkpointFolder());
    harness.start({.rounds = 1});
    const LearnerStatus last = harness.join();
    QVERIFY(harness.sawFault(ErrorCode::Corrupt));
    QCOMPARE(last.phase, Phase::Stopped);
    QCOMPARE(last.rounds, 1);
    QCOMPARE(last.answers, 4);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLearnerFaults)
#include "test_learner_faults.moc"
