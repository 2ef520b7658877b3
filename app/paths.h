#pragma once
// Where Podium keeps files in the user's folders (XDG base directories).
#include <filesystem>

namespace podium {

// $XDG_DATA_HOME/podium: demo projects. $XDG_STATE_HOME/podium: the log. Not created here.
std::filesystem::path userDataFolder();
std::filesystem::path userStateFolder();

}  // namespace podium
