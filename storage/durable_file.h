#pragma once
// Making a file appear under its name whole or not at all, and stay there after a power cut.
#include <filesystem>
#include <string>

namespace podium {

// A name beside `target` that no other process uses: "x.podium" -> "x.podium.new-1234-1".
std::filesystem::path temporaryBeside(const std::filesystem::path& target);
// Flushes a file's content to the disk. Throws Exception(Io).
void syncFile(const std::filesystem::path& file);
// Gives the finished file its name, unless something has that name already: then false, and the file stays where it
// is. Flushes the file and its folder. Throws Exception(Io).
bool publishWithoutReplacing(const std::filesystem::path& finished, const std::filesystem::path& target);

// Removes a temporary file, and SQLite's files beside it, when the scope ends.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path path) : m_path(std::move(path)) {}
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace podium
