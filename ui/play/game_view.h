#pragma once
// The picture of the game that is played, and the keys that go to it.
#include <QImage>
#include <QWidget>

namespace podium {

// GUI thread. Takes the keyboard while it has the focus; repeats of a held key are left out.
class GameView : public QWidget {
  Q_OBJECT
 public:
  explicit GameView(QWidget* parent = nullptr);
  void showFrame(const QImage& frame);
  // A sentence over the picture, and a second one below it; empty: the picture alone.
  void say(const QString& title, const QString& next = {});
  QSize sizeHint() const override;

 Q_SIGNALS:
  void pressed(int key);
  void released(int key);
  void left();  // the keyboard went elsewhere

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  QImage m_frame;
  QString m_title, m_next;
};

}  // namespace podium
