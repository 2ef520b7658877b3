// What the agent sees of a game, against the frames that people see.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>

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

}  // namespace

class TestAtariObservations : public QObject {
  Q_OBJECT
 private Q_SLOTS:
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
};

QTEST_APPLESS_MAIN(TestAtariObservations)
#include "test_atari_observations.moc"
