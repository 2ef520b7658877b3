// Images and videos on the page: what is held under a key, fingers that zoom, the sound of one card.
#include <QApplication>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "tests/ui/media_samples.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/media_item_views.h"
#include "ui/annotate/video_cards.h"
#include "ui/common/theme.h"
#include "ui/media/image_view.h"

using namespace podium;
using namespace podium::test;

namespace {

ImageView* imageOf(Desk& desk, int place) { return qobject_cast<ImageItemView*>(desk.card(place)->view())->image(); }

QWidget* keyboardOf(Desk& desk) { return desk.page->focusWidget() ? desk.page->focusWidget() : desk.page.get(); }

// Videos of which those named sound.
Batch videos(int count, const std::vector<int>& sounding) {
  Batch batch;
  NewQuestion question;
  question.seed = 5;
  for (int i = 0; i < count; ++i) {
    const bool sounds = std::count(sounding.begin(), sounding.end(), i) > 0;
    const QSize size(96, 64);
    batch.media.push_back({"video/x-msvideo", size.width(), size.height(),
                           vectorOf(sounds ? soundingVideo(40, 10, size) : numberedVideo(40, 10, size))});
    NewItem item;
    item.kind = ItemKind::Video;
    item.media = i;
    batch.items.push_back(std::move(item));
    question.items.push_back(i);
  }
  batch.questions.push_back(std::move(question));
  return batch;
}

struct SoundDesk {
  SoundDesk(int count, const std::vector<int>& sounding)
      : fixture(itemProject(ItemKind::Video, AnswerForm::Rank, count), videos(count, sounding)), desk(fixture) {
    desk.painted();
    const auto& order = desk.model().current().shownOrder;
    for (int place = 0; place < count; ++place)
      if (std::count(sounding.begin(), sounding.end(), order[static_cast<std::size_t>(place)]) > 0)
        places.push_back(place);
  }
  AnnotateFixture fixture;
  Desk desk;
  std::vector<int> places;  // of those that sound
  std::optional<int> heard() { return desk.page->findChild<VideoCards*>()->sounding(); }
  QToolButton* button(int place) { return desk.card(place)->findChild<QToolButton*>(); }
};

}  // namespace

