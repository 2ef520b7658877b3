#include "storage/sql_connection.h"

#include <sqlite3.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <cassert>
#include <mutex>
#include <set>
#include <utility>

#include "storage/domain/log.h"
#include "storage/open_files.h"
#include "storage/sql_error.h"

namespace podium {
namespace {

struct Finalizer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

// Bytes that are no UTF-8 become the replacement character: every text of the program is UTF-8.
std::string repaired(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

bool isUtf8(std::string_view text) {
  return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

[[noreturn]] void fail(sqlite3* database, const std::string& path, std::string_view doing) {
  throw Exception(fromSqlError(sqlite3_extended_errcode(database), sqlite3_errmsg(database), path, doing));
}

// A URI, because only it can say "the file must exist".
std::string uriOf(const std::string& path, SqlConnection::Mode mode) {
  using Mode = SqlConnection::Mode;
  const char* modeWord = mode == Mode::Create      ? "?mode=rwc"
                         : mode == Mode::ReadWrite ? "?mode=rw"
                         : mode == Mode::ReadOnly  ? "?mode=ro"
                                                   : "?mode=ro&immutable=1";
  return "file:" + QUrl::toPercentEncoding(QString::fromStdString(path), QByteArrayLiteral("/")).toStdString() +
         modeWord;
}

}  // namespace

const char* keptSql(const std::string& sql) {
  static std::mutex mutex;
  static std::set<std::string> kept;
  const std::lock_guard lock(mutex);
  return kept.insert(sql).first->c_str();
}

struct PreparedStatement {
  std::unique_ptr<sqlite3_stmt, Finalizer> handle;
  const std::string* path = nullptr;
  std::string_view sql;
  bool hasOpenRows = false;

  // Texts and bytes that outlive the run are not copied.
  enum class Life { OfTheCall, Longer };
  void bind(std::span<const SqlValue> arguments, Life life) const {
    for (std::size_t i = 0; i < arguments.size(); ++i)
      if (bindOne(static_cast<int>(i) + 1, arguments[i], life) != SQLITE_OK) failNow();
  }
  bool step() const {
    const int code = sqlite3_step(handle.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) failNow();
    return code == SQLITE_ROW;
  }
  void reset() const {
    sqlite3_reset(handle.get());
    sqlite3_clear_bindings(handle.get());
  }
  [[noreturn]] void failNow() const {
    sqlite3* database = sqlite3_db_handle(handle.get());
    const Error error = fromSqlError(sqlite3_extended_errcode(database), sqlite3_errmsg(database), *path, sql);
    reset();
    throw Exception(error);
  }

 private:
  int bindOne(int place, const SqlValue& value, Life life) const {
    sqlite3_stmt* const to = handle.get();
    const auto keeping = life == Life::Longer ? SQLITE_STATIC : SQLITE_TRANSIENT;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(to, place, *integer);
    if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(to, place, *real);
    if (const auto* text = std::get_if<std::string_view>(&value)) {
      if (!isUtf8(*text)) {
        const std::string mended = repaired(*text);
        return sqlite3_bind_text64(to, place, mended.data(), mended.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
      }
      // Never a null pointer: that would be bound as NULL.
      return sqlite3_bind_text64(to, place, text->empty() ? "" : text->data(), text->size(), keeping, SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<std::span<const std::uint8_t>>(&value)) {
      if (bytes->empty()) return sqlite3_bind_zeroblob(to, place, 0);
      return sqlite3_bind_blob64(to, place, bytes->data(), bytes->size(), keeping);
    }
    return sqlite3_bind_null(to, place);
  }
};

Rows::Rows(PreparedStatement& statement, bool hasFirst) : m_statement(&statement), m_hasFirst(hasFirst) {
  m_statement->hasOpenRows = true;
}

Rows::Rows(Rows&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_isFirst(other.m_isFirst),
      m_hasFirst(other.m_hasFirst) {}

Rows::~Rows() {
  if (!m_statement) return;
  m_statement->reset();
  m_statement->hasOpenRows = false;
}

bool Rows::next() {
  if (!m_hasFirst) return false;  // a step beyond the end would begin again
  if (std::exchange(m_isFirst, false)) return true;
  m_hasFirst = m_statement->step();
  return m_hasFirst;
}

CellType Rows::type(int column) const {
  switch (sqlite3_column_type(m_statement->handle.get(), column)) {
    case SQLITE_INTEGER:
      return CellType::Integer;
    case SQLITE_FLOAT:
      return CellType::Real;
    case SQLITE_BLOB:
      return CellType::Blob;
    case SQLITE_NULL:
      return CellType::Null;
    default:
      return CellType::Text;
  }
}

bool Rows::isNull(int column) const { return type(column) == CellType::Null; }

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(m_statement->handle.get(), column); }

double Rows::real(int column) const { return sqlite3_column_double(m_statement->handle.get(), column); }

std::string Rows::text(int column) const {
  sqlite3_stmt* const row = m_statement->handle.get();
  const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  if (!begin) return {};
  const std::string_view text(begin, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
  return isUtf8(text) ? std::string(text) : repaired(text);
}

std::vector<std::uint8_t> Rows::blob(int column) const {
  sqlite3_stmt* const row = m_statement->handle.get();
  const auto* begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(row, column));
  if (!begin) return {};
  return {begin, begin + sqlite3_column_bytes(row, column)};
}

void SqlConnection::Closer::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

SqlConnection::SqlConnection(const std::string& path, Mode mode, int busyMs) : m_path(path) {
  OpenFiles::opening(path);
  try {
    sqlite3* database = nullptr;
    const int writes = mode == Mode::Create      ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                       : mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE
                                                 : SQLITE_OPEN_READONLY;
    const int code =
        sqlite3_open_v2(uriOf(path, mode).c_str(), &database, writes | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);  // also of a failed opening, which tells why
    if (code != SQLITE_OK) fail(database, path, "opening it");
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, busyMs);
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA trusted_schema = OFF");  // the file may come from anybody
  } catch (...) {
    m_database.reset();
    OpenFiles::closed(m_path);
    throw;
  }
}

SqlConnection::~SqlConnection() {
  m_statements.clear();
  m_database.reset();
  OpenFiles::closed(m_path);
}

std::vector<std::string> SqlConnection::statements() const {
  std::vector<std::string> texts;
  for (const auto& [text, statement] : m_statements) texts.emplace_back(text);
  return texts;
}

std::unique_ptr<PreparedStatement> SqlConnection::prepare(std::string_view sql, unsigned flags) {
  sqlite3_stmt* handle = nullptr;
  if (sqlite3_prepare_v3(m_database.get(), sql.data(), static_cast<int>(sql.size()), flags, &handle, nullptr) !=
      SQLITE_OK)
    fail(m_database.get(), m_path, sql);
  auto made = std::make_unique<PreparedStatement>();
  made->handle.reset(handle);
  made->path = &m_path;
  made->sql = sql;
  return made;
}

PreparedStatement& SqlConnection::prepared(const char* sql) {
  auto& kept = m_statements[std::string_view(sql)];
  if (!kept) kept = prepare(sql, SQLITE_PREPARE_PERSISTENT);
  assert(!kept->hasOpenRows && "one text can have one set of rows open at a time");
  return *kept;
}

Rows SqlConnection::start(const char* sql, std::span<const SqlValue> arguments) {
  PreparedStatement& statement = prepared(sql);
  statement.bind(arguments, PreparedStatement::Life::OfTheCall);
  return {statement, statement.step()};
}

int SqlConnection::change(const char* sql, std::span<const SqlValue> arguments) {
  PreparedStatement& statement = prepared(sql);
  statement.bind(arguments, PreparedStatement::Life::Longer);
  while (statement.step()) {
  }
  statement.reset();
  return sqlite3_changes(m_database.get());
}

void SqlConnection::execute(const std::string& sql) {
  if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(m_database.get(), m_path, sql);
}

std::int64_t SqlConnection::integer(const std::string& sql) {
  const auto statement = prepare(sql, 0);
  Rows rows(*statement, statement->step());
  return rows.next() ? rows.integer(0) : 0;
}

std::string SqlConnection::text(const std::string& sql) {
  const auto statement = prepare(sql, 0);
  Rows rows(*statement, statement->step());
  return rows.next() ? rows.text(0) : std::string();
}

Transaction::Transaction(SqlConnection& database, Kind kind) : m_database(database) {
  m_database.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!m_open) return;
  try {
    m_database.run("ROLLBACK");
  } catch (const Exception& fault) {
    // SQLite has rolled back by itself after some faults; the fault itself has been thrown already.
    log(LogLevel::Debug, "storage", fault.what());
  }
}

void Transaction::commit() {
  m_database.run("COMMIT");
  m_open = false;
}

}  // namespace podium
