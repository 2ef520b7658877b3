#include "storage/compact.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "storage/project_file.h"
#include "storage/project_folders.h"

namespace podium {
namespace fs = std::filesystem;
namespace {

constexpr int kPatienceMs = 1000;  // for who is just leaving

// Where SQLite puts the copy that it makes first (https://www.sqlite.org/tempfiles.html, section 5).
fs::path temporaryFolder() {
  const char* const folders[] = {std::getenv("SQLITE_TMPDIR"), std::getenv("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp"};
  for (const char* folder : folders)
    if (std::error_code fault; folder && fs::is_directory(folder, fault) && ::access(folder, W_OK | X_OK) == 0)
      return folder;
  return ".";
}

bool onOneDisk(const fs::path& one, const fs::path& other) {
  struct stat first {
  }, second{};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

std::string megabytes(std::uintmax_t bytes) {
  constexpr std::uintmax_t kMegabyte = 1'000'000;
  return std::to_string((bytes + kMegabyte - 1) / kMegabyte) + " MB";
}

void requireRoom(const fs::path& folder, std::uintmax_t bytes) {
  std::error_code fault;
  const std::uintmax_t there = fs::space(folder, fault).available;
  if (!fault && there < bytes)
    throw Exception(ErrorCode::Full, "Compacting needs " + megabytes(bytes) + " in the folder \"" + folder.string() +
                                         "\", and " + megabytes(there) +
                                         " are free there. Make room, then try again. Nothing was changed.");
}

// One copy goes into the system's folder for temporary files, and what is overwritten beside the project.
void requireRoomFor(const std::string& path, std::uintmax_t bytes) {
  const fs::path folder = projectFolder(path), temporary = temporaryFolder();
  const bool together = onOneDisk(folder, temporary);
  requireRoom(folder, together ? 2 * bytes : bytes);
  if (!together) requireRoom(temporary, bytes);
}

// Leaving the log needs the file alone; with exclusive locking nobody comes in again before the connection ends.
void takeAlone(SqlConnection& database) {
  const Exception others(ErrorCode::Locked, "\"" + database.path() +
                                                "\" is open in another window or program. Close it there, then compact "
                                                "it. Nothing was changed.");
  database.execute("PRAGMA locking_mode = EXCLUSIVE");
  try {
    if (database.text("PRAGMA journal_mode = DELETE") != "delete") throw others;
    database.execute("BEGIN EXCLUSIVE");
    database.execute("COMMIT");
  } catch (const Exception& fault) {
    if (fault.code() == ErrorCode::Locked) throw others;
    throw;
  }
}

CompactReport compact(const std::string& path, const CompactBegins& begins) {
  prepareProjectFile(path, schemaSteps());
  CompactReport report;
  {
    SqlConnection database(path, SqlConnection::Mode::ReadWrite, kPatienceMs);
    takeAlone(database);
    const std::int64_t page = database.integer("PRAGMA page_size");
    const std::int64_t unused = page * database.integer("PRAGMA freelist_count");
    report.before = page * database.integer("PRAGMA page_count");
    requireRoomFor(path, static_cast<std::uintmax_t>(report.before - unused));
    if (begins) begins(report.before, unused);
    database.execute("PRAGMA auto_vacuum = INCREMENTAL");  // as createProjectFile
    database.execute("VACUUM");
    report.after = page * database.integer("PRAGMA page_count");
    database.execute("PRAGMA journal_mode = WAL");
  }
  return report;
}

}  // namespace

Result<CompactReport> compactProject(const std::string& path, const CompactBegins& begins) {
  try {
    return compact(path, begins);
  } catch (const Exception& fault) {
    return fault.error();
  }
}

}  // namespace podium
