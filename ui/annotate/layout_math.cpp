#include "ui/annotate/layout_math.h"

#include <algorithm>
#include <cmath>

namespace podium {
namespace {

// Shares of the largest area that whole multiples must reach.
constexpr double kWorthWhole = 0.6, kWorthWholeRows = 0.8;
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
  const double aspect = pixelAspect(clip);
  const double shape = w * aspect / h;
  const int highAtFullWidth = std::max(1, static_cast<int>(std::lround(area.width() / shape)));
  const int wideAtFullHeight = std::max(1, static_cast<int>(std::lround(area.height() * shape)));
  const QSize largest = highAtFullWidth <= area.height()
                            ? QSize(area.width(), highAtFullWidth)
                            : QSize(std::min(area.width(), wideAtFullHeight), area.height());
  QSize whole(0, 0);
  for (int sy = 1; sy * h <= area.height(); ++sy) {
    const int wide = std::max(sy, static_cast<int>(std::lround(sy * aspect)));
    const int sx = std::min(wide, area.width() / w);
    if (sx < sy) break;
    if (sx * w * sy * h > whole.width() * whole.height()) whole = {sx * w, sy * h};
  }
  const int sy = largest.height() / h;
  const QSize wholeRows(std::min(area.width(), static_cast<int>(sy * w * aspect)), sy * h);
  const bool rows = wholeRows.width() >= sy * w && areaOf(wholeRows) >= kWorthWholeRows * areaOf(largest);
  const QSize stretched = rows ? wholeRows : largest;
  return areaOf(whole) >= kWorthWhole * areaOf(stretched) ? whole : stretched;
}

}  // namespace podium
