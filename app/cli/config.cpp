// podium config: the learner's settings, of a project or as they are without one, and what settings there are.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/cli/config_file.h"
#include "app/cli/declarations.h"
#include "app/cli/learner_options.h"
#include "app/learner_run.h"
#include "learner/config_preset.h"

namespace podium {
namespace {

struct Options {
  std::string file;
  LearnerOptions learner;
  bool toml = false, schema = false, presets = false, json = false;
};

void printPresets(bool json) {
  Json list = Json::array();
  for (const ConfigPreset& preset : configPresets()) {
    list.push_back({{"name", preset.name}, {"title", preset.title}});
    if (!json) std::printf("%-18s %s\n", preset.name, preset.title);
  }
  if (json) printResult({{"presets", list}}, true);
}

// Spread over lines for people, on one line for programs.
void print(const std::string& json, bool oneLine) {
  std::puts(oneLine ? Json::parse(json).dump().c_str() : json.c_str());
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  if (options.presets) {
    printPresets(options.json);
    return headless.exitCode(kExitDone);
  }
  if (options.schema) {
    print(configSchema(), options.json);
    return headless.exitCode(kExitDone);
  }
  LearnerConfig config;
  if (!options.file.empty()) config = projectLearnerConfig(openReader(options.file)->project());
  applySettings(config, options.learner);
  const std::string json = toJson(config);
  if (options.toml)
    std::fputs(tomlOf(json).c_str(), stdout);
  else
    print(json, options.json);
  return headless.exitCode(kExitDone);
}

}  // namespace

Action declareConfig(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "A project; without one the settings that new projects have")->type_name("");
  addConfigOptions(app, options->learner);
  auto* toml = app.add_flag("--toml", options->toml, "Print TOML instead of JSON");
  app.add_flag("--schema", options->schema, "Print the JSON Schema of all settings: types, ranges, what each is for");
  app.add_flag("--presets", options->presets, "List the presets");
  addJsonOption(app, options->json);
  app.get_option("--json")->excludes(toml);
  app.footer("What it prints can be kept in a file, changed, and given to `podium learn FILE --config SETTINGS`.");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
