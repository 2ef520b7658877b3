#include "ui/media/gamepad.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <QGuiApplication>
#include <map>
#include <optional>

namespace podium {
namespace {

// A stick counts as pressed from here on, and as released when it is back a little further: no flutter between.
constexpr int kStickPressed = 20'000, kStickReleased = 12'000;  // of 32,767

std::optional<PadButton> buttonOf(int button) {
  switch (button) {
    case SDL_CONTROLLER_BUTTON_A:
      return PadButton::A;
    case SDL_CONTROLLER_BUTTON_B:
      return PadButton::B;
    case SDL_CONTROLLER_BUTTON_X:
      return PadButton::X;
    case SDL_CONTROLLER_BUTTON_Y:
      return PadButton::Y;
    case SDL_CONTROLLER_BUTTON_DPAD_UP:
      return PadButton::Up;
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
      return PadButton::Down;
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
      return PadButton::Left;
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
      return PadButton::Right;
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
      return PadButton::LeftShoulder;
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
      return PadButton::RightShoulder;
    case SDL_CONTROLLER_BUTTON_START:
      return PadButton::Start;
    case SDL_CONTROLLER_BUTTON_BACK:
      return PadButton::Back;
    default:
      return std::nullopt;  // the guide button belongs to the system
  }
}

}  // namespace

struct Gamepad::Pads {
  struct Pad {
    SDL_GameController* handle = nullptr;
    int across = 0, down = 0;  // -1, 0, 1: where the left stick points
  };
  std::map<SDL_JoystickID, Pad> open;
};

Gamepad::Gamepad(QObject* parent) : QObject(parent) { connect(&m_timer, &QTimer::timeout, this, &Gamepad::poll); }

Gamepad::~Gamepad() { stop(); }

bool Gamepad::start() {
  if (m_pads) return true;
  SDL_SetMainReady();
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");                // Ctrl+C stays the program's
  SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");  // SDL knows no window of ours
  if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0) {
    m_error = tr("Game controllers cannot be read: %1.").arg(QString::fromUtf8(SDL_GetError()));
    return false;
  }
  m_error.clear();
  m_pads = std::make_unique<Pads>();
  m_timer.start(kSearchMs);
  poll();
  return true;
}

void Gamepad::stop() {
  if (!m_pads) return;
  m_timer.stop();
  for (const auto& [id, pad] : m_pads->open) SDL_GameControllerClose(pad.handle);
  m_pads.reset();
  SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

QStringList Gamepad::names() const {
  QStringList names;
  if (!m_pads) return names;
  for (const auto& [id, pad] : m_pads->open) names << QString::fromUtf8(SDL_GameControllerName(pad.handle));
  return names;
}

bool Gamepad::isActive() const {
  return m_alwaysActive || QGuiApplication::applicationState() == Qt::ApplicationActive;
}

void Gamepad::setButton(PadButton button, bool down) {
  if (!isActive()) return;
  if (down)
    Q_EMIT pressed(button);
  else
    Q_EMIT released(button);
}

void Gamepad::setStick(int id, bool sideways, int value) {
  const auto pad = m_pads->open.find(id);
  if (pad == m_pads->open.end()) return;
  int& was = sideways ? pad->second.across : pad->second.down;
  const int sign = value < 0 ? -1 : 1, far = std::abs(value);
  const int now = far >= kStickPressed ? sign : far < kStickReleased || sign != was ? 0 : was;
  if (now == was) return;
  const auto button = [sideways](int side) {
    if (sideways) return side < 0 ? PadButton::Left : PadButton::Right;
    return side < 0 ? PadButton::Up : PadButton::Down;
  };
  const int before = std::exchange(was, now);
  if (before != 0) setButton(button(before), false);
  if (now != 0) setButton(button(now), true);
}

void Gamepad::poll() {
  bool changed = false;
  SDL_Event event;
  // A slot may stop this object while it hears of a button.
  while (m_pads && SDL_PollEvent(&event)) {
    switch (event.type) {
      case SDL_CONTROLLERDEVICEADDED:
        if (SDL_GameController* handle = SDL_GameControllerOpen(event.cdevice.which)) {
          const SDL_JoystickID id = SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(handle));
          if (!m_pads->open.emplace(id, Pads::Pad{.handle = handle}).second)
            SDL_GameControllerClose(handle);  // heard of twice: opening counts
          changed = true;
        }
        break;
      case SDL_CONTROLLERDEVICEREMOVED:
        if (const auto pad = m_pads->open.find(event.cdevice.which); pad != m_pads->open.end()) {
          SDL_GameControllerClose(pad->second.handle);
          m_pads->open.erase(pad);
          changed = true;
        }
        break;
      case SDL_CONTROLLERBUTTONDOWN:
      case SDL_CONTROLLERBUTTONUP:
        if (const auto button = buttonOf(event.cbutton.button))
          setButton(*button, event.type == SDL_CONTROLLERBUTTONDOWN);
        break;
      case SDL_CONTROLLERAXISMOTION:
        if (event.caxis.axis == SDL_CONTROLLER_AXIS_LEFTX || event.caxis.axis == SDL_CONTROLLER_AXIS_LEFTY)
          setStick(event.caxis.which, event.caxis.axis == SDL_CONTROLLER_AXIS_LEFTX, event.caxis.value);
        break;
      default:
        break;
    }
  }
  if (!m_pads) return;
  // Nobody presses what he does not have, nor what he plays another game with.
  const int interval = m_pads->open.empty() || !isActive() ? kSearchMs : kPollMs;
  if (m_timer.interval() != interval) m_timer.setInterval(interval);
  if (changed) Q_EMIT padsChanged();
}

}  // namespace podium
