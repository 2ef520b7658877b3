#include "storage/sql_connection.h"

#include <QtCore/QUrl>
#include <QtSql/QSqlError>
#include <atomic>
#include <cassert>
#include <utility>

#include "storage/domain/log.h"
#include "storage/open_files.h"
#include "storage/sql_error.h"

namespace podium {

struct PreparedStatement {
  explicit PreparedStatement(const QSqlDatabase& database) : query(database) {}
  QSqlQuery query;
  const std::string* path = nullptr;
  std::string_view sql;
  bool hasOpenRows = false;

  [[noreturn]] void fail() const { throw Exception(fromSqlError(query.lastError(), *path, std::string(sql))); }
};

QVariant toSql(std::string_view text) {
  // Never a null QString: that would be bound as NULL.
  return text.empty() ? QVariant(QStringLiteral("")) : QVariant(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

QVariant toSql(const std::vector<std::uint8_t>& bytes) {
  if (bytes.empty()) return QVariant(QByteArray("", 0));
  return QVariant(
      QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())));
}

Rows::Rows(PreparedStatement& statement) : m_statement(&statement) { m_statement->hasOpenRows = true; }

Rows::Rows(Rows&& other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}

Rows::~Rows() {
  if (!m_statement) return;
  m_statement->query.finish();
  m_statement->hasOpenRows = false;
}

bool Rows::next() {
  if (m_statement->query.next()) return true;
  if (m_statement->query.lastError().isValid()) m_statement->fail();
  return false;
}

bool Rows::isNull(int column) const { return m_statement->query.isNull(column); }

CellType Rows::type(int column) const {
  const QVariant value = m_statement->query.value(column);
  if (value.isNull()) return CellType::Null;
  switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
      return CellType::Integer;
    case QMetaType::Double:
      return CellType::Real;
    case QMetaType::QByteArray:
      return CellType::Blob;
    default:
      return CellType::Text;
  }
}

std::int64_t Rows::integer(int column) const { return m_statement->query.value(column).toLongLong(); }

double Rows::real(int column) const { return m_statement->query.value(column).toDouble(); }

std::string Rows::text(int column) const { return m_statement->query.value(column).toString().toStdString(); }

std::vector<std::uint8_t> Rows::blob(int column) const {
  const QByteArray bytes = m_statement->query.value(column).toByteArray();
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
  return {data, data + bytes.size()};
}

SqlConnection::SqlConnection(const std::string& path, Mode mode, int busyMs) : m_path(path) {
  static std::atomic<std::int64_t> counter{0};
  m_name = QStringLiteral("podium-%1").arg(++counter);
  m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
  // A URI, because only it can say "the file must exist".
  const char* modeWord = mode == Mode::Create      ? "mode=rwc"
                         : mode == Mode::ReadWrite ? "mode=rw"
                         : mode == Mode::ReadOnly  ? "mode=ro"
                                                   : "mode=ro&immutable=1";
  const QString file = QString::fromStdString(path);
  m_database.setDatabaseName(QStringLiteral("file:") +
                             QString::fromLatin1(QUrl::toPercentEncoding(file, QByteArrayLiteral("/"))) +
                             QLatin1Char('?') + QLatin1String(modeWord));
  OpenFiles::opening(path);
  m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyMs));
  try {
    if (!m_database.isValid())
      throw Exception(ErrorCode::Unavailable,
                      "Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite and start again.");
    if (!m_database.open()) throw Exception(fromSqlError(m_database.lastError(), path, "opening it"));
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA trusted_schema = OFF");  // the file may come from anybody
  } catch (...) {
    close();
    throw;
  }
}

SqlConnection::~SqlConnection() {
  m_statements.clear();
  close();
}

void SqlConnection::close() {
  m_database.close();
  m_database = QSqlDatabase();
  QSqlDatabase::removeDatabase(m_name);
  OpenFiles::closed(m_path);
}

std::vector<std::string> SqlConnection::statements() const {
  std::vector<std::string> texts;
  for (const auto& [text, statement] : m_statements) texts.emplace_back(text);
  return texts;
}

PreparedStatement& SqlConnection::bound(const char* sql, const std::vector<QVariant>& arguments) {
  auto& kept = m_statements[std::string_view(sql)];
  if (!kept) {
    auto made = std::make_unique<PreparedStatement>(m_database);
    made->path = &m_path;
    made->sql = sql;
    made->query.setForwardOnly(true);
    if (!made->query.prepare(QString::fromUtf8(sql))) made->fail();
    kept = std::move(made);
  }
  assert(!kept->hasOpenRows && "one text can have one set of rows open at a time");
  for (std::size_t i = 0; i < arguments.size(); ++i) kept->query.bindValue(static_cast<int>(i), arguments[i]);
  return *kept;
}

Rows SqlConnection::start(const char* sql, const std::vector<QVariant>& arguments) {
  PreparedStatement& statement = bound(sql, arguments);
  if (!statement.query.exec()) statement.fail();
  return Rows(statement);
}

int SqlConnection::change(const char* sql, const std::vector<QVariant>& arguments) {
  PreparedStatement& statement = bound(sql, arguments);
  if (!statement.query.exec()) statement.fail();
  const int changed = statement.query.numRowsAffected();
  statement.query.finish();
  return changed;
}

void SqlConnection::execute(const std::string& sql) {
  QSqlQuery query(m_database);
  if (!query.exec(QString::fromStdString(sql))) throw Exception(fromSqlError(query.lastError(), m_path, sql));
}

QVariant SqlConnection::value(const std::string& sql) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  if (!query.exec(QString::fromStdString(sql))) throw Exception(fromSqlError(query.lastError(), m_path, sql));
  return query.next() ? query.value(0) : QVariant();
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
