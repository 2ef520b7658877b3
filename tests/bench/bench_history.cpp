#include "tests/bench/bench_history.h"

#include <string>

#include "tests/bench/probe.h"

namespace podium::bench {
namespace {

constexpr double kFrameMs = 1000.0 / 60.0;

}  // namespace

Figures benchHistory() {
  const QJsonObject result = probe("history_probe");
  const auto number = [&result](const std::string& key) {
    return result.value(QString::fromStdString(key)).toDouble();
  };
  Figures figures;
  for (const std::string what :
       {"open", "scroll", "search", "filter", "tiles", "scroll_tiles", "search_tiles", "resize_tiles"})
    figures.push_back(
        {what + "_longest_stall", number(what + "_stall"), "ms", "one frame", kFrameMs, 1.0, Better::Lower});
  figures.push_back({"search_took", number("search_took"), "ms", "the same search without a window",
                     number("search_alone"), std::nullopt, Better::Lower});
  return figures;
}

}  // namespace podium::bench
