#pragma once
// What Apache Arrow reports, as what Podium throws.
#include <arrow/result.h>
#include <arrow/status.h>

#include <string>

namespace podium {

// The first line of a report of Arrow, without its full stop, for the middle of a sentence; at most 200 bytes.
std::string reasonOf(const std::string& report);

// While writing: Exception(OutOfMemory, Unknown).
void throwIfFailed(const arrow::Status& status);
template <class T>
T valueOrThrow(arrow::Result<T> result) {
  throwIfFailed(result.status());
  return std::move(result).ValueUnsafe();
}

// While reading `path`: Exception(OutOfMemory) for what asks for too much memory at once, Corrupt for anything else.
[[noreturn]] void throwUnreadable(const std::string& path, const arrow::Status& status);
[[noreturn]] void throwDamaged(const std::string& path, const std::string& report);

// Runs one step of reading `path`, which gives an arrow::Result.
template <class Step>
auto readOrThrow(const std::string& path, Step&& step) {
  auto result = [&] {
    try {
      return step();
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& fault) {  // the library of Parquet throws a few of its own
      throwDamaged(path, fault.what());
    }
  }();
  if (!result.ok()) throwUnreadable(path, result.status());
  return std::move(result).ValueUnsafe();
}

}  // namespace podium
