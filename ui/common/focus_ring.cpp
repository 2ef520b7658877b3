#include "ui/common/focus_ring.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QStackedWidget>

namespace podium {

FocusRing::FocusRing(QWidget* window) : QFocusFrame(window), m_window(window) {
  qApp->installEventFilter(this);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress: {
      const int key = static_cast<QKeyEvent*>(event)->key();
      if (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Alt) {
        m_byKey = true;
        follow(QApplication::focusWidget());
      }
      break;
    }
    case QEvent::MouseButtonPress:
      m_byKey = false;
      follow(nullptr);
      break;
    default:
      break;
  }
  return QFocusFrame::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* widget) {
  // A page that has the keyboard as a whole needs no mark, only a control does.
  const bool control =
      widget && widget->focusPolicy() & Qt::TabFocus && !qobject_cast<QStackedWidget*>(widget->parent());
  const bool mark = m_byKey && control && m_window->isAncestorOf(widget) && widget->isVisible() &&
                    !widget->property("podiumDrawsFocus").toBool();  // such a widget shows its focus itself
  setWidget(mark ? widget : nullptr);
}

}  // namespace podium
