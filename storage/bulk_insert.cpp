#include "storage/bulk_insert.h"

#include <cassert>

namespace podium {
namespace {

constexpr std::size_t kRows = 16;  // of a statement: what one costs by itself is paid once for them

std::string withPlaces(std::string sql, std::size_t columns, std::size_t rows) {
  std::string row = "(?";
  for (std::size_t column = 1; column < columns; ++column) row += ",?";
  row += ')';
  for (std::size_t i = 0; i < rows; ++i) sql.append(i == 0 ? "" : ",").append(row);
  return sql;
}

}  // namespace

// A statement of kRows rows while there are as many, then of one.
void BulkInsert::beginRow(std::size_t columns) {
  assert(m_left > 0 && "as many rows as were announced");
  if (m_bound > 0) return;
  const std::size_t rows = m_left >= kRows ? kRows : 1;
  if (rows != m_rows) m_sql = keptSql(withPlaces(m_into, columns, rows));
  m_rows = rows;
}

void BulkInsert::endRow() {
  if (++m_bound < m_rows) return;
  m_database.runBound(m_sql, m_values);
  m_left -= m_rows;
  m_bound = 0;
  m_values.clear();
  m_owned.clear();
}

std::int64_t nextId(SqlConnection& database, const char* table) {
  Rows rows = database.query("SELECT seq FROM sqlite_sequence WHERE name = ?", table);
  return rows.next() ? rows.integer(0) + 1 : 1;
}

}  // namespace podium
