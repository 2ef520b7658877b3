// Parquet and Arrow files through their module, if it is there: rows are numbered upwards.
#include "exporters/parquet_module.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr ColumnFile kKinds[] = {ColumnFile::Parquet, ColumnFile::ArrowFile, ColumnFile::ArrowStream};
  constexpr int kEnough = 200;
  static const auto module = loadParquetModule();
  if (!module) return 0;
  fuzz::Bytes bytes(data, size);
  const ColumnFile kind = kKinds[bytes.byte() % std::size(kKinds)];
  const std::string path = fuzz::fileOf(bytes.rest(), ".parquet");
  std::unique_ptr<RowSource> rows;
  if (!fuzz::accepts([&] { rows = module.value()->openRows(path, kind); })) return 0;
  std::int64_t last = 0;
  for (int count = 0; count < kEnough; ++count) {
    Row row;
    bool more = true, fault = false;
    try {
      more = rows->next(row);
    } catch (const RowFault&) {
      fault = true;
    } catch (const Exception&) {
      return 0;  // the file ends here
    }
    if (!more) break;
    fuzz::require(row.number > last, "rows are numbered upwards");
    fuzz::require(fault || row.value.is_object(), "a row is an object");
    last = row.number;
  }
  return 0;
}
