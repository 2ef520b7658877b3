#pragma once
// Plots into the clipboard and into files. GUI thread.
#include <QString>

#include "storage/domain/result.h"

namespace podium {

class PlotWidget;

enum class PlotFormat { Png, Svg, Csv };
QString plotFormatName(PlotFormat format);  // "PNG"

void copyPlot(PlotWidget& plot);
// Asks for a path and writes; a failure is told in a dialog.
void savePlot(PlotWidget& plot, PlotFormat format);
// PNG at twice the size on screen, SVG, or CSV with every point in view. Replaces an existing file whole or not at all.
Result<Done> writePlot(PlotWidget& plot, PlotFormat format, const QString& path);

}  // namespace podium
