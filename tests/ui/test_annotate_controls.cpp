#include <QAccessible>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <cmath>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/switchable_store.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/ranking_strip.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

using namespace podium;
using namespace podium::test;

class TestAnnotateControls : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  // Of two commands on one key the second would never be heard.
  void usualKeysDoNotClash() {
    const KeyMap keys;
    for (const KeyBinding& binding : keys.bindings()) {
      if (binding.key >= Qt::Key_0 && binding.key <= Qt::Key_9) continue;  // theirs by right
      const QString clash = keys.clash(binding.command, binding.key);
      QVERIFY2(clash.isEmpty(), qPrintable(QLatin1String(binding.id) + QStringLiteral(": ") + clash));
    }
  }

  void transportKeysSteerTheClock() {
    AnnotateFixture fixture(roadProject(2), 2, 1, 10);
    Desk desk(fixture);
    desk.painted();
    ClipClock& clock = desk.page->clock();
    QVERIFY(clock.isPlaying());
    desk.type(QStringLiteral("<Space>"));
    QVERIFY(!clock.isPlaying());
    clock.seek(10);
    desk.type(QStringLiteral("..,"));
    QCOMPARE(clock.frame(), 11);
    desk.type(QStringLiteral("]"));
    QCOMPARE(clock.speedIndex(), 2);
    desk.type(QStringLiteral("[["));
    QCOMPARE(clock.speedIndex(), 0);
    desk.type(QStringLiteral("r"));
    QVERIFY(clock.isPlaying());
    auto* slider = desk.page->findChild<QSlider*>();
    QCOMPARE(slider->maximum(), clock.frames() - 1);
    desk.type(QStringLiteral("<Space>"));
    slider->setFocus();
    clock.seek(20);
    QTest::keyClick(slider, Qt::Key_Right);  // the slider's own here, no answer
    QCOMPARE(clock.frame(), 21);
    QCOMPARE(fixture.stored().size(), 0u);
    desk.page->hide();
    QVERIFY(!desk.page->isVisible());
  }

  void aClickOnThePositionGoesThere() {
    AnnotateFixture fixture(roadProject(2), 2, 1, 10);
    Desk desk(fixture);
    desk.painted();
    ClipClock& clock = desk.page->clock();
    clock.setPlaying(false);
    clock.seek(0);
    auto* slider = desk.page->findChild<QSlider*>();
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() * 3 / 4, slider->height() / 2));
    QVERIFY2(std::abs(clock.frame() - clock.frames() * 3 / 4) <= 1, qPrintable(QString::number(clock.frame())));
  }

  void theDropLineIsNeverHidden() {
    RankingStrip strip;
    strip.resize(strip.sizeHint());
    RankingBuilder ranking(3);
    ranking.choose(0);
    strip.setRanking(ranking);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    strip.dragTo(1, strip.mapToGlobal(QPoint(6, strip.height() / 2)));  // before the first
    const QImage image = strip.grab().toImage();
    const int middle = image.height() / 2;
    bool line = false;
    for (int x = 0; x < image.width() / 8; ++x) line |= image.pixelColor(x, middle) == colours().accent;
    QVERIFY(line);
  }

  void focusedButtonKeepsSpaceAndEnter() {
    AnnotateFixture fixture(roadProject(2), 3);
    {
      Desk desk(fixture);
      desk.painted();
      desk.button(QStringLiteral("Skip"))->setFocus();
      desk.type(QStringLiteral("<Enter>"));
      desk.painted();
      desk.button(QStringLiteral("Both bad"))->setFocus();
      desk.type(QStringLiteral("<Space>"));
      desk.painted();
      desk.type(QStringLiteral("<Left>"));  // but arrows are the page's
    }
    const auto stored = fixture.stored();
    QCOMPARE(stored.size(), 3u);
    QCOMPARE(stored[0].verdict, Verdict::Skip);
    QCOMPARE(stored[1].verdict, Verdict::BothBad);
    QCOMPARE(onScreen(stored[2]), QStringLiteral("ranked 0>1"));
  }

  void heldLetterShowsOneCardAlone() {
    AnnotateFixture fixture(roadProject(4), 2);
    Desk desk(fixture);
    desk.painted();
    const QSize usual = desk.card(1)->size();
    QTest::keyPress(desk.page.get(), Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(desk.card(1)->isVisible() && !desk.card(0)->isVisible());
    QVERIFY(desk.card(1)->width() > usual.width());
    QTest::keyRelease(desk.page.get(), Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(desk.card(0)->isVisible());
    QCOMPARE(desk.card(1)->size(), usual);
    QVERIFY(desk.model().draft().isEmpty());
  }

  void keyHeldDownAnswersOnce() {
    AnnotateFixture fixture(roadProject(2), 6);
    {
      Desk desk(fixture);
      desk.painted();
      desk.type(QStringLiteral("<Left>"));
      for (int i = 0; i < 20; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(desk.page.get(), &again);
        QTest::qWait(2);
      }
    }
    QCOMPARE(fixture.stored().size(), 1u);
  }

  // Whoever asks for the keys while nothing is there yet reads on when the query comes.
  void theKeysStayOnTopWhenAQueryComes() {
    AnnotateFixture fixture(roadProject(2), 0);
    Desk desk(fixture);
    QTRY_COMPARE(desk.model().phase(), AnnotateModel::Phase::Empty);
    desk.type(QStringLiteral("?"));
    auto* sheet = desk.page->findChild<CheatSheet*>();
    QVERIFY(sheet->isVisible());
    fixture.addQueries(1, 3);
    desk.painted();
    QVERIFY(sheet->isVisible());
    QCOMPARE(desk.page->childAt(desk.page->rect().center()), sheet);
  }

  void cheatSheetOpensAndCloses() {
    AnnotateFixture fixture(roadProject(4), 2);
    Desk desk(fixture);
    desk.painted();
    auto* sheet = desk.page->findChild<CheatSheet*>();
    desk.type(QStringLiteral("?"));
    QVERIFY(sheet->isVisible());
    QVERIFY(sheet->accessibleDescription().contains(QStringLiteral("Backspace")) ||
            sheet->accessibleDescription().contains(QStringLiteral("Take the last card back")));
    desk.type(QStringLiteral("<Esc>"));
    QVERIFY(!sheet->isVisible());
    desk.type(QStringLiteral("??"));
    QVERIFY(!sheet->isVisible());
  }

  void everyControlHasAName() {
    AnnotateFixture fixture(roadProject(4), 2);
    Desk desk(fixture);
    desk.painted();
    for (auto* widget : desk.page->findChildren<QWidget*>())
      if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
  }

  void emptyPageOffersTheLearner() {
    AnnotateFixture fixture(roadProject(2), 0);
    Desk desk(fixture);
    QTRY_VERIFY(!desk.model().emptyReason().actionText.isEmpty());
    auto* panel = desk.page->findChild<EmptyPanel*>();
    QVERIFY(panel->isVisible());
    auto* action = panel->findChild<QPushButton*>();
    QTRY_VERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(fixture.learner.starts, 1);
    fixture.learner.set(LearnerControl::State::Paused);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(fixture.learner.resumes, 1);
    fixture.addQueries(1, 4);
    desk.painted();
    QVERIFY(!panel->isVisible());
  }

  void failedSaveIsShownUntilItIsSaved() {
    AnnotateFixture fixture(roadProject(2), 4);
    auto store = std::make_shared<SwitchableStore>(ProjectStore::open(fixture.path()).value());
    fixture.session.store = store;
    Desk desk(fixture);
    desk.painted();
    store->writer().fault = Error{ErrorCode::Full, "The disk is full."};
    desk.type(QStringLiteral("<Left>"));
    auto* message = desk.page->findChild<MessageLine*>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->message().contains(QStringLiteral("Not saved, retrying")));
    desk.painted();
    store->writer().fault.reset();
    QTRY_VERIFY(!message->isVisible());
    QCOMPARE(fixture.stored().size(), 1u);
  }
};

QTEST_MAIN(TestAnnotateControls)
#include "test_annotate_controls.moc"
