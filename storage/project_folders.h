#pragma once
// Where a project's files lie beside the project itself.
#include <filesystem>
#include <string>

namespace podium {

// The folder of the project file itself, whatever links lead there: one project has one learner and one set of
// checkpoints under all of its names.
std::filesystem::path projectFolder(const std::string& projectPath);
// What belongs to a project but not into its one file: NAME.podium-data beside it. Not created here.
std::filesystem::path projectDataFolder(const std::string& projectPath);
std::filesystem::path checkpointFolder(const std::string& projectPath);
std::filesystem::path runLogFolder(const std::string& projectPath);  // a folder in it for each run
std::filesystem::path learnerLockPath(const std::string& projectPath);

}  // namespace podium
