#pragma once
// The picture of a policy that is judged, the keys for good and bad, and what was pressed.
#include <QList>
#include <QTimer>

#include "ui/media/gamepad.h"
#include "ui/play/game_view.h"

namespace podium {

// What a key says: 1 good, -1 bad, twice that for strongly; 0: it says nothing. Up and Down, with Shift strongly; plus
// and minus where they are, and where Shift takes them on a keyboard.
double judgementOf(int key, Qt::KeyboardModifiers modifiers);
double judgementOf(PadButton button);
QString judgementText(double value);  // "+", "--" with a true minus

// GUI thread.
class TeachView : public GameView {
  Q_OBJECT
 public:
  explicit TeachView(QWidget* parent = nullptr);
  // The presses of the episode that count, the newest last.
  void setPresses(const QList<double>& values);
  // Over the picture for a moment: what was just pressed, or taken back.
  void flash(double value, bool takenBack);

 Q_SIGNALS:
  void judged(double value);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QList<double> m_presses;
  double m_flash = 0.0;  // 0: nothing
  bool m_takenBack = false;
  QTimer m_fade;
};

}  // namespace podium
