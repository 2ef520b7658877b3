// Rows of JSON Lines and of JSON lists: numbered upwards, and what is written again is read the same. The quick reader
// and the slow one agree.
#include "exporters/import/json_rows.h"
#include "exporters/import/pickle_reader.h"
#include "storage/json/quick_json.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

std::unique_ptr<RowSource> rowsOf(std::uint8_t way, std::string_view bytes) {
  auto text = std::make_unique<TextReader>(std::make_unique<MemoryBytes>(bytes));
  if (way % 3 == 0) return openJsonLines(std::move(text));
  return openJsonList(std::move(text), way % 3 == 1 ? JsonList::TopLevel : JsonList::Member);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const std::uint8_t way = bytes.byte();
  if (const auto quick = quickJson(bytes.rest(), 500, kMostValues); quick && !firstInvalidUtf8(bytes.rest()))
    fuzz::require(RowValue::parse(bytes.rest(), nullptr, false) == *quick,
                  "the quick reader reads what the slow one does");
  std::unique_ptr<RowSource> rows;
  if (!fuzz::accepts([&] { rows = rowsOf(way, bytes.rest()); })) return 0;
  std::int64_t last = 0;
  for (bool more = true; more;) {
    Row row;
    const bool read = fuzz::accepts([&] { more = rows->next(row); });
    if (!more) break;
    fuzz::require(row.number > last, "rows are numbered upwards");
    last = row.number;
    if (read) fuzz::require(parseRow(row.value.dump()) == row.value, "a row that is written again is read the same");
  }
  fuzz::require(rows->position() == rows->size(), "all of the bytes are read");
  return 0;
}
