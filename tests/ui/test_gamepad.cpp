// Through SDL's own virtual pads: all but the kernel is as with a real one.
#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <QSignalSpy>
#include <QTest>

#include "ui/media/gamepad.h"

using podium::Gamepad;
using podium::PadButton;

namespace {

class VirtualPad {
 public:
  VirtualPad()
      : m_index(SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                          SDL_CONTROLLER_BUTTON_MAX, 0)),
        m_joystick(m_index >= 0 ? SDL_JoystickOpen(m_index) : nullptr) {}
  ~VirtualPad() {
    if (m_joystick) SDL_JoystickClose(m_joystick);
    if (m_index >= 0) SDL_JoystickDetachVirtual(m_index);
  }
  VirtualPad(const VirtualPad&) = delete;
  VirtualPad& operator=(const VirtualPad&) = delete;
  bool isThere() const { return m_joystick; }
  void set(SDL_GameControllerButton button, bool down) {
    SDL_JoystickSetVirtualButton(m_joystick, button, down ? SDL_PRESSED : SDL_RELEASED);
  }
  void set(SDL_GameControllerAxis axis, int value) {
    SDL_JoystickSetVirtualAxis(m_joystick, axis, static_cast<Sint16>(value));
  }

 private:
  int m_index;
  SDL_Joystick* m_joystick;
};

// What a pad has said, in order: 'button + 1' for a press, the negative for a release.
struct Heard {
  explicit Heard(Gamepad& pad) {
    QObject::connect(&pad, &Gamepad::pressed, &context, [this](PadButton button) { list << int(button) + 1; });
    QObject::connect(&pad, &Gamepad::released, &context, [this](PadButton button) { list << -(int(button) + 1); });
  }
  QList<int> take() { return std::exchange(list, {}); }
  QObject context;
  QList<int> list;
};

int down(PadButton button) { return static_cast<int>(button) + 1; }
int up(PadButton button) { return -down(button); }

}  // namespace

class TestGamepad : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void buttonsArriveAsTheyAreNamed_data() {
    QTest::addColumn<int>("sdl");
    QTest::addColumn<int>("button");
    const std::pair<int, PadButton> all[] = {
        {SDL_CONTROLLER_BUTTON_A, PadButton::A},
        {SDL_CONTROLLER_BUTTON_B, PadButton::B},
        {SDL_CONTROLLER_BUTTON_X, PadButton::X},
        {SDL_CONTROLLER_BUTTON_Y, PadButton::Y},
        {SDL_CONTROLLER_BUTTON_DPAD_UP, PadButton::Up},
        {SDL_CONTROLLER_BUTTON_DPAD_DOWN, PadButton::Down},
        {SDL_CONTROLLER_BUTTON_DPAD_LEFT, PadButton::Left},
        {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, PadButton::Right},
        {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PadButton::LeftShoulder},
        {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PadButton::RightShoulder},
        {SDL_CONTROLLER_BUTTON_START, PadButton::Start},
        {SDL_CONTROLLER_BUTTON_BACK, PadButton::Back},
    };
    for (const auto& [sdl, button] : all)
      QTest::newRow(SDL_GameControllerGetStringForButton(static_cast<SDL_GameControllerButton>(sdl)))
          << sdl << static_cast<int>(button);
  }
  void buttonsArriveAsTheyAreNamed() {
    QFETCH(int, sdl);
    QFETCH(int, button);
    Gamepad pad;
    pad.setAlwaysActive(true);
    QVERIFY2(pad.start(), qPrintable(pad.error()));
    VirtualPad hand;
    QVERIFY2(hand.isThere(), SDL_GetError());
    Heard heard(pad);
    pad.poll();
    hand.set(static_cast<SDL_GameControllerButton>(sdl), true);
    pad.poll();
    QCOMPARE(heard.take(), QList<int>{button + 1});
    pad.poll();
    QCOMPARE(heard.take(), QList<int>{});  // held is not pressed again
    hand.set(static_cast<SDL_GameControllerButton>(sdl), false);
    pad.poll();
    QCOMPARE(heard.take(), QList<int>{-(button + 1)});
  }

  void stickActsAsDirectionsWithoutFlutter() {
    Gamepad pad;
    pad.setAlwaysActive(true);
    QVERIFY(pad.start());
    VirtualPad hand;
    QVERIFY2(hand.isThere(), SDL_GetError());
    Heard heard(pad);
    pad.poll();
    const auto push = [&](SDL_GameControllerAxis axis, int value) {
      hand.set(axis, value);
      pad.poll();
      return heard.take();
    };
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTX, -15'000), QList<int>{});
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTX, -30'000), QList<int>{down(PadButton::Left)});
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTX, -15'000), QList<int>{});
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTX, -25'000), QList<int>{});
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTX, 30'000), (QList<int>{up(PadButton::Left), down(PadButton::Right)}));
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTX, 0), QList<int>{up(PadButton::Right)});
    QCOMPARE(push(SDL_CONTROLLER_AXIS_LEFTY, -32'000), QList<int>{down(PadButton::Up)});
    QCOMPARE(push(SDL_CONTROLLER_AXIS_RIGHTX, 32'000), QList<int>{});
  }

  void padsComeAndGo() {
    Gamepad pad;
    pad.setAlwaysActive(true);
    QVERIFY(pad.start());
    QSignalSpy changed(&pad, &Gamepad::padsChanged);
    const qsizetype before = pad.names().size();
    {
      VirtualPad first, second;
      pad.poll();
      QCOMPARE(pad.names().size(), before + 2);
      QVERIFY(changed.count() > 0);
    }
    pad.poll();
    QCOMPARE(pad.names().size(), before);
    pad.stop();
    QVERIFY(pad.names().isEmpty());
    pad.poll();  // stopped, it does nothing
    QVERIFY(pad.start());
  }

  void nothingIsHeardWhileNoWindowIsActive() {
    Gamepad pad;
    QVERIFY(pad.start());
    VirtualPad hand;
    Heard heard(pad);
    pad.poll();
    hand.set(SDL_CONTROLLER_BUTTON_A, true);
    pad.poll();
    QCOMPARE(heard.take(), QList<int>{});
  }

  void aSlotMayStopThePad() {
    Gamepad pad;
    pad.setAlwaysActive(true);
    QVERIFY(pad.start());
    VirtualPad hand;
    pad.poll();
    int presses = 0;
    connect(&pad, &Gamepad::pressed, this, [&] {
      ++presses;
      pad.stop();
    });
    hand.set(SDL_CONTROLLER_BUTTON_A, true);
    hand.set(SDL_CONTROLLER_BUTTON_B, true);
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);  // the virtual pad outlives what the slot stops
    pad.poll();
    QCOMPARE(presses, 1);
  }
};

QTEST_MAIN(TestGamepad)
#include "test_gamepad.moc"
