#include "ui/shell/file_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace podium {
namespace {

// The path, when the drag holds one local file or folder; else empty.
QString pathOf(const QDropEvent& event) {
  const QList<QUrl> urls = event.mimeData()->urls();
  return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

FileDrop::FileDrop(QWidget* target) : QObject(target) {
  target->setAcceptDrops(true);
  target->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return QObject::eventFilter(watched, event);
  auto* drop = static_cast<QDropEvent*>(event);  // the base of QDragEnterEvent, too
  const QString path = pathOf(*drop);
  if (path.isEmpty()) return false;
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop)
    QMetaObject::invokeMethod(
        this, [this, path] { Q_EMIT dropped(path); }, Qt::QueuedConnection);
  return true;
}

}  // namespace podium
