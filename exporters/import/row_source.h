#pragma once
// The rows of a file, whatever its syntax: every row is a JSON object of named values.
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "exporters/import/row_unit.h"

namespace podium {

using RowValue = nlohmann::json;

struct Row {
  std::int64_t number = 0;  // as RowSource::unit() counts
  RowValue value;           // an object
  bool cells = false;       // of a table: every value is a text, and an empty one is no value
};

// Why one row is kept out: the end of a sentence that begins with the row, "has no prompt".
class RowFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class RowSource {
 public:
  virtual ~RowSource() = default;
  // The next row; false after the last. Throws RowFault for a row that cannot be read: row.number is set, and the next
  // call goes on behind it. Throws what the bytes throw.
  virtual bool next(Row& row) = 0;
  virtual RowUnit unit() const = 0;
  // The names of its values in the order of the file: of a header or a schema; of JSON, of the first row that could be
  // read, and before it none.
  virtual const std::vector<std::string>& columns() const = 0;
  virtual std::int64_t position() const = 0;  // bytes of the file on the disk that are read
  virtual std::int64_t size() const = 0;      // bytes of the file on the disk
};

// By the first bytes and by the name: Parquet, Arrow (files and streams), JSON Lines, a JSON array of objects (also as
// a member of one object), or a table (CSV, TSV) with a header. Throws Exception: NotFound, ReadOnly, InvalidInput,
// Corrupt, and Unavailable for Parquet without its module.
std::unique_ptr<RowSource> openRows(const std::string& path);

// The first 64 KiB of a file, unpacked. Throws what the bytes throw.
std::string headOf(const std::string& path);

// The name of a file without what says how it is packed, in lower case: "A.CSV.gz" -> "a.csv".
std::string unpackedName(const std::string& path);

}  // namespace podium
