#pragma once
// Widgets in a row that goes on in another row where the width ends, as words do.
#include <QLayout>
#include <vector>

namespace podium {

// GUI thread. Each widget has its size hint; one that expands sideways needs its least width only and takes what its
// row leaves. Rows are as high as their highest widget; the others stand in the middle. Lengths in pixels.
class FlowLayout : public QLayout {
  Q_OBJECT
 public:
  explicit FlowLayout(QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;
  QSize sizeHint() const override;     // all in one row
  QSize minimumSize() const override;  // one row, as wide as the widest

 private:
  // The height of the rows in this rectangle; `place`: the widgets go there.
  int arrange(const QRect& rect, bool place) const;
  std::vector<QLayoutItem*> shown() const;

  std::vector<QLayoutItem*> m_items;  // owned
};

}  // namespace podium
