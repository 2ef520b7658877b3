#include "learner/nn_module.h"

#include <mutex>

#include "learner/nn_abi.h"
#include "storage/domain/own_files.h"
#include "storage/domain/shared_module.h"

namespace podium {
namespace {

Error unavailable(const std::string& what) {
  return {ErrorCode::Unavailable, "The learner cannot start: " + what + " Annotation works without it."};
}

Result<std::shared_ptr<NnModule>> load(const std::string& path) {
  const SharedModule library = openSharedModule("libpodium_nn.so", "PODIUM_NN", path);
  if (library.file.empty())
    return unavailable("its networks are not at " + joinedPlaces(library.places) +
                       ". Build them with `./podium build`, or set PODIUM_NN.");
  if (!library.handle)
    return unavailable("the networks could not be loaded (" + library.fault + "). Run `./podium build` again.");
  const auto create = reinterpret_cast<CreateNnModule>(library.symbol(kCreateNnModuleSymbol));
  NnModule* const module = create ? create(nnModuleAbi(), [](LogLevel level, const std::string& room,
                                                             const std::string& message) { log(level, room, message); })
                                  : nullptr;
  if (!module)
    return unavailable(library.file.string() + " belongs to another version of Podium. Run `./podium build` again.");
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
