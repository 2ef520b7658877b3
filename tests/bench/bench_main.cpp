// podium-bench [NAME ...] [--json] [--list]: measures the parts, each beside its own limit in the same run.
#ifdef PODIUM_BENCH_APP
#include <QApplication>
#endif
#include <algorithm>
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string_view>

#include "tests/bench/bench_list.h"

namespace podium::bench {
namespace {

using Json = nlohmann::ordered_json;

struct Wishes {
  std::vector<std::string_view> names;  // empty: all
  bool json = false, list = false;
};

bool isBench(std::string_view name) {
  for (const Entry& entry : benches())
    if (name == entry.name) return true;
  return false;
}

void printList(std::FILE* to) {
  for (const Entry& entry : benches()) std::fprintf(to, "%-18s %s\n", entry.name, entry.what);
}

Json toJson(const char* name, const Figure& figure) {
  return {{"name", name},
          {"metric", figure.metric},
          {"value", figure.value},
          {"unit", figure.unit},
          {"reference", figure.reference},
          {"reference_value", figure.referenceValue},
          {"ratio", figure.ratio()},
          {"aim", figure.aim ? Json(*figure.aim) : Json(nullptr)}};
}

void printRow(const char* name, const Figure& figure) {
  const std::string aim = figure.aim ? " (aim " + Json(*figure.aim).dump() + ")" : std::string();
  std::printf("%-18s %-28s %12.4g %-8s %6.3f x %s, %.4g%s\n", name, figure.metric.c_str(), figure.value,
              figure.unit.c_str(), figure.ratio(), figure.reference.c_str(), figure.referenceValue, aim.c_str());
  std::fflush(stdout);
}

bool wished(const Entry& entry, const Wishes& wishes) {
  if (wishes.names.empty()) return !entry.onlyNamed;
  return std::ranges::find(wishes.names, entry.name) != wishes.names.end();
}

int runAll(const Wishes& wishes) {
  Json results = Json::array();
  int code = 0;
  for (const Entry& entry : benches()) {
    if (!wished(entry, wishes)) continue;
    std::fprintf(stderr, "podium: %s: %s ...\n", entry.name, entry.what);
    try {
      for (const Figure& figure : entry.run()) {
        results.push_back(toJson(entry.name, figure));
        if (!wishes.json) printRow(entry.name, figure);
      }
    } catch (const std::exception& fault) {
      std::fprintf(stderr, "podium: %s: %s\n", entry.name, fault.what());
      code = 1;
    }
  }
  if (wishes.json) std::printf("%s\n", Json{{"results", results}}.dump().c_str());
  return code;
}

int run(int argc, char** argv) {
  Wishes wishes;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--json")
      wishes.json = true;
    else if (word == "--list")
      wishes.list = true;
    else if (isBench(word))
      wishes.names.push_back(word);
    else {
      std::fprintf(stderr, "podium: There is no benchmark %s. There are:\n", argv[i]);
      printList(stderr);
      return 2;
    }
  }
  if (wishes.list) {
    printList(stdout);
    return 0;
  }
#ifdef PODIUM_BENCH_APP
  if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
    qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
#endif
  return runAll(wishes);
}

}  // namespace
}  // namespace podium::bench

int main(int argc, char** argv) { return podium::bench::run(argc, argv); }
