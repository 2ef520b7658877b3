#pragma once
// Rows that wait until all of them are known: in memory first, then in a temporary file.
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "exporters/row_format.h"

namespace podium {

// Filled by add(), then emptied once by next(). One thread. The file is in the system's folder for temporary files
// (TMPDIR), without a name: nothing is left of it, whatever happens. Throws Exception(Full).
class RowSpool {
 public:
  void add(const JsonRow& row);
  // The rows in the order in which they came; false after the last. `bytes`: what the row took here.
  bool next(JsonRow& row, std::size_t& bytes);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void moveToFile();
  void readFrame();

  std::int64_t m_rows = 0;  // not yet taken out
  std::string m_memory;     // frames: the number of bytes as 8 of the machine's own, then the row as CBOR (RFC 8949)
  std::size_t m_at = 0;     // of m_memory, while reading
  std::unique_ptr<std::FILE, Close> m_file;
  bool m_reading = false;
  std::string m_frame;
};

}  // namespace podium
