#pragma once
// Files of Apache Arrow whose columns and types other programs prescribe: arrays of numbers, or texts.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

enum class ArrowElement { Bool, UInt8, Int64, Float32, Text };

struct ArrowColumn {
  std::string name;
  ArrowElement element = ArrowElement::Int64;
  std::size_t lists = 0;   // levels of lists around the elements; 0: an element a row
  std::int64_t width = 0;  // of one level: each list holds so many elements (a fixed-size list); 0: any number
};

// The value of one column in one row. Borrows all of it until add() returns.
struct ArrowCell {
  std::vector<std::int64_t> shape = {};     // as many sides as the column has levels of lists
  std::string_view bytes = {};              // of numbers: row-major and little-endian; truth values as bytes of 0 and 1
  std::span<const std::string> texts = {};  // of texts, in place of bytes
};

struct ArrowLayout {
  std::vector<ArrowColumn> columns;
  bool stream = false;      // Arrow's stream format in place of its file format (Feather 2)
  bool compressed = false;  // by Zstandard; readers that map files into memory want plain ones
};

// One thread. Everything throws Exception(OutOfMemory, Unknown) and what the sink throws.
class ArrowWriter {
 public:
  virtual ~ArrowWriter() = default;
  // A cell for each column, in their order, with as many bytes or texts as its shape says.
  virtual void add(std::span<const ArrowCell> row) = 0;
  virtual void endBatch() = 0;  // the rows since the last call are one record batch
  virtual void finish() = 0;    // once, after endBatch()
};

}  // namespace podium
