#include "storage/domain/own_files.h"

#include <cstdlib>

namespace podium {

namespace fs = std::filesystem;

fs::path ownFolder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::vector<fs::path> ownPlaces(const std::string& name, const char* variable, const std::string& given,
                                const std::vector<std::string>& folders) {
  if (!given.empty()) return {given};
  if (const char* chosen = std::getenv(variable); chosen && *chosen) return {chosen};
  std::vector<fs::path> places;
  for (const std::string& folder : folders) places.push_back((ownFolder() / folder / name).lexically_normal());
  return places;
}

std::vector<fs::path> programPlaces(const std::string& name, const char* variable, const std::string& given) {
  return ownPlaces(name, variable, given, {".", "../bin"});
}

fs::path firstFile(const std::vector<fs::path>& places) {
  std::error_code ignored;
  for (const fs::path& place : places)
    if (fs::is_regular_file(place, ignored)) return place;
  return {};
}

std::string joinedPlaces(const std::vector<fs::path>& places) {
  std::string text;
  for (const fs::path& place : places) text += (text.empty() ? "" : " and ") + place.string();
  return text;
}

}  // namespace podium
