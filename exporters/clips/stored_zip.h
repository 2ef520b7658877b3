#pragma once
// A ZIP archive whose members are stored as they are (PKWARE's APPNOTE 6.3), as NumPy's npz is one. Moments are those
// of the epoch of ZIP, so that the same members give the same bytes. In memory as a whole.
#include <cstdint>
#include <string>

namespace podium {

class StoredZip {
 public:
  // Throws Exception(InvalidInput) when the archive grows over 2 GiB.
  void add(const std::string& name, const std::string& content);
  std::string finished();  // once

 private:
  std::string m_bytes, m_directory;
  std::uint64_t m_members = 0;
};

}  // namespace podium
