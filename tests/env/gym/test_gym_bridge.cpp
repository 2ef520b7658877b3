// What the bridge plays is what a plain loop of Python plays, bit for bit.
#include <QtTest>

#include "tests/env/gym/gym_play.h"

using namespace podium;
using namespace podium::test;

class TestGymBridge : public QObject {
  Q_OBJECT

  static void agreeWithThePlainLoop(const EnvConfig& config, int steps) {
    const auto env = startEnvironment(config).value();
    const std::vector<Lines> played = playLines(*env, steps);
    const std::vector<Lines> expected = plainLines(config, env->spec().actions, steps);
    for (int i = 0; i < config.count; ++i) {
      const Lines& plain = expected[static_cast<std::size_t>(i)];
      const Lines& ours = played[static_cast<std::size_t>(i)];
      QCOMPARE(ours.size(), plain.size());
      for (qsizetype step = 0; step < plain.size(); ++step)
        QVERIFY2(ours[step] == plain[step], qPrintable(QStringLiteral("environment %1, step %2:\n%3\n%4")
                                                           .arg(QString::number(i), QString::number(step),
                                                                ours[step].right(200), plain[step].right(200))));
    }
    QCOMPARE(env->restarts(), 0);
  }

 private Q_SLOTS:
  void initTestCase() {
    if (const QString why = whyNoGymnasium(); !why.isEmpty()) QSKIP(qPrintable(why));
  }

  void everySpaceArrivesAsItIs_data() {
    QTest::addColumn<QString>("observation");
    QTest::addColumn<QString>("action");
    for (const char* observation : {"box", "floats", "integers", "ram", "board", "discrete", "multidiscrete",
                                    "multibinary", "dict", "ordered", "tuple", "grey", "flat", "picture"})
      QTest::addRow("shows %s", observation) << QString::fromLatin1(observation) << QStringLiteral("discrete");
    for (const char* action : {"multidiscrete", "multibinary", "box", "wide", "integers"})
      QTest::addRow("does %s", action) << QStringLiteral("floats") << QString::fromLatin1(action);
  }
  void everySpaceArrivesAsItIs() {
    QFETCH(QString, observation);
    QFETCH(QString, action);
    const bool slow = observation == QLatin1String("picture") || observation == QLatin1String("flat");
    const QString arguments = QStringLiteral(R"({"observation": "%1", "action": "%2", "length": %3})")
                                  .arg(observation, action)
                                  .arg(slow ? 3 : 7);
    EnvConfig config = gymConfig(caseId("Case"), arguments.toStdString());
    if (slow) config.count = 2;                    // the plain loop counts fractions
    agreeWithThePlainLoop(config, slow ? 5 : 30);  // over several episodes
  }

