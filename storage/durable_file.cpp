#include "storage/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>

#include "storage/domain/result.h"

namespace podium {
namespace fs = std::filesystem;
namespace {

void syncPath(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  // EINVAL: a file system that cannot flush this kind of file; there is nothing more to be done.
  if (!done && error != EINVAL)
    throw Exception(ErrorCode::Io, "\"" + path.string() + "\" could not be flushed to the disk (" +
                                       std::generic_category().message(error) + "). Check the disk and try again.");
}

}  // namespace

fs::path temporaryBeside(const fs::path& target) {
  static std::atomic<int> counter{0};
  fs::path path = target;
  path += ".new-" + std::to_string(::getpid()) + "-" + std::to_string(++counter);
  return path;
}

void syncFile(const fs::path& file) { syncPath(file, O_RDONLY); }

bool publishWithoutReplacing(const fs::path& finished, const fs::path& target) {
  syncFile(finished);
  std::error_code error;
  // A hard link is the one way of naming a file that fails, rather than replaces, when the name is taken.
  fs::create_hard_link(finished, target, error);
  if (error == std::errc::file_exists) return false;
  if (!error) {
    fs::remove(finished);
  } else {
    if (fs::exists(target)) return false;  // a file system without links: the check and the rename are two steps
    fs::rename(finished, target, error);
    if (error)
      throw Exception(ErrorCode::Io, "\"" + target.string() + "\" could not be created (" + error.message() + ").");
  }
  const fs::path folder = target.parent_path();
  syncPath(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
  return true;
}

TemporaryFile::~TemporaryFile() {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    fs::path part = m_path;
    part += suffix;
    std::error_code ignored;
    fs::remove(part, ignored);
  }
}

}  // namespace podium
