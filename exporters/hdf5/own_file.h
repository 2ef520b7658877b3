#pragma once
// A file of HDF5, and the way to what is in it and nowhere else.
#include <memory>
#include <stdexcept>
#include <string>

#include "exporters/hdf5/byte_rows.h"

namespace podium {

// Why a file cannot be read at all, for the middle of a sentence.
class FileFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class OwnFile {
 public:
  explicit OwnFile(const std::string& path);  // throws FileFault
  OwnFile(const OwnFile&) = delete;
  OwnFile& operator=(const OwnFile&) = delete;
  ~OwnFile();

  // Rows of a dataset of any type; -1: there is none of that name. Throws RowFault.
  std::int64_t rowsOf(const std::string& name) const;
  std::unique_ptr<ByteRows> openBytes(const std::string& name) const;  // throws RowFault

 private:
  // The dataset of that name; none where there is none. Throws RowFault for one that is not in this file.
  Handle find(const std::string& name) const;

  Handle m_file;
  FilePlace m_place;
};

}  // namespace podium
