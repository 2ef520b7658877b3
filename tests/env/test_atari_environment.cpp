// A game as the learner steps it: its spec, groups, seeds, and what is refused.
#include <QtTest>
#include <algorithm>

#include "tests/env/atari_play.h"

using namespace podium;
using namespace podium::test;

namespace {

using Episode = std::vector<EnvStep>;
using Played = std::vector<Episode>;

EnvConfig fourBreakouts(std::uint64_t seed, int threads, int groups) {
  EnvConfig config = atariConfig("ALE/Breakout-v5");
  config.count = 4;
  config.groups = groups;
  config.threads = threads;
  config.stickyActions = 0.25;  // the emulator's own random numbers take part
  config.seed = seed;
  return config;
}

// Seed 31 with one thread and one group; played once.
const Played& referencePlay() {
  static const Played steps = [] {
    const auto env = startAtari(fourBreakouts(31, 1, 1));
    return play(*env, 400, atRandom(*env, 9));
  }();
  return steps;
}

}  // namespace

class TestAtariEnvironment : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theSpecDescribesTheGame() {
    EnvConfig config = atariConfig("ALE/Freeway-v5");
    config.count = 6;
    config.groups = 3;
    const auto env = startAtari(config);
    const EnvSpec& spec = env->spec();
    QVERIFY(spec.config == config);
    QCOMPARE(spec.groupSize(), 2);
    QVERIFY((spec.actions.names == std::vector<std::string>{"NOOP", "UP", "DOWN"}));
    QCOMPARE(spec.clip.environment, config.id);
    QCOMPARE(spec.clip.steps, 0);
    QCOMPARE(spec.clip.framesPerStep, 4);
    QCOMPARE(spec.clip.frameWidth, 160);
    QCOMPARE(spec.clip.frameHeight, 210);
    QCOMPARE(spec.clip.framesPerSecond, 60.0);
    QCOMPARE(spec.clip.ramSize, 128);
    QCOMPARE(spec.palette.size(), std::size_t{256});
  }

  void playDependsOnSeedAndActionsOnly_data() {
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("groups");
    QTest::newRow("1 thread, 2 groups") << 1 << 2;
    QTest::newRow("2 threads, 1 group") << 2 << 1;
    QTest::newRow("3 threads, 4 groups") << 3 << 4;
    QTest::newRow("4 threads, 4 groups") << 4 << 4;
  }
  void playDependsOnSeedAndActionsOnly() {
    QFETCH(int, threads);
    QFETCH(int, groups);
    const Played& expected = referencePlay();
    const auto other = startAtari(fourBreakouts(31, threads, groups));
    QVERIFY(play(*other, 400, atRandom(*other, 9)) == expected);
  }

  void seedsAndEnvironmentsDiffer() {
    const Played& steps = referencePlay();
    QVERIFY(steps[0] != steps[1]);
    const auto reseeded = startAtari(fourBreakouts(32, 2, 1));
    QVERIFY(play(*reseeded, 10, atRandom(*reseeded, 9))[0] != Episode(steps[0].begin(), steps[0].begin() + 11));
    const auto ended = [](const Episode& episode) {
      return std::ranges::any_of(episode, [](const EnvStep& step) { return step.terminated; });
    };
    QVERIFY2(std::ranges::any_of(steps, ended), "no episode ended, so starts were not compared");
  }

  void reseedingIsAFreshStart() {
    const auto env = startAtari(fourBreakouts(77, 2, 2));
    play(*env, 30, atRandom(*env, 4));
    env->send(1, std::vector<std::int32_t>{1, 1});  // under way
    env->reseed(31);
    QCOMPARE(env->spec().config.seed, std::uint64_t{31});
    QVERIFY(play(*env, 400, atRandom(*env, 9)) == referencePlay());
    QVERIFY(play(*env, 10, atRandom(*env, 9))[0] !=
            Episode(referencePlay()[0].begin(), referencePlay()[0].begin() + 11));
    QCOMPARE(env->restarts(), 0);
  }

  void framesAreSharedOnlyWhenAsked() {
    EnvConfig config = atariConfig("ALE/Pong-v5");
    const auto with = startAtari(config);
    const auto a = play(*with, 60, atRandom(*with, 2)).front();
    config.frames = false;
    const auto without = startAtari(config);
    const auto b = play(*without, 60, atRandom(*without, 2)).front();
    without->reset();
    QVERIFY(without->receive(0, {}).frames.empty());
    for (std::size_t t = 0; t < a.size(); ++t) QVERIFY(a[t].observation == b[t].observation && a[t].ram == b[t].ram);
  }

  void groupsAreSteppedOnTheirOwn() {
    EnvConfig config = atariConfig("ALE/Freeway-v5");
    config.count = 2;
    config.groups = 2;
    const auto env = startAtari(config);
    env->reset();
    const StepBatch other = env->receive(1, {});
    const std::vector<std::uint8_t> before(other.observations.begin(), other.observations.end());
    env->receive(0, {});
    for (int step = 0; step < 5; ++step) {  // views of one group outlive steps of the other
      env->send(0, std::vector<std::int32_t>{1});
      QCOMPARE(env->receive(0, {}).firstEnv, 0);
    }
    QVERIFY(std::ranges::equal(other.observations, before));
    QCOMPARE(other.firstEnv, 1);
  }

  void resetStartsAnewAtAnyTime() {
    EnvConfig config = atariConfig("ALE/Breakout-v5");
    config.count = 2;
    config.groups = 2;
    const auto env = startAtari(config);
    play(*env, 10, always(1));
    env->send(1, std::vector<std::int32_t>{1});  // never received
    env->reset();
    for (const int group : {1, 0}) {
      const StepBatch batch = env->receive(group, {});
      QVERIFY(!batch.done(0));
      QCOMPARE(batch.lives[0], 5);
      QCOMPARE(batch.rewards[0], 0.0F);
    }
    env->send(0, std::vector<std::int32_t>{2});
    env->receive(0, {});
    QCOMPARE(env->restarts(), 0);
  }

  void misuseIsRefused() {
    const auto env = startAtari(atariConfig("ALE/Freeway-v5"));
    QVERIFY_EXCEPTION_THROWN(env->receive(0, {}), Exception);                         // nothing asked
    QVERIFY_EXCEPTION_THROWN(env->send(0, std::vector<std::int32_t>{0}), Exception);  // before reset
    env->reset();
    QVERIFY_EXCEPTION_THROWN(env->send(0, std::vector<std::int32_t>{0}), Exception);  // before receive
    env->receive(0, {});
    QVERIFY_EXCEPTION_THROWN(env->send(0, std::vector<std::int32_t>{3}), Exception);  // no such action
    QVERIFY_EXCEPTION_THROWN(env->send(0, std::vector<std::int32_t>{-1}), Exception);
    QVERIFY_EXCEPTION_THROWN(env->send(0, std::vector<std::int32_t>{0, 0}), Exception);  // too many
    QVERIFY_EXCEPTION_THROWN(env->send(1, std::vector<std::int32_t>{0}), Exception);     // no such group
    env->send(0, std::vector<std::int32_t>{0});
    env->receive(0, {});
  }

  void wrongSettingsSayWhatToDo_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("lastMaskRow");
    QTest::addColumn<double>("sticky");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const int notFound = static_cast<int>(ErrorCode::NotFound), invalid = static_cast<int>(ErrorCode::InvalidInput);
    const QString pong = QStringLiteral("ALE/Pong-v5");
    QTest::newRow("misspelt") << QStringLiteral("ALE/Freewy-v5") << 2 << 9 << 0.0 << notFound
                              << QStringLiteral("Did you mean ALE/Freeway-v5");
    QTest::newRow("old spelling") << QStringLiteral("PongNoFrameskip-v4") << 2 << 9 << 0.0 << notFound
                                  << QStringLiteral("Did you mean ALE/Pong-v5");
    QTest::newRow("only the beginning") << QStringLiteral("ALE/Space-v5") << 2 << 9 << 0.0 << notFound
                                        << QStringLiteral("ALE/SpaceInvaders-v5");
    QTest::newRow("something else") << QStringLiteral("ALE/CartPole-v1") << 2 << 9 << 0.0 << notFound
                                    << QStringLiteral("ALE/SpaceInvaders-v5 is space_invaders.bin");
    QTest::newRow("two players only") << QStringLiteral("ALE/Combat-v5") << 2 << 9 << 0.0 << notFound
                                      << QStringLiteral("no environment");
    QTest::newRow("nothing") << QString() << 2 << 9 << 0.0 << invalid << QStringLiteral("env.id");
    QTest::newRow("groups do not divide") << pong << 3 << 9 << 0.0 << invalid << QStringLiteral("env.groups");
    QTest::newRow("row beyond the screen") << pong << 2 << 300 << 0.0 << invalid << QStringLiteral("0 to 209");
    QTest::newRow("no probability") << pong << 2 << 9 << 1.5 << invalid << QStringLiteral("sticky");
  }
  void wrongSettingsSayWhatToDo() {
    QFETCH(QString, id);
    QFETCH(int, count);
    QFETCH(int, lastMaskRow);
    QFETCH(double, sticky);
    QFETCH(int, code);
    QFETCH(QString, says);
    EnvConfig config = atariConfig(id.toStdString());
    config.count = count;
    config.groups = 2;
    config.maskRows = {0, lastMaskRow};
    config.stickyActions = sticky;
    const auto result = startEnvironment(config, atariProgram());
    QVERIFY(!result.ok());
    QCOMPARE(static_cast<int>(result.error().code), code);
    const QString message = QString::fromStdString(result.error().message);
    QVERIFY2(message.contains(says), qPrintable(message));
  }

  void missingFilesSayWhatToDo() {
    const auto noProgram = startEnvironment(atariConfig("ALE/Pong-v5"), "/nowhere/podium-atari");
    QVERIFY(!noProgram.ok());
    QCOMPARE(noProgram.error().code, ErrorCode::Unavailable);
    QVERIFY(noProgram.error().message.find("PODIUM_ATARI") != std::string::npos);
    QVERIFY(!availableEnvironments("/nowhere/podium-atari").ok());

    QTemporaryDir empty;
    qputenv("PODIUM_ROMS", empty.path().toUtf8());
    const auto noRoms = startEnvironment(atariConfig("ALE/Pong-v5"), atariProgram());
    const auto noList = availableEnvironments(atariProgram());
    QFile damaged(empty.filePath(QStringLiteral("pong.bin")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("not a game") > 0);
    damaged.close();
    const auto noGame = startEnvironment(atariConfig("ALE/Pong-v5"), atariProgram());
    qunsetenv("PODIUM_ROMS");
    QVERIFY(!noRoms.ok() && !noList.ok() && !noGame.ok());
    QCOMPARE(noRoms.error().code, ErrorCode::NotFound);
    for (const std::string& message : {noRoms.error().message, noList.error().message, noGame.error().message})
      QVERIFY2(message.find("./podium") != std::string::npos &&
                   message.find(empty.path().toStdString()) != std::string::npos,
               message.c_str());
  }
};

QTEST_APPLESS_MAIN(TestAtariEnvironment)
#include "test_atari_environment.moc"
