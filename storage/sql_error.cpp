#include "storage/sql_error.h"

namespace podium {
namespace {

// Primary result codes, https://www.sqlite.org/rescode.html; extended codes carry them in their low byte.
enum SqliteCode {
  kPerm = 3,
  kBusy = 5,
  kLocked = 6,
  kNoMemory = 7,
  kReadOnly = 8,
  kIoError = 10,
  kCorrupt = 11,
  kFull = 13,
  kCannotOpen = 14,
  kConstraint = 19,
  kNotADatabase = 26
};

std::string shortened(const std::string& sql) {
  constexpr std::size_t kShown = 120;
  return sql.size() <= kShown ? sql : sql.substr(0, kShown) + " ...";
}

}  // namespace

Error fromSqlError(const QSqlError& error, const std::string& path, const std::string& doing) {
  const std::string detail =
      error.databaseText().isEmpty() ? error.text().toStdString() : error.databaseText().toStdString();
  const std::string file = "\"" + path + "\"";
  bool isNumber = false;
  const int code = error.nativeErrorCode().toInt(&isNumber);
  switch (isNumber ? code & 0xff : -1) {
    case kBusy:
    case kLocked:
      return {ErrorCode::Locked, file + " is being written by another program. Wait until it is done and try again."};
    case kNoMemory:
      return {ErrorCode::OutOfMemory, "There is not enough memory to work on " + file + ". Close other programs."};
    case kPerm:
    case kReadOnly:
      return {ErrorCode::ReadOnly,
              file + " cannot be written (" + detail + "). Copy it to a folder where you may write and open the copy."};
    case kIoError:
      return {ErrorCode::Io, "Reading or writing " + file + " failed (" + detail +
                                 "). Check that its disk is connected and has free space, then try again."};
    case kCorrupt:
      return {ErrorCode::Corrupt,
              (file + " is damaged (" + detail + ").").append(kDamageAdvice)};
    case kFull:
      return {ErrorCode::Full, "The disk that holds " + file + " is full. Free some space and try again."};
    case kCannotOpen:
      return {ErrorCode::NotFound, file + " cannot be opened (" + detail + "). Check the path and its permissions."};
    case kNotADatabase:
      return {ErrorCode::NotAProject, file + " is not a Podium project."};
    case kConstraint:
      return {ErrorCode::InvalidInput,
              "A rule of the project file was broken: " + detail + ". In " + file + ", " + shortened(doing) + "."};
    default:
      return {ErrorCode::Unknown,
              "The database reported \"" + detail + "\" for " + file + ", " + shortened(doing) + "."};
  }
}

}  // namespace podium
