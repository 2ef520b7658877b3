#pragma once
// The window and what it is composed of.
#include <functional>
#include <optional>
#include <string>

#include "app/cli/command.h"
#include "storage/domain/result.h"
#include "ui/shell/app_services.h"

namespace podium {

struct WindowOptions {
  std::string file;                               // project to open; empty: the start page
  std::function<Result<std::string>()> makeDemo;  // set: creates the demo's project, which opens and starts to learn
  std::optional<double> learnMinutes;             // the demo's learner stops after this time
  bool reportStart = false;                       // prints time and memory at the first picture, and ends
};

// The parts that the window takes from the application; also what a test of the whole window uses.
AppServices makeServices(const WindowOptions& options);

// Returns the exit code. Throws Exception(Unavailable) where no window can open.
int runWindow(const WindowOptions& options, const ProgramArguments& arguments);

}  // namespace podium
