#include "storage/sql_error.h"

#include <sqlite3.h>

namespace podium {
namespace {

std::string shortened(std::string_view sql) {
  constexpr std::size_t kShown = 120;
  return std::string(sql.substr(0, kShown)) + (sql.size() > kShown ? " ..." : "");
}

}  // namespace

Error fromSqlError(int code, const std::string& detail, const std::string& path, std::string_view doing) {
  const std::string file = "\"" + path + "\"";
  switch (code & 0xff) {  // the primary one: https://www.sqlite.org/rescode.html
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::Locked, file + " is being written by another program. Wait until it is done and try again."};
    case SQLITE_NOMEM:
      return {ErrorCode::OutOfMemory, "There is not enough memory to work on " + file + ". Close other programs."};
    case SQLITE_PERM:
    case SQLITE_READONLY:
      return {ErrorCode::ReadOnly,
              file + " cannot be written (" + detail + "). Copy it to a folder where you may write and open the copy."};
    case SQLITE_IOERR:
      return {ErrorCode::Io, "Reading or writing " + file + " failed (" + detail +
                                 "). Check that its disk is connected and has free space, then try again."};
    case SQLITE_CORRUPT:
      return {ErrorCode::Corrupt, (file + " is damaged (" + detail + ").").append(kDamageAdvice)};
    case SQLITE_FULL:
      return {ErrorCode::Full, "The disk that holds " + file + " is full. Free some space and try again."};
    case SQLITE_CANTOPEN:
      return {ErrorCode::NotFound, file + " cannot be opened (" + detail + "). Check the path and its permissions."};
    case SQLITE_NOTADB:
      return {ErrorCode::NotAProject, file + " is not a Podium project."};
    case SQLITE_CONSTRAINT:
      return {ErrorCode::InvalidInput,
              "A rule of the project file was broken: " + detail + ". In " + file + ", " + shortened(doing) + "."};
    default:
      return {ErrorCode::Unknown,
              "The database reported \"" + detail + "\" for " + file + ", " + shortened(doing) + "."};
  }
}

}  // namespace podium
