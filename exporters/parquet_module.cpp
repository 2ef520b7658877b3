#include "exporters/parquet_module.h"

#include <mutex>

#include "exporters/parquet_abi.h"
#include "storage/domain/own_files.h"
#include "storage/domain/shared_module.h"

namespace podium {
namespace {

Error unavailable(const std::string& what) {
  return {ErrorCode::Unavailable, "Parquet and Arrow files cannot be used: " + what +
                                      ". Run `./podium build` again, or use JSON Lines (.jsonl) instead."};
}

Result<std::shared_ptr<ParquetModule>> load(const std::string& path) {
  const SharedModule library = openSharedModule("libpodium_parquet.so", "PODIUM_PARQUET", path);
  if (library.file.empty()) return unavailable("their part of the program is not at " + joinedPlaces(library.places));
  if (!library.handle) return unavailable("their part of the program could not be loaded (" + library.fault + ")");
  const auto create = reinterpret_cast<CreateParquetModule>(library.symbol(kCreateParquetModuleSymbol));
  ParquetModule* const module = create ? create(parquetModuleAbi()) : nullptr;
  if (!module) return unavailable(library.file.string() + " belongs to another version of Podium");
  return std::shared_ptr<ParquetModule>(module);
}

}  // namespace

Result<std::shared_ptr<ParquetModule>> loadParquetModule(const std::string& path) {
  static std::mutex mutex;
  static std::shared_ptr<ParquetModule> loaded;
  const std::lock_guard lock(mutex);
  if (loaded) return loaded;
  auto result = load(path);
  if (result) loaded = result.value();
  return result;
}

}  // namespace podium
