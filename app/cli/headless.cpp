#include "app/cli/headless.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/logging.h"

namespace podium {
namespace {

std::string plain(const Json& value) {
  if (value.is_null()) return "-";
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_float()) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value.get<double>());
    return text;
  }
  return value.dump();
}

void printLines(const Json& object, const std::string& prefix) {
  for (const auto& [key, value] : object.items()) {
    if (value.is_object())
      printLines(value, prefix + key + ".");
    else if (value.is_array())
      for (const Json& entry : value) std::printf("%-20s %s\n", (prefix + key).c_str(), plain(entry).c_str());
    else
      std::printf("%-20s %s\n", (prefix + key).c_str(), plain(value).c_str());
  }
}

}  // namespace

Headless::Headless(const ProgramArguments& arguments) : m_application(arguments.count, arguments.values) {
  QCoreApplication::setApplicationName(QStringLiteral("podium"));
  startLogging(Console::Quiet);
}

Headless::~Headless() { stopLogging(); }

void addJsonOption(CLI::App& options, bool& json) {
  options.add_flag("--json", json, "Print the result as one JSON object on standard output");
}

void printResult(const Json& result, bool json) {
  if (json)
    std::printf("%s\n", result.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
  else
    printLines(result, {});
  std::fflush(stdout);
}

void printProgress(const std::string& line) { std::fprintf(stderr, "podium: %s\n", line.c_str()); }

std::shared_ptr<ProjectStore> openProject(const std::string& path) { return ProjectStore::open(path).value(); }

std::unique_ptr<ProjectReader> openReader(const std::string& path) { return ProjectStore::openReader(path).value(); }

}  // namespace podium
