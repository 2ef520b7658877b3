#include "storage/project_folders.h"

namespace podium {

namespace fs = std::filesystem;

fs::path projectFolder(const std::string& projectPath) { return fs::weakly_canonical(projectPath).parent_path(); }

fs::path projectDataFolder(const std::string& projectPath) {
  fs::path folder = fs::weakly_canonical(projectPath);
  folder += "-data";
  return folder;
}

fs::path checkpointFolder(const std::string& projectPath) { return projectDataFolder(projectPath) / "checkpoints"; }

fs::path runLogFolder(const std::string& projectPath) { return projectDataFolder(projectPath) / "logs"; }

fs::path learnerLockPath(const std::string& projectPath) { return projectDataFolder(projectPath) / "learner.lock"; }

}  // namespace podium
