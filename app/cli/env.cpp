// podium env add | list | remove: the Python packages of environments, and what can be played.
#include <CLI/CLI.hpp>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "app/python_packages.h"
#include "learner/env/gym/gym_program.h"
#include "learner/environment.h"

namespace podium {
namespace {

struct Options {
  int (*run)(const Options& options, const Headless& headless) = nullptr;
  std::vector<std::string> packages;
  bool all = false;
  bool json = false;
};

// Objects for programs, "gymnasium 1.2.3" for people.
Json listOf(const std::vector<PythonPackage>& packages, bool json) {
  Json list = Json::array();
  for (const PythonPackage& package : packages) {
    if (json)
      list.push_back({{"name", package.name}, {"version", package.version}});
    else
      list.push_back(package.name + " " + package.version);
  }
  return list;
}

int addPackages(const Options& options, const Headless& headless) {
  const bool changed = installPackages(options.packages, headless.stop()).value();
  printProgress(changed ? "installed in " + pythonFolder().string() : "all of that is installed already");
  printResult({{"folder", pythonFolder().string()}, {"packages", listOf(installedPackages().value(), options.json)}},
              options.json);
  return kExitDone;
}

int listPackages(const Options& options, const Headless&) {
  const auto packages = installedPackages();
  if (!packages) printProgress(packages.error().message);
  Json result = {{"folder", pythonFolder().string()},
                 {"installed", packages.ok()},
                 {"packages", packages ? listOf(packages.value(), options.json) : Json::array()}};
  const auto ids = availableEnvironments();
  if (!ids) printProgress(ids.error().message);
  result["environments"] = ids ? Json(ids.value()) : Json::array();
  printResult(result, options.json);
  return kExitDone;
}

int takeAway(const Options& options, const Headless& headless) {
  if (options.all != options.packages.empty())
    throw UsageError("Name the packages to remove, or --all for everything that was installed.");
  (options.all ? removePython() : removePackages(options.packages, headless.stop())).value();
  printResult({{"removed", options.all ? Json(pythonFolder().string()) : Json(options.packages)}}, options.json);
  return kExitDone;
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  try {
    return headless.exitCode(options.run(options, headless));
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::Cancelled) throw;
    printProgress(fault.what());
    return kExitInterrupted;
  }
}

}  // namespace

Action declareEnv(CLI::App& app) {
  auto options = std::make_shared<Options>();
  const auto command = [&](const char* name, const char* summary, auto what) {
    CLI::App* sub = app.add_subcommand(name, summary);
    addJsonOption(*sub, options->json);
    sub->callback([options, what] { options->run = what; });
    return sub;
  };
  app.require_subcommand(1);
  app.footer(
      "Environments of Gymnasium are played by a Python of Podium's own. To begin: podium env add gymnasium\n"
      "MuJoCo: podium env add \"gymnasium[mujoco]\"; then podium new FILE --env HalfCheetah-v5");
  command("add", "Install Python packages with environments", addPackages)
      ->add_option("PACKAGE", options->packages, "In pip's words: gymnasium, \"gymnasium[mujoco]\", minigrid")
      ->required()
      ->type_name("");
  command("list", "What is installed, and the ids that can be played", listPackages);
  CLI::App* remove = command("remove", "Take packages away", takeAway);
  remove->add_option("PACKAGE", options->packages, "Names of packages")->type_name("");
  remove->add_flag("--all", options->all, "Everything, and the Python that Podium made for it");
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
