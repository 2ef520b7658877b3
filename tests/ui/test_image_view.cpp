#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/ui/media_samples.h"
#include "ui/common/theme.h"
#include "ui/media/image_decode.h"
#include "ui/media/image_group.h"
#include "ui/media/image_view.h"

using namespace podium;
using namespace podium::test;

namespace {

std::shared_ptr<const ImagePyramid> pyramid(const QImage& image) {
  return std::make_shared<const ImagePyramid>(normalised(image));
}

std::shared_ptr<const ImagePyramid> plain(const QSize& size, const QColor& colour) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(colour);
  return pyramid(image);
}

// One pixel black, one white, like a chess board.
QImage chess(const QSize& size) {
  QImage image(size, QImage::Format_RGB32);
  for (int y = 0; y < size.height(); ++y)
    for (int x = 0; x < size.width(); ++x) image.setPixel(x, y, (x + y) % 2 ? 0xFFFFFFFF : 0xFF000000);
  return image;
}

void wheel(QWidget* widget, const QPointF& at, int notches) {
  QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(widget, &event);
}

bool same(const QPointF& a, const QPointF& b, double by = 1e-6) {
  return std::abs(a.x() - b.x()) < by && std::abs(a.y() - b.y()) < by;
}

// A card: takes the presses that the image leaves.
struct Parent : QWidget {
  int presses = 0;
  void mousePressEvent(QMouseEvent*) override { ++presses; }
};

}  // namespace

