#include <QTest>
#include <array>
#include <cmath>

#include "storage/clip/clip_codec.h"
#include "tests/ui/annotate_fixture.h"
#include "ui/annotate/clip_view.h"
#include "ui/annotate/layout_math.h"

using namespace podium;

Q_DECLARE_METATYPE(podium::GridShape)

namespace {

// Red, green and blue of what a pixel of the screen covers of the clip, by area: the reference for the view.
template <class IndexAt>
std::array<double, 3> coveredColour(const ClipFrames& clip, const QSize& shown, int x, int y, const IndexAt& indexAt) {
  const double wide = 160.0 / shown.width(), high = 210.0 / shown.height();
  std::array<double, 3> sum{};
  for (int clipY = static_cast<int>(y * high); clipY < std::min(210.0, (y + 1) * high); ++clipY)
    for (int clipX = static_cast<int>(x * wide); clipX < std::min(160.0, (x + 1) * wide); ++clipX) {
      const double w = std::min(clipX + 1.0, (x + 1) * wide) - std::max<double>(clipX, x * wide);
      const double h = std::min(clipY + 1.0, (y + 1) * high) - std::max<double>(clipY, y * high);
      const QRgb colour = clip.palette[indexAt(clipX, clipY)];
      const double share = w * h / (wide * high);
      sum[0] += share * qRed(colour);
      sum[1] += share * qGreen(colour);
      sum[2] += share * qBlue(colour);
    }
  return sum;
}

}  // namespace

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

  void everyGameHasOneShape_data() {
    QTest::addColumn<QSize>("area");
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide: the height decides") << QSize(900, 250) << QSize(327, 250);
    QTest::newRow("narrow: the width decides") << QSize(200, 900) << QSize(200, 153);
    QTest::newRow("nearly whole rows: whole rows") << QSize(285, 900) << QSize(274, 210);
    QTest::newRow("nearly twice") << QSize(900, 430) << QSize(549, 420);
    QTest::newRow("whole rows are much smaller") << QSize(500, 400) << QSize(500, 383);
    QTest::newRow("nothing") << QSize(0, 0) << QSize(0, 0);
  }
  void everyGameHasOneShape() {
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
    const double shape = 160.0 * 12.0 / 7.0 / 210.0;
    for (int width = 1; width < 900; width += 13)
      for (int height = 1; height < 700; height += 11) {
        const QSize size = clipSize(meta, {width, height});
        QVERIFY(size.width() >= 1 && size.width() <= width);
        QVERIFY(size.height() >= 1 && size.height() <= height);
        QVERIFY(std::abs(size.width() - size.height() * shape) < 1.0);  // to the nearest pixel
        QCOMPARE(clipSize(meta, size), size);  // a card that hugs its clip shows it at the same size
      }
  }

  void fourCardsOfALargeWindowStandInTwoRows() {
    ClipMeta meta;
    meta.frameWidth = 160;
    meta.frameHeight = 210;
    const auto fit = [&meta](const QSizeF& area) { return QSizeF(clipSize(meta, area.toSize())); };
    for (const QSizeF area : {QSizeF(1334, 600), QSizeF(1278, 560), QSizeF(1880, 860)})
      QCOMPARE(bestGrid(4, area, {{14, 41}, 4.0}, fit), (GridShape{2, 2}));
  }

  // The view updates only what changed: after any walk through the frames it must show exactly the last one.
  void everyFrameIsShownExactly_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("whole rows") << QSize(549, 420);
    QTest::newRow("a little larger than the clip") << QSize(330, 253);
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
          const QRgb pixel = image.pixel(origin + QPoint(x, y));
          const std::array expected = coveredColour(*content->clip, shown, x, y, [&](int clipX, int clipY) {
            return test::roadPixel(kSeed, frame, clipX, clipY);
          });
          const std::array found = {qRed(pixel), qGreen(pixel), qBlue(pixel)};
          for (std::size_t i = 0; i < found.size(); ++i)
            if (std::abs(found[i] - expected[i]) > 3.0)  // two roundings down, each of less than 1, and 256ths
              QFAIL(qPrintable(QStringLiteral("frame %1, pixel %2 %3").arg(frame).arg(x).arg(y)));
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
