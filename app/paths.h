#pragma once
// Where Podium keeps files: beside the project, and in the user's folders (XDG base directories).
#include <filesystem>
#include <string>

namespace podium {

// The folder of the project file itself, whatever links lead there: one project has one learner and one set of
// checkpoints under all of its names.
std::filesystem::path projectFolder(const std::string& projectPath);
// What belongs to a project but not into its one file: NAME.podium-data beside it. Not created here.
std::filesystem::path projectDataFolder(const std::string& projectPath);
std::filesystem::path checkpointFolder(const std::string& projectPath);
std::filesystem::path runLogFolder(const std::string& projectPath);
std::filesystem::path learnerLockPath(const std::string& projectPath);

// $XDG_DATA_HOME/podium: demo projects. $XDG_STATE_HOME/podium: the log. Not created here.
std::filesystem::path userDataFolder();
std::filesystem::path userStateFolder();

}  // namespace podium
