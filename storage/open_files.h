#pragma once
// Which files this process has open through SQLite. POSIX drops all locks of a process on a file when the process
// closes any descriptor of it; a look at the first bytes of a project that is open here would silently take away
// SQLite's locks (https://www.sqlite.org/howtocorrupt.html, section 2.2). So such a look goes through here, and no
// other code of the program may open a project's file. Thread-safe.
#include <functional>
#include <optional>
#include <string>

namespace podium {

class OpenFiles {
 public:
  // Around every connection's life, with the path that it was given.
  static void opening(const std::string& path);
  static void closed(const std::string& path);
  // Calls `look` unless the file is open here; keeps it from being opened meanwhile. nullopt: it is open.
  static std::optional<std::string> whileClosed(const std::string& path, const std::function<std::string()>& look);
};

}  // namespace podium
