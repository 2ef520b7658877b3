#include "app/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace podium {
namespace {

namespace fs = std::filesystem;

fs::path home() {
  if (const char* home = std::getenv("HOME"); home && *home) return home;
  const passwd* user = getpwuid(getuid());
  return user && user->pw_dir ? fs::path(user->pw_dir) : fs::temp_directory_path();
}

// The XDG rule: a relative path in the variable is to be ignored.
fs::path xdgFolder(const char* variable, const char* fallback) {
  const char* value = std::getenv(variable);
  const fs::path base = value ? fs::path(value) : fs::path();
  return (base.is_absolute() ? base : home() / fallback) / "podium";
}

}  // namespace

fs::path userDataFolder() { return xdgFolder("XDG_DATA_HOME", ".local/share"); }

fs::path userStateFolder() { return xdgFolder("XDG_STATE_HOME", ".local/state"); }

}  // namespace podium
