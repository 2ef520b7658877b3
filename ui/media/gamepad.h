#pragma once
// Game controllers as buttons: which button means what is the page's affair.
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <memory>

namespace podium {

// By place, as on an Xbox pad: A is the lowest of the four, whatever is printed on it.
enum class PadButton { A, B, X, Y, Up, Down, Left, Right, LeftShoulder, RightShoulder, Start, Back };

// GUI thread; one per process, because SDL hears all pads. Buttons arrive only while a window of the program is
// active. The left stick acts as the four direction buttons. Without a pad it looks once a second whether one has come.
class Gamepad : public QObject {
  Q_OBJECT
 public:
  static constexpr int kPollMs = 8, kSearchMs = 1000;

  explicit Gamepad(QObject* parent = nullptr);
  ~Gamepad() override;
  // Begins to listen. False: SDL does not start; the reason is error(). Not called: no pad is looked for.
  bool start();
  void stop();
  QString error() const { return m_error; }
  QStringList names() const;  // of the pads that are there
  // Tests have no active window.
  void setAlwaysActive(bool active) { m_alwaysActive = active; }
  // What the timer does: reads what has happened. Tests need not wait for it.
  void poll();

 Q_SIGNALS:
  void pressed(podium::PadButton button);
  void released(podium::PadButton button);
  void padsChanged();

 private:
  struct Pads;
  void setStick(int pad, bool sideways, int value);
  void setButton(PadButton button, bool down);
  bool isActive() const;

  std::unique_ptr<Pads> m_pads;
  QTimer m_timer;
  QString m_error;
  bool m_alwaysActive = false;
};

}  // namespace podium
