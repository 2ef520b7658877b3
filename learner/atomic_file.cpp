#include "learner/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "storage/domain/result.h"

namespace podium {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  const auto code = error == ENOSPC || error == EDQUOT                    ? ErrorCode::Full
                    : error == EACCES || error == EROFS || error == EPERM ? ErrorCode::ReadOnly
                                                                          : ErrorCode::Io;
  const char* const advice = code == ErrorCode::Full       ? " Free some space."
                             : code == ErrorCode::ReadOnly ? " Allow writing to its folder."
                                                           : "";
  throw Exception(code, path + " could not be written: " + std::generic_category().message(error) + "." + advice);
}

// Closes on every path; close() is called by hand where its result matters.
struct FileDescriptor {
  int fd = -1;
  ~FileDescriptor() {
    if (fd >= 0) ::close(fd);
  }
};

// 0, or the errno of what went wrong.
int writeThrough(const std::string& path, std::string_view bytes) {
  FileDescriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
  if (file.fd < 0) return errno;
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.fd, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.fd) != 0) return errno;
  const int fd = std::exchange(file.fd, -1);
  return ::close(fd) == 0 ? 0 : errno;
}

}  // namespace

void writeFileAtomically(const std::string& path, std::string_view bytes) {
  const std::string part = path + ".part";
  int error = writeThrough(part, bytes);
  if (error == 0 && ::rename(part.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(part.c_str());
    fail(path, error);
  }
  const auto folder = std::filesystem::absolute(path).parent_path();
  const FileDescriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (directory.fd < 0 || ::fsync(directory.fd) != 0) fail(path, errno);  // the rename itself is durable only now
}

std::string readWholeFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Exception(ErrorCode::NotFound, path + " is not there or cannot be opened.");
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw Exception(ErrorCode::Io, path + " could not be read to its end.");
  return bytes;
}

}  // namespace podium
