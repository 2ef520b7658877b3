#include "exporters/parquet/arrow_faults.h"

#include <algorithm>

#include "storage/domain/result.h"

namespace podium {

std::string reasonOf(const std::string& report) {
  constexpr std::size_t kLongest = 200;
  std::string reason = report.substr(0, report.find('\n'));
  if (reason.size() > kLongest) reason.resize(kLongest);
  std::ranges::replace_if(
      reason,
      [](char byte) { return static_cast<unsigned char>(byte) < ' ' || static_cast<unsigned char>(byte) > '~'; },
      '?');  // a damaged file may put anything into it
  while (reason.ends_with('.')) reason.pop_back();
  return reason;
}

void throwIfFailed(const arrow::Status& status) {
  if (status.ok()) return;
  if (status.IsOutOfMemory()) throw Exception(ErrorCode::OutOfMemory, "There is not enough memory for this export.");
  throw Exception(ErrorCode::Unknown, "The rows could not be written as Parquet (" + reasonOf(status.message()) +
                                          "). Export them as .jsonl instead.");
}

void throwUnreadable(const std::string& path, const arrow::Status& status) {
  if (status.IsOutOfMemory())
    throw Exception(ErrorCode::OutOfMemory,
                    "\"" + path +
                        "\" asks for more than 1 GiB of memory at once. Write it anew with fewer rows in a row group, "
                        "or as JSON Lines, then import that.");
  throwDamaged(path, status.message());
}

void throwDamaged(const std::string& path, const std::string& report) {
  throw Exception(ErrorCode::Corrupt, "\"" + path + "\" is damaged, or a part of it is missing (" + reasonOf(report) +
                                          "). Get the file again from where it came from.");
}

}  // namespace podium