class TestAnnotateMedia : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  void anotherImageStandsInThePlaceWhileTheKeyIsHeld_data() {
    QTest::addColumn<int>("key");
    QTest::newRow("instead") << static_cast<int>(Qt::Key_O);
    QTest::newRow("over") << static_cast<int>(Qt::Key_U);
    QTest::newRow("difference") << static_cast<int>(Qt::Key_D);
  }
  void anotherImageStandsInThePlaceWhileTheKeyIsHeld() {
    QFETCH(int, key);
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Pair, 2), imageBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    const QImage before = imageOf(desk, 0)->grab().toImage();
    const QPoint at = imageOf(desk, 0)->mapTo(desk.page.get(), QPoint());
    QTest::keyPress(keyboardOf(desk), static_cast<Qt::Key>(key));
    QTest::qWait(50);
    QVERIFY(imageOf(desk, 0)->isComparing() && !imageOf(desk, 1)->isComparing());
    QVERIFY(imageOf(desk, 0)->grab().toImage() != before);
    QCOMPARE(imageOf(desk, 0)->mapTo(desk.page.get(), QPoint()), at);  // nothing moves while it is compared
    QTest::keyRelease(keyboardOf(desk), static_cast<Qt::Key>(key));
    QVERIFY(!imageOf(desk, 0)->isComparing());
    QCOMPARE(imageOf(desk, 0)->grab().toImage(), before);
    QVERIFY(desk.model().draft().isEmpty());
  }

  // With four cards D is a card; what else it does is on Alt+D, and each press takes the next one of the others.
  void pressesCompareWithEachOfTheOthers() {
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Rank, 4), imageBatch({1, 4}));
    Desk desk(fixture);
    desk.painted();
    desk.card(1)->setFocus(Qt::TabFocusReason);
    QList<QImage> seen;
    for (int press = 0; press < 4; ++press) {
      QTest::keyPress(desk.card(1), Qt::Key_D, Qt::AltModifier);
      QVERIFY(imageOf(desk, 1)->isComparing());
      seen += imageOf(desk, 1)->grab().toImage();
      QTest::keyRelease(desk.card(1), Qt::Key_D, Qt::AltModifier);
    }
    QVERIFY(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2]);
    QCOMPARE(seen[3], seen[0]);
    QVERIFY(desk.model().draft().isEmpty());
  }

  void loupeLastsAsLongAsItsKey() {
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Pair, 2), imageBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    const QImage before = imageOf(desk, 1)->grab().toImage();
    QTest::keyPress(keyboardOf(desk), Qt::Key_M);
    QVERIFY(imageOf(desk, 1)->grab().toImage() != before);  // linked: in both
    QTest::keyRelease(keyboardOf(desk), Qt::Key_M);
    QCOMPARE(imageOf(desk, 1)->grab().toImage(), before);
    // What is held ends with the window's turn, too.
    QTest::keyPress(keyboardOf(desk), Qt::Key_M);
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!desk.page->isActiveWindow());
    QTRY_COMPARE(imageOf(desk, 1)->grab().toImage(), before);
  }

  void keysMoveAnEnlargedImage() {
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Pair, 2), imageBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("++++++"));
    const QPointF middle = imageOf(desk, 0)->place().centre;
    QTest::keyClick(keyboardOf(desk), Qt::Key_End);
    QTest::keyClick(keyboardOf(desk), Qt::Key_PageDown);
    const QPointF moved = imageOf(desk, 0)->place().centre;
    QVERIFY(moved.x() > middle.x() && moved.y() > middle.y());
    QCOMPARE(imageOf(desk, 1)->place().zoom, imageOf(desk, 0)->place().zoom);
    QTest::keyClick(keyboardOf(desk), Qt::Key_Home);
    QTest::keyClick(keyboardOf(desk), Qt::Key_PageUp);
    QVERIFY(std::abs(imageOf(desk, 0)->place().centre.x() - middle.x()) < 1e-9);
    QVERIFY(std::abs(imageOf(desk, 0)->place().centre.y() - middle.y()) < 1e-9);
    desk.type(QStringLiteral("0"));
    QVERIFY(imageOf(desk, 0)->isFitting());
  }

  void fingersZoomAndMoveBothImages() {
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Pair, 2), imageBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    ImageView* image = imageOf(desk, 0);
    const QPoint at = image->area().center().toPoint();
    touch(desk).press(0, at - QPoint(20, 0), image).press(1, at + QPoint(20, 0), image);
    touch(desk).move(0, at - QPoint(60, 0), image).move(1, at + QPoint(60, 0), image);
    touch(desk).release(0, at - QPoint(60, 0), image).release(1, at + QPoint(60, 0), image);
    QVERIFY2(std::abs(image->place().zoom - 3.0) < 0.05, qPrintable(QString::number(image->place().zoom)));
    QCOMPARE(imageOf(desk, 1)->place().zoom, image->place().zoom);
    const QPointF before = image->place().centre;
    for (const QPoint& by : {QPoint(0, 0), QPoint(40, 0), QPoint(120, 0)}) {  // as quick as a swipe
      if (by.isNull())
        touch(desk).press(0, at, image);
      else
        touch(desk).move(0, at + by, image);
    }
    touch(desk).release(0, at + QPoint(120, 0), image);
    QVERIFY(image->place().centre.x() < before.x());
    QCOMPARE(imageOf(desk, 1)->place().centre, image->place().centre);
    QVERIFY(desk.model().draft().isEmpty());  // neither chose a side
  }

  void cheatSheetSaysWhatIsHeld() {
    const auto words = [](int k) {
      AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Rank, k), imageBatch({1, k}));
      Desk desk(fixture);
      desk.painted();
      desk.type(QStringLiteral("?"));
      return desk.page->findChild<CheatSheet*>()->accessibleDescription();
    };
    QVERIFY(words(2).contains(QStringLiteral("\nD: Hold: how far")) && words(2).contains(QStringLiteral("M: Hold")));
    QVERIFY(words(4).contains(QStringLiteral("Alt+D: Hold: how far")));
    QVERIFY(!words(1).contains(QStringLiteral("how far")));
  }

  void nothingSoundsUntilItsKey() {
    SoundDesk sound(3, {0, 2});
    QVERIFY(!sound.heard());
    for (int place = 0; place < 3; ++place)
      QCOMPARE(sound.button(place)->isVisible(), std::count(sound.places.begin(), sound.places.end(), place) > 0);
    sound.desk.type(QStringLiteral("m"));
    QCOMPARE(sound.heard(), std::optional(sound.places[0]));
    QVERIFY(sound.button(sound.places[0])->isChecked() && !sound.button(sound.places[1])->isChecked());
    sound.desk.type(QStringLiteral("m"));
    QVERIFY(!sound.heard());
    QVERIFY(!sound.button(sound.places[0])->isChecked());
    QVERIFY(sound.desk.model().draft().isEmpty());
  }

  void soundIsThatOfTheCardLookedAt() {
    SoundDesk sound(3, {0, 2});
    const int first = sound.places[0], second = sound.places[1], silent = 3 - first - second;
    sound.desk.card(second)->setFocus(Qt::TabFocusReason);
    sound.desk.type(QStringLiteral("m"));
    QCOMPARE(sound.heard(), std::optional(second));
    sound.desk.card(first)->setFocus(Qt::TabFocusReason);
    QCOMPARE(sound.heard(), std::optional(first));
    sound.desk.card(silent)->setFocus(Qt::TabFocusReason);  // has none: what was heard goes on
    QCOMPARE(sound.heard(), std::optional(first));
    QTest::mouseClick(sound.button(second), Qt::LeftButton);
    QCOMPARE(sound.heard(), std::optional(second));
    QTest::mouseClick(sound.button(second), Qt::LeftButton);
    QVERIFY(!sound.heard());
    QVERIFY(sound.desk.model().draft().isEmpty());  // a click on the button is no click on the card
  }

  void nextQueryIsSilentAgain() {
    SoundDesk sound(2, {0, 1});
    sound.desk.type(QStringLiteral("m"));
    QVERIFY(sound.heard());
    sound.desk.type(QStringLiteral("<Left>"));
    QTRY_COMPARE(sound.fixture.standing().size(), 1u);
    QVERIFY(!sound.heard());
    sound.desk.type(QStringLiteral("z"));
    sound.desk.painted();
    QVERIFY(!sound.heard());
  }

  // What is only a link says so on its card, with the place where its file belongs; nobody judges it unseen.
  void missingFilesAreSaidOnTheirCards_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("image") << static_cast<int>(ItemKind::Image);
    QTest::newRow("video") << static_cast<int>(ItemKind::Video);
  }
  void missingFilesAreSaidOnTheirCards() {
    QFETCH(int, kind);
    const auto of = static_cast<ItemKind>(kind);
    Batch batch = itemBatch(of, {2, 2});
    const char* link = of == ItemKind::Image ? "https://example.org/a/c.png?x=1" : "https://example.org/a/c.avi?x=1";
    batch.items[0].media = -1;
    batch.items[0].content.link = link;
    AnnotateFixture fixture(itemProject(of, AnswerForm::Pair, 2), batch);
    Desk desk(fixture);
    desk.painted();
    const int place = desk.model().current().shownOrder[0] == 0 ? 0 : 1;
    const QString said = desk.model().contentAt(place)->missing;
    QVERIFY2(said.contains(QLatin1String(link)) && said.contains(fixture.folder()), qPrintable(said));
    QWidget* view = desk.card(place)->view()->findChild<QWidget*>();
    QCOMPARE(view->accessibleName(), said);
    QVERIFY(view->width() > 200 && view->height() > 100);
    desk.type(QStringLiteral("<Left>"));
    desk.type(QStringLiteral("x"));
    QTest::qWait(100);
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("cannot be seen")));
    QVERIFY(fixture.stored().empty());
    desk.type(QStringLiteral("s"));
    QTRY_COMPARE(fixture.stored().size(), 1u);
    QCOMPARE(fixture.stored().front().verdict, Verdict::Skip);
  }

  void videosWithoutSoundSayIt() {
    SoundDesk sound(2, {});
    sound.desk.type(QStringLiteral("m"));
    QVERIFY(!sound.heard());
    QVERIFY(!sound.button(0)->isVisible() && !sound.button(1)->isVisible());
  }

 private:
  QTest::QTouchEventWidgetSequence touch(Desk& desk) { return QTest::touchEvent(desk.page.get(), m_screen.get()); }
  std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
};

QTEST_MAIN(TestAnnotateMedia)
#include "test_annotate_media.moc"
