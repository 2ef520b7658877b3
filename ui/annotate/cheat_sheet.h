#pragma once
// The keys of the page on one panel, over the page.
#include <QWidget>

namespace podium {

// Hidden until shown; covers its parent. Clicking it closes it.
class CheatSheet : public QWidget {
  Q_OBJECT
 public:
  explicit CheatSheet(QWidget* parent);
  // Of pairs or of rankings of this many cards.
  void showKeys(int cards);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Line {
    QString key, title;
  };
  QList<Line> m_lines;
};

}  // namespace podium
