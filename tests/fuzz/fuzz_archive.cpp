// Podium's archive: its header, and its rows, which are written and read again the same.
#include "exporters/archive_rows.h"
#include "exporters/import/archive_import.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<ArchiveCell>> rows;
  bool operator==(const Table&) const = default;
};

class Tables : public ArchiveSink {
 public:
  void table(const std::string& name, const std::vector<std::string>& columns) override {
    all.push_back({name, columns, {}});
  }
  void row(const std::vector<ArchiveCell>& cells) override {
    if (all.empty()) throw Exception(ErrorCode::InvalidInput, "A row comes before its table.");
    all.back().rows.push_back(cells);
  }
  std::vector<Table> all;
};

bool hasNotANumber(const Tables& tables) {  // which is not equal to itself
  for (const Table& table : tables.all)
    if (table != table) return true;
  return false;
}

class Text : public ByteSink {
 public:
  void write(std::string_view more) override { all += more; }
  std::string all = "{}\n";  // in place of the header
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string path = fuzz::fileOf({reinterpret_cast<const char*>(data), size}, ".jsonl");
  fuzz::accepts([&] { archiveHeaderOf(path); });
  Tables tables;
  if (!fuzz::accepts([&] { archivedRowsOf(path, {}, {})(tables); }) || hasNotANumber(tables)) return 0;
  Text text;
  ArchiveRowWriter writer(text, {});
  for (const Table& table : tables.all) {
    writer.table(table.name, table.columns);
    for (const auto& row : table.rows) writer.row(row);
  }
  writer.finish();
  Tables again;
  const std::string copy = fuzz::fileOf(text.all, ".copy.jsonl");
  fuzz::require(fuzz::accepts([&] { archivedRowsOf(copy, {}, {})(again); }),
                "an archive that is written again is read");
  fuzz::require(again.all == tables.all, "and holds the same rows");
  return 0;
}