class TestImageView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void placeKeepsWhatIsUnderThePointer_data() {
    QTest::addColumn<QSizeF>("image");
    QTest::addColumn<QPointF>("at");
    QTest::newRow("wide image") << QSizeF(1600, 500) << QPointF(200, 150);
    QTest::newRow("tall image") << QSizeF(300, 2000) << QPointF(205, 160);
    QTest::newRow("tiny image") << QSizeF(20, 15) << QPointF(120, 90);
  }
  void placeKeepsWhatIsUnderThePointer() {
    QFETCH(QSizeF, image);
    QFETCH(QPointF, at);
    const QSizeF area(400, 300);
    // Far enough in that no edge stands in the way.
    ImagePlace place = zoomedAt({}, 12.0, area.width() > 0 ? QPointF(200, 150) : QPointF(), image, area);
    const QPointF before = imagePoint(place, at, image, area);
    place = zoomedAt(place, 20.0, at, image, area);
    QVERIFY(same(imagePoint(place, at, image, area), before));
    place = zoomedAt(place, 1.0, at, image, area);
    QCOMPARE(place, ImagePlace{});
  }

  void edgesOfALargeImageStayAtTheEdgesOfTheArea() {
    const QSizeF image(800, 600), area(400, 300);
    for (const QPointF& centre : {QPointF(-3, 0.5), QPointF(9, 9), QPointF(0.5, -1)}) {
      const QRectF rect = imageRect(confined({3.0, centre}, image, area), image, area);
      QVERIFY(rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(QRectF(QPointF(0, 0), area)));
    }
    const QRectF narrow = imageRect(confined({1.5, {0.1, 0.5}}, QSizeF(100, 600), area), QSizeF(100, 600), area);
    QCOMPARE(narrow.center().x(), 200.0);
  }

  void fitsByDefaultAndWhenResized() {
    ImageView view;
    view.setImage(plain(QSize(640, 480), Qt::red));
    for (const QSize& size : {QSize(320, 400), QSize(900, 200), QSize(640, 480)}) {
      view.resize(size);
      const QRectF shown = view.imageArea();
      QVERIFY(view.isFitting());
      QVERIFY(std::abs(shown.width() / shown.height() - 640.0 / 480.0) < 1e-6);
      QVERIFY(same(shown.center(), view.area().center()));
      QVERIFY(std::abs(shown.width() - size.width()) < 1e-6 || std::abs(shown.height() - size.height()) < 1e-6);
    }
  }

  void actualSizeIsPixelForPixel() {
    const QImage image = chess(QSize(500, 400));
    ImageView view;
    view.resize(300, 200);
    view.setImage(pyramid(image));
    view.zoomToActual();
    QCOMPARE(view.scale(), 1.0);
    const QImage picture = view.grab().toImage();
    for (int x = 10; x < 290; ++x) {
      const QRgb pixel = picture.pixel(x, 100);
      QVERIFY(pixel == 0xFFFFFFFF || pixel == 0xFF000000);
      QVERIFY(pixel != picture.pixel(x + 1, 100));
    }
  }

  void shrunkDetailIsMixedNotSkipped() {
    ImageView view;
    view.resize(150, 150);
    view.setImage(pyramid(chess(QSize(1200, 1200))));
    const QImage picture = view.grab().toImage();
    for (int i = 10; i < 140; i += 7) QVERIFY(std::abs(qGray(picture.pixel(i, i / 2 + 5)) - 127) < 24);
  }

  void muchEnlargedPixelsAreSquares() {
    ImageView view;
    view.resize(400, 400);
    view.setImage(pyramid(chess(QSize(40, 40))));
    const QImage picture = view.grab().toImage();
    QCOMPARE(view.scale(), 10.0);
    for (int y = 0; y < 400; y += 3)
      for (int x = 0; x < 400; x += 3)
        QCOMPARE(picture.pixel(x, y), (x / 10 + y / 10) % 2 ? QRgb(0xFFFFFFFF) : QRgb(0xFF000000));
  }

  void wheelZoomsAtThePointerAndBack() {
    ImageView view;
    view.resize(400, 300);
    view.setImage(pyramid(landscape(QSize(1600, 1200))));
    const QPointF at(100, 80);
    const QPointF before = imagePoint(view.place(), at, QSizeF(1600, 1200), view.area().size());
    for (int i = 0; i < 5; ++i) wheel(&view, at, 1);
    QVERIFY(same(imagePoint(view.place(), at, QSizeF(1600, 1200), view.area().size()), before, 1e-4));
    QVERIFY(view.place().zoom > 3.0);
    for (int i = 0; i < 5; ++i) wheel(&view, at, -1);
    QVERIFY(view.isFitting());
    for (int i = 0; i < 100; ++i) view.zoomIn();
    QVERIFY(view.scale() <= ImageView::kMostScale * (1 + 1e-9));
    for (int i = 0; i < 200; ++i) view.zoomOut();
    QVERIFY(view.scale() > 0.0 && view.place().zoom <= 1.0);
  }

  void dragMovesOnlyWhatIsLargerThanItsCard() {
    Parent card;
    ImageView view(&card);
    card.resize(400, 300);
    view.resize(400, 300);
    view.setImage(pyramid(landscape(QSize(1600, 1200))));
    card.show();
    QSignalSpy clicked(&view, &ImageView::clicked);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(50, 50));
    QCOMPARE(card.presses, 1);  // a click on a fitting image is one on its card
    view.zoomBy(4.0);
    const QPointF centre = view.place().centre;
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(200, 150));
    QTest::mouseMove(&view, QPoint(260, 150));
    QTest::mouseMove(&view, QPoint(300, 190));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(300, 190));
    const QSizeF shown = view.imageArea().size();
    QVERIFY(same(view.place().centre, centre - QPointF(100 / shown.width(), 40 / shown.height()), 1e-3));
    QCOMPARE(card.presses, 1);
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(200, 150));
    QCOMPARE(clicked.count(), 1);
    view.panBy(QPointF(100, 100));
    QVERIFY(std::abs(view.imageArea().right() - 400) < 1e-6);
  }

  void doubleClickTurnsBetweenFitAndActual() {
    ImageView view;
    view.resize(400, 300);
    view.setImage(pyramid(landscape(QSize(1600, 1200))));
    view.show();
    QTest::mouseDClick(&view, Qt::LeftButton, {}, QPoint(300, 100));
    QCOMPARE(view.scale(), 1.0);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, QPoint(10, 10));
    QVERIFY(view.isFitting());
  }

  void linkedImagesOfDifferentSizesStayAligned() {
    ImageGroup group;
    ImageView a, b;
    for (ImageView* view : {&a, &b}) {
      view->resize(400, 300);
      view->setGroup(&group);
    }
    a.setImage(pyramid(landscape(QSize(1600, 1200))));
    b.setImage(pyramid(landscape(QSize(400, 300))));
    a.zoomBy(5.0, QPointF(120, 90));
    QCOMPARE(b.place(), a.place());
    QVERIFY(same(b.imageArea().topLeft(), a.imageArea().topLeft()));
    group.setLinked(false);
    const ImagePlace kept = b.place();
    a.panBy(QPointF(0.2, 0.1));
    QCOMPARE(b.place(), kept);
    group.setLinked(true);
    QCOMPARE(b.place(), a.place());
    group.reset();
    QVERIFY(a.isFitting() && b.isFitting());
    a.zoomBy(3.0);
    ImageView late;
    late.resize(400, 300);
    late.setImage(plain(QSize(80, 60), Qt::blue));
    late.setGroup(&group);
    QCOMPARE(late.place().zoom, a.place().zoom);
  }

  void groupMayGoBeforeItsViews() {
    ImageView view;
    view.resize(200, 200);
    {
      ImageGroup group;
      view.setGroup(&group);
      view.setImage(plain(QSize(100, 100), Qt::red));
    }
    view.zoomBy(2.0);
    QCOMPARE(view.place().zoom, 2.0);
  }

  void heldComparisonShowsTheOtherImageHere() {
    ImageView a, b;
    a.resize(200, 200);
    b.resize(300, 100);
    a.setImage(plain(QSize(100, 100), Qt::red), QStringLiteral("A"));
    b.setImage(plain(QSize(50, 50), Qt::blue), QStringLiteral("B"));
    const auto middle = [&a] { return QColor(a.grab().toImage().pixel(100, 80)); };
    QCOMPARE(middle(), QColor(Qt::red));
    a.holdCompare(b, CompareMode::Flicker);
    QCOMPARE(middle(), QColor(Qt::blue));
    a.holdCompare(b, CompareMode::Overlay);
    QVERIFY(std::abs(middle().red() - 128) < 3 && std::abs(middle().blue() - 128) < 3);
    a.holdCompare(b, CompareMode::Difference);
    QCOMPARE(middle(), QColor(255, 0, 255));
    b.setImage(nullptr);  // the held image stays until it is released
    QCOMPARE(middle(), QColor(255, 0, 255));
    a.releaseCompare();
    QCOMPARE(middle(), QColor(Qt::red));
    a.holdCompare(b, CompareMode::Flicker);  // nothing to compare with
    QVERIFY(!a.isComparing());
  }

  void loupeEnlargesTheSamePlaceEverywhere() {
    ImageGroup group;
    ImageView a, b;
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 198; y < 202; ++y)
      for (int x = 198; x < 202; ++x) image.setPixel(x, y, 0xFF0000FF);
    for (ImageView* view : {&a, &b}) {
      view->resize(200, 200);
      view->setGroup(&group);
      view->setImage(pyramid(image));
    }
    const auto blue = [](ImageView& view) {
      const QImage picture = view.grab().toImage();
      int count = 0;
      for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) count += picture.pixel(x, y) == 0xFF0000FF;
      return count;
    };
    const int before = blue(b);
    a.showLoupe();
    QVERIFY(blue(a) > before + 10);
    QCOMPARE(blue(b), blue(a));
    a.hideLoupe();
    QCOMPARE(blue(b), before);
  }

  void fingersTapSwipeDragAndPinch() {
    ImageView view;
    view.resize(400, 300);
    view.setImage(pyramid(landscape(QSize(1600, 1200))));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy taps(&view, &ImageView::clicked), swipes(&view, &ImageView::swiped);
    const auto touch = [&view, this] { return QTest::touchEvent(&view, m_screen.get()); };
    touch().press(0, QPoint(100, 100), &view);
    touch().release(0, QPoint(102, 101), &view);
    QCOMPARE(taps.count(), 1);
    QCOMPARE(swipes.count(), 0);
    touch().press(0, QPoint(300, 100), &view);
    touch().move(0, QPoint(200, 104), &view);
    touch().move(0, QPoint(120, 106), &view);
    touch().release(0, QPoint(120, 106), &view);
    QCOMPARE(taps.count(), 1);
    QCOMPARE(swipes.count(), 1);
    QCOMPARE(swipes.first().first().value<SwipeDirection>(), SwipeDirection::Left);
    QVERIFY(view.isFitting());
    touch().press(0, QPoint(150, 150), &view).press(1, QPoint(250, 150), &view);
    touch().move(0, QPoint(100, 150), &view).move(1, QPoint(300, 150), &view);
    touch().move(0, QPoint(50, 150), &view).move(1, QPoint(350, 150), &view);
    touch().release(0, QPoint(50, 150), &view).release(1, QPoint(350, 150), &view);
    QVERIFY2(std::abs(view.place().zoom - 3.0) < 0.05, qPrintable(QString::number(view.place().zoom)));
    QCOMPARE(taps.count(), 1);
    const QPointF centre = view.place().centre;
    touch().press(0, QPoint(300, 150), &view);
    touch().move(0, QPoint(250, 150), &view);
    touch().move(0, QPoint(200, 150), &view);
    touch().release(0, QPoint(200, 150), &view);
    QVERIFY(view.place().centre.x() > centre.x() + 0.05);
    QCOMPARE(swipes.count(), 1);  // an enlarged image moves
  }

  void nameSaysWhatIsShown() {
    ImageView view;
    view.resize(200, 200);
    view.setImage(plain(QSize(320, 200), Qt::red), QStringLiteral("B"));
    QVERIFY(view.accessibleName().contains(QStringLiteral("B")));
    QVERIFY(view.accessibleName().contains(QStringLiteral("320")));
    view.setMessage(QStringLiteral("The PNG image is damaged."));
    QCOMPARE(view.accessibleName(), QStringLiteral("The PNG image is damaged."));
    view.zoomIn();
    view.zoomToActual();
    view.showLoupe();
    view.panBy(QPointF(1, 0));
    QCOMPARE(view.scale(), 0.0);  // without an image nothing of it means anything
    view.grab();
  }

  void firstPaintIsAnnouncedOnce() {
    ImageView view;
    view.resize(200, 200);
    QSignalSpy painted(&view, &ImageView::painted);
    view.setImage(plain(QSize(10, 10), Qt::red));
    view.grab();
    view.grab();
    QCOMPARE(painted.count(), 1);
  }

 private:
  std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
};

QTEST_MAIN(TestImageView)
#include "test_image_view.moc"
