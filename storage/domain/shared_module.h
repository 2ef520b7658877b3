#pragma once
// A part of the program that stands in a file of its own and is loaded when it is needed, because what it links is
// large.
#include <filesystem>
#include <string>
#include <vector>

namespace podium {

struct SharedModule {
  std::vector<std::filesystem::path> places;  // where it was looked for
  std::filesystem::path file;                 // where it is; empty: nowhere
  void* handle = nullptr;                     // of dlopen; never closed. nullptr: not there, or `fault`
  std::string fault;                          // why what is there could not be loaded
  // The address of a symbol; nullptr when it has none of that name.
  void* symbol(const char* name) const;
};

// Looks at `path`; when that is empty, at what the environment variable names; else in lib/ beside the program's folder
// and in that folder. Its symbols stay apart from the program's. It is never unloaded: what it links leaves threads and
// thread-local objects behind.
SharedModule openSharedModule(const char* fileName, const char* variable, const std::string& path = {});

}  // namespace podium
