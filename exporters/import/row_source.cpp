#include "exporters/import/row_source.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "exporters/import/json_rows.h"
#include "exporters/import/table_rows.h"
#include "exporters/manifest.h"
#include "exporters/parquet_module.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kRowLists[] = {"data", "rows", "examples", "records", "instances", "train", "test"};

std::string textHeadOf(const std::string& path) {
  std::string head = headOf(path);
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  head.erase(0, head.find_first_not_of(kSpace));
  return head;
}

// An object that holds the rows in a list: over several lines, or under one of the usual names.
bool isWrapped(std::string_view head) {
  const std::size_t lineEnd = head.find_first_of("\r\n");
  if (lineEnd != std::string_view::npos) {
    const std::string_view line = head.substr(0, head.find_last_not_of(kSpace, lineEnd) + 1);
    if (!line.ends_with('}')) return true;
  }
  const std::size_t open = head.find('"');
  const std::size_t close = open == std::string_view::npos ? open : head.find('"', open + 1);
  if (close == std::string_view::npos) return false;
  std::string_view rest = head.substr(close + 1);
  const auto skip = [&rest](char expected) {
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(kSpace)));
    const bool found = rest.starts_with(expected);
    if (found) rest.remove_prefix(1);
    return found;
  };
  const bool known = std::ranges::find(kRowLists, head.substr(open + 1, close - open - 1)) != std::end(kRowLists);
  return known && skip(':') && skip('[') && skip('{');
}

// The first bytes of the formats, and a byte after them that no text has.
std::optional<ColumnFile> columnFileOf(std::string_view head, std::string_view name) {
  using std::string_view_literals::operator""sv;
  const auto isControl = [&head](std::size_t at) {
    return at < head.size() && static_cast<unsigned char>(head[at]) < 32;
  };
  if (head.starts_with("PAR1"sv) && (isControl(4) || name.ends_with(".parquet"))) return ColumnFile::Parquet;
  if (head.starts_with("ARROW1\0\0"sv)) return ColumnFile::ArrowFile;
  if (head.starts_with("\xFF\xFF\xFF\xFF"sv)) return ColumnFile::ArrowStream;
  return std::nullopt;
}

// `head`: unpacked. Columns are read from here and there, which packed data do not allow.
std::unique_ptr<RowSource> openColumns(const std::string& path, std::string_view head, ColumnFile kind) {
  std::string begin(4, '\0');
  std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
  if (!head.starts_with(begin))
    throw Exception(ErrorCode::InvalidInput, "\"" + path +
                                                 "\" is a file of columns (Parquet, Arrow) that has been packed once "
                                                 "more. Unpack it, then import it.");
  return loadParquetModule().value()->openRows(path, kind);
}

// Whether an export wrote this file: its manifest stands beside it, or in its folder.
bool isExport(const std::string& path) {
  if (filesOfManifest(path + ".manifest.json")) return true;
  const std::filesystem::path file(path);
  const auto files = filesOfManifest((file.parent_path() / "manifest.json").string());
  return files && std::ranges::any_of(*files, [&](const auto& one) { return one.first == file.filename().string(); });
}

}  // namespace

std::string unpackedName(const std::string& path) {
  std::string name = std::filesystem::path(path).filename().string();
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const std::string_view packed : {".gz", ".zst"})
    if (name.ends_with(packed)) name.erase(name.size() - packed.size());
  return name;
}

std::string headOf(const std::string& path) {
  const auto bytes = openBytes(path);
  std::string head(kHead, '\0');
  std::size_t size = 0;
  while (size < kHead) {
    const std::size_t count = bytes->read(head.data() + size, kHead - size);
    if (count == 0) break;
    size += count;
  }
  head.resize(size);
  return head;
}

std::unique_ptr<RowSource> openRows(const std::string& path) {
  const std::string head = textHeadOf(path);
  if (head.empty()) throw Exception(ErrorCode::InvalidInput, "\"" + path + "\" is empty. Choose a file with rows.");
  const std::string name = unpackedName(path);
  if (const auto kind = columnFileOf(head, name)) return openColumns(path, head, *kind);
  auto text = std::make_unique<TextReader>(openBytes(path));
  const bool table = name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".tab");
  if (head.front() == '[' && !table) return openJsonList(std::move(text), JsonList::TopLevel);
  if (head.front() == '{' && !table) {
    if (isWrapped(head)) return openJsonList(std::move(text), JsonList::Member);
    return openJsonLines(std::move(text));
  }
  if (head.find('\0') != std::string::npos)
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + path +
                        "\" is no text. Rows are read from JSON, JSON Lines, CSV and TSV, also as .gz or .zst, and "
                        "from Parquet and Arrow.");
  return openTable(std::move(text), name.ends_with(".tsv") || name.ends_with(".tab"), isExport(path));
}

}  // namespace podium
