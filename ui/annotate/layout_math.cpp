#include "ui/annotate/layout_math.h"

#include <algorithm>
#include <cmath>

namespace podium {
namespace {

constexpr double kWorthWhole = 0.6;  // share of the largest area that a whole multiple must reach
constexpr int kAtariLine = 160;

}  // namespace

GridShape bestGrid(int cards, const QSizeF& area, double aspect, const CardFrame& frame) {
  GridShape best;
  double bestHeight = -1.0;
  for (int rows = 1; rows <= cards; ++rows) {
    const int columns = (cards + rows - 1) / rows;
    const double width = (area.width() - (columns - 1) * frame.gap) / columns - frame.chrome.width();
    const double height = (area.height() - (rows - 1) * frame.gap) / rows - frame.chrome.height();
    const double content = std::min(height, width / aspect);
    const bool larger = content > bestHeight + 0.5;
    const bool same = std::abs(content - bestHeight) <= 0.5;
    if (larger || (same && rows * columns < best.rows * best.columns)) {
      best = {rows, columns};
      bestHeight = content;
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
  const double scale = std::min(area.width() / (w * aspect), static_cast<double>(area.height()) / h);
  const QSize largest(std::max(1, static_cast<int>(w * aspect * scale)), std::max(1, static_cast<int>(h * scale)));
  QSize whole(0, 0);
  for (int sy = 1; sy * h <= area.height(); ++sy) {
    const int wide = std::max(sy, static_cast<int>(std::lround(sy * aspect)));
    const int sx = std::min(wide, area.width() / w);
    if (sx < sy) break;
    if (sx * w * sy * h > whole.width() * whole.height()) whole = {sx * w, sy * h};
  }
  const auto areaOf = [](const QSize& size) { return static_cast<double>(size.width()) * size.height(); };
  return areaOf(whole) >= kWorthWhole * areaOf(largest) ? whole : largest;
}

}  // namespace podium