  void gymnasiumsOwnAgreeToo_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("maxSteps");
    QTest::newRow("one worker") << QStringLiteral("CartPole-v1") << 1 << 0;
    QTest::newRow("two workers") << QStringLiteral("CartPole-v1") << 2 << 0;
    QTest::newRow("more workers than a group has") << QStringLiteral("CartPole-v1") << 4 << 0;
    QTest::newRow("its own time limit") << QStringLiteral("MountainCar-v0") << 1 << 0;
    QTest::newRow("a time limit of ours") << QStringLiteral("Pendulum-v1") << 2 << 33;
    QTest::newRow("MuJoCo") << QStringLiteral("HalfCheetah-v5") << 2 << 20;
  }
  void gymnasiumsOwnAgreeToo() {
    QFETCH(QString, id);
    QFETCH(int, threads);
    QFETCH(int, maxSteps);
    if (id.startsWith(QStringLiteral("Half")) && !hasPythonPackage(QStringLiteral("mujoco")))
      QSKIP("Install it with `podium env add \"gymnasium[mujoco]\"`, or run ./podium test --consumers.");
    EnvConfig config = gymConfig(id.toStdString());
    config.threads = threads;
    config.maxSteps = maxSteps;
    agreeWithThePlainLoop(config, 220);
  }

  void reseedingIsAFreshStart_data() {
    QTest::addColumn<int>("threads");
    QTest::newRow("one worker") << 1;
    QTest::newRow("three workers") << 3;
  }
  void reseedingIsAFreshStart() {
    QFETCH(int, threads);
    EnvConfig config = gymConfig("CartPole-v1");
    config.threads = threads;
    config.seed = 5;
    const auto fresh = startEnvironment(config).value();
    config.seed = 6;
    const auto env = startEnvironment(config).value();
    const std::vector<Lines> other = playLines(*env, 40);
    sendSome(*env, 1, 41);  // under way
    env->reseed(5);
    const std::vector<Lines> again = playLines(*env, 120);
    QVERIFY(again == playLines(*fresh, 120));
    QVERIFY(other[0] != again[0].first(41));
    QCOMPARE(env->restarts(), 0);
  }

  void aTimeLimitTruncatesAnEpisode() {
    EnvConfig config = gymConfig(caseId("Case"), R"({"length": 100})");
    config.maxSteps = 4;
    const auto env = startEnvironment(config).value();
    for (const Lines& lines : playLines(*env, 9))
      for (int step = 0; step <= 9; ++step)
        QVERIFY2(lines[step].endsWith(step == 4 || step == 8 ? QStringLiteral(" 0 1") : QStringLiteral(" 0 0")),
                 qPrintable(QString::number(step)));
  }

  void theSpecSaysWhatTheSpacesAre() {
    const auto box = startEnvironment(gymConfig(caseId("Case"), R"({"action": "wide"})")).value();
    QCOMPARE(box->spec().clip.obsFormat, ObsFormat::Float32);
    QCOMPARE(box->spec().clip.obsWidth, 6);
    QCOMPARE(box->spec().clip.framesPerSecond, 25.0);
    const float far = std::numeric_limits<float>::infinity();
    QVERIFY(box->spec().actions.real());
    QVERIFY((box->spec().actions.low == std::vector<float>{-far, -2.0F}));
    QVERIFY((box->spec().actions.high == std::vector<float>{far, 2.0F}));
    const auto choices =
        startEnvironment(gymConfig(caseId("Case"), R"({"action": "integers", "observation": "picture"})")).value();
    QCOMPARE(choices->spec().clip.obsFormat, ObsFormat::Grey8);
    QCOMPARE(choices->spec().clip.obsStack, 4);
    QCOMPARE(choices->spec().actions.kind, ActionSpace::Kind::MultiDiscrete);
    QVERIFY((choices->spec().actions.choices == std::vector<int>{6, 6, 6}));
  }

  // Each picture of the case tells how many were drawn before it.
  void onlyFramesThatAreSeenAreDrawn() {
    EnvConfig config = gymConfig(caseId("Case"), R"({"length": 5})");
    config.frames = true;
    const auto env = startEnvironment(config).value();
    QCOMPARE(env->spec().clip.frameWidth, 30);
    QCOMPARE(env->spec().clip.frameHeight, 20);
    const auto drawn = [&](const StepBatch& batch, int i) {
      return int{batch.frames[static_cast<std::size_t>(i) * batch.frames.size() / 2]};
    };
    env->reset();
    for (int group = 0; group < 2; ++group) {
      const StepBatch batch = env->receive(group, {});
      QCOMPARE(drawn(batch, 0), 1);  // the start
      QCOMPARE(drawn(batch, 1), 1);
    }
    for (int step = 1; step <= 12; ++step) {  // over two ends of episodes
      const std::vector<std::uint8_t> seen = {0, static_cast<std::uint8_t>(step % 3 == 0)};
      sendSome(*env, 1, step, seen);
      const StepBatch batch = env->receive(1, {});
      if (seen[1]) QCOMPARE(drawn(batch, 1), 1 + step / 3);
    }
    sendSome(*env, 1, 13);  // everything is seen
    const StepBatch batch = env->receive(1, {});
    QCOMPARE(drawn(batch, 0), 2);
    QCOMPARE(drawn(batch, 1), 6);
  }

  void theFrameOfALastStepIsOfTheOldEpisode() {
    EnvConfig config = gymConfig("CartPole-v1");
    config.frames = true;
    const auto started = startEnvironment(config);
    if (!started && started.error().message.find("classic-control") != std::string::npos)
      QSKIP(started.error().message.c_str());
    const auto& env = started.value();
    QCOMPARE(env->spec().clip.frameWidth, 300);  // it draws 600 x 400
    env->reset();
    env->receive(0, {});
    const std::vector<ActionWord> right = {1, 1};
    for (int step = 1; step < 40; ++step) {
      env->send(0, right);
      const StepBatch batch = env->receive(0, {});
      if (!batch.done(0)) continue;
      const std::vector<std::uint8_t> last(batch.frames.begin(),
                                           batch.frames.begin() + static_cast<std::ptrdiff_t>(batch.frames.size() / 2));
      env->send(0, right);
      const StepBatch next = env->receive(0, {});
      QVERIFY(!std::equal(last.begin(), last.end(), next.frames.begin()));
      return;
    }
    QFAIL("the pole did not fall");
  }

  void aCartPoleOfOneLengthGoesOnAfterAFall() {
    EnvConfig config = gymConfig("podium/CartPoleFixed-v0", R"({"steps": 60})");
    const auto env = startEnvironment(config).value();
    env->reset();
    env->receive(0, {});
    const std::vector<ActionWord> right = {1, 1};
    int stood = 0;
    for (int step = 1; step <= 60; ++step) {
      env->send(0, right);
      const StepBatch batch = env->receive(0, {});
      QVERIFY(!batch.terminated[0]);
      QCOMPARE(int{batch.truncated[0]}, step == 60 ? 1 : 0);
      QVERIFY(batch.rewards[0] == (stood == step - 1 && batch.rewards[0] > 0 ? 1.0F : 0.0F));  // what fell stays down
      stood += batch.rewards[0] > 0;
    }
    QVERIFY2(stood >= 5 && stood < 20, qPrintable(QString::number(stood)));
  }

  void aClassOfAModuleIsFoundInTheWorkingFolder() {
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QStringLiteral(PODIUM_SOURCE_DIR "/tests/env/gym")));
    const auto module = startEnvironment(gymConfig("cases:Case"));
    const auto file = startEnvironment(gymConfig("cases.py:Plain"));
    QVERIFY(QDir::setCurrent(before));
    QVERIFY2(module.ok(), module.ok() ? "" : module.error().message.c_str());
    QVERIFY2(file.ok(), file.ok() ? "" : file.error().message.c_str());
  }

  void theListHasWhatCanBePlayed() {
    const std::vector<std::string> ids = availableEnvironments().value();
    QVERIFY(std::ranges::is_sorted(ids));
    for (const char* id : {"ALE/Pong-v5", "CartPole-v1", "podium/CartPoleFixed-v0"})
      QVERIFY2(std::ranges::find(ids, id) != ids.end(), id);
    QVERIFY(std::ranges::find(ids, "CartPole-v0") == ids.end());  // the newest of each alone
    QCOMPARE(std::ranges::find(ids, "HalfCheetah-v5") != ids.end(), hasPythonPackage(QStringLiteral("mujoco")));
  }
};

QTEST_GUILESS_MAIN(TestGymBridge)
#include "test_gym_bridge.moc"
