#include "ui/play/teach_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kFlashMs = 700;
constexpr int kMostShown = 16;  // presses at the bottom edge
constexpr int kFlashSide = 72;

// A rounded box with the sign of a press.
void drawPress(QPainter& painter, const QRect& box, double value, bool takenBack) {
  const QColor colour = value > 0.0 ? colours().good : colours().bad;
  painter.setPen(QPen(colour, extent::kFocusRing));
  painter.setBrush(takenBack ? colours().surface : colour);
  painter.drawRoundedRect(box, radius::kControl, radius::kControl);
  painter.setPen(takenBack ? colour : colours().surface);
  QFont font = painter.font();
  font.setStrikeOut(takenBack);
  painter.setFont(font);
  painter.drawText(box, Qt::AlignCenter, judgementText(value));
}

}  // namespace

double judgementOf(int key, Qt::KeyboardModifiers modifiers) {
  const bool shift = modifiers.testFlag(Qt::ShiftModifier), pad = modifiers.testFlag(Qt::KeypadModifier);
  switch (key) {
    case Qt::Key_Up:
      return shift ? 2.0 : 1.0;
    case Qt::Key_Down:
      return shift ? -2.0 : -1.0;
    case Qt::Key_Equal:  // plus, on keyboards where Shift makes it
      return 1.0;
    case Qt::Key_Plus:
      return shift && pad ? 2.0 : 1.0;
    case Qt::Key_Asterisk:  // Shift and plus, on keyboards where plus has a key of its own
      return pad ? 0.0 : 2.0;
    case Qt::Key_Minus:
      return shift && pad ? -2.0 : -1.0;
    case Qt::Key_Underscore:
      return -2.0;
    default:
      return 0.0;
  }
}

double judgementOf(PadButton button) {
  switch (button) {
    case PadButton::Up:
    case PadButton::A:
      return 1.0;
    case PadButton::Y:
      return 2.0;
    case PadButton::Down:
    case PadButton::B:
      return -1.0;
    case PadButton::X:
      return -2.0;
    default:
      return 0.0;
  }
}

QString judgementText(double value) {
  return QString(std::max(1, static_cast<int>(std::lround(std::abs(value)))),
                 value > 0.0 ? QLatin1Char('+') : QChar(0x2212));
}

TeachView::TeachView(QWidget* parent) : GameView(parent) {
  m_fade.setSingleShot(true);
  m_fade.setInterval(kFlashMs);
  connect(&m_fade, &QTimer::timeout, this, [this] {
    m_flash = 0.0;
    update();
  });
}

void TeachView::setPresses(const QList<double>& values) {
  m_presses = values;
  update();
}

void TeachView::flash(double value, bool takenBack) {
  m_flash = value;
  m_takenBack = takenBack;
  m_fade.start();
  update();
}

void TeachView::paintEvent(QPaintEvent* event) {
  GameView::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(textFont(TextSize::Body, true));
  const int side = extent::kIcon + space::kXs;
  QRect box(space::kS, height() - side - space::kS, side, side);
  for (qsizetype i = std::max<qsizetype>(0, m_presses.size() - kMostShown); i < m_presses.size(); ++i) {
    drawPress(painter, box, m_presses[i], false);
    box.translate(side + space::kXs, 0);
  }
  if (m_flash == 0.0) return;
  painter.setFont(textFont(TextSize::Display, true));
  drawPress(painter, QRect(width() - kFlashSide - space::kM, space::kM, kFlashSide, kFlashSide), m_flash, m_takenBack);
}

void TeachView::keyPressEvent(QKeyEvent* event) {
  const double value = judgementOf(event->key(), event->modifiers());
  const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
  if (value == 0.0 || !plain) return GameView::keyPressEvent(event);
  if (!event->isAutoRepeat()) Q_EMIT judged(value);
}

}  // namespace podium
