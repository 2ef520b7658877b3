#include <QtTest>
#include <algorithm>

#include "learner/env/atari/score_areas.h"
#include "tests/env/atari_play.h"

using namespace podium;
using namespace podium::test;
using podium::atari::scoreRows;

class TestScoreAreas : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // With each reward something changes inside the area, and the rows above and below it stand still.
  void pointsShowInTheAreaOnly_data() {
    QTest::addColumn<QString>("id");
    for (const char* game : {"Alien", "Asterix", "Boxing", "Breakout", "Centipede", "DemonAttack", "FishingDerby",
                             "Krull", "MsPacman", "Phoenix", "Pong", "Seaquest", "SpaceInvaders"})
      QTest::newRow(game) << QStringLiteral("ALE/%1-v5").arg(QLatin1String(game));
  }
  void pointsShowInTheAreaOnly() {
    QFETCH(QString, id);
    const auto rows = scoreRows(id.toStdString());
    QCOMPARE(rows.size(), std::size_t{1});
    const auto [first, last] = rows.front();
    const auto env = startAtari(atariConfig(id.toStdString()));
    const ClipMeta& meta = env->spec().clip;
    const std::vector<EnvStep> steps = play(*env, 500, atRandom(*env, 5)).front();
    // Row of the last frame of a step.
    const auto row = [&](std::size_t step, int r) {
      const auto offset = ((meta.framesPerStep - 1) * meta.frameHeight + r) * meta.frameWidth;
      return std::span(steps[step].frames)
          .subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(meta.frameWidth));
    };
    int rewards = 0;
    for (std::size_t t = 2; t + 5 < steps.size(); ++t) {
      const bool nearAnEnd = std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(t) - 2,
                                         steps.begin() + static_cast<std::ptrdiff_t>(t) + 5,
                                         [](const EnvStep& step) { return step.terminated || step.truncated; });
      if (steps[t].reward == 0.0F || nearAnEnd) continue;
      ++rewards;
      bool changed = false;
      for (int r = first; r <= last; ++r) changed = changed || !std::ranges::equal(row(t - 1, r), row(t + 3, r));
      QVERIFY(changed);
      if (first > 0) QVERIFY(std::ranges::equal(row(t - 1, first - 1), row(t + 3, first - 1)));
      QVERIFY(std::ranges::equal(row(t - 1, last + 1), row(t + 3, last + 1)));
    }
    QVERIFY2(rewards > 0, "nothing was scored, so the test saw nothing");
  }

  void unknownGamesHaveNone() {
    QVERIFY(scoreRows("ALE/VideoCube-v5").empty());
    QVERIFY(scoreRows("").empty());
  }
};

QTEST_APPLESS_MAIN(TestScoreAreas)
#include "test_score_areas.moc"
