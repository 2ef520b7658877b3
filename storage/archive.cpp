#include "storage/archive.h"

#include <filesystem>

#include "storage/archive_tables.h"
#include "storage/durable_file.h"
#include "storage/integrity.h"
#include "storage/project_file.h"
#include "storage/schema.h"

namespace podium {
namespace fs = std::filesystem;
namespace {

constexpr int kPatienceMs = 10'000;

[[noreturn]] void refuse(const std::string& sentence) { throw Exception(ErrorCode::InvalidInput, sentence); }

void write(const std::string& file, int schema, const ArchivedRows& rows) {
  SchemaSteps steps;
  for (const SchemaStep& step : schemaSteps())
    if (step.version <= schema) steps.push_back(step);
  SqlConnection database(file, SqlConnection::Mode::Create, kPatienceMs);
  database.execute("PRAGMA auto_vacuum = INCREMENTAL");  // as createProjectFile
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  Transaction transaction(database, Transaction::Kind::Write);
  applySteps(database, steps);
  ArchiveInserter inserter(database);
  rows(inserter);
  inserter.finish();
  if (const std::string table = database.text("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"); !table.empty())
    refuse("The archive is damaged: rows of \"" + table + "\" refer to rows that are not in it.");
  applySteps(database, schemaSteps());
  transaction.commit();
  database.execute("PRAGMA journal_mode = WAL");
}

// Rows go in as they are: what the program's own rules would have refused is found here.
void requireWhole(const std::string& file) {
  const IntegrityReport report = checkProject(file).value();
  if (!report.ok)
    refuse("The archive is damaged" + (report.problems.empty() ? "." : ": " + report.problems.front()) +
           " Nothing was imported.");
}

void writeAndCheck(const std::string& file, int schema, const ArchivedRows& rows) {
  if (schema < 1) refuse("The archive does not say of which schema it is. It is damaged.");
  if (schema > archiveSchema())
    throw Exception(ErrorCode::NewerSchema, "The archive was written by a newer Podium (schema " +
                                                std::to_string(schema) + "; this program knows schemas up to " +
                                                std::to_string(archiveSchema()) +
                                                "). Update Podium to import it. Nothing was changed.");
  write(file, schema, rows);
  requireWhole(file);
}

}  // namespace

int archiveSchema() { return newestVersion(schemaSteps()); }

void restoreProject(const std::string& path, int schema, const ArchivedRows& rows) {
  const std::string taken = "\"" + path + "\" exists already. Choose another name.";
  if (fs::exists(fs::symlink_status(path))) refuse(taken);
  const TemporaryFile temporary(temporaryBeside(path));
  writeAndCheck(temporary.path().string(), schema, rows);
  if (!publishWithoutReplacing(temporary.path(), path)) refuse(taken);
}

void restoreIntoEmptyProject(const std::string& path, int schema, const ArchivedRows& rows) {
  {  // before anything is read
    const auto database = connectForReading(path);
    requireEmpty(*database);
  }
  const TemporaryFile temporary(temporaryBeside(path));
  writeAndCheck(temporary.path().string(), schema, rows);
  SqlConnection from(temporary.path().string(), SqlConnection::Mode::ReadWrite, kPatienceMs);
  SqlConnection database(path, SqlConnection::Mode::ReadWrite, kPatienceMs);
  Transaction transaction(database, Transaction::Kind::Write);
  ArchiveInserter inserter(database);
  readArchive(from, inserter);
  inserter.finish();
  transaction.commit();
}

}  // namespace podium
