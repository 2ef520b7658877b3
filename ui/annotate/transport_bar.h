#pragma once
// One transport for all clips: play, restart, position, speed, single steps.
#include <QButtonGroup>
#include <QSlider>
#include <QToolButton>
#include <QWidget>

#include "ui/annotate/clip_clock.h"
#include "ui/common/widgets.h"

namespace podium {

// GUI thread. Shows the clock and steers it; the clock outlives the bar.
class TransportBar : public QWidget {
  Q_OBJECT
 public:
  explicit TransportBar(ClipClock& clock, QWidget* parent = nullptr);

 Q_SIGNALS:
  void restarted();  // by hand

 private:
  QToolButton* addButton(const QString& iconName, const QString& title, const QString& key);
  void showState();
  void showFrame(int frame);
  QString timeText(int frames) const;

  ClipClock& m_clock;
  QToolButton *m_play, *m_restart, *m_back, *m_forward;
  QSlider* m_slider;
  TextLabel* m_time;
  QButtonGroup* m_speeds;
};

}  // namespace podium
