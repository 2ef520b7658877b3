#pragma once
// Parquet and Arrow files, behind a module that is loaded when the first of them is read or written: the program alone
// never loads Apache Arrow.
#include <cstdint>
#include <memory>
#include <string>

#include "exporters/arrow_columns.h"
#include "exporters/import/row_source.h"
#include "exporters/row_writer.h"
#include "storage/domain/result.h"

namespace podium {

// Files of columns, told apart by their first bytes.
enum class ColumnFile {
  Parquet,     // "PAR1"
  ArrowFile,   // "ARROW1": Feather 2, `pyarrow.ipc.new_file`
  ArrowStream  // a first message of Arrow's stream format, as the cache of Hugging Face datasets holds
};

class ParquetModule {
 public:
  virtual ~ParquetModule() = default;
  virtual std::string version() const = 0;  // "Apache Arrow 26.0.1"
  // Columns and their types follow from all rows together, so the rows wait, in memory and then in a temporary file
  // without a name, until finish() writes them: row groups of at most 10,000 rows or about 32 MiB, compressed with
  // Zstandard. Texts, integers, fractions, truth values, lists and objects; integers and fractions in one column become
  // fractions, null and what is missing are null. A row that does not fit those before it throws
  // Exception(InvalidInput) from add(). The same rows give the same bytes. Borrows `sink`.
  virtual std::unique_ptr<RowWriter> makeWriter(ByteSink& sink) = 0;
  // Arrow's own format with columns as the layout says. The same rows give the same bytes. Borrows `sink`.
  virtual std::unique_ptr<ArrowWriter> makeArrowWriter(ByteSink& sink, const ArrowLayout& layout) = 0;
  // The rows of a file, some thousand at a time; no step takes more than 1 GiB. What is null inside an object is left
  // out of it. Binary values that are no text are RowValue::binary. Throws Exception: Corrupt, InvalidInput,
  // OutOfMemory.
  virtual std::unique_ptr<RowSource> openRows(const std::string& path, ColumnFile kind) = 0;
};

// Loads the module once per process (later calls return the same). `path` empty: lib/ beside the program, or the
// environment variable PODIUM_PARQUET. Error(Unavailable) says what is missing and how to get it. Any thread.
Result<std::shared_ptr<ParquetModule>> loadParquetModule(const std::string& path = {});

// What the module exports. `abi` is parquetModuleAbi() of exporters/parquet_abi.h: a stale module is refused.
using CreateParquetModule = ParquetModule* (*)(std::uint64_t abi);  // nullptr: another abi
constexpr const char* kCreateParquetModuleSymbol = "podiumCreateParquetModule";

}  // namespace podium
