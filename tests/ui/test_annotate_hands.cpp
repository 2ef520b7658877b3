// Game controllers and fingers on the Annotate page. The pad is SDL's own virtual one: all but the kernel is as with a
// real one.
#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <QApplication>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/common/theme.h"
#include "ui/media/touch_reader.h"

using namespace podium;
using namespace podium::test;

namespace {

// A pad in a person's hands, and the page that it steers.
class PadDesk {
 public:
  PadDesk(AnnotateFixture& fixture, bool confirm) : desk(fixture, confirm) {
    pad.setAlwaysActive(true);
    [&] { QVERIFY2(pad.start(), qPrintable(pad.error())); }();
    m_index = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                        SDL_CONTROLLER_BUTTON_MAX, 0);
    m_joystick = SDL_JoystickOpen(m_index);
    [&] { QVERIFY2(m_joystick, SDL_GetError()); }();
    desk.page->setGamepad(pad);
    pad.poll();
    desk.painted();
  }
  ~PadDesk() {
    SDL_JoystickClose(m_joystick);
    SDL_JoystickDetachVirtual(m_index);
  }
  PadDesk(const PadDesk&) = delete;
  PadDesk& operator=(const PadDesk&) = delete;
  void press(SDL_GameControllerButton button) {
    for (const Uint8 state : {SDL_PRESSED, SDL_RELEASED}) {
      SDL_JoystickSetVirtualButton(m_joystick, button, state);
      pad.poll();
    }
  }

 private:
  Gamepad pad;
  int m_index;
  SDL_Joystick* m_joystick;

 public:
  Desk desk;
};

QString newest(const AnnotateFixture& fixture, std::size_t answers) {
  [&] { QTRY_COMPARE(fixture.standing().size(), answers); }();
  return answers == 0 ? QString() : onScreen(fixture.standing().back());
}

}  // namespace

