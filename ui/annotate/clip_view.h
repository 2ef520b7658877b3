#pragma once
// A clip: one frame at a time, scaled to the card.
#include <QImage>
#include <vector>

#include "ui/annotate/item_view.h"

namespace podium {

// Keeps the shown frame scaled, in the format of the window's own buffer. From frame to frame only the rectangle that
// differs is scaled and repainted: in most games that is a small part of the screen.
class ClipView : public ItemView {
  Q_OBJECT
 public:
  explicit ClipView(QWidget* parent = nullptr);
  void setContent(std::shared_ptr<const ItemContent> content) override;
  void showFrame(int frame) override;
  QSizeF fittingSize(const QSizeF& area) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  const std::uint8_t* pixels(int frame) const;
  void prepare();                               // size and tables for the present content, size and screen
  QRect changedPixels(int from, int to) const;  // in the clip's pixels
  void scale(const QRect& clipPixels);          // of frame m_shown into m_scaled
  QRect onWidget(const QRect& clipPixels) const;

  std::shared_ptr<const ClipContent> m_content;
  int m_shown = 0;
  bool m_prepared = false, m_announce = false;
  QImage m_scaled;                        // device pixels
  std::vector<int> m_sourceX, m_sourceY;  // clip pixel of each device column and row; empty when shrunk
  QPoint m_origin;                        // of m_scaled on the widget, in device pixels
};

}  // namespace podium
