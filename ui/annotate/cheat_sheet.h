#pragma once
// The keys of the page on one panel, over the page.
#include <QList>
#include <QWidget>

#include "ui/annotate/annotate_keys.h"
#include "ui/common/key_line.h"

namespace podium {

// Hidden until shown; covers its parent. Clicking it closes it.
class CheatSheet : public QWidget {
  Q_OBJECT
 public:
  explicit CheatSheet(QWidget* parent);
  // Those that mean something in this project, for so many cards.
  // `pad`: with the buttons of the game controller that is there; `windowKeys`: what the window adds, a group below.
  void showKeys(const KeyMap& keys, const KeyContext& context, const Task& task, bool pad,
                const QList<KeyLine>& windowKeys = {});
  // Where not all lines find room: arrows, page keys and Space. Whether the key scrolled.
  bool scroll(int key);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addCardKeys(const KeyMap& keys, const KeyContext& context, const Task& task);

  bool scrollBy(int lines);

  QList<KeyLine> m_lines;
  int m_first = 0;   // the line at the top
  int m_hidden = 0;  // lines that find no room, as painted last
};

}  // namespace podium