class TestAnnotateHands : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  void padAnswersPairs() {
    AnnotateFixture fixture(roadProject(2), 8);
    PadDesk hand(fixture, false);
    hand.press(SDL_CONTROLLER_BUTTON_DPAD_LEFT);
    QCOMPARE(newest(fixture, 1), QStringLiteral("ranked 0>1"));
    hand.desk.painted();
    hand.press(SDL_CONTROLLER_BUTTON_B);
    QCOMPARE(newest(fixture, 2), QStringLiteral("ranked 1>0"));
    hand.desk.painted();
    hand.press(SDL_CONTROLLER_BUTTON_DPAD_UP);
    QCOMPARE(newest(fixture, 3), QStringLiteral("ranked 0=1"));
    hand.desk.painted();
    hand.press(SDL_CONTROLLER_BUTTON_X);  // there is no third card
    hand.press(SDL_CONTROLLER_BUTTON_DPAD_DOWN);
    QCOMPARE(newest(fixture, 4), QStringLiteral("cant_tell "));
    hand.desk.painted();
    hand.press(SDL_CONTROLLER_BUTTON_BACK);
    newest(fixture, 3);
  }

  void padRanksAndPlays() {
    AnnotateFixture fixture(roadProject(4), 2, 1, 10);
    PadDesk hand(fixture, false);
    ClipClock& clock = hand.desk.page->clock();
    hand.press(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
    QVERIFY(!clock.isPlaying());
    clock.seek(20);
    hand.press(SDL_CONTROLLER_BUTTON_LEFTSHOULDER);
    QVERIFY(clock.isPlaying() && clock.frame() < 20);
    hand.press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    hand.press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    QVERIFY(hand.desk.card(1)->hasFocus());
    for (const auto button : {SDL_CONTROLLER_BUTTON_Y, SDL_CONTROLLER_BUTTON_DPAD_UP, SDL_CONTROLLER_BUTTON_A,
                              SDL_CONTROLLER_BUTTON_X, SDL_CONTROLLER_BUTTON_B})
      hand.press(button);
    QCOMPARE(newest(fixture, 0), QString());
    hand.press(SDL_CONTROLLER_BUTTON_START);
    QCOMPARE(newest(fixture, 1), QStringLiteral("ranked 0=3>2>1"));
    QCOMPARE(fixture.standing().front().replays, 1);
  }

  void withMoreCardsThanButtonsTheFocusedOneIsChosen() {
    AnnotateFixture fixture(roadProject(6, true), 2);
    PadDesk hand(fixture, false);
    hand.press(SDL_CONTROLLER_BUTTON_A);
    QVERIFY(hand.desk.model().draft().isEmpty());
    for (int i = 0; i < 5; ++i) hand.press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    hand.press(SDL_CONTROLLER_BUTTON_A);
    QCOMPARE(hand.desk.model().draft().ranking().rankOf(4), 1);
  }

  void cheatSheetShowsAPadThatIsThere() {
    AnnotateFixture fixture(roadProject(2), 1);
    const auto words = [](Desk& desk) {
      desk.type(QStringLiteral("?"));
      return desk.page->findChild<CheatSheet*>()->accessibleDescription();
    };
    {
      PadDesk hand(fixture, false);
      QVERIFY(words(hand.desk).contains(QStringLiteral("Pad Start: Submit the answer")));
    }
    Desk without(fixture);
    without.painted();
    QVERIFY(!words(without).contains(QStringLiteral("Pad")));
  }

  void tapOnAClipIsAClick() {
    AnnotateFixture fixture(roadProject(3), 1);
    Desk desk(fixture);
    desk.painted();
    for (const int place : {2, 0, 1}) {
      const QPoint middle = desk.card(place)->rect().center();
      touch(desk).press(0, middle, desk.card(place));
      touch(desk).release(0, middle + QPoint(2, 1), desk.card(place));
    }
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(newest(fixture, 1), QStringLiteral("ranked 2>0>1"));
  }

  void swipeChoosesTheSideOfAPair() {
    AnnotateFixture fixture(roadProject(2), 3);
    Desk desk(fixture);
    desk.painted();
    swipe(desk, 0, {150, 5});  // to the right, wherever it began
    QCOMPARE(newest(fixture, 1), QStringLiteral("ranked 1>0"));
    desk.painted();
    swipe(desk, 1, {-150, 5});
    QCOMPARE(newest(fixture, 2), QStringLiteral("ranked 0>1"));
    desk.painted();
    swipe(desk, 0, {5, 150});  // up and down choose nothing
    QVERIFY(desk.model().draft().isEmpty());
  }

  void swipeOnMoreCardsChoosesNothing() {
    AnnotateFixture fixture(roadProject(3), 1);
    Desk desk(fixture);
    desk.painted();
    swipe(desk, 0, {150, 0});
    QVERIFY(desk.model().draft().isEmpty());
  }

  void fingerThatStaysShowsTheCardAlone() {
    AnnotateFixture fixture(roadProject(3), 1);
    Desk desk(fixture);
    desk.painted();
    const QPoint middle = desk.card(1)->rect().center();
    touch(desk).press(0, middle, desk.card(1));
    QTRY_COMPARE(desk.grid()->alone(), std::optional(1));
    touch(desk).release(0, middle, desk.card(1));
    QVERIFY(!desk.grid()->alone());
    QVERIFY(desk.model().draft().isEmpty());  // and it was no tap
  }

 private:
  QTest::QTouchEventWidgetSequence touch(Desk& desk) { return QTest::touchEvent(desk.page.get(), m_screen.get()); }
  void swipe(Desk& desk, int place, const QPoint& by) {
    const QPoint from = desk.card(place)->rect().center();
    touch(desk).press(0, from, desk.card(place));
    touch(desk).move(0, from + by / 2, desk.card(place));
    touch(desk).move(0, from + by, desk.card(place));
    touch(desk).release(0, from + by, desk.card(place));
  }
  std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
};

QTEST_MAIN(TestAnnotateHands)
#include "test_annotate_hands.moc"
