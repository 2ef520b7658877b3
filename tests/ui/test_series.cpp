// The numbers behind the plots: what is drawn loses nothing, smoothing is the textbook's, axes invert.
#include <QTest>
#include <cmath>

#include "learner/random.h"
#include "ui/monitor/axis.h"
#include "ui/monitor/series.h"

using namespace podium;

namespace {

Series randomSeries(std::uint64_t seed, int count) {
  Random random(seed);
  Series series;
  double x = 0;
  for (int i = 0; i < count; ++i) {
    x += random.below(3);  // equal steps happen
    series.append(x, random.normal());
  }
  return series;
}

}  // namespace

class TestSeries : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void decimationKeepsExtremesOfEveryColumn_data() {
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("columns");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");  // shares of all steps
    QTest::newRow("one point") << 1 << 100 << 0.0 << 1.0;
    QTest::newRow("fewer points than columns") << 50 << 400 << 0.0 << 1.0;
    QTest::newRow("many points") << 100'000 << 400 << 0.0 << 1.0;
    QTest::newRow("zoomed in") << 100'000 << 333 << 0.31 << 0.47;
    QTest::newRow("one column") << 1000 << 1 << 0.0 << 1.0;
    QTest::newRow("beyond the data") << 1000 << 100 << -0.5 << 1.5;
  }
  void decimationKeepsExtremesOfEveryColumn() {
    QFETCH(int, points);
    QFETCH(int, columns);
    QFETCH(double, from);
    QFETCH(double, to);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      const Series series = randomSeries(seed, points);
      const double end = std::max(1.0, series.x().back());
      const Range visible{from * end, to * end};
      // Brute force: each point into its column.
      std::map<int, std::vector<double>> expected;
      for (std::size_t i = 0; i < series.size(); ++i) {
        if (series.x()[i] < visible.low || series.x()[i] > visible.high) continue;
        const int column = static_cast<int>((series.x()[i] - visible.low) * (columns / visible.length()));
        expected[std::min(column, columns - 1)].push_back(series.y()[i]);
      }
      const auto drawn = decimate(series.x(), series.y(), visible, columns);
      QVERIFY2(drawn.size() == expected.size(), qPrintable(QStringLiteral("seed %1").arg(seed)));
      auto want = expected.begin();
      for (const PixelColumn& column : drawn) {
        const auto& values = want->second;
        QCOMPARE(column.column, want->first);
        QCOMPARE(column.low, *std::min_element(values.begin(), values.end()));
        QCOMPARE(column.high, *std::max_element(values.begin(), values.end()));
        QCOMPARE(column.first, values.front());
        QCOMPARE(column.last, values.back());
        ++want;
      }
    }
  }

  void pointsInReachOneBeyondEachEdge() {
    Series series;
    for (int i = 0; i < 10; ++i) series.append(i, i);
    QCOMPARE(pointsIn(series.x(), {3.5, 5.5}), (std::pair<std::size_t, std::size_t>(3, 7)));
    QCOMPARE(pointsIn(series.x(), {-5, 50}), (std::pair<std::size_t, std::size_t>(0, 10)));
    QCOMPARE(pointsIn({}, {0, 1}), (std::pair<std::size_t, std::size_t>(0, 0)));
  }

  void smoothingIsTheUnbiasedMovingAverage() {
    const Series series = randomSeries(3, 200);
    for (const double weight : {0.0, 0.5, 0.9, 0.99}) {
      for (const std::size_t n : {std::size_t(1), std::size_t(7), series.size()}) {
        double sum = 0, weights = 0;  // the definition: weights w^(n-i), normalised
        for (std::size_t i = 0; i < n; ++i) {
          const double w = std::pow(weight, static_cast<double>(n - 1 - i));
          sum += w * series.y()[i];
          weights += w;
        }
        QVERIFY(std::abs(series.smoothed(weight)[n - 1] - sum / weights) < 1e-9);
      }
    }
  }

  void smoothingGrowsWithThePoints() {
    Series grown, whole = randomSeries(4, 300);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      grown.append(whole.x()[i], whole.y()[i]);
      (void)grown.smoothed(0.8);
    }
    const auto a = grown.smoothed(0.8), b = whole.smoothed(0.8);
    QVERIFY(std::equal(a.begin(), a.end(), b.begin(), b.end()));
  }

  void resumingFromACheckpointReplacesWhatLayBeyond() {
    Series series;
    for (int i = 0; i <= 10; ++i) series.append(i * 100, i);
    (void)series.smoothed(0.5);
    series.append(450, 99);
    QCOMPARE(series.size(), std::size_t(6));
    QCOMPARE(series.x().back(), 450.0);
    QCOMPARE(series.y()[4], 4.0);
    Series fresh;
    for (std::size_t i = 0; i < series.size(); ++i) fresh.append(series.x()[i], series.y()[i]);
    const auto a = series.smoothed(0.5), b = fresh.smoothed(0.5);
    QVERIFY(std::equal(a.begin(), a.end(), b.begin(), b.end()));
  }

  void whatIsNotFiniteIsLeftOut() {
    Series series;
    series.append(1, std::nan(""));
    series.append(2, std::numeric_limits<double>::infinity());
    QVERIFY(series.empty());
  }

  void nearestFindsThePointUnderTheCursor() {
    Series series;
    QCOMPARE(series.nearest(5), series.size());
    for (const double x : {10.0, 20.0, 20.0, 30.0}) series.append(x, x);
    QCOMPARE(series.nearest(5), std::size_t(0));
    QCOMPARE(series.nearest(14), std::size_t(0));
    QCOMPARE(series.nearest(16), std::size_t(2));
    QCOMPARE(series.nearest(20), std::size_t(2));
    QCOMPARE(series.nearest(29), std::size_t(3));
    QCOMPARE(series.nearest(1e9), std::size_t(3));
  }

  void axesInvert_data() {
    QTest::addColumn<int>("scale");
    QTest::newRow("linear") << static_cast<int>(AxisScale::Linear);
    QTest::newRow("log") << static_cast<int>(AxisScale::Log);
  }
  void axesInvert() {
    QFETCH(int, scale);
    const Axis axis{{0.001, 1000}, 300, 20, static_cast<AxisScale>(scale)};
    QCOMPARE(axis.pixel(0.001), 300.0);
    QCOMPARE(axis.pixel(1000), 20.0);
    for (const double value : {0.002, 0.5, 37.0, 999.0})
      QVERIFY(std::abs(axis.value(axis.pixel(value)) / value - 1) < 1e-9);
    if (axis.scale == AxisScale::Log) QVERIFY(std::isnan(axis.pixel(-1)));
  }

  void ticksAreRoundAndInside_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("log");
    QTest::newRow("unit") << 0.0 << 1.0 << false;
    QTest::newRow("small") << 0.0012 << 0.0019 << false;
    QTest::newRow("negative") << -7.3 << 2.2 << false;
    QTest::newRow("millions") << 1e6 << 7.7e6 << false;
    QTest::newRow("decades") << 1e-4 << 3.0 << true;
    QTest::newRow("many decades") << 1e-12 << 1e9 << true;
    QTest::newRow("part of a decade") << 2.0 << 7.0 << true;
  }
  void ticksAreRoundAndInside() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, log);
    const auto values = ticks({low, high}, 5, log ? AxisScale::Log : AxisScale::Linear);
    QVERIFY(values.size() >= 2 && values.size() <= 12);
    QVERIFY(std::is_sorted(values.begin(), values.end()));
    for (const double value : values) {
      QVERIFY(value >= low - 1e-9 * std::abs(low) && value <= high + 1e-9 * std::abs(high));
      QVERIFY2(tickText(value).size() <= 7, qPrintable(tickText(value)));
    }
  }

  void aFlatCurveHasARange() {
    for (const AxisScale scale : {AxisScale::Linear, AxisScale::Log}) {
      const Range range = padded({0.5, 0.5}, scale);
      QVERIFY(range.low < 0.5 && range.high > 0.5);
    }
    QVERIFY(padded({0, 0}, AxisScale::Linear).length() > 0);
  }
};

QTEST_APPLESS_MAIN(TestSeries)
#include "test_series.moc"
