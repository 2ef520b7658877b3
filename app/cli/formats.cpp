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

std::string endingsOf(const std::vector<std::string>& extensions) {
  std::string endings;
  for (const std::string& extension : extensions) endings += (endings.empty() ? "." : " .") + extension;
  return endings;
}

template <class Format>
void print(const char* heading, const std::vector<Format>& formats) {
  std::printf("%s\n", heading);
  std::size_t name = 0, endings = 0;
  for (const Format& format : formats) {
    name = std::max(name, format.name.size());
    endings = std::max(endings, endingsOf(format.extensions).size());
  }
  for (const Format& format : formats)
    std::printf("  %-*s  %-*s  %s\n", static_cast<int>(name), format.name.c_str(), static_cast<int>(endings),
                endingsOf(format.extensions).c_str(), format.title.c_str());
}

int run(bool json) {
  if (json) {
    printResult({{"importers", listOf(importFormats())}, {"exporters", listOf(exportFormats())}}, true);
    return kExitDone;
  }
  print("podium import reads (texts also packed, .gz or .zst):", importFormats());
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
