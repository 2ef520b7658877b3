#pragma once
// One number for all that the program and the module of Parquet share (see learner/nn_abi.h).
#include <cstdint>

#include "exporters/parquet_interface.h"  // made by the build: kParquetInterface, a hash of the shared headers' text
#include "exporters/parquet_module.h"

namespace podium {

// Differs when a shared header does, or when what is made of it has another size, or the library of JSON another
// version.
constexpr std::uint64_t parquetModuleAbi() {
  std::uint64_t abi = kParquetInterface;
  for (const std::uint64_t part :
       {sizeof(JsonRow), sizeof(RowValue), sizeof(Row), sizeof(RowFault), sizeof(ArrowCell), sizeof(ArrowLayout),
        sizeof(Exception), sizeof(Error),
        static_cast<std::size_t>(NLOHMANN_JSON_VERSION_MAJOR * 10'000 + NLOHMANN_JSON_VERSION_MINOR * 100 +
                                 NLOHMANN_JSON_VERSION_PATCH)})
    abi = (abi ^ part) * 0x100000001b3ULL;  // FNV-1a (Fowler, Noll and Vo)
  return abi;
}

}  // namespace podium
