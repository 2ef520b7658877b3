#include "learner/nn_module.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>

#include "learner/nn_abi.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "libpodium_nn.so";

// Where the module may be, best guess first.
std::vector<fs::path> candidates(const std::string& path) {
  if (!path.empty()) return {path};
  if (const char* fromEnvironment = std::getenv("PODIUM_NN"); fromEnvironment && *fromEnvironment)
    return {fromEnvironment};
  std::error_code error;
  const auto folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  return {folder / ".." / "lib" / kFileName, folder / kFileName};
}

Error unavailable(const std::string& what) {
  return {ErrorCode::Unavailable, "The learner cannot start: " + what + " Annotation works without it."};
}

Result<std::shared_ptr<NnModule>> load(const std::string& path) {
  const auto places = candidates(path);
  const fs::path* file = nullptr;
  for (const auto& place : places) {
    std::error_code error;
    if (!file && fs::exists(place, error)) file = &place;
  }
  if (!file) {
    std::string looked;
    for (const auto& place : places) looked += (looked.empty() ? "" : " and ") + place.lexically_normal().string();
    return unavailable("its networks are not at " + looked + ". Build them with `./podium build`, or set PODIUM_NN.");
  }
  // Never unloaded: torch leaves threads and thread-local objects behind. Its symbols stay apart from the program's.
  void* const library = dlopen(file->c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    const char* const reason = dlerror();
    return unavailable(std::string("the networks could not be loaded (") + (reason ? reason : "no reason given") +
                       "). Run `./podium build` again.");
  }
  const auto create = reinterpret_cast<CreateNnModule>(dlsym(library, kCreateNnModuleSymbol));
  NnModule* const module = create ? create(nnModuleAbi(), [](LogLevel level, const std::string& room,
                                                            const std::string& message) { log(level, room, message); })
                                  : nullptr;
  if (!module)
    return unavailable(file->lexically_normal().string() +
                       " belongs to another version of Podium. Run `./podium build` again.");
  return std::shared_ptr<NnModule>(module);
}

}  // namespace

Result<std::shared_ptr<NnModule>> loadNnModule(const std::string& path) {
  static std::mutex mutex;
  static std::shared_ptr<NnModule> loaded;
  const std::lock_guard lock(mutex);
  if (loaded) return loaded;
  try {
    auto result = load(path);
    if (result) loaded = result.value();
    return result;
  } catch (const Exception& exception) {
    return exception.error();
  } catch (const std::exception& exception) {
    return unavailable(std::string("the networks failed to start (") + exception.what() + ").");
  }
}

}  // namespace podium
