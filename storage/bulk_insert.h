#pragma once
// Many new rows of one table, several to a statement: an import writes millions of values. Inside the caller's
// transaction.
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/sql_connection.h"

namespace podium {

// Belongs to the thread of its connection, and is gone before it.
class BulkInsert {
 public:
  // into: "INSERT INTO table (a, b) VALUES ". rows: how often add() will be called.
  BulkInsert(SqlConnection& database, std::string into, std::size_t rows)
      : m_database(database), m_into(std::move(into)), m_left(rows) {}

  // One row, with a value for each column. All rows are in the table after the last one, and not before. Texts are
  // borrowed until then, except those that are moved in. Throws Exception.
  template <class... Args>
  void add(Args&&... args) {
    beginRow(sizeof...(args));
    (bind(std::forward<Args>(args)), ...);
    endRow();
  }

 private:
  void beginRow(std::size_t columns);
  void endRow();
  template <class T>
  void bind(const T& value) {
    m_values.push_back(toSql(value));
  }
  void bind(std::string&& text) { m_values.push_back(toSql(m_owned.emplace_back(std::move(text)))); }
  void bind(std::optional<std::string>&& text) {
    if (text)
      bind(std::move(*text));
    else
      m_values.emplace_back();
  }

  SqlConnection& m_database;
  std::string m_into;
  std::size_t m_left;  // rows that no statement has taken yet
  const char* m_sql = nullptr;
  std::size_t m_rows = 0;   // of the statement
  std::size_t m_bound = 0;  // of them
  std::vector<SqlValue> m_values;
  std::deque<std::string> m_owned;  // of m_values
};

// The id that the next row of a table gets. Rows that are given their ids one after the other from here on, within the
// transaction, get what the table itself would have given them.
std::int64_t nextId(SqlConnection& database, const char* table);

}  // namespace podium
