#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "storage/domain/log.h"
#include "tests/env/atari_play.h"

using namespace podium;
using namespace podium::test;

namespace {

// What a person sees at a pixel, as the grey that the observations are made of.
int greyOf(std::uint32_t rgb) {
  return static_cast<int>(
      std::lround(0.2989 * (rgb >> 16 & 0xff) + 0.5870 * (rgb >> 8 & 0xff) + 0.1140 * (rgb & 0xff)));
}

// The exact mean of the brighter of a step's last two frames over the area of one observation pixel.
double meanGrey(const EnvSpec& spec, const std::vector<std::uint8_t>& frames, int ox, int oy) {
  const ClipMeta& meta = spec.clip;
  const double scaleX = static_cast<double>(meta.frameWidth) / meta.obsWidth;
  const double scaleY = static_cast<double>(meta.frameHeight) / meta.obsHeight;
  const int size = meta.frameWidth * meta.frameHeight;
  const std::uint8_t* last = frames.data() + (meta.framesPerStep - 1) * size;
  const std::uint8_t* before = last - size;
  double sum = 0.0;
  for (int y = static_cast<int>(oy * scaleY); y < std::min<double>(meta.frameHeight, (oy + 1) * scaleY); ++y)
    for (int x = static_cast<int>(ox * scaleX); x < std::min<double>(meta.frameWidth, (ox + 1) * scaleX); ++x) {
      const double across = std::min((ox + 1) * scaleX, x + 1.0) - std::max(ox * scaleX, static_cast<double>(x));
      const double down = std::min((oy + 1) * scaleY, y + 1.0) - std::max(oy * scaleY, static_cast<double>(y));
      const int i = y * meta.frameWidth + x;
      sum += across * down * std::max(greyOf(spec.palette[last[i]]), greyOf(spec.palette[before[i]]));
    }
  return sum / (scaleX * scaleY);
}

bool samePlane(const std::vector<std::uint8_t>& a, int i, const std::vector<std::uint8_t>& b, int j,
               const ClipMeta& meta) {
  return std::ranges::equal(plane(a, meta, i), plane(b, meta, j));
}

int rowSum(std::span<const std::uint8_t> plane, const ClipMeta& meta, int row) {
  const auto start = plane.begin() + row * meta.obsWidth;
  return std::accumulate(start, start + meta.obsWidth, 0);
}

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
    QVERIFY((spec.actions == std::vector<std::string>{"NOOP", "UP", "DOWN"}));
    QCOMPARE(spec.clip.environment, config.id);
    QCOMPARE(spec.clip.steps, 0);
    QCOMPARE(spec.clip.framesPerStep, 4);
    QCOMPARE(spec.clip.frameWidth, 160);
    QCOMPARE(spec.clip.frameHeight, 210);
    QCOMPARE(spec.clip.framesPerSecond, 60.0);
    QCOMPARE(spec.clip.ramSize, 128);
    QCOMPARE(spec.palette.size(), std::size_t{256});
  }

  void observationsAreTheFramesThatPeopleSee_data() {
    QTest::addColumn<QString>("id");
    QTest::newRow("Breakout") << QStringLiteral("ALE/Breakout-v5");
    QTest::newRow("Seaquest: flickers") << QStringLiteral("ALE/Seaquest-v5");
    QTest::newRow("Carnival: 214 rows") << QStringLiteral("ALE/Carnival-v5");
    QTest::newRow("AirRaid: 250 rows") << QStringLiteral("ALE/AirRaid-v5");
  }
  void observationsAreTheFramesThatPeopleSee() {
    QFETCH(QString, id);
    const auto env = startAtari(atariConfig(id.toStdString()));
    const EnvSpec& spec = env->spec();
    const std::vector<EnvStep> steps = play(*env, 40, atRandom(*env, 3)).front();
    for (std::size_t t = 1; t < steps.size(); t += 13) {
      if (steps[t].terminated) continue;
      const auto newest = plane(steps[t].observation, spec.clip, 3);
      for (int y = 0; y < 84; ++y)
        for (int x = 0; x < 84; ++x) {
          const double mean = meanGrey(spec, steps[t].frames, x, y);
          const int grey = newest[static_cast<std::size_t>(y * 84 + x)];
          QVERIFY2(std::abs(grey - mean) <= 0.5 + 1e-9,
                   qPrintable(QStringLiteral("%1,%2: %3 %4").arg(x).arg(y).arg(grey).arg(mean)));
        }
    }
  }

  void theStackShiftsByOnePlane() {
    const auto env = startAtari(atariConfig("ALE/Breakout-v5"));
    const ClipMeta& meta = env->spec().clip;
    const std::vector<EnvStep> steps = play(*env, 600, atRandom(*env, 1)).front();
    int ends = 0;
    for (std::size_t t = 0; t < steps.size(); ++t) {
      const bool start = t == 0 || steps[t].terminated;
      const auto& now = steps[t].observation;
      if (start)  // all planes are the first one, as Gymnasium's FrameStack does it
        for (int i = 1; i < 4; ++i) QVERIFY(samePlane(now, i, now, 0, meta));
      if (t == 0) continue;
      const auto& next = steps[t].terminated ? steps[t].finalObservation : now;
      for (int i = 0; i < 3; ++i) QVERIFY(samePlane(next, i, steps[t - 1].observation, i + 1, meta));
      ends += steps[t].terminated;
    }
    QVERIFY2(ends > 0, "no episode ended, so the test saw no start");
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

  void timeLimitsAreNotGameEnds() {
    EnvConfig config = atariConfig("ALE/Pong-v5");
    config.maxEpisodeFrames = 200;  // no-ops at the start count too
    const auto env = startAtari(config);
    const std::vector<EnvStep> steps = play(*env, 120, atRandom(*env, 1)).front();
    std::vector<std::size_t> cuts;
    for (std::size_t t = 0; t < steps.size(); ++t) {
      QVERIFY(!steps[t].terminated);
      if (steps[t].truncated) cuts.push_back(t);
    }
    QVERIFY(cuts.size() >= 2);
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      const std::size_t length = cuts[i] - (i == 0 ? 0 : cuts[i - 1]);
      QVERIFY2(length <= 50 && length >= (200 - 30 - 4) / 4, qPrintable(QString::number(length)));
    }
  }

  void gameEndsAreNotTimeLimits() {
    const auto env = startAtari(atariConfig("ALE/Breakout-v5"));
    const std::vector<EnvStep> steps = play(*env, 800, atRandom(*env, 5)).front();
    int ends = 0;
    for (const EnvStep& step : steps) {
      QVERIFY(!step.truncated);
      QCOMPARE(step.terminated, step.lives == 0);
      ends += step.terminated;
    }
    QVERIFY(ends > 0);
  }

  void lostLivesEndEpisodesOnlyWhenAsked() {
    EnvConfig config = atariConfig("ALE/Breakout-v5");
    config.lifeLossEnds = true;
    const auto env = startAtari(config);
    const std::vector<EnvStep> steps = play(*env, 800, atRandom(*env, 5)).front();
    std::vector<int> livesAtEnds;
    for (const EnvStep& step : steps)
      if (step.terminated) livesAtEnds.push_back(step.lives);
    QVERIFY(livesAtEnds.size() > 6);
    for (std::size_t i = 0; i < livesAtEnds.size(); ++i)  // 4, 3, 2, 1, 0, and again: the game went on in between
      QCOMPARE(livesAtEnds[i], 4 - static_cast<int>(i % 5));
  }

  void fireStartsTheGameWhereItWaits() {
    EnvConfig config = atariConfig("ALE/Breakout-v5");
    for (const bool fire : {true, false}) {
      config.fireReset = fire;
      const auto env = startAtari(config);
      const std::vector<EnvStep> steps = play(*env, 200, always(0)).front();
      QCOMPARE(steps.back().lives, fire ? 4 : 5);  // with NOOP alone one ball is lost, or none ever flies
    }
  }

  void noOpsVaryTheStart() {
    EnvConfig config = atariConfig("ALE/Freeway-v5");
    config.count = 12;
    const auto starts = [&] {
      const auto env = startAtari(config);
      std::set<std::string> different;
      for (const auto& steps : play(*env, 0, always(0)))
        different.emplace(steps.front().observation.begin(), steps.front().observation.end());
      return different.size();
    };
    QVERIFY(starts() > 4);
    config.noopMax = 0;
    QCOMPARE(starts(), std::size_t{1});
  }

  void stickyActionsRepeatTheLastAction() {
    EnvConfig config = atariConfig("ALE/Freeway-v5");
    config.noopMax = 0;
    const auto playWith = [&](double sticky, const Choose& choose) {
      config.stickyActions = sticky;
      const auto env = startAtari(config);
      return play(*env, 60, choose);
    };
    const Choose up = always(1), noop = always(0);
    QVERIFY(playWith(0.0, up) == playWith(0.0, up));
    QVERIFY(playWith(0.25, up) == playWith(0.25, up));
    QVERIFY(playWith(0.0, up) != playWith(0.25, up));
    QVERIFY(playWith(0.0, up) != playWith(0.0, noop));
    // Repeated for ever, the last action is the NOOP of the start, whatever is sent.
    QVERIFY(playWith(1.0, up) == playWith(1.0, noop));
  }

  void maskedRowsAreBlankForTheAgentOnly() {
    EnvConfig config = atariConfig("ALE/Seaquest-v5");
    const auto open = startAtari(config);
    config.maskRows = {0, 20, 100, 104};
    const auto masked = startAtari(config);
    const ClipMeta& meta = open->spec().clip;
    const std::vector<EnvStep> a = play(*open, 50, atRandom(*open, 1)).front();
    const std::vector<EnvStep> b = play(*masked, 50, atRandom(*masked, 1)).front();
    for (std::size_t t = 0; t < a.size(); ++t) {
      QVERIFY(a[t].frames == b[t].frames);
      for (int row = 0; row < 84; ++row) {  // row covers the screen's rows 2.5 row to 2.5 row + 2.5
        const double top = 2.5 * row, bottom = top + 2.5;
        const bool inside = bottom <= 21 || (top >= 100 && bottom <= 105);
        const bool outside = top >= 21 && (bottom <= 100 || top >= 105);
        const auto before = plane(a[t].observation, meta, 3).subspan(static_cast<std::size_t>(row) * 84, 84);
        const auto after = plane(b[t].observation, meta, 3).subspan(static_cast<std::size_t>(row) * 84, 84);
        if (inside) QVERIFY(std::ranges::all_of(after, [](std::uint8_t grey) { return grey == 0; }));
        if (outside) QVERIFY(std::ranges::equal(before, after));
      }
    }
    QVERIFY(rowSum(plane(a[9].observation, meta, 3), meta, 6) > 0);
  }

  void theKnownScoreAreaIsHidden() {
    EnvConfig config = atariConfig("ALE/Freeway-v5");
    config.hideScore = true;
    const auto env = startAtari(config);
    const EnvStep step = play(*env, 1, always(0)).front().back();
    const ClipMeta& meta = env->spec().clip;
    for (int row = 2; row <= 5; ++row) QCOMPARE(rowSum(plane(step.observation, meta, 3), meta, row), 0);
    QVERIFY(rowSum(plane(step.observation, meta, 3), meta, 20) > 0);
  }

  void anUnknownScoreAreaIsSaid() {
    std::vector<std::string> warnings;
    setLogSink([&](LogLevel level, const std::string&, const std::string& text) {
      if (level == LogLevel::Warning) warnings.push_back(text);
    });
    EnvConfig config = atariConfig("ALE/VideoCube-v5");
    config.hideScore = true;
    const auto env = startAtari(config);
    setLogSink({});
    QCOMPARE(warnings.size(), std::size_t{1});
    QVERIFY(warnings[0].find("ALE/VideoCube-v5") != std::string::npos &&
            warnings[0].find("maskRows") != std::string::npos);
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
    QTest::newRow("something else") << QStringLiteral("CartPole-v1") << 2 << 9 << 0.0 << notFound
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
