#include "tests/bench/bench_reading.h"

#include "tests/bench/probe.h"

namespace podium::bench {
namespace {

constexpr double kFrameMs = 16.0;
constexpr double kFirstMs = 1000.0;
constexpr double kMegabytes = 400.0;

}  // namespace

Figures benchReading() {
  Figures figures;
  for (const char* what : {"clips", "texts", "large"}) {
    const QJsonObject result = probe("annotate_probe", {QLatin1String(what)});
    const auto add = [&](const char* metric, const char* key, const char* unit, const char* reference, double limit) {
      const std::string name = std::string(what) + "_" + metric;
      figures.push_back(
          {name, result.value(QLatin1String(key)).toDouble(), unit, reference, limit, 1.0, Better::Lower});
    };
    const char* frame = "one frame";
    add("key_to_next_query_median", "painted_median", "ms", frame, kFrameMs);
    add("key_to_next_query_p99", "painted_p99", "ms", frame, kFrameMs);
    add("open_to_first_query", "first_query", "ms", "limit", kFirstMs);
    add("memory", "megabytes", "MB", "limit", kMegabytes);
  }
  return figures;
}

}  // namespace podium::bench
