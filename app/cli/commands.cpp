#include "app/cli/declarations.h"

namespace podium {

const std::vector<Command>& commands() {
  static const std::vector<Command> list = {
      {"demo", "Teach a policy with preferences: a fresh demo project", declareDemo},
      {"new", "Create a project file", declareNew},
      {"env", "Install and list environments beyond Atari", declareEnv},
      {"learn", "Run a project's learner without a window", declareLearn},
      {"play", "Watch or record the policy of a checkpoint", declarePlay},
      {"policies", "Rank the policies by the answers about their clips", declarePolicies},
      {"config", "Print the learner's settings, presets, and what settings there are", declareConfig},
      {"simulate", "Let synthetic annotators answer", declareSimulate},
      {"import", "Read texts, images or videos into a project", declareImport},
      {"reply", "Make the replies in conversations that annotators write", declareReply},
      {"export", "Write a project's answers to a file", declareExport},
      {"demonstrations", "List or write the episodes that people played", declareDemonstrations},
      {"feedback", "List or write what people pressed while they watched the policy", declareFeedback},
      {"formats", "List the file formats", declareFormats},
      {"stats", "Counts and the state of the models of a project", declareStats},
      {"check", "Check that a project file is whole", declareCheck},
      {"compact", "Make a project file as small as what it holds", declareCompact},
      {"bench", "Measure the parts against their own limits", declareBench},
  };
  return list;
}

}  // namespace podium
