#pragma once
// How cards share the page, and how a clip's pixels become the screen's. Pure.
#include <QSize>
#include <QSizeF>
#include <functional>

#include "storage/domain/clip.h"

namespace podium {

struct GridShape {
  int rows = 1, columns = 1;
  bool operator==(const GridShape&) const = default;
};

// What a card has around its content, and between cards.
struct CardFrame {
  QSizeF chrome;     // width and height that the content cannot have
  double gap = 0.0;  // between neighbours
};

// Size of the content within an area: what a card would really show there.
using FitContent = std::function<QSizeF(const QSizeF& area)>;

// The area of one card's content in a grid of this shape.
QSizeF contentArea(const GridShape& grid, const QSizeF& area, const CardFrame& frame);

// The grid in which the content is largest; among equals the one with the fewest empty cells, then the fewest rows.
GridShape bestGrid(int cards, const QSizeF& area, const CardFrame& frame, const FitContent& fit);

// Width of a pixel over its height as people see it. The Atari 2600 sends 160 pixels a line at 3.58 MHz, where a square
// pixel of the television is sent at 6.14 MHz: 12/7. One for everything else.
double pixelAspect(const ClipMeta& clip);

// Size in device pixels at which to show a clip within `area` (device pixels). A game has one shape, that of its
// television picture (frameWidth * pixelAspect : frameHeight, to the nearest pixel), whatever the window and the number
// of cards: what people compare must not change under them. It is the largest size of that shape that fits, unless
// whole multiples of the clip's rows are nearly as large: those are crisper. Where a device pixel covers parts of two
// clip pixels, the view mixes them by area (ClipView), so that every size looks clean. {0, 0} when nothing fits.
QSize clipSize(const ClipMeta& clip, const QSize& area);

}  // namespace podium
