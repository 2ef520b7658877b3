#pragma once
// The pages down the left side: icons with tooltips, with text in wide windows.
#include <QWidget>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace podium {

class Sidebar : public QWidget {
  Q_OBJECT
 public:
  explicit Sidebar(QWidget* parent = nullptr);
  // Appends an entry; its index is what chosen() names.
  int add(const QString& title, const QString& iconName);
  void setEntryVisible(int index, bool visible);
  void setCurrent(int index);
  void setWide(bool wide);

 Q_SIGNALS:
  void chosen(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVBoxLayout* m_layout;
  std::vector<QToolButton*> m_buttons;
};

}  // namespace podium
