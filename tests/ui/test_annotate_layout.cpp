#include <QTest>

#include "storage/clip/clip_codec.h"
#include "tests/ui/annotate_fixture.h"
#include "ui/annotate/clip_view.h"
#include "ui/annotate/layout_math.h"

using namespace podium;

Q_DECLARE_METATYPE(podium::GridShape)

class TestAnnotateLayout : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void gridMakesTheSmallestCardLargest_data() {
    QTest::addColumn<int>("cards");
    QTest::addColumn<QSizeF>("area");
    QTest::addColumn<GridShape>("grid");
    QTest::newRow("pair, wide") << 2 << QSizeF(1200, 600) << GridShape{1, 2};
    QTest::newRow("pair, tall") << 2 << QSizeF(600, 1200) << GridShape{2, 1};
    QTest::newRow("four, wide") << 4 << QSizeF(1300, 560) << GridShape{2, 2};
    QTest::newRow("four, a ribbon") << 4 << QSizeF(1600, 300) << GridShape{1, 4};
    QTest::newRow("nine") << 9 << QSizeF(1300, 900) << GridShape{3, 3};
    QTest::newRow("five, wide") << 5 << QSizeF(1300, 560) << GridShape{2, 3};
  }
  void gridMakesTheSmallestCardLargest() {
    QFETCH(int, cards);
    QFETCH(QSizeF, area);
    QFETCH(GridShape, grid);
    const GridShape found = bestGrid(cards, area, {{16, 32}, 4.0}, [](const QSizeF& content) {
      return QSizeF(4, 3).scaled(content, Qt::KeepAspectRatio);
    });
    QCOMPARE(found.rows, grid.rows);
    QCOMPARE(found.columns, grid.columns);
  }

  void clipsAreShownInWholeMultiples_data() {
    QTest::addColumn<QSize>("area");
    QTest::addColumn<QSize>("size");
    QTest::newRow("one line each") << QSize(330, 250) << QSize(320, 210);
    QTest::newRow("television's shape") << QSize(500, 430) << QSize(480, 420);
    QTest::newRow("three") << QSize(820, 640) << QSize(800, 630);
    QTest::newRow("narrow: square pixels") << QSize(200, 250) << QSize(160, 210);
    QTest::newRow("whole rows") << QSize(301, 231) << QSize(274, 210);
    QTest::newRow("nothing") << QSize(0, 0) << QSize(0, 0);
  }
  void clipsAreShownInWholeMultiples() {
    QFETCH(QSize, area);
    QFETCH(QSize, size);
    ClipMeta meta;
    meta.frameWidth = 160;
    meta.frameHeight = 210;
    QCOMPARE(clipSize(meta, area), size);
  }

  void clipsFitWhateverTheArea() {
    ClipMeta meta;
    meta.frameWidth = 160;
    meta.frameHeight = 210;
    for (int width = 1; width < 900; width += 13)
      for (int height = 1; height < 700; height += 11) {
        const QSize size = clipSize(meta, {width, height});
        QVERIFY(size.width() >= 1 && size.width() <= width);
        QVERIFY(size.height() >= 1 && size.height() <= height);
        QCOMPARE(clipSize(meta, size), size);  // a card that hugs its clip shows it at the same size
      }
  }

  // The view updates only what changed: after any walk through the frames it must show exactly the last one.
  void everyFrameIsShownExactly_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("whole multiples") << QSize(480, 420);
    QTest::newRow("square pixels") << QSize(170, 215);
    QTest::newRow("between multiples") << QSize(460, 300);
  }
  void everyFrameIsShownExactly() {
    QFETCH(QSize, size);
    constexpr std::uint64_t kSeed = 5;
    const EncodedClip encoded = test::roadClip(kSeed, 3);
    auto content = std::make_shared<ClipContent>();
    content->item = {1};
    content->clip = std::make_shared<const ClipFrames>(decodeFrames(encoded.meta, encoded.frames));
    ClipView view;
    view.resize(size);
    view.setContent(content);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QSize shown = clipSize(encoded.meta, size);
    const QPoint origin((size.width() - shown.width()) / 2, (size.height() - shown.height()) / 2);
    for (const int frame : {0, 1, 2, 11, 5, 6, 0, 7}) {
      view.showFrame(frame);
      const QImage image = view.grab().toImage();
      for (int y = 0; y < shown.height(); y += 3)
        for (int x = 0; x < shown.width(); x += 3) {
          const int clipX = x * 160 / shown.width(), clipY = y * 210 / shown.height();
          const auto expected = content->clip->palette[test::roadPixel(kSeed, frame, clipX, clipY)];
          const QRgb pixel = image.pixel(origin + QPoint(x, y)) & 0xFFFFFF;
          if (pixel != expected)
            QFAIL(qPrintable(QStringLiteral("frame %1, pixel %2 %3").arg(frame).arg(clipX).arg(clipY)));
        }
    }
  }

  void framesBeyondTheEndShowTheLast() {
    const EncodedClip encoded = test::roadClip(6, 2);
    auto content = std::make_shared<ClipContent>();
    content->item = {1};
    content->clip = std::make_shared<const ClipFrames>(decodeFrames(encoded.meta, encoded.frames));
    ClipView view;
    view.resize(320, 210);
    view.setContent(content);
    view.showFrame(7);
    const QImage last = view.grab().toImage();
    view.showFrame(0);
    view.showFrame(500);
    QCOMPARE(view.grab().toImage(), last);
  }
};

QTEST_MAIN(TestAnnotateLayout)
#include "test_annotate_layout.moc"
