#pragma once
// Which plots the Learner page shows: one list.
#include <QString>
#include <string>
#include <vector>

namespace podium {

struct CurveSpec {
  std::string metric;  // learner/metric_names.h
  QString name;        // in the legend
  int colour = 1;      // a rank colour of the theme, 1-based: colour-blind safe
};

struct PlotSpec {
  QString title, unit;
  std::vector<CurveSpec> curves;
  bool optional = false;   // shown once something of it was measured
  bool trueScore = false;  // shown only where the user allows it (Settings::showTrueScore)
};

std::vector<PlotSpec> plotList();
// Every metric that some plot or figure of the page needs, once each.
std::vector<std::string> plottedMetrics();

}  // namespace podium
