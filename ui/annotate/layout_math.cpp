#include "ui/annotate/layout_math.h"

#include <algorithm>
#include <cmath>

namespace podium {
namespace {

constexpr double kWorthWhole = 0.95;  // of the largest height: less is not given away for crisp rows
constexpr int kAtariLine = 160;

double areaOf(const QSizeF& size) { return size.width() * size.height(); }

}  // namespace

QSizeF contentArea(const GridShape& grid, const QSizeF& area, const CardFrame& frame) {
  const double width = (area.width() - (grid.columns - 1) * frame.gap) / grid.columns - frame.chrome.width();
  const double height = (area.height() - (grid.rows - 1) * frame.gap) / grid.rows - frame.chrome.height();
  return {std::max(0.0, width), std::max(0.0, height)};
}

GridShape bestGrid(int cards, const QSizeF& area, const CardFrame& frame, const FitContent& fit) {
  GridShape best;
  double bestArea = -1.0;
  for (int rows = 1; rows <= cards; ++rows) {
    const GridShape grid{rows, (cards + rows - 1) / rows};
    const double content = areaOf(fit(contentArea(grid, area, frame)));
    const bool fewerCells = grid.rows * grid.columns < best.rows * best.columns;
    if (content > bestArea || (content == bestArea && fewerCells)) {
      best = grid;
      bestArea = content;
    }
  }
  return best;
}

double pixelAspect(const ClipMeta& clip) {
  return clip.pixels == PixelFormat::Indexed8 && clip.frameWidth == kAtariLine ? 12.0 / 7.0 : 1.0;
}

QSize clipSize(const ClipMeta& clip, const QSize& area) {
  const int w = clip.frameWidth, h = clip.frameHeight;
  if (w <= 0 || h <= 0 || area.width() <= 0 || area.height() <= 0) return {0, 0};
  const double shape = w * pixelAspect(clip) / h;
  const auto highFor = [shape](int width) { return std::max(1, static_cast<int>(std::lround(width / shape))); };
  const auto wideFor = [shape](int height) { return std::max(1, static_cast<int>(std::lround(height * shape))); };
  const int high = highFor(area.width());
  const QSize largest =
      high <= area.height() ? QSize(area.width(), high) : QSize(wideFor(area.height()), area.height());
  const int rows = largest.height() / h * h;
  const QSize whole(wideFor(rows), rows);
  const bool worth = rows >= kWorthWhole * largest.height() && whole.width() <= area.width();
  return worth ? whole : largest;
}

}  // namespace podium
