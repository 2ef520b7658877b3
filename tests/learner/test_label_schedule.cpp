// How many queries to ask: the rate of the paper, an initial batch, a queue that neither runs dry nor overflows.
#include "learner/label_schedule.h"

#include <QtTest>
#include <cmath>

namespace podium {

class TestLabelSchedule : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void startsWithTheInitialBatch() {
    QueryConfig config;
    QCOMPARE(queriesToAsk(config, {}), config.initialQueries);
  }

  void rateFallsAsInThePaper() {
    QueryConfig config;
    const auto rateAt = [&](double steps) {
      constexpr std::int64_t kWindow = 1000;
      const auto at = static_cast<std::int64_t>(steps);
      return scheduledQueries(config, at + kWindow) - scheduledQueries(config, at);
    };
    QVERIFY(std::abs(rateAt(0) / config.labelsPerThousandSteps - 1.0) < 1e-3);
    QVERIFY(std::abs(rateAt(config.scheduleSteps) / rateAt(0) - 0.5) < 1e-3);
    QVERIFY(std::abs(rateAt(9.0 * config.scheduleSteps) / rateAt(0) - 0.1) < 1e-3);
  }

  void asks_data() {
    QTest::addColumn<qint64>("envSteps");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("waiting");
    QTest::addColumn<int>("expected");
    QTest::newRow("nothing is due, enough waits") << qint64{0} << qint64{24} << qint64{20} << 0;
    QTest::newRow("people are faster than the schedule") << qint64{0} << qint64{24} << qint64{3} << 5;
    QTest::newRow("the queue is empty") << qint64{0} << qint64{200} << qint64{0} << 8;
    QTest::newRow("the policy went on") << qint64{1000} << qint64{24} << qint64{10} << 3;
    QTest::newRow("nobody answers for long") << qint64{10000000} << qint64{24} << qint64{24} << 0;
    QTest::newRow("some answers after long") << qint64{10000000} << qint64{24} << qint64{20} << 4;
    QTest::newRow("more waits than was allowed") << qint64{10000000} << qint64{90} << qint64{90} << 0;
  }
  void asks() {
    QFETCH(qint64, envSteps);
    QFETCH(qint64, asked);
    QFETCH(qint64, waiting);
    QTEST(queriesToAsk(QueryConfig{}, {envSteps, asked, waiting}), "expected");
  }

  void enoughIsRecordedToChooseFrom() {
    QueryConfig config;
    const auto clips = [&](std::int64_t steps) {
      return recordedShare(config, steps) * static_cast<double>(steps) / 25.0;
    };
    QVERIFY(clips(10'000) >= 2.0 * 10.0 * config.labelsPerThousandSteps * config.k);
    QVERIFY(clips(1000) >= 16.0 - 1e-9);
    QCOMPARE(recordedShare(config, 100), 1.0);
    config.labelsPerThousandSteps = 0.0;
    QVERIFY(clips(1'000'000) >= 16.0 - 1e-6);
  }

  void exploringFillsThePoolOnce() {
    const QueryConfig config;
    QCOMPARE(exploredShare(config, 100'000) * 100'000 / config.clipSteps, static_cast<double>(config.poolClips));
    QCOMPARE(exploredShare(config, 1000), 1.0);  // no more than there is
  }

  void neverRunsDry() {
    QueryConfig config;
    for (std::int64_t steps = 0; steps < 2'000'000; steps += 1024)
      for (std::int64_t waiting = 0; waiting < 40; ++waiting)
        QVERIFY(waiting + queriesToAsk(config, {steps, 1'000'000, waiting}) >= config.minWaiting);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLabelSchedule)
#include "test_label_schedule.moc"
