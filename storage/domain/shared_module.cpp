#include "storage/domain/shared_module.h"

#include <dlfcn.h>

#include "storage/domain/own_files.h"

namespace podium {

void* SharedModule::symbol(const char* name) const { return handle ? dlsym(handle, name) : nullptr; }

SharedModule openSharedModule(const char* fileName, const char* variable, const std::string& path) {
  SharedModule module;
  module.places = ownPlaces(fileName, variable, path, {"../lib", "."});
  module.file = firstFile(module.places);
  if (module.file.empty()) return module;
  module.handle = dlopen(module.file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!module.handle) {
    const char* const reason = dlerror();
    module.fault = reason ? reason : "no reason given";
  }
  return module;
}

}  // namespace podium
