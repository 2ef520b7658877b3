#pragma once
// One connection to one SQLite file through QtSql: prepared statements that are kept, typed rows, and errors turned
// into podium::Exception. QtSql is seen in this room only.
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/id.h"
#include "storage/domain/result.h"

namespace podium {

// How C++ values are bound. Text is UTF-8; an absent optional and an Id of 0 are NULL.
inline QVariant toSql(std::int64_t value) { return QVariant(static_cast<qlonglong>(value)); }
inline QVariant toSql(int value) { return QVariant(value); }
inline QVariant toSql(bool value) { return QVariant(value ? 1 : 0); }
inline QVariant toSql(double value) { return QVariant(value); }
QVariant toSql(std::string_view text);
inline QVariant toSql(const std::string& text) { return toSql(std::string_view(text)); }
inline QVariant toSql(const char* text) { return toSql(std::string_view(text)); }
// Borrows the bytes until the statement has run.
QVariant toSql(const std::vector<std::uint8_t>& bytes);
template <class T>
QVariant toSql(const std::optional<T>& value) {
  return value ? toSql(*value) : QVariant();
}
template <class Tag>
QVariant toSql(Id<Tag> id) {
  return id ? toSql(id.value) : QVariant();
}

struct PreparedStatement;

// What a cell holds.
enum class CellType { Null, Integer, Real, Text, Blob };

// The rows of one running statement. Destruction resets the statement, which ends its read.
class Rows {
 public:
  explicit Rows(PreparedStatement& statement);
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
};

// Belongs to the thread that made it. A QCoreApplication must exist (QtSql loads its driver through it).
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
    return start(sql, {toSql(args)...});
  }
  // For statements without rows: how many rows were changed.
  template <class... Args>
  int run(const char* sql, const Args&... args) {
    return change(sql, {toSql(args)...});
  }
  // The same with values that were bound before.
  int runBound(const char* sql, const std::vector<QVariant>& arguments) { return change(sql, arguments); }
  // Runs a statement once, without keeping it: schema steps and pragmas.
  void execute(const std::string& sql);
  // First column of the first row of such a statement.
  QVariant value(const std::string& sql);
  // Texts of the statements that are kept so far: what a test asks the query planner about.
  std::vector<std::string> statements() const;

 private:
  void close();
  Rows start(const char* sql, const std::vector<QVariant>& arguments);
  int change(const char* sql, const std::vector<QVariant>& arguments);
  PreparedStatement& bound(const char* sql, const std::vector<QVariant>& arguments);

  std::string m_path;
  QString m_name;
  QSqlDatabase m_database;
  std::map<std::string_view, std::unique_ptr<PreparedStatement>> m_statements;
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
