#include "storage/open_files.h"

#include <filesystem>
#include <map>
#include <mutex>

namespace podium {
namespace {

struct Registry {
  std::mutex mutex;
  std::map<std::string, int> connections;  // by path without links and dots
};

Registry& registry() {
  static Registry instance;
  return instance;
}

std::string key(const std::string& path) {
  std::error_code error;
  const auto canonical = std::filesystem::weakly_canonical(path, error);
  return error ? path : canonical.string();
}

}  // namespace

void OpenFiles::opening(const std::string& path) {
  const std::lock_guard lock(registry().mutex);
  ++registry().connections[key(path)];
}

void OpenFiles::closed(const std::string& path) {
  const std::lock_guard lock(registry().mutex);
  const auto entry = registry().connections.find(key(path));
  if (entry != registry().connections.end() && --entry->second == 0) registry().connections.erase(entry);
}

std::optional<std::string> OpenFiles::whileClosed(const std::string& path, const std::function<std::string()>& look) {
  const std::lock_guard lock(registry().mutex);
  if (registry().connections.contains(key(path))) return std::nullopt;
  return look();
}

}  // namespace podium
