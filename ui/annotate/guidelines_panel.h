#pragma once
// The project's guidelines and worked examples, beside the cards.
#include <QFrame>

#include "storage/domain/task.h"

namespace podium {

class TextView;

// GUI thread. Hidden until toggled; keeps its place when it is hidden.
class GuidelinesPanel : public QFrame {
  Q_OBJECT
 public:
  static constexpr int kWide = 380;  // pixels, where the page has room
  explicit GuidelinesPanel(const Task& task, QWidget* parent = nullptr);
  bool isEmpty() const { return m_empty; }
  void toggle();

 Q_SIGNALS:
  void toggled(bool visible);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void fill();

  std::string m_text;  // Markdown
  bool m_empty;
  TextView* m_view;
};

}  // namespace podium
