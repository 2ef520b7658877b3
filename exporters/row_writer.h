#pragma once
// How rows stand in a file: each becomes text by itself, on any thread; the texts follow each other in order.
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

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

// Some rows that follow each other, on their way into a file.
struct RowPiece {
  std::int64_t count = 0;
  std::string text;                  // of containers of text
  std::vector<std::string> columns;  // of tables: the keys of each row
  std::vector<JsonRow> values;       // of containers that look at all rows first
};

class RowWriter {
 public:
  virtual ~RowWriter() = default;
  // Puts a row at the end of `piece`, which is of this writer alone. Any thread, several at a time.
  virtual void append(JsonRow row, RowPiece& piece) const = 0;
  // What follows in the file. One thread.
  virtual void add(RowPiece piece) = 0;
  // What comes after the last row; once. Throws Exception(Cancelled), and what the sink throws.
  virtual void finish(const std::stop_token& stop) = 0;

  void addRow(JsonRow row) {
    RowPiece piece;
    append(std::move(row), piece);
    add(std::move(piece));
  }
};

// In a table, the columns are those of the first row: every row must have the same keys (InvalidInput otherwise, from
// either), and texts that a spreadsheet would take for formulas are guarded (formula_guard.h). Parquet throws
// Exception(Unavailable) when its module is not there.
std::unique_ptr<RowWriter> makeRowWriter(Container container, ByteSink& sink);

}  // namespace podium
