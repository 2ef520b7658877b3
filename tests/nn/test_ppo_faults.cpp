// The policy trainer when it is stopped, when something breaks, and when it is stored.
#include <QtTest>
#include <limits>
#include <map>
#include <thread>

#include "tests/nn/ppo_fixture.h"

using namespace podium;
using namespace podium::test;

class TestPpoFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyStepReachesTheSinkInOrder_data() { addOverlap(); }
  // Also across stops: a rollout that was cut short is finished, no step is lost or shown twice.
  void everyStepReachesTheSinkInOrder() {
    QFETCH(bool, overlap);
    const PpoConfig config = smallPpo(overlap);
    Learner learner({}, config);
    RememberingSink sink;
    std::stop_source stop;
    int untilStop = 77;
    sink.afterStep = [&] {
      if (--untilStop == 0) stop.request_stop();
    };
    int stopped = 0;
    for (int i = 0; i < 8; ++i) {
      stop = std::stop_source();
      untilStop = 60 + 50 * i;
      try {
        learner.trainer->iterate(nullptr, &sink, stop.get_token());
      } catch (const Exception& fault) {
        QCOMPARE(fault.code(), ErrorCode::Cancelled);
        ++stopped;
      }
    }
    QVERIFY(stopped >= 3);
    QCOMPARE(static_cast<std::int64_t>(sink.steps.size()), learner.trainer->envSteps());
    std::map<int, const RememberingSink::Step*> last;
    for (const auto& step : sink.steps) {
      const auto* before = std::exchange(last[step.env], &step);
      if (!before) continue;
      QVERIFY(step.version >= before->version);
      const std::size_t plane = step.input.size() / 4;
      const bool follows = std::equal(step.input.begin(), step.input.end() - static_cast<std::ptrdiff_t>(plane),
                                      before->input.begin() + static_cast<std::ptrdiff_t>(plane));
      const bool starts = std::equal(step.input.begin(), step.input.end() - static_cast<std::ptrdiff_t>(plane),
                                     step.input.begin() + static_cast<std::ptrdiff_t>(plane));
      QVERIFY(before->over ? starts : follows);
    }
    QCOMPARE(last.size(), std::size_t{8});
  }

  void stopEndsPlayWithinAStep_data() { addOverlap(); }
  void stopEndsPlayWithinAStep() {
    QFETCH(bool, overlap);
    Learner learner({}, smallPpo(overlap));
    RememberingSink sink;
    std::stop_source stop;
    sink.afterStep = [&] { stop.request_stop(); };
    QCOMPARE(faultOf([&] { learner.trainer->iterate(nullptr, &sink, stop.get_token()); }), ErrorCode::Cancelled);
    QVERIFY2(sink.steps.size() <= 4, "more than one group's step was played after the stop");
  }

  void stopEndsLearningAtTheNextMinibatch_data() { addOverlap(); }
  void stopEndsLearningAtTheNextMinibatch() {
    QFETCH(bool, overlap);
    PpoConfig config = smallPpo(overlap);
    config.epochs = 1'000'000'000;  // ends by being stopped or not at all
    Learner learner({}, config);
    learner.trainer->collect(nullptr, {});
    std::stop_source stop;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(600));
      stop.request_stop();
    });
    QCOMPARE(faultOf([&] { learner.trainer->iterate(nullptr, nullptr, stop.get_token()); }), ErrorCode::Cancelled);
    QCOMPARE(learner.trainer->policyVersion(), 1);  // what was learnt until then stays, and says so
  }

  void saysWhetherItLearnt_data() { addOverlap(); }
  void saysWhetherItLearnt() {
    QFETCH(bool, overlap);
    Learner learner({}, smallPpo(overlap));
    QCOMPARE(learner.trainer->collect(nullptr, {}).learnt, false);
    QCOMPARE(learner.iterate().learnt, true);
    const QTemporaryDir folder;
    learner.trainer->save(folder.path().toStdString());
    learner.trainer->load(folder.path().toStdString());
    QCOMPARE(learner.iterate().learnt, true);
    const QString rollout = folder.filePath(QStringLiteral("rollout.safetensors"));
    QCOMPARE(QFile::exists(rollout), overlap);
    QFile::remove(rollout);  // as older versions left it
    learner.trainer->load(folder.path().toStdString());
    const PpoReport first = learner.iterate();
    QCOMPARE(first.learnt, !overlap);  // with overlap there is nothing to learn from yet
    QCOMPARE(first.learnt, first.entropy > 0.0);
    QCOMPARE(learner.iterate().learnt, true);
  }

  // A pause costs no rollout: the update that it cut short is taken up again.
  void aCutUpdateIsTakenUpAgain() {
    PpoConfig config = smallPpo(true);
    config.epochs = 10;
    Learner learner({}, config);
    learner.iterate();
    RememberingSink sink;
    std::stop_source stop;
    sink.afterStep = [&] { stop.request_stop(); };
    QCOMPARE(faultOf([&] { learner.trainer->iterate(nullptr, &sink, stop.get_token()); }), ErrorCode::Cancelled);
    sink.afterStep = {};
    const std::int64_t version = learner.trainer->policyVersion();
    QCOMPARE(learner.iterate(nullptr, &sink).learnt, true);
    QCOMPARE(learner.trainer->policyVersion(), version + 1);
    QCOMPARE(learner.iterate(nullptr, &sink).learnt, true);
    QCOMPARE(learner.trainer->envSteps(), 3 * 8 * 32);
  }

  void deadEnvironmentIsReported_data() { addOverlap(); }
  void deadEnvironmentIsReported() {
    QFETCH(bool, overlap);
    Learner learner({.failAtStep = 100}, smallPpo(overlap));
    QCOMPARE(faultOf([&] {
               for (int i = 0; i < 4; ++i) learner.iterate();
             }),
             ErrorCode::WorkerDied);
    const QByteArray weights = learner.weights();
    QCOMPARE(faultOf([&] { learner.trainer->evaluate({1, 10}, nullptr, {}); }), ErrorCode::WorkerDied);
    QVERIFY(weights == learner.weights());
  }

  void brokenSinkEndsTheCallAndPlayStartsAnew() {
    Learner learner({}, smallPpo(false));
    RememberingSink sink;
    sink.afterStep = [&] {
      if (sink.steps.size() == 50) throw Exception(ErrorCode::Full, "The disk is full.");
    };
    QCOMPARE(faultOf([&] { learner.iterate(nullptr, &sink); }), ErrorCode::Full);
    RememberingSink next;
    learner.iterate(nullptr, &next);
    QCOMPARE(next.steps.size(), std::size_t{8 * 32});
    const auto& first = next.steps.front().input;
    const auto plane = static_cast<std::ptrdiff_t>(first.size() / 4);
    QVERIFY(std::equal(first.begin(), first.end() - plane, first.begin() + plane));  // a fresh stack
  }

  void rewardsThatAreNoNumbersChangeNothing_data() { addOverlap(); }
  void rewardsThatAreNoNumbersChangeNothing() {
    QFETCH(bool, overlap);
    Learner learner({}, smallPpo(overlap));
    learner.iterate();
    const QByteArray before = learner.weights();
    const auto broken = std::make_shared<FormulaSnapshot>(
        2, [](std::span<const std::uint8_t>) { return std::numeric_limits<float>::quiet_NaN(); });
    QCOMPARE(faultOf([&] { learner.iterate(broken); }), ErrorCode::NotFinite);
    QVERIFY(before == learner.weights());
    learner.iterate();  // and goes on
    learner.iterate();
    QVERIFY(before != learner.weights());
  }

  void explodingUpdateIsTakenBack_data() {
    QTest::addColumn<int>("minibatches");
    QTest::newRow("seen by the next minibatch") << 4;
    QTest::newRow("by the last minibatch") << 1;
  }
  // The first minibatch still has finite gradients, and moves the weights so far that nothing is finite afterwards.
  void explodingUpdateIsTakenBack() {
    QFETCH(int, minibatches);
    const QTemporaryDir good, after;
    Learner calm({}, smallPpo(false));
    calm.iterate();
    calm.trainer->save(good.path().toStdString());
    PpoConfig config = smallPpo(false);
    config.learningRate = 1e30;
    config.epochs = 1;
    config.minibatches = minibatches;
    Learner wild({}, config);
    wild.trainer->load(good.path().toStdString());
    const QByteArray before = wild.weights();
    QVERIFY(before == calm.weights());
    const std::int64_t version = wild.trainer->policyVersion();
    QCOMPARE(faultOf([&] { wild.iterate(); }), ErrorCode::NotFinite);
    QVERIFY(before == wild.weights());
    QCOMPARE(wild.trainer->policyVersion(), version);
    wild.trainer->save(after.path().toStdString());
    calm.trainer->load(after.path().toStdString());
    QVERIFY(std::isfinite(calm.iterate().policyLoss));
  }

  void storedSessionGoesOnAsIfNothingHadHappened_data() { addOverlap(); }
  // Games are not stored: both begin new ones, of one seed.
  void storedSessionGoesOnAsIfNothingHadHappened() {
    QFETCH(bool, overlap);
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    PpoConfig config = smallPpo(overlap);
    config.annealLearningRate = true;
    config.annealSteps = 100'000;

    Learner first({}, config, 7);
    for (int i = 0; i < 3; ++i) first.iterate();
    first.trainer->save(path);
    const QByteArray stored = first.weights();
    first.environment.reseed(50);
    first.trainer->restart();
    for (int i = 0; i < 3; ++i) first.iterate();

    Learner second({}, config, 99);
    second.iterate();
    second.trainer->load(path);
    second.environment.reseed(50);
    QVERIFY(second.weights() == stored);
    QCOMPARE(second.trainer->policyVersion(), overlap ? 2 : 3);
    for (int i = 0; i < 3; ++i) second.iterate();
    QVERIFY(second.weights() == first.weights());
    QCOMPARE(second.trainer->envSteps(), first.trainer->envSteps());
    QCOMPARE(second.trainer->policyVersion(), first.trainer->policyVersion());
  }

  void storedSessionsEvaluateAlike() {
    const QTemporaryDir folder;
    const auto actions = [](Learner& learner) {
      RememberingSink sink;
      learner.environment.reseed(60);
      learner.trainer->evaluate({4, 30}, &sink, {});
      QList<int> all;
      for (const auto& step : sink.steps) all.append(step.action);
      return all;
    };
    Learner first({}, smallPpo(false), 7), second({}, smallPpo(false), 7);
    const QList<int> before = actions(first);
    first.trainer->save(folder.path().toStdString());
    second.trainer->load(folder.path().toStdString());
    const QList<int> after = actions(first);
    QVERIFY(after != before);  // each evaluation has draws of its own
    QCOMPARE(actions(second), after);
  }

  void rolloutsThatAreDamagedOrOfOtherSettingsCostTheirStepsOnly() {
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    Learner first({}, smallPpo(true));
    first.iterate();
    first.trainer->save(path);
    PpoConfig longer = smallPpo(true);
    longer.steps = 40;
    Learner other({}, longer);
    other.trainer->load(path);
    QCOMPARE(other.iterate().learnt, false);
    QFile file(folder.filePath(QStringLiteral("rollout.safetensors")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    Learner second({}, smallPpo(true));
    second.trainer->load(path);
    QCOMPARE(second.iterate().learnt, false);
    QCOMPARE(second.iterate().learnt, true);
  }

  void wrongCheckpointsAreRefusedAndChangeNothing() {
    const QTemporaryDir folder, empty;
    Learner other({.cellPixels = 8}, smallPpo(false), 2);
    other.trainer->save(folder.path().toStdString());
    Learner learner({}, smallPpo(false));
    learner.iterate();
    const QByteArray before = learner.weights();
    QCOMPARE(faultOf([&] { learner.trainer->load(empty.path().toStdString()); }), ErrorCode::NotFound);
    QCOMPARE(faultOf([&] { learner.trainer->load(folder.path().toStdString()); }), ErrorCode::Corrupt);
    QVERIFY(before == learner.weights());

    QFile file(folder.filePath(QStringLiteral("policy.safetensors")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    QCOMPARE(faultOf([&] { other.trainer->load(folder.path().toStdString()); }), ErrorCode::Corrupt);
    QVERIFY(std::isfinite(learner.iterate().policyLoss));
  }
};

QTEST_GUILESS_MAIN(TestPpoFaults)
#include "test_ppo_faults.moc"
