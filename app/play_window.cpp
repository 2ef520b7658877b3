#include "app/play_window.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr double kSlowest = 0.125, kFastest = 16.0;
constexpr int kWide = 640, kHigh = 560;  // of the window at first

}  // namespace

PlayWindow::PlayWindow(PlayQueue& queue, std::stop_source stop) : m_queue(queue), m_stop(std::move(stop)) {
  resize(kWide, kHigh);
  setAutoFillBackground(true);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &PlayWindow::next);
  setSpeed(1.0);
  m_timer.start();
}

void PlayWindow::begin(double framesPerSecond, const QString& title) {
  m_framesPerSecond = framesPerSecond;
  setWindowTitle(title);
  setSpeed(m_speed);
}

void PlayWindow::setSpeed(double speed) {
  m_speed = std::clamp(speed, kSlowest, kFastest);
  m_timer.setInterval(std::max(1, static_cast<int>(std::lround(1000.0 / (m_framesPerSecond * m_speed)))));
  update();
}

void PlayWindow::next() {
  if (m_queue.take(m_frame)) update();
}

QString PlayWindow::words() const {
  if (m_frame.image.isNull()) return tr("The environment is starting...");
  const QString state = m_timer.isActive() ? tr("speed x%1").arg(m_speed) : tr("paused");
  return tr("Episode %1   return %2   %3").arg(m_frame.episode).arg(m_frame.episodeReturn).arg(state);
}

void PlayWindow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int line = fontMetrics().height() + 2 * space::kS;
  const QRect words = rect().marginsRemoved(QMargins(space::kL, height() - 2 * line, space::kL, line));
  const QRect keys = words.translated(0, line);
  const QRect room = rect().marginsRemoved(QMargins(space::kL, space::kL, space::kL, 2 * line + space::kS));
  drawFrame(painter, m_frame.image, room);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, this->words());
  painter.setPen(palette().color(QPalette::PlaceholderText));
  painter.drawText(keys, Qt::AlignVCenter | Qt::AlignLeft, tr("Space pause, + and - speed, Esc close"));
}

void PlayWindow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Space:
      m_timer.isActive() ? m_timer.stop() : m_timer.start();
      return update();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return setSpeed(2.0 * m_speed);
    case Qt::Key_Minus:
      return setSpeed(0.5 * m_speed);
    case Qt::Key_Escape:
      close();
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void PlayWindow::closeEvent(QCloseEvent* event) {
  m_stop.request_stop();
  event->accept();
}

}  // namespace podium
