#include "storage/archive_tables.h"

#include <algorithm>
#include <string_view>

#include "storage/staged_imports.h"

namespace podium {
namespace {

struct Table {
  const char* name;
  const char* select;
};
#define PODIUM_TABLE(name, key) \
  Table { name, "SELECT * FROM " name " ORDER BY " key }
constexpr Table kTables[] = {
    PODIUM_TABLE("project", "id"),
    PODIUM_TABLE("settings", "key"),
    PODIUM_TABLE("annotators", "id"),
    PODIUM_TABLE("rounds", "id"),
    PODIUM_TABLE("prompts", "id"),
    PODIUM_TABLE("media", "hash"),
    PODIUM_TABLE("clips", "hash"),
    PODIUM_TABLE("clip_spaces", "clip_hash"),
    PODIUM_TABLE("items", "id"),
    PODIUM_TABLE("demonstrations", "id"),
    PODIUM_TABLE("demonstration_clips", "demonstration_id, position"),
    PODIUM_TABLE("sittings", "id"),
    PODIUM_TABLE("sitting_clips", "sitting_id, position"),
    PODIUM_TABLE("presses", "id"),
    PODIUM_TABLE("queries", "id"),
    PODIUM_TABLE("query_items", "query_id, position"),
    PODIUM_TABLE("comparisons", "id"),
    PODIUM_TABLE("retractions", "id"),
    PODIUM_TABLE("current_answers", "comparison_id"),
    PODIUM_TABLE("joined_answers", "comparison_id"),
    PODIUM_TABLE("turns", "prompt_id"),
    PODIUM_TABLE("withdrawals", "id"),
    PODIUM_TABLE("metrics", "id"),
    PODIUM_TABLE("staged_imports", "round_id"),
    PODIUM_TABLE("staged_batches", "id"),
};

// Whether a row came with an import that is under way: the archive holds what the project holds.
bool isUnsettled(const UnsettledRows& unsettled, std::string_view table, const std::vector<std::string>& columns,
                 const Rows& rows) {
  const auto round = [&](std::string_view column) {
    const auto at = std::ranges::find(columns, column) - columns.begin();
    return unsettled.hasRound(RoundId{rows.integer(static_cast<int>(at))});
  };
  if (table == "rounds") return round("id");
  if (table == "items" || table == "staged_imports" || table == "staged_batches") return round("round_id");
  if (table == "prompts") return unsettled.hasPrompt(PromptId{rows.integer(0)});
  return table == "media" && unsettled.hasMedia(rows.text(0));
}

ArchiveCell cellOf(const Rows& rows, int column) {
  switch (rows.type(column)) {
    case CellType::Null:
      return std::monostate{};
    case CellType::Integer:
      return rows.integer(column);
    case CellType::Real:
      return rows.real(column);
    case CellType::Text:
      return rows.text(column);
    case CellType::Blob:
      return rows.blob(column);
  }
  return std::monostate{};
}

std::vector<std::string> columnsOf(SqlConnection& database, const std::string& table) {
  std::vector<std::string> columns;
  Rows rows = database.query("SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
  while (rows.next()) columns.push_back(rows.text(0));
  return columns;
}

[[noreturn]] void refuse(const std::string& why) {
  throw Exception(ErrorCode::InvalidInput, "The archive does not fit this program's schema: " + why +
                                               ". It is damaged, or was written by a newer Podium.");
}

}  // namespace

const std::vector<std::string>& archivedTables() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Table& table : kTables) all.emplace_back(table.name);
    return all;
  }();
  return names;
}

const std::vector<std::string>& tablesLeftOut() {
  static const std::vector<std::string> names{"assignments", "checkpoints", "drafts"};
  return names;
}

void readArchive(SqlConnection& database, ArchiveSink& sink) {
  const UnsettledRows unsettled(database);
  std::vector<ArchiveCell> cells;
  for (const Table& table : kTables) {
    const std::vector<std::string> columns = columnsOf(database, table.name);
    sink.table(table.name, columns);
    Rows rows = database.query(table.select);
    while (rows.next()) {
      if (isUnsettled(unsettled, table.name, columns, rows)) continue;
      cells.clear();
      for (int column = 0; column < static_cast<int>(columns.size()); ++column) cells.push_back(cellOf(rows, column));
      sink.row(cells);
    }
  }
}

void requireEmpty(SqlConnection& database) {
  for (const std::string& table : archivedTables())
    if (table != "project" && table != "settings" && !columnsOf(database, table).empty() &&
        database.integer("SELECT EXISTS (SELECT 1 FROM " + table + ")") != 0)
      throw Exception(ErrorCode::InvalidInput,
                      "An archive is a whole project, and this project is not empty. Import the archive into a new "
                      "file. Nothing was imported.");
}

ArchiveInserter::ArchiveInserter(SqlConnection& database) : m_database(database) {
  requireEmpty(database);
  database.execute("PRAGMA defer_foreign_keys = ON");
  database.run("DELETE FROM settings");
  database.run("DELETE FROM project");
}

void ArchiveInserter::table(const std::string& name, const std::vector<std::string>& columns) {
  if (std::ranges::find(archivedTables(), name) == archivedTables().end()) refuse("it has a table \"" + name + "\"");
  if (std::ranges::find(m_seen, name) != m_seen.end()) refuse("the table \"" + name + "\" comes twice");
  m_seen.push_back(name);
  const std::vector<std::string> own = columnsOf(m_database, name);
  std::string names, places;
  for (const std::string& column : columns) {
    if (std::ranges::find(own, column) == own.end()) refuse("\"" + name + "\" has no column \"" + column + "\"");
    names += (names.empty() ? "" : ", ") + column;
    places += places.empty() ? "?" : ", ?";
  }
  for (const std::string& column : own)
    if (std::ranges::count(columns, column) != 1) refuse("\"" + name + "\" needs the column \"" + column + "\" once");
  if (own.empty()) refuse("its schema has no table \"" + name + "\"");
  m_columns = columns.size();
  m_insert = keptSql("INSERT INTO " + name + " (" + names + ") VALUES (" + places + ")");
}

void ArchiveInserter::row(const std::vector<ArchiveCell>& cells) {
  if (!m_insert || cells.size() != m_columns) refuse("a row has not as many values as its table has columns");
  std::vector<SqlValue> values;
  values.reserve(cells.size());
  for (const ArchiveCell& cell : cells) {
    if (std::holds_alternative<std::monostate>(cell))
      values.emplace_back();
    else if (const auto* integer = std::get_if<std::int64_t>(&cell))
      values.push_back(toSql(*integer));
    else if (const auto* real = std::get_if<double>(&cell))
      values.push_back(toSql(*real));
    else if (const auto* text = std::get_if<std::string>(&cell))
      values.push_back(toSql(*text));
    else
      values.push_back(toSql(std::get<std::vector<std::uint8_t>>(cell)));
  }
  m_database.runBound(m_insert, values);
}

void ArchiveInserter::finish() const {
  for (const std::string& table : archivedTables())
    if (std::ranges::find(m_seen, table) == m_seen.end() && !columnsOf(m_database, table).empty())
      refuse("the table \"" + table + "\" is missing");
}

}  // namespace podium
