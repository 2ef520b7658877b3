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

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addCardKeys(const KeyContext& context, const Task& task);

  QList<KeyLine> m_lines;
};

}  // namespace podium
