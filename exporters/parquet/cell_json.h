#pragma once
// A value of Apache Arrow as the JSON that importers read.
#include <arrow/type_fwd.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "exporters/import/row_source.h"

namespace podium {

// Reads the values of one row. Lists become lists, structs objects, maps with keys of text objects; times, dates and
// decimals that a double cannot hold become texts; binary values become texts where they are such, else
// RowValue::binary. NaN and infinity are null. Throws RowFault: a type that has no such form (unions, intervals), text
// that is no UTF-8, more than 64 MiB of text and values in the row, more than 512 MiB of binary data.
class CellReader {
 public:
  RowValue read(const arrow::Array& column, std::int64_t at, const std::string& name);
  // Before each row.
  void beginRow() { m_taken = m_binary = 0; }

 private:
  RowValue value(const arrow::Array& array, std::int64_t at);
  RowValue listOf(const arrow::Array& values, std::int64_t begin, std::int64_t count);
  RowValue structOf(const arrow::StructArray& array, std::int64_t at);
  RowValue mapOf(const arrow::MapArray& array, std::int64_t at);
  RowValue textOrBinary(std::string_view bytes, bool isText);
  RowValue decimalOf(const arrow::Array& array, std::int64_t at);
  void take(std::size_t bytes);

  const std::string* m_column = nullptr;  // for messages
  std::size_t m_taken = 0, m_binary = 0;
};

}  // namespace podium
