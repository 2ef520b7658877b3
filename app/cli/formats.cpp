// podium formats: what can be written.
#include "exporters/formats.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"

namespace podium {
namespace {

Json exporters() {
  Json list = Json::array();
  for (const ExportFormat& format : exportFormats())
    list.push_back({{"name", format.name}, {"title", format.title}, {"extensions", format.extensions}});
  return list;
}

int run(bool json) {
  if (json) {
    printResult({{"importers", Json::array()}, {"exporters", exporters()}}, true);
    return kExitDone;
  }
  for (const ExportFormat& format : exportFormats())
    std::printf("%-16s .%-10s %s\n", format.name.c_str(), format.extensions.front().c_str(), format.title.c_str());
  return kExitDone;
}

}  // namespace

Action declareFormats(CLI::App& app) {
  auto json = std::make_shared<bool>(false);
  addJsonOption(app, *json);
  return [json](const ProgramArguments&) { return run(*json); };
}

}  // namespace podium
