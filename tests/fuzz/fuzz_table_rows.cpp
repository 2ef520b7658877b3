// Rows of CSV and TSV: numbered upwards, and what is written again with every cell in quotes is read the same.
#include "exporters/formula_guard.h"
#include "exporters/import/pickle_reader.h"
#include "exporters/import/table_rows.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

std::unique_ptr<RowSource> tableOf(std::string_view bytes, bool tabs) {
  return openTable(std::make_unique<TextReader>(std::make_unique<MemoryBytes>(bytes)), tabs, true);
}

void addQuoted(std::string& line, const std::string& cell) {
  line += line.empty() ? "\"" : "\t\"";
  for (const char byte : withFormulaGuard(cell)) line.append(byte == '"' ? 2 : 1, byte);
  line += '"';
}

void requireSameAgain(const Row& row) {
  std::string header, cells;
  for (const auto& [name, value] : row.value.items()) {
    addQuoted(header, name);
    addQuoted(cells, value.get_ref<const std::string&>());
  }
  const std::string table = header + "\n" + cells + "\n";
  const auto again = tableOf(table, true);
  Row same;
  const bool isBlank = row.value.size() == 1 && row.value.front().get_ref<const std::string&>().empty();
  fuzz::require(again->next(same) || isBlank, "a row that is written again is a row");
  if (!isBlank) fuzz::require(same.value == row.value, "a row that is written again is read the same");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const bool tabs = (bytes.byte() & 1U) != 0;
  std::unique_ptr<RowSource> rows;
  if (!fuzz::accepts([&] { rows = tableOf(bytes.rest(), tabs); })) return 0;
  std::int64_t last = 1;
  for (bool more = true; more;) {
    Row row;
    const bool read = fuzz::accepts([&] { more = rows->next(row); });
    if (!more) break;
    fuzz::require(row.number > last, "rows are numbered upwards, behind the header");
    last = row.number;
    if (read) requireSameAgain(row);
  }
  fuzz::require(rows->position() == rows->size(), "all of the bytes are read");
  return 0;
}
