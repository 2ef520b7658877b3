#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <thread>

#include "tests/ui/media_samples.h"
#include "ui/media/video_decode.h"
#include "ui/media/video_source.h"
#include "ui/media/video_view.h"

using namespace podium;
using namespace podium::test;

namespace {

Result<std::shared_ptr<const VideoClip>> decode(const QByteArray& file, const VideoLimits& limits = {}) {
  return decodeVideo(bytesOf(file), "video/x-msvideo", limits, {});
}

QString reason(const Result<std::shared_ptr<const VideoClip>>& result) {
  return result ? QString() : QString::fromStdString(result.error().message);
}

std::shared_ptr<const VideoClip> clipOf(int frames, double rate) {
  auto clip = std::make_shared<VideoClip>();
  for (int i = 0; i < frames; ++i) {
    clip->frames.push_back(numberedFrame(i, QSize(32, 16)));
    clip->starts.push_back(i / rate);
  }
  clip->framesPerSecond = rate;
  clip->duration = frames / rate;
  clip->storedSize = QSize(32, 16);
  return clip;
}

}  // namespace

class TestVideoDecode : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyFrameIsThereInItsOrder() {
    const auto clip = decode(numberedVideo(45, 30, QSize(160, 120)));
    QVERIFY2(clip.ok(), qPrintable(reason(clip)));
    const VideoClip& video = *clip.value();
    QCOMPARE(video.frames.size(), std::size_t{45});
    QCOMPARE(video.framesPerSecond, 30.0);
    QVERIFY(std::abs(video.duration - 1.5) < 1e-3);
    QCOMPARE(video.storedSize, QSize(160, 120));
    QVERIFY(!video.isReduced() && !video.hasSound);
    for (int i = 0; i < 45; ++i) {
      QCOMPARE(numberOf(video.frames[static_cast<std::size_t>(i)]), i);
      QVERIFY(std::abs(video.starts[static_cast<std::size_t>(i)] - i / 30.0) < 1e-3);
    }
  }

  void soundIsNoticedAndLeftAlone() {
    const auto clip = decode(soundingVideo(20, 10, QSize(64, 32)));
    QVERIFY2(clip.ok(), qPrintable(reason(clip)));
    QVERIFY(clip.value()->hasSound);
    QCOMPARE(clip.value()->frames.size(), std::size_t{20});
    for (int i = 0; i < 20; ++i) QCOMPARE(numberOf(clip.value()->frames[static_cast<std::size_t>(i)]), i);
  }

  void animationsKeepTheirDelays() {
    const auto clip = decode(numberedGif({4, 10, 0, 1, 8}, QSize(64, 32)));
    QVERIFY2(clip.ok(), qPrintable(reason(clip)));
    const std::vector<double> starts{0.0, 0.04, 0.14, 0.24, 0.34};  // 0 and 1 hundredths mean a tenth of a second
    QCOMPARE(clip.value()->frames.size(), starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
      QVERIFY(std::abs(clip.value()->starts[i] - starts[i]) < 1e-9);
      QCOMPARE(numberOf(clip.value()->frames[i]), static_cast<int>(i));
    }
    QVERIFY(std::abs(clip.value()->duration - 0.42) < 1e-9);
    QCOMPARE(clip.value()->framesPerSecond, 25.0);
  }

  void realAnimationsAreDecoded_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("pong") << QStringLiteral("pong.gif");
    QTest::newRow("moving dot") << QStringLiteral("moving-dot.gif");
  }
  void realAnimationsAreDecoded() {
    QFETCH(QString, name);
    QFile file(QStringLiteral(PODIUM_SOURCE_DIR "/../shared/data/rl_clip_gifs/") + name);
    if (!file.open(QIODevice::ReadOnly)) QSKIP("the shared data is not here");
    const auto clip = decode(file.readAll());
    QVERIFY2(clip.ok(), qPrintable(reason(clip)));
    QVERIFY(clip.value()->frames.size() > 10);
    QVERIFY(clip.value()->frames.front() != clip.value()->frames.back());
  }

  void whatIsNoVideoIsRefusedWithAReason_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const QByteArray gif = numberedGif({5, 5, 5}, QSize(64, 32));
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("text") << QByteArray("This is not a video.").repeated(50) << QStringLiteral("not a video");
    QTest::newRow("image") << encoded(landscape(QSize(64, 64)), "png") << QStringLiteral("image");
    QTest::newRow("sound") << silentWave(1) << QStringLiteral("no picture");
    QTest::newRow("GIF cut in half") << gif.left(gif.size() / 2) << QStringLiteral("damaged");
    QTest::newRow("GIF without its last bytes") << gif.left(gif.size() - 3) << QStringLiteral("damaged");
    QTest::newRow("noise with the head of an AVI")
        << QByteArray(numberedVideo(2, 10, QSize(64, 32)).left(64) + QByteArray(4000, '\x5A')) << QStringLiteral("");
  }
  void whatIsNoVideoIsRefusedWithAReason() {
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const auto clip = decode(file);
    QVERIFY(!clip.ok());
    QVERIFY2(reason(clip).size() > 10 && reason(clip).contains(says), qPrintable(reason(clip)));
    QVERIFY(clip.error().code != ErrorCode::Unknown);
  }

  void longVideosAreReducedUntilTheyFitOrRefused() {
    const QByteArray file = numberedVideo(60, 30, QSize(320, 240));
    const std::size_t whole = 60u * 320 * 240 * 4;
    const auto reduced = decode(file, {.bytes = whole / 4, .leastSide = 100});
    QVERIFY2(reduced.ok(), qPrintable(reason(reduced)));
    QVERIFY(reduced.value()->isReduced());
    QVERIFY(reduced.value()->bytes() <= whole / 4);
    QVERIFY(reduced.value()->frameSize().width() >= 250);  // packed first, then reduced no more than it must be
    QCOMPARE(reduced.value()->storedSize, QSize(320, 240));
    QCOMPARE(numberOf(reduced.value()->image(41)), 41);
    const auto packed = decode(file, {.bytes = whole / 2, .leastSide = 100});
    QVERIFY(packed.ok() && packed.value()->packed && !packed.value()->isReduced());
    QVERIFY(packed.value()->bytes() <= whole / 2);
    QCOMPARE(numberOf(packed.value()->image(41)), 41);
    const auto refused = decode(file, {.bytes = whole / 40, .leastSide = 100});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY2(reason(refused).contains(QStringLiteral("2.0 s")), qPrintable(reason(refused)));
  }

  // Lightness to the level, colours to what differs within two by two pixels.
  void packedFramesLookLikeTheirOriginals() {
    const QImage original = landscape(QSize(320, 240)).convertToFormat(QImage::Format_RGB32);
    const QImage packed = packedFrame(original);
    QCOMPARE(packed.sizeInBytes() * 8, original.sizeInBytes() * 3);
    const QImage shown = unpackedFrame(packed);
    QCOMPARE(shown.size(), original.size());
    double difference = 0.0;
    for (int y = 0; y < 240; ++y)
      for (int x = 0; x < 320; ++x) {
        const QRgb a = original.pixel(x, y), b = shown.pixel(x, y);
        QVERIFY(qAbs(qGray(a) - qGray(b)) <= 24);
        difference += qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b));
      }
    QVERIFY2(difference / (3.0 * 320 * 240) < 4.0, qPrintable(QString::number(difference / (3.0 * 320 * 240))));
    for (const QColor& plain : {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue), QColor(200, 120, 40)}) {
      QImage area(8, 6, QImage::Format_RGB32);
      area.fill(plain);
      const QColor back = unpackedFrame(packedFrame(area)).pixelColor(5, 3);
      QVERIFY(qAbs(back.red() - plain.red()) <= 3 && qAbs(back.green() - plain.green()) <= 3 &&
              qAbs(back.blue() - plain.blue()) <= 3);
    }
  }

  void decodingStopsWhenAsked() {
    const QByteArray file = numberedVideo(200, 30, QSize(160, 120));
    std::stop_source stop;
    int calls = 0;
    const auto clip = decodeVideo(bytesOf(file), {}, {}, stop.get_token(), [&](double) {
      if (++calls == 5) stop.request_stop();
    });
    QVERIFY(!clip.ok());
    QCOMPARE(clip.error().code, ErrorCode::Cancelled);
    QVERIFY(calls < 200);
  }

  void sourceBringsTheVideoToItsThread() {
    VideoSource source;
    QSignalSpy failed(&source, &VideoSource::failed);
    std::shared_ptr<const VideoClip> got;
    connect(&source, &VideoSource::ready, this, [&](std::shared_ptr<const VideoClip> clip) {
      QCOMPARE(QThread::currentThread(), thread());
      got = std::move(clip);
    });
    const auto bytes = [](const QByteArray& file) {
      return std::make_shared<const std::vector<std::uint8_t>>(vectorOf(file));
    };
    source.start(bytes(numberedVideo(200, 30, QSize(160, 120))), "video/x-msvideo");
    source.start(bytes(numberedVideo(7, 30, QSize(160, 120))), "video/x-msvideo");  // the first is dropped
    QVERIFY(source.isDecoding());
    QTRY_VERIFY_WITH_TIMEOUT(got, 60'000);
    QCOMPARE(got->frames.size(), std::size_t{7});
    QVERIFY(!source.isDecoding());
    got.reset();
    source.start(bytes("no video"), "video/mp4");
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    source.start(bytes(numberedVideo(200, 30, QSize(160, 120))), {});
    source.cancel();
    QTest::qWait(50);
    QVERIFY(!got);
    QCOMPARE(failed.count(), 1);
  }

  void oneTimelineMovesAllVideosByTheSameTime() {
    const std::vector<std::shared_ptr<const VideoClip>> clips{clipOf(50, 25.0), clipOf(180, 60.0), clipOf(10, 10.0)};
    const VideoTimeline line = commonTimeline(clips);
    QCOMPARE(line.rate, 60.0);
    QCOMPARE(line.ticks, 180);
    for (int tick = 0; tick < line.ticks; ++tick) {
      QCOMPARE(line.frameAt(*clips[1], tick), tick);  // the fastest shows each of its frames once
      QCOMPARE(line.frameAt(*clips[2], tick), std::min(9, tick / 6));
      QVERIFY(std::abs(line.frameAt(*clips[0], tick) / 25.0 - std::min(tick / 60.0, 1.96)) < 1 / 25.0 + 1e-9);
    }
    QCOMPARE(commonTimeline({}).ticks, 0);
  }

  void framesAreFoundWhereTheFileRoundsTheirTimes_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {23.976, 24.0, 29.97, 30.0, 50.0, 59.94, 60.0, 120.0})
      QTest::addRow("%g frames per second", rate) << rate;
  }
  void framesAreFoundWhereTheFileRoundsTheirTimes() {
    QFETCH(double, rate);
    auto clip = std::make_shared<VideoClip>(*clipOf(500, rate));
    for (double& start : clip->starts) start = std::round(start * 1000.0) / 1000.0;  // Matroska's milliseconds
    clip->duration = std::round(clip->duration * 1000.0) / 1000.0;
    const std::vector<std::shared_ptr<const VideoClip>> clips{clip};
    const VideoTimeline line = commonTimeline(clips);
    QCOMPARE(line.ticks, 500);
    for (int tick = 0; tick < 500; ++tick) QCOMPARE(line.frameAt(*clip, tick), tick);
  }

  void viewShowsTheFrameOfTheTick() {
    const auto clip = clipOf(20, 10.0);
    VideoTimeline line{.ticks = 60, .rate = 30.0};
    VideoView view;
    view.resize(320, 200);
    QSignalSpy painted(&view, &VideoView::painted);
    view.setClip(clip);
    const auto shown = [&view] {
      const QImage picture = view.grab().toImage();
      return numberOf(picture.copy(0, 20, 320, 160));  // 2 : 1 in the middle of the view
    };
    QCOMPARE(shown(), 0);
    for (const int tick : {31, 3, 59, 300, -4}) {
      view.showTick(line, tick);
      QCOMPARE(shown(), std::clamp(tick / 3, 0, 19));
    }
    QCOMPARE(painted.count(), 1);
    QCOMPARE(view.fittingSize(QSizeF(640, 640)), QSizeF(640, 320));
    view.setMessage(QStringLiteral("Decoding the video: 40 %"));
    view.showTick(line, 5);
    QCOMPARE(view.accessibleName(), QStringLiteral("Decoding the video: 40 %"));
    QCOMPARE(view.fittingSize(QSizeF(640, 640)), QSizeF());
  }
};

QTEST_MAIN(TestVideoDecode)
#include "test_video_decode.moc"
