// podium formats: what can be read and written.
#include "exporters/formats.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"

namespace podium {
namespace {

template <class Format>
Json listOf(const std::vector<Format>& formats) {
  Json list = Json::array();
  for (const Format& format : formats)
    list.push_back({{"name", format.name}, {"title", format.title}, {"extensions", format.extensions}});
  return list;
}

template <class Format>
void print(const char* heading, const std::vector<Format>& formats) {
  std::printf("%s\n", heading);
  std::size_t widest = 0;
  for (const Format& format : formats) widest = std::max(widest, format.name.size());
  for (const Format& format : formats) {
    std::string extensions;
    for (const std::string& extension : format.extensions) extensions += (extensions.empty() ? "." : " .") + extension;
    std::printf("  %-*s  %-22s %s\n", static_cast<int>(widest), format.name.c_str(), extensions.c_str(),
                format.title.c_str());
  }
}

int run(bool json) {
  if (json) {
    printResult({{"importers", listOf(importFormats())}, {"exporters", listOf(exportFormats())}}, true);
    return kExitDone;
  }
  print("podium import reads (also packed, .gz or .zst):", importFormats());
  print("podium export writes:", exportFormats());
  return kExitDone;
}

}  // namespace

Action declareFormats(CLI::App& app) {
  auto json = std::make_shared<bool>(false);
  addJsonOption(app, *json);
  return [json](const ProgramArguments&) { return run(*json); };
}

}  // namespace podium
