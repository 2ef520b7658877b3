#include <QSignalSpy>
#include <QTest>

#include "tests/ui/media_samples.h"
#include "ui/media/video_sound.h"

using namespace podium;
using namespace podium::test;

namespace {

// Takes sound at the pace of a loudspeaker, and makes none.
QString silent() { return QStringLiteral("fakesink sync=true"); }

VideoSound::Bytes sound(int seconds) {
  return std::make_shared<const std::vector<std::uint8_t>>(vectorOf(silentWave(seconds)));
}

}  // namespace

class TestVideoSound : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingSoundsByItself() {
    VideoSound track(nullptr, silent());
    QVERIFY(track.isMuted());
    track.setVideo(sound(5), 5.0);
    for (int i = 0; i < 10; ++i) {
      track.follow(true, i * 0.03, 1.0);
      QTest::qWait(5);
    }
    QVERIFY(track.isMuted() && !track.position());
    track.setMuted(false);
    QVERIFY(!track.isMuted());
    track.setVideo(sound(5), 5.0);  // the next video is muted again
    QVERIFY(track.isMuted());
    track.setVideo(nullptr, 0.0);
    track.setMuted(false);  // nothing to hear
    QVERIFY(track.isMuted());
  }

  void soundGoesWhereTheClockIs() {
    VideoSound track(nullptr, silent());
    track.setVideo(sound(30), 30.0);
    track.setMuted(false);
    const auto at = [&track](double seconds, bool playing, double speed) {
      track.follow(playing, seconds, speed);
      return track.position().value_or(-1.0);
    };
    // A clock that stands at 12 s: the sound goes there and waits.
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(at(12.0, false, 1.0) - 12.0) < 0.01, 60'000);
    QTest::qWait(60);
    QVERIFY(std::abs(at(12.0, false, 1.0) - 12.0) < 0.01);
    // It plays on from there, and back at the start when the clock loops.
    QTRY_VERIFY_WITH_TIMEOUT(at(12.05, true, 1.0) > 12.1, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(at(1.0, true, 2.0) < 5.0 && at(1.0, true, 2.0) >= 1.0, 60'000);
    // On the last frame nothing is heard any more.
    QTRY_VERIFY_WITH_TIMEOUT(at(29.95, true, 1.0) > 29.9, 60'000);
    const double end = at(29.95, true, 1.0);
    QTest::qWait(60);
    QVERIFY(std::abs(at(29.95, true, 1.0) - end) < 0.05);
    track.setMuted(true);
    QVERIFY(!track.position());
  }

  void soundOfAVideoIsFoundBesideItsPicture() {
    VideoSound track(nullptr, silent());
    track.setVideo(std::make_shared<const std::vector<std::uint8_t>>(vectorOf(soundingVideo(40, 10, QSize(64, 32)))),
                   4.0);
    track.setMuted(false);
    QTRY_VERIFY_WITH_TIMEOUT((track.follow(true, 1.0, 1.0), track.position().value_or(0.0) > 1.0), 60'000);
  }

  void whatCannotBeHeardIsSaidOnce() {
    VideoSound track(nullptr, silent());
    QSignalSpy failed(&track, &VideoSound::failed);
    track.setVideo(std::make_shared<const std::vector<std::uint8_t>>(4000, std::uint8_t{0x5A}), 5.0);
    track.setMuted(false);
    QTRY_VERIFY_WITH_TIMEOUT((track.follow(true, 0.1, 1.0), failed.count() == 1), 60'000);
    QVERIFY(track.isMuted());
    track.follow(true, 0.2, 1.0);
    QCOMPARE(failed.count(), 1);
    VideoSound noDevice(nullptr, QStringLiteral("podiumhasnosuchsink"));
    QSignalSpy missing(&noDevice, &VideoSound::failed);
    noDevice.setVideo(sound(1), 1.0);
    noDevice.setMuted(false);
    QCOMPARE(missing.count(), 1);
    QVERIFY(noDevice.isMuted());
  }
};

QTEST_MAIN(TestVideoSound)
#include "test_video_sound.moc"
