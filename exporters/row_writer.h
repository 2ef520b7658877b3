#pragma once
// How rows stand in a file.
#include <memory>
#include <stop_token>
#include <string>

#include "exporters/exporter.h"
#include "exporters/row_format.h"

namespace podium {

enum class Container {
  JsonLines,  // an object on each line
  JsonList,   // one list of objects
  Csv,        // RFC 4180, with a header; nested values as JSON
  Tsv,        // the same with tabs
  Parquet     // Apache Parquet; see exporters/parquet_module.h
};

// By the end of a file's name, ".gz" and ".zst" aside; nullopt for any other. Parquet is compressed inside and is not
// packed once more.
std::optional<Container> containerOf(std::string_view path);

// Rows with columns, not objects.
bool isTable(Container container);
// A value as it stands in a cell of a table, before it is quoted.
std::string tableCell(const JsonRow& value);

class RowWriter {
 public:
  virtual ~RowWriter() = default;
  virtual void add(const JsonRow& row) = 0;
  // What comes after the last row; once. Throws Exception(Cancelled), and what the sink throws.
  virtual void finish(const std::stop_token& stop) = 0;
};

// In a table, the columns are those of the first row: every row must have the same keys (InvalidInput otherwise), and texts
// that a spreadsheet would take for formulas are guarded (formula_guard.h). Parquet throws Exception(Unavailable) when its module is not there.
std::unique_ptr<RowWriter> makeRowWriter(Container container, ByteSink& sink);

}  // namespace podium
