#include "storage/domain/shared_module.h"

#include <dlfcn.h>

#include <cstdlib>

namespace podium {
namespace {

namespace fs = std::filesystem;

// Best guess first.
std::vector<fs::path> candidates(const char* fileName, const char* variable, const std::string& path) {
  if (!path.empty()) return {path};
  if (const char* fromEnvironment = std::getenv(variable); fromEnvironment && *fromEnvironment)
    return {fromEnvironment};
  std::error_code error;
  const auto folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  return {(folder / ".." / "lib" / fileName).lexically_normal(), folder / fileName};
}

}  // namespace

void* SharedModule::symbol(const char* name) const { return handle ? dlsym(handle, name) : nullptr; }

SharedModule openSharedModule(const char* fileName, const char* variable, const std::string& path) {
  SharedModule module;
  module.places = candidates(fileName, variable, path);
  for (const fs::path& place : module.places) {
    std::error_code error;
    if (module.file.empty() && fs::exists(place, error)) module.file = place;
  }
  if (module.file.empty()) return module;
  module.handle = dlopen(module.file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!module.handle) {
    const char* const reason = dlerror();
    module.fault = reason ? reason : "no reason given";
  }
  return module;
}

}  // namespace podium
