#include <QSignalSpy>
#include <QTest>

#include "ui/annotate/active_time.h"
#include "ui/annotate/clip_clock.h"

using podium::ActiveTime;
using podium::ClipClock;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

// A clock whose time stands until it is told to go on; timers still run, and find nothing new.
struct HandClock {
  ClipClock clock;
  std::int64_t now = 0;
  HandClock() {
    clock.setTimeSource([this] { return now; });
  }
  int frameAfter(std::int64_t nanoseconds) {
    now += nanoseconds;
    QTest::qWait(40);
    return clock.frame();
  }
};

}  // namespace

class TestClipClock : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void frameFollowsFromElapsedTime_data() {
    QTest::addColumn<int>("speed");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("frame");
    QTest::newRow("start") << 1 << 0.0 << 0;
    QTest::newRow("half a second") << 1 << 0.501 << 30;
    QTest::newRow("half speed") << 0 << 0.501 << 15;
    QTest::newRow("double speed") << 2 << 0.501 << 60;
    QTest::newRow("last frame") << 1 << 1.67 << 99;
    QTest::newRow("pause at the end") << 1 << 2.1 << 99;
    QTest::newRow("next loop") << 1 << 100.0 / 60.0 + ClipClock::kEndPause + 0.101 << 6;
    QTest::newRow("a thousand loops later") << 1 << 1000 * (100.0 / 60.0 + ClipClock::kEndPause) + 0.101 << 6;
  }
  void frameFollowsFromElapsedTime() {
    QFETCH(int, speed);
    QFETCH(double, seconds);
    QFETCH(int, frame);
    HandClock hand;
    hand.clock.setSpeedIndex(speed);
    hand.clock.setLength(100, 60.0);
    hand.now += static_cast<std::int64_t>(seconds * static_cast<double>(kSecond));
    QTRY_COMPARE(hand.clock.frame(), frame);
  }

  void pauseHoldsTheFrame() {
    HandClock hand;
    hand.clock.setLength(100, 60.0);
    hand.frameAfter(kSecond / 2 + 1000);
    hand.clock.setPlaying(false);
    QCOMPARE(hand.frameAfter(10 * kSecond), 30);
    hand.clock.setPlaying(true);
    hand.now += kSecond / 10;
    QTRY_COMPARE(hand.clock.frame(), 36);
  }

  void stepsPauseAndStayWithinTheClip() {
    HandClock hand;
    hand.clock.setLength(10, 60.0);
    hand.clock.step(1);
    QVERIFY(!hand.clock.isPlaying());
    QCOMPARE(hand.clock.frame(), 1);
    hand.clock.step(-5);
    QCOMPARE(hand.clock.frame(), 0);
    hand.clock.step(50);
    QCOMPARE(hand.clock.frame(), 9);
  }

  void everyFrameCanBeSought() {
    HandClock hand;
    hand.clock.setLength(100, 59.94);
    hand.clock.setPlaying(false);
    for (int frame = 99; frame >= 0; --frame) {
      hand.clock.seek(frame);
      QCOMPARE(hand.clock.frame(), frame);
    }
  }

  void changeOfSpeedDoesNotJump() {
    HandClock hand;
    hand.clock.setLength(100, 60.0);
    hand.frameAfter(kSecond / 2 + 1000);
    hand.clock.setSpeedIndex(0);
    QCOMPARE(hand.clock.frame(), 30);
    hand.now += kSecond / 5;
    QTRY_COMPARE(hand.clock.frame(), 36);
  }

  void suspendedClockStandsAndGoesOn() {
    HandClock hand;
    hand.clock.setLength(100, 60.0);
    hand.frameAfter(kSecond / 2 + 1000);
    hand.clock.setSuspended(true);
    QCOMPARE(hand.frameAfter(5 * kSecond), 30);
    QVERIFY(hand.clock.isPlaying());
    hand.clock.setSuspended(false);
    hand.now += kSecond / 10;
    QTRY_COMPARE(hand.clock.frame(), 36);
  }

  void nothingMovesWithoutFrames() {
    HandClock hand;
    hand.clock.setLength(0, 0.0);
    QVERIFY(!hand.clock.isPlaying());
    QCOMPARE(hand.frameAfter(kSecond), 0);
    hand.clock.step(3);
    QCOMPARE(hand.clock.frame(), 0);
  }

  void aRealSecondShowsEveryFrameOnce() {
    ClipClock clock;
    QSignalSpy frames(&clock, &ClipClock::frameChanged);
    clock.setLength(12, 30.0);  // slow enough for a busy machine to be in time for most
    QTRY_COMPARE(clock.frame(), 11);
    int last = 0;
    for (const auto& change : frames) {
      QVERIFY(change.first().toInt() > last);
      last = change.first().toInt();
    }
  }

  void idleTimeIsNotActive() {
    ActiveTime time;
    time.start(1000);
    time.note(3000);
    QCOMPARE(time.totalMs(), 2000);
    time.note(3000 + 10 * ActiveTime::kIdleAfterMs);
    QCOMPARE(time.totalMs(), 2000 + ActiveTime::kIdleAfterMs);
    time.pause(time.totalMs() + 1'000'000);
    const auto before = time.totalMs();
    time.note(9'000'000);
    QCOMPARE(time.totalMs(), before);
    time.resume(10'000'000);
    time.note(10'000'500);
    QCOMPARE(time.totalMs(), before + 500);
    time.start(0);
    QCOMPARE(time.totalMs(), 0);
  }
};

QTEST_GUILESS_MAIN(TestClipClock)
#include "test_clip_clock.moc"
