#include "ui/play/game_view.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/common/theme.h"
#include "ui/play/play_queue.h"

namespace podium {
namespace {

constexpr int kWide = 480, kHigh = 420;
constexpr double kVeil = 0.82;  // of the ground behind the words

// What the page's keys, and the window's, want to hear as well.
bool isForOthers(const QKeyEvent& event) {
  const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
  return modifiers != Qt::NoModifier || event.key() == Qt::Key_Escape || event.key() == Qt::Key_Question ||
         (event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35) || event.key() == Qt::Key_Tab ||
         event.key() == Qt::Key_Backtab;
}

}  // namespace

GameView::GameView(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setMinimumSize(kWide / 2, kHigh / 2);
  setAccessibleName(tr("The game"));
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize GameView::sizeHint() const { return {kWide, kHigh}; }

void GameView::showFrame(const QImage& frame) {
  m_frame = frame;
  update();
}

void GameView::say(const QString& title, const QString& next) {
  if (m_title == title && m_next == next) return;
  m_title = title;
  m_next = next;
  setAccessibleDescription(next.isEmpty() ? title : title + QLatin1Char(' ') + next);
  update();
}

void GameView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colours().surface);
  drawFrame(painter, m_frame, rect());
  if (m_title.isEmpty()) return;
  const QFont title = textFont(TextSize::Title, true), next = textFont(TextSize::Body);
  const int room = width() - 2 * space::kXl;
  const QRect wide(space::kXl, 0, room, height());
  const QRect first = QFontMetrics(title).boundingRect(wide, Qt::AlignHCenter | Qt::TextWordWrap, m_title);
  const QRect second = QFontMetrics(next).boundingRect(wide, Qt::AlignHCenter | Qt::TextWordWrap, m_next);
  const int gap = m_next.isEmpty() ? 0 : space::kS, high = first.height() + gap + (gap > 0 ? second.height() : 0);
  const int top = (height() - high) / 2;
  QColor ground = colours().surface;
  ground.setAlphaF(static_cast<float>(kVeil));
  painter.fillRect(QRect(0, top - space::kL, width(), high + 2 * space::kL), ground);
  painter.setPen(colours().text);
  painter.setFont(title);
  painter.drawText(QRect(space::kXl, top, room, first.height()), Qt::AlignHCenter | Qt::TextWordWrap, m_title);
  painter.setFont(next);
  painter.drawText(QRect(space::kXl, top + first.height() + gap, room, second.height()),
                   Qt::AlignHCenter | Qt::TextWordWrap, m_next);
}

bool GameView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && !isForOthers(*static_cast<QKeyEvent*>(event))) {
    event->accept();  // keys of the game are no shortcuts
    return true;
  }
  return QWidget::event(event);
}

void GameView::keyPressEvent(QKeyEvent* event) {
  if (isForOthers(*event)) return QWidget::keyPressEvent(event);
  if (!event->isAutoRepeat()) Q_EMIT pressed(event->key());
}

void GameView::keyReleaseEvent(QKeyEvent* event) {
  if (isForOthers(*event)) return QWidget::keyReleaseEvent(event);
  if (!event->isAutoRepeat()) Q_EMIT released(event->key());
}

void GameView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  Q_EMIT left();
}

void GameView::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

}  // namespace podium
