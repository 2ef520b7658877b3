// When an episode begins and ends, and what the settings of training change about a game.
#include <QtTest>
#include <set>

#include "tests/env/atari_play.h"

using namespace podium;
using namespace podium::test;

class TestAtariRules : public QObject {
  Q_OBJECT
 private Q_SLOTS:
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
};

QTEST_APPLESS_MAIN(TestAtariRules)
#include "test_atari_rules.moc"
