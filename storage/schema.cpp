#include "storage/schema.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include "storage/sql_dialect.h"

namespace podium {
namespace {

SchemaSteps readSteps() {
  const QDir folder(QStringLiteral(":/podium/storage/sql"));
  SchemaSteps steps;
  for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    const int version = name.section(QLatin1Char('_'), 0, 0).toInt();
    if (version != static_cast<int>(steps.size()) + 1 || !file.open(QIODevice::ReadOnly))
      throw Exception(ErrorCode::Corrupt, "This program's schema steps are broken at " + name.toStdString() +
                                              ". Build it again from a clean tree.");
    steps.push_back({version, file.readAll().toStdString()});
  }
  if (steps.empty())
    throw Exception(ErrorCode::Corrupt, "This program was built without its schema steps. Build it again.");
  return steps;
}

}  // namespace

const SchemaSteps& schemaSteps() {
  static const SchemaSteps steps = readSteps();
  return steps;
}

int schemaVersion(SqlConnection& database) { return static_cast<int>(database.integer("PRAGMA user_version")); }

void applySteps(SqlConnection& database, const SchemaSteps& steps) {
  const int present = schemaVersion(database);
  for (const SchemaStep& step : steps) {
    if (step.version <= present) continue;
    for (const std::string& statement : splitStatements(toSqlite(step.sql))) database.execute(statement);
    database.execute("PRAGMA user_version = " + std::to_string(step.version));
  }
}

std::vector<std::string> schemaText(SqlConnection& database) {
  std::vector<std::string> definitions;
  Rows rows = database.query(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name");
  while (rows.next()) definitions.push_back(rows.text(0));
  return definitions;
}

}  // namespace podium
