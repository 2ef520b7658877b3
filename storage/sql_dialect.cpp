#include "storage/sql_dialect.h"

#include <array>
#include <utility>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSqliteWords{{
    {"int", "INTEGER"},
    {"real", "REAL"},
    {"text", "TEXT"},
    {"blob", "BLOB"},
    {"identity", "INTEGER PRIMARY KEY AUTOINCREMENT"},
    {"table", "STRICT"},
    {"clustered", "STRICT, WITHOUT ROWID"},
}};
constexpr std::string_view kAppendOnly = "append_only ";
constexpr std::string_view kEndOfStatement = "--;";

std::string refuseChange(const std::string& table, const std::string& verb) {
  return "CREATE TRIGGER " + table + "_refuse_" + verb + " BEFORE " + verb + " ON " + table +
         " BEGIN SELECT RAISE(ABORT, 'the history in " + table + " is append-only'); END";
}

std::string sqliteWord(std::string_view word) {
  for (const auto& [name, text] : kSqliteWords)
    if (name == word) return std::string(text);
  if (word.starts_with(kAppendOnly)) {
    const std::string table(word.substr(kAppendOnly.size()));
    return refuseChange(table, "UPDATE") + "\n--;\n" + refuseChange(table, "DELETE");
  }
  throw Exception(ErrorCode::Corrupt, "A schema step uses the unknown word {{" + std::string(word) + "}}.");
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

bool isComment(std::string_view line) {
  const auto start = line.find_first_not_of(" \t");
  return start != std::string_view::npos && line.substr(start).starts_with("--");
}

std::string_view trimmedRight(std::string_view line) {
  const auto end = line.find_last_not_of(" \t\r");
  return end == std::string_view::npos ? std::string_view{} : line.substr(0, end + 1);
}

}  // namespace

std::string toSqlite(std::string_view sql) {
  std::string out;
  while (true) {
    const auto open = sql.find("{{");
    out += sql.substr(0, open);
    if (open == std::string_view::npos) return out;
    const auto close = sql.find("}}", open);
    if (close == std::string_view::npos) throw Exception(ErrorCode::Corrupt, "A schema step has {{ without }}.");
    out += sqliteWord(sql.substr(open + 2, close - open - 2));
    sql.remove_prefix(close + 2);
  }
}

std::vector<std::string> splitStatements(std::string_view sql) {
  std::vector<std::string> statements;
  std::string statement;
  bool hasCode = false;
  const auto finish = [&] {
    if (hasCode) statements.push_back(statement);
    statement.clear();
    hasCode = false;
  };
  while (!sql.empty()) {
    const auto end = sql.find('\n');
    const std::string_view line = sql.substr(0, end);
    sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 1);
    if (trimmedRight(line) == kEndOfStatement) {
      finish();
      continue;
    }
    // Comments stay out, so that the schema kept by the database is the same whatever a step says about itself.
    if (isBlank(line) || isComment(line)) continue;
    if (hasCode) statement += '\n';
    statement += trimmedRight(line);
    hasCode = true;
  }
  finish();
  return statements;
}

}  // namespace podium
