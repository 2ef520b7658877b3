#pragma once
// One file or folder that is dropped on a widget.
#include <QObject>

class QWidget;

namespace podium {

// Lives as long as the widget that it is made for. GUI thread.
class FileDrop : public QObject {
  Q_OBJECT
 public:
  explicit FileDrop(QWidget* target);

 Q_SIGNALS:
  // After the drop is over: the program that the file comes from need not wait for what is done with it.
  void dropped(const QString& path);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace podium
