#include "app/demo_settings.h"

#include <filesystem>

#include "app/paths.h"
#include "storage/project_folders.h"
#include "storage/project_store.h"

namespace podium {

LearnerConfig demoLearnerConfig(std::uint64_t seed) {
  LearnerConfig config;
  config.env.id = "ALE/Freeway-v5";
  config.env.seed = seed;
  config.query.k = 4;
  config.query.initialQueries = 12;
  config.query.labelsPerThousandSteps = 1;
  // A few dozen answers and two cores: a quick learner, less dropout than the paper's thousands of answers allow, and
  // half of each clip's frames at a time. As much time goes into the reward as into the policy: a policy that runs
  // ahead of its answers finds what they did not mean.
  config.reward.learningRate = 1e-3;
  config.reward.dropout = 0.2;
  config.reward.framesPerClip = 12;
  config.loop.pretrainSteps = 100;
  config.loop.fitStepsPerRound = 10;
  config.loop.iterationsPerRound = 1;
  config.loop.seed = seed;
  config.loop.evaluationEpisodes = 4;
  return config;
}

ProjectInfo demoProjectInfo(const LearnerConfig& config) {
  ProjectInfo info;
  info.name = "Freeway demo";
  info.kind = ItemKind::Clip;
  info.answer = config.query.k == 2 ? AnswerForm::Pair : AnswerForm::Rank;
  info.k = config.query.k;
  info.environment = config.env.id;
  info.instruction = "In which clip does the left chicken get further up the road? A crossing counts most.";
  info.learnerConfig = toJson(config);
  return info;
}

Result<std::string> createDemoProject(const LearnerConfig& config, const std::string& path) {
  const ProjectInfo info = demoProjectInfo(config);
  if (!path.empty()) {
    const auto created = ProjectStore::create(path, info);
    if (!created) return created.error();
    return path;
  }
  const auto folder = userDataFolder();
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault)
    return Error{ErrorCode::ReadOnly, "The folder " + folder.string() + " for demo projects cannot be made (" +
                                          fault.message() + "): name another file with `podium demo --project FILE`."};
  for (int number = 1;; ++number) {
    const auto file = folder / ("demo-" + std::to_string(number) + ".podium");
    if (std::filesystem::exists(file) || std::filesystem::exists(projectDataFolder(file.string()))) continue;
    const auto created = ProjectStore::create(file.string(), info);
    if (!created) return created.error();
    return file.string();
  }
}

}  // namespace podium
