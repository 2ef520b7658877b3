#pragma once
// One declare function for each command, each in the file of its name.
#include "app/cli/command.h"

namespace podium {

Action declareDemo(CLI::App& options);
Action declareNew(CLI::App& options);
Action declareEnv(CLI::App& options);
Action declareLearn(CLI::App& options);
Action declarePlay(CLI::App& options);
Action declarePolicies(CLI::App& options);
Action declareConfig(CLI::App& options);
Action declareSimulate(CLI::App& options);
Action declareImport(CLI::App& options);
Action declareReply(CLI::App& options);
Action declareExport(CLI::App& options);
Action declareDemonstrations(CLI::App& options);
Action declareFeedback(CLI::App& options);
Action declareFormats(CLI::App& options);
Action declareStats(CLI::App& options);
Action declareCheck(CLI::App& options);
Action declareCompact(CLI::App& options);
Action declareBench(CLI::App& options);

}  // namespace podium
