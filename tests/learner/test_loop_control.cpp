// Pause, stop and waiting: who is woken by what. Every wait below would hang if it were not woken.
#include "learner/loop_control.h"

#include <QtTest>
#include <thread>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr auto kForever = std::chrono::hours(1);

}  // namespace

class TestLoopControl : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void stopEndsWorkAndWaiting() {
    LoopControl control;
    std::stop_source stop;
    control.begin(stop.get_token());
    const std::stop_token work = control.work();
    std::jthread sleeper([&] { control.sleep(kForever); });
    stop.request_stop();
    sleeper.join();
    QVERIFY(work.stop_requested());
    QVERIFY(control.stopping());
    QVERIFY_EXCEPTION_THROWN(LoopControl::throwIfInterrupted(work), Exception);
    control.end();
  }

  void pauseEndsWorkAndResumeGivesNew() {
    LoopControl control;
    control.begin({});
    const std::stop_token before = control.work();
    std::jthread sleeper([&] { control.sleep(kForever); });
    control.pause();
    sleeper.join();
    QVERIFY(before.stop_requested() && control.work().stop_requested());
    QVERIFY(control.paused() && !control.stopping());
    std::jthread waiter([&] { control.waitWhilePaused(); });
    control.resume();
    waiter.join();
    QVERIFY(!control.paused());
    QVERIFY(!control.work().stop_requested());
    LoopControl::throwIfInterrupted(control.work());
    QVERIFY_EXCEPTION_THROWN(LoopControl::throwIfInterrupted(before), Exception);  // what was cut stays cut
    QVERIFY(!control.stop().stop_requested());
    control.end();
  }

  void stopEndsAPause() {
    LoopControl control;
    std::stop_source stop;
    control.begin(stop.get_token());
    control.pause();
    std::jthread waiter([&] { control.waitWhilePaused(); });
    stop.request_stop();
    waiter.join();
    control.resume();
    QVERIFY(control.work().stop_requested());  // a stop is for good
    control.end();
  }

  void aStopBeforeTheBeginningCounts() {
    LoopControl control;
    std::stop_source stop;
    stop.request_stop();
    control.begin(stop.get_token());
    QVERIFY(control.work().stop_requested());
    control.sleep(kForever);
    control.waitWhilePaused();
    control.end();
  }

  void aPauseBeforeTheBeginningCounts() {
    LoopControl control;
    control.pause();
    control.begin({});
    QVERIFY(control.work().stop_requested());
    control.resume();
    QVERIFY(!control.work().stop_requested());
    control.end();
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLoopControl)
#include "test_loop_control.moc"
