#pragma once
// HDF5 files, read by podium-hdf5: a program of its own, because a damaged file makes the library of HDF5 crash.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/row_source.h"

namespace podium {

// Whether a file begins as HDF5 does (HDF5 File Format Specification 3.0, II.A).
constexpr bool looksLikeHdf5(std::string_view head) { return head.starts_with(std::string_view("\x89HDF\r\n\x1A\n")); }

// Names are those on the way from the root, "episode_0/observations/rgb". What lies in another file is never followed:
// external and soft links, external storage, virtual datasets. One thread. Everything throws RowFault (what is asked
// for is missing, damaged, of another kind, or asks for too much memory) and Exception(Corrupt, Unavailable) where the
// whole file cannot be opened.
class Hdf5File {
 public:
  virtual ~Hdf5File() = default;
  // Rows of a dataset of any type; -1: there is none of that name.
  virtual std::int64_t rowsOf(const std::string& name) = 0;
  // Opens a dataset of bytes (uint8) in place of the one before: its sides, rows first, or the number of rows alone
  // where each has a length of its own. It may lie in one piece or in blocks, as they are or packed by gzip (also
  // shuffled, with Fletcher's checksum).
  virtual std::vector<std::int64_t> openBytes(const std::string& name) = 0;
  // Of the open dataset. Rows in their order are the fast ones.
  virtual std::string row(std::int64_t index) = 0;
};

// Starts the program, which ends with the object. It is looked for where the environment variable PODIUM_HDF5 says,
// else beside this program and in bin/ beside its folder. Throws Exception: Corrupt, Unavailable.
std::unique_ptr<Hdf5File> openHdf5(const std::string& path);

}  // namespace podium
