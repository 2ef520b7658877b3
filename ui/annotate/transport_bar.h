#pragma once
// One transport for all clips: play, restart, position, speed, single steps.
#include <QButtonGroup>
#include <QSlider>
#include <QToolButton>
#include <QWidget>

#include "ui/annotate/clip_clock.h"
#include "ui/common/widgets.h"

namespace podium {

class MomentTrack;

// GUI thread. Shows the clock and steers it; the clock outlives the bar.
class TransportBar : public QWidget {
  Q_OBJECT
 public:
  // `moments`: with a line for the good and bad moments of each card.
  TransportBar(ClipClock& clock, bool moments, QWidget* parent = nullptr);
  MomentTrack* moments() const { return m_moments; }  // nullptr without

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
  MomentTrack* m_moments = nullptr;
};

}  // namespace podium
