#pragma once
// Files that belong to the program: parts of it that are loaded, and programs that it starts.
#include <filesystem>
#include <string>
#include <vector>

namespace podium {

// The folder of the running program.
std::filesystem::path ownFolder();

// Where such a file may lie, the best guess first: `given` alone; when that is empty, what the environment variable
// names alone; else each of `folders`, which are relative to the running program's.
std::vector<std::filesystem::path> ownPlaces(const std::string& name, const char* variable, const std::string& given,
                                             const std::vector<std::string>& folders);

// Those of programs: beside the running one, or in bin/ next to its folder (tests).
std::vector<std::filesystem::path> programPlaces(const std::string& name, const char* variable,
                                                 const std::string& given = {});

// The first place where there is a file; empty: nowhere.
std::filesystem::path firstFile(const std::vector<std::filesystem::path>& places);

// "a and b".
std::string joinedPlaces(const std::vector<std::filesystem::path>& places);

}  // namespace podium
