#include "storage/project_file.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "storage/domain/query_limit.h"
#include "storage/durable_file.h"
#include "storage/json/task_json.h"
#include "storage/open_files.h"

namespace podium {
namespace fs = std::filesystem;
namespace {

constexpr int kPatienceMs = 10'000;  // how long one process waits for another
constexpr int kWriterPollMs = 2;     // the writer has a waiting loop of its own
constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderSize = 100;  // https://www.sqlite.org/fileformat2.html, section 1.3
constexpr std::size_t kApplicationIdAt = 68;

std::string inQuotes(const fs::path& path) {
  std::string text(1, '"');
  return text.append(path.string()).append(1, '"');
}

fs::path folderOf(const fs::path& path) {
  const fs::path folder = path.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

void requireWritableFolder(const fs::path& path) {
  const fs::path folder = folderOf(path);
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw Exception(ErrorCode::NotFound,
                    "There is no folder " + inQuotes(folder) + ". Create it or choose another one.");
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    throw Exception(ErrorCode::ReadOnly, "The folder " + inQuotes(folder) +
                                             " cannot be written, and a project needs to keep its log beside it. Copy "
                                             "the project to a folder where you may write and open the copy.");
}

bool isWritable(const fs::path& path) {
  return ::access(path.c_str(), W_OK) == 0 && ::access(folderOf(path).c_str(), W_OK | X_OK) == 0;
}

void requireWritableFile(const fs::path& path) {
  if (::access(path.c_str(), W_OK) != 0)
    throw Exception(ErrorCode::ReadOnly, inQuotes(path) +
                                             " cannot be written. Change its permissions, or copy it to a folder where "
                                             "you may write and open the copy.");
  requireWritableFolder(path);
}

// The first bytes of a file; fewer when it is shorter.
std::string readHeader(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw Exception(ErrorCode::ReadOnly, inQuotes(file) + " cannot be read. Ask its owner for permission.");
  std::string header(kHeaderSize, '\0');
  stream.read(header.data(), static_cast<std::streamsize>(header.size()));
  header.resize(static_cast<std::size_t>(stream.gcount()));
  return header;
}

bool isProjectHeader(const std::string& header) {
  if (header.size() < kHeaderSize || !header.starts_with(kSqliteMagic)) return false;
  std::int32_t applicationId = 0;  // big-endian
  for (std::size_t i = 0; i < 4; ++i)
    applicationId = applicationId << 8 | static_cast<unsigned char>(header[kApplicationIdAt + i]);
  return applicationId == kApplicationId;
}

void requireSaneInfo(const ProjectInfo& info) {
  const std::string most = std::to_string(kMostQueryItems);
  if (info.k < 1 || info.k > kMostQueryItems)
    throw Exception(ErrorCode::InvalidInput, "A query shows 1 to " + most + " items, not " + std::to_string(info.k) +
                                                 ". Choose k from 1 to " + most + ".");
}

void insertProject(SqlConnection& database, const ProjectInfo& info) {
  database.run(
      "INSERT INTO project (id, name, kind, answer, k, environment, instruction, allow_partial, learner_config, "
      "created_at, task) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      info.name, toText(info.kind), toText(info.answer), info.k, info.environment, info.instruction, info.allowPartial,
      info.learnerConfig, info.createdAt, toJson(info.task));
}

void writeNewProject(const fs::path& path, const ProjectInfo& info, const SchemaSteps& steps) {
  SqlConnection database(path.string(), SqlConnection::Mode::Create, kPatienceMs);
  database.execute("PRAGMA auto_vacuum = INCREMENTAL");  // before anything is written; GiveBackSpaceJob needs it
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  Transaction transaction(database, Transaction::Kind::Write);
  applySteps(database, steps);
  insertProject(database, info);
  transaction.commit();
  database.execute("PRAGMA journal_mode = WAL");
}

// The error with one file's name in place of another's.
Error withName(Error error, const fs::path& inside, const fs::path& shown) {
  const std::string from = inside.string(), to = shown.string();
  for (auto at = error.message.find(from); at != std::string::npos; at = error.message.find(from, at + to.size()))
    error.message.replace(at, from.size(), to);
  return error;
}

// Writes FILE.backup-vN while the caller holds the write lock, so that nothing is committed between the backup and the
// upgrade. A backup that is there already is older work: it stays, and the new one gets a number.
std::string backUp(const fs::path& path, int version) {
  fs::path finished = path;
  finished += ".backup-v" + std::to_string(version);
  const TemporaryFile temporary(temporaryBeside(finished));
  {
    SqlConnection source(path.string(), SqlConnection::Mode::ReadWrite, kPatienceMs);
    source.run("VACUUM INTO ?", temporary.path().string());
  }
  std::string target = finished.string();
  for (int number = 2; !publishWithoutReplacing(temporary.path(), target); ++number)
    target = finished.string().append("-").append(std::to_string(number));
  return target;
}

std::string upgrade(SqlConnection& database, const SchemaSteps& steps) {
  Transaction transaction(database, Transaction::Kind::Write);
  const int version = schemaVersion(database);
  if (version == newestVersion(steps)) return {};  // another process was faster
  std::string backup = backUp(database.path(), version);
  applySteps(database, steps);
  transaction.commit();
  return backup;
}

// Touches the root of every table: a file that was cut short fails here, not in the middle of somebody's work.
void requireReadableTables(SqlConnection& database) {
  std::vector<std::string> tables;
  {
    Rows rows = database.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (rows.next()) tables.push_back(rows.text(0));
  }
  for (const std::string& table : tables) database.integer("SELECT 1 FROM \"" + table + "\" LIMIT 1");
  if (database.integer("SELECT COUNT(*) FROM project") != 1)
    throw Exception(ErrorCode::Corrupt, inQuotes(database.path()) +
                                            " is damaged: it does not say what project it is. Go back to a backup.");
}

}  // namespace

void createProjectFile(const std::string& path, const ProjectInfo& given, Timestamp now, const SchemaSteps& steps) {
  const fs::path target(path);
  ProjectInfo info = given;
  if (info.name.empty()) info.name = target.stem().string();
  if (info.createdAt == 0) info.createdAt = now;
  requireSaneInfo(info);
  const Exception taken(ErrorCode::InvalidInput,
                        inQuotes(target) + " exists already. Open it, or choose another name.");
  std::error_code error;
  if (fs::exists(fs::symlink_status(target, error))) throw taken;
  requireWritableFolder(target);

  const TemporaryFile temporary(temporaryBeside(target));
  bool published = false;
  try {
    writeNewProject(temporary.path(), info, steps);
    published = publishWithoutReplacing(temporary.path(), target);
  } catch (const Exception& fault) {  // who asked for a project knows nothing of the file in between
    throw Exception(withName(fault.error(), temporary.path(), target));
  }
  if (!published) throw taken;
}

void requireProjectFile(const std::string& path) {
  const fs::path file(path);
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found)
    throw Exception(ErrorCode::NotFound,
                    "There is no file " + inQuotes(file) + ". Check the path, or create a project.");
  if (!fs::is_regular_file(status))
    throw Exception(ErrorCode::NotAProject, inQuotes(file) + " is not a file, so it is not a Podium project.");
  // Open in this process: recognised already, and not to be opened past SQLite.
  const auto header = OpenFiles::whileClosed(path, [&] { return readHeader(file); });
  if (header && !isProjectHeader(*header))
    throw Exception(ErrorCode::NotAProject, inQuotes(file) + " is not a Podium project: it " +
                                                (header->empty() ? "is empty" : "was written by another program") +
                                                ". Nothing was changed.");
}

bool isFileOfProject(const std::string& path) {
  const auto isProject = [](const std::string& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return false;
    const auto header = OpenFiles::whileClosed(file, [&] { return readHeader(file); });
    return !header || isProjectHeader(*header);
  };
  // The log and its index are told by their project's name, and never opened: SQLite may hold locks on them here.
  for (const std::string_view suffix : {"-wal", "-shm", "-journal"})
    if (path.ends_with(suffix) && isProject(path.substr(0, path.size() - suffix.size()))) return true;
  return isProject(path);
}

void requireKnownVersion(const std::string& path, int version, const SchemaSteps& steps) {
  if (version <= newestVersion(steps)) return;
  throw Exception(ErrorCode::NewerSchema, inQuotes(path) + " was written by a newer Podium (schema " +
                                              std::to_string(version) + "; this program knows schemas up to " +
                                              std::to_string(newestVersion(steps)) +
                                              "). Update Podium to open it. Nothing was changed.");
}

std::string prepareProjectFile(const std::string& path, const SchemaSteps& steps) {
  requireProjectFile(path);
  requireWritableFile(path);
  SqlConnection database(path, SqlConnection::Mode::ReadWrite, kPatienceMs);
  const int version = schemaVersion(database);
  requireKnownVersion(path, version, steps);
  std::string backup;
  if (version < newestVersion(steps)) backup = upgrade(database, steps);
  if (database.text("PRAGMA journal_mode") != "wal") database.execute("PRAGMA journal_mode = WAL");
  requireReadableTables(database);
  return backup;
}

std::unique_ptr<SqlConnection> connectForReading(const std::string& path) {
  auto database = std::make_unique<SqlConnection>(path, SqlConnection::Mode::ReadWrite, kPatienceMs);
  database->execute("PRAGMA query_only = ON");
  return database;
}

std::unique_ptr<SqlConnection> connectForLooking(const std::string& path) {
  if (isWritable(path)) return connectForReading(path);
  std::error_code ignored;
  const bool hasLog = fs::exists(path + "-wal", ignored);
  return std::make_unique<SqlConnection>(path, hasLog ? SqlConnection::Mode::ReadOnly : SqlConnection::Mode::Immutable,
                                         kPatienceMs);
}

std::unique_ptr<SqlConnection> prepareForReading(const std::string& path, const SchemaSteps& steps) {
  requireProjectFile(path);
  if (isWritable(path)) {
    prepareProjectFile(path, steps);
    return connectForReading(path);
  }
  auto database = connectForLooking(path);
  const int version = schemaVersion(*database);
  requireKnownVersion(path, version, steps);
  if (version < newestVersion(steps))
    throw Exception(ErrorCode::ReadOnly, inQuotes(path) +
                                             " was written by an older Podium and has to be brought up to date, but it "
                                             "cannot be written. Copy it to a folder where you may write and use the "
                                             "copy.");
  requireReadableTables(*database);
  return database;
}

std::unique_ptr<SqlConnection> connectForWriting(const std::string& path) {
  auto database = std::make_unique<SqlConnection>(path, SqlConnection::Mode::ReadWrite, kPatienceMs);
  database->execute("PRAGMA busy_timeout = 0");  // the writer thread waits by itself, and fairly
  database->execute("PRAGMA wal_autocheckpoint = 0");
  return database;
}

}  // namespace podium
