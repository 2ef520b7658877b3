#pragma once
// A clip: one frame at a time, scaled to the card.
#include <QImage>
#include <array>
#include <utility>
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
  void shrink();                                // all of it
  const QRgb* scaledRow(int clipRow);           // the columns of m_columns, until two rows further
  QRect onWidget(const QRect& clipPixels) const;

  std::shared_ptr<const ClipContent> m_content;
  int m_shown = 0;
  bool m_prepared = false, m_announce = false;
  QImage m_scaled;  // device pixels
  // What a device column or row shows: a clip pixel, and the share of the next one in 256ths of its area.
  struct Source {
    int from, next;
  };
  static std::vector<Source> sources(int size, int from);
  bool m_shrunk = false;  // smaller than the clip
  std::vector<Source> m_sourceX, m_sourceY;
  std::pair<int, int> m_columns;  // [first, last) of device columns being scaled
  struct Row {
    int clipRow = -1;
    std::vector<QRgb> pixels;
  };
  std::array<Row, 2> m_rows;
  QPoint m_origin;  // of m_scaled on the widget, in device pixels
};

}  // namespace podium
