// podium [FILE]: the window.
#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/cli/command.h"
#include "app/window.h"

namespace podium {

Action declareWindow(CLI::App& app) {
  auto options = std::make_shared<WindowOptions>();
  app.add_option("FILE", options->file, "A project to open in the window")->type_name("");
  app.add_flag("--report-start", options->reportStart, "Print how long the start took, and end")->group("");
  return [options](const ProgramArguments& arguments) {
    if (!options->file.empty() && !std::filesystem::exists(options->file))
      throw UsageError("There is no file and no command named " + options->file + ".");
    return runWindow(*options, arguments);
  };
}

}  // namespace podium
