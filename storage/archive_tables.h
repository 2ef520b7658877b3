#pragma once
// Which rows make up a project, and how they go out of its file and into another.
#include <string>
#include <vector>

#include "storage/domain/archive.h"
#include "storage/sql_connection.h"

namespace podium {

// Tables whose rows an archive holds, all of them.
const std::vector<std::string>& archivedTables();
// Tables that it leaves out: what people have begun or hold at the moment (leases, drafts), and checkpoints, which are
// files beside the project.
const std::vector<std::string>& tablesLeftOut();

// Gives all rows of all archived tables, in the order of their keys, but those of imports that are under way. Inside
// the caller's transaction.
void readArchive(SqlConnection& database, ArchiveSink& sink);

// Throws Exception(InvalidInput) when a project holds anything but its own facts and settings.
void requireEmpty(SqlConnection& database);

// Writes rows as they are into the tables of an empty project; the row of the project itself is replaced. Inside the
// caller's transaction, at whose end foreign keys are checked. Throws Exception(InvalidInput) for a table or a column
// that the schema does not have, for one that it has and the archive lacks, and where a row breaks a rule.
class ArchiveInserter : public ArchiveSink {
 public:
  // As requireEmpty.
  explicit ArchiveInserter(SqlConnection& database);
  void table(const std::string& name, const std::vector<std::string>& columns) override;
  void row(const std::vector<ArchiveCell>& cells) override;
  // After the last row. Throws Exception(InvalidInput) when a table did not come.
  void finish() const;

 private:
  SqlConnection& m_database;
  std::vector<std::string> m_seen;
  const char* m_insert = nullptr;
  std::size_t m_columns = 0;
};

}  // namespace podium
