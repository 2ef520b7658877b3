#include "ui/annotate/transport_bar.h"

#include <QHBoxLayout>
#include <iterator>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/moment_track.h"
#include "ui/common/icons.h"

namespace podium {

TransportBar::TransportBar(ClipClock& clock, bool moments, QWidget* parent) : QWidget(parent), m_clock(clock) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  column->addLayout(row);
  row->setSpacing(space::kXs);
  m_play = addButton(QStringLiteral("pause"), tr("Pause"), currentKeys().keyText(KeyCommand::PlayPause));
  m_restart =
      addButton(QStringLiteral("replay"), tr("Play from the start"), currentKeys().keyText(KeyCommand::Restart));
  m_slider = new QSlider(Qt::Horizontal, this);
  m_slider->setAccessibleName(tr("Position in the clips"));
  m_slider->setFocusPolicy(Qt::TabFocus);
  m_time = new TextLabel({}, TextSize::Small, Ink::Muted, false, this);
  m_time->setFont(codeFont(TextSize::Small));
  row->addWidget(m_play);
  row->addWidget(m_restart);
  row->addWidget(m_slider, 1);
  row->addWidget(m_time);
  row->addSpacing(space::kM);

  m_speeds = new QButtonGroup(this);
  const QString names[] = {tr("½×"), tr("1×"), tr("2×")};
  for (int i = 0; i < static_cast<int>(std::size(ClipClock::kSpeeds)); ++i) {
    auto* button = new QToolButton(this);
    button->setText(names[i]);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(tr("Speed %1").arg(names[i]));
    button->setToolTip(tr("Speed %1 (keys [ and ])").arg(names[i]));
    m_speeds->addButton(button, i);
    row->addWidget(button);
  }
  row->addSpacing(space::kM);
  m_back = addButton(QStringLiteral("step-back"), tr("One frame back"), currentKeys().keyText(KeyCommand::StepBack));
  m_forward =
      addButton(QStringLiteral("step-forward"), tr("One frame on"), currentKeys().keyText(KeyCommand::StepForward));
  row->addWidget(m_back);
  row->addWidget(m_forward);
  if (moments) {
    m_moments = new MomentTrack(*m_slider, this);
    column->addWidget(m_moments);
  }

  connect(m_play, &QToolButton::clicked, this, [this] { m_clock.setPlaying(!m_clock.isPlaying()); });
  connect(m_restart, &QToolButton::clicked, this, [this] {
    m_clock.restart();
    Q_EMIT restarted();
  });
  connect(m_back, &QToolButton::clicked, this, [this] { m_clock.step(-1); });
  connect(m_forward, &QToolButton::clicked, this, [this] { m_clock.step(1); });
  connect(m_slider, &QSlider::sliderPressed, this, [this] { m_clock.setSuspended(true); });
  connect(m_slider, &QSlider::sliderReleased, this, [this] { m_clock.setSuspended(false); });
  connect(m_slider, &QSlider::valueChanged, this, [this](int frame) { m_clock.seek(frame); });
  connect(m_speeds, &QButtonGroup::idClicked, this, [this](int index) { m_clock.setSpeedIndex(index); });
  connect(&m_clock, &ClipClock::stateChanged, this, &TransportBar::showState);
  connect(&m_clock, &ClipClock::frameChanged, this, &TransportBar::showFrame);
  showState();
}

QToolButton* TransportBar::addButton(const QString& iconName, const QString& title, const QString& key) {
  auto* button = new QToolButton(this);
  button->setIcon(icon(iconName));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setAccessibleName(title);
  button->setToolTip(tr("%1 (key %2)").arg(title, key));
  return button;
}

void TransportBar::showState() {
  const bool playing = m_clock.isPlaying();
  const QString title = playing ? tr("Pause") : tr("Play");
  m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
  m_play->setAccessibleName(title);
  m_play->setToolTip(tr("%1 (key %2)").arg(title, currentKeys().keyText(KeyCommand::PlayPause)));
  m_speeds->button(m_clock.speedIndex())->setChecked(true);
  m_slider->blockSignals(true);
  m_slider->setRange(0, qMax(0, m_clock.frames() - 1));
  m_slider->blockSignals(false);
  setEnabled(m_clock.frames() > 0);
  showFrame(m_clock.frame());
}

void TransportBar::showFrame(int frame) {
  m_slider->blockSignals(true);
  m_slider->setValue(frame);
  m_slider->blockSignals(false);
  m_time->setText(tr("%1 / %2").arg(timeText(frame), timeText(m_clock.frames())));
}

QString TransportBar::timeText(int frames) const {
  const int tenths = static_cast<int>(frames / m_clock.framesPerSecond() * 10.0);
  return QStringLiteral("%1:%2.%3").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

}  // namespace podium
