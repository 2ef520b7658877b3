#pragma once
// One connection to one SQLite file: prepared statements that are kept, typed rows, and errors turned into
// podium::Exception. SQLite is seen in this room only.
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "storage/domain/id.h"
#include "storage/domain/result.h"

struct sqlite3;

namespace podium {

// A value as it is bound to a statement. Text and bytes are borrowed for the length of the call that takes them.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string_view, std::span<const std::uint8_t>>;

// How C++ values are bound. Text is UTF-8; an absent optional and an Id of 0 are NULL.
inline SqlValue toSql(std::int64_t value) { return value; }
inline SqlValue toSql(int value) { return std::int64_t{value}; }
inline SqlValue toSql(bool value) { return std::int64_t{value}; }
inline SqlValue toSql(double value) { return value; }
inline SqlValue toSql(std::string_view text) { return text; }
inline SqlValue toSql(const std::string& text) { return std::string_view(text); }
inline SqlValue toSql(const char* text) { return std::string_view(text); }
inline SqlValue toSql(const std::vector<std::uint8_t>& bytes) { return std::span<const std::uint8_t>(bytes); }
template <class T>
SqlValue toSql(const std::optional<T>& value) {
  return value ? toSql(*value) : SqlValue();
}
template <class Tag>
SqlValue toSql(Id<Tag> id) {
  return id ? toSql(id.value) : SqlValue();
}

// A statement that was put together, to be run like a literal: it stays until the program ends. Any thread.
const char* keptSql(const std::string& sql);

struct PreparedStatement;

// What a cell holds.
enum class CellType { Null, Integer, Real, Text, Blob };

// The rows of one running statement. Destruction resets the statement, which ends its read.
class Rows {
 public:
  // `hasFirst`: the statement stands on its first row.
  Rows(PreparedStatement& statement, bool hasFirst);
  ~Rows();
  Rows(Rows&& other) noexcept;
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  Rows& operator=(Rows&&) = delete;

  bool next();  // false after the last row; throws Exception on a fault
  bool isNull(int column) const;
  CellType type(int column) const;
  std::int64_t integer(int column) const;  // 0 for NULL
  int smallInteger(int column) const { return static_cast<int>(integer(column)); }
  double real(int column) const;
  std::string text(int column) const;
  std::vector<std::uint8_t> blob(int column) const;
  template <class IdType>
  IdType id(int column) const {
    return IdType{integer(column)};
  }

 private:
  PreparedStatement* m_statement;
  bool m_isFirst = true, m_hasFirst;  // a row is there, as far as is known
};

// Serves one thread at a time.
class SqlConnection {
 public:
  enum class Mode {
    Create,     // makes the file when it is absent
    ReadWrite,  // the file must exist
    ReadOnly,
    Immutable  // on a medium that cannot be written at all: nobody else may change the file meanwhile
  };
  // busyMs: how long a statement waits for another connection. Foreign keys are on and synchronous is FULL in every
  // mode. Throws Exception.
  SqlConnection(const std::string& path, Mode mode, int busyMs);
  ~SqlConnection();
  SqlConnection(const SqlConnection&) = delete;
  SqlConnection& operator=(const SqlConnection&) = delete;

  const std::string& path() const { return m_path; }

  // Runs a statement with `?` placeholders. The statement is prepared at its first use and kept: `sql` must be a
  // literal, and one text can have one set of rows open at a time.
  template <class... Args>
  Rows query(const char* sql, const Args&... args) {
    return start(sql, std::array<SqlValue, sizeof...(Args)>{toSql(args)...});
  }
  // For statements without rows: how many rows were changed.
  template <class... Args>
  int run(const char* sql, const Args&... args) {
    return change(sql, std::array<SqlValue, sizeof...(Args)>{toSql(args)...});
  }
  // The same with values that were bound before.
  int runBound(const char* sql, std::span<const SqlValue> arguments) { return change(sql, arguments); }
  // Runs statements once, without keeping them, and drops their rows: schema steps and pragmas.
  void execute(const std::string& sql);
  // First column of the first row of a statement that is not kept; 0 and an empty text without a row.
  std::int64_t integer(const std::string& sql);
  std::string text(const std::string& sql);
  // Texts of the statements that are kept so far: what a test asks the query planner about.
  std::vector<std::string> statements() const;

 private:
  struct Closer {
    void operator()(sqlite3* database) const;
  };

  Rows start(const char* sql, std::span<const SqlValue> arguments);
  int change(const char* sql, std::span<const SqlValue> arguments);
  PreparedStatement& prepared(const char* sql);
  std::unique_ptr<PreparedStatement> prepare(std::string_view sql, unsigned flags);

  std::string m_path;
  std::unique_ptr<sqlite3, Closer> m_database;
  std::unordered_map<std::string_view, std::unique_ptr<PreparedStatement>> m_statements;
};

// BEGIN ... COMMIT; rolls back unless committed. Read: one consistent snapshot. Write: takes the write lock at once.
class Transaction {
 public:
  enum class Kind { Read, Write };
  Transaction(SqlConnection& database, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  SqlConnection& m_database;
  bool m_open = true;
};

}  // namespace podium
