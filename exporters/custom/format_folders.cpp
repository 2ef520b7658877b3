#include "exporters/custom/format_folders.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "exporters/output_files.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kEnding = ".json";

Result<std::string> contentOfFile(const std::string& path) {
  std::error_code fault;
  if (!fs::exists(path, fault) || fs::is_directory(path, fault))
    return Error{ErrorCode::NotFound, "There is no format file \"" + path + "\". Check the name."};
  std::ifstream file(path, std::ios::binary);
  std::string content;
  char buffer[16 * 1024];
  while (file.read(buffer, sizeof buffer) || file.gcount() > 0) {
    content.append(buffer, static_cast<std::size_t>(file.gcount()));
    if (content.size() > kLongestFormat) break;  // which its check refuses
  }
  if (file.bad() || !file.eof() || !file.is_open())
    if (content.size() <= kLongestFormat)
      return Error{ErrorCode::ReadOnly, "The format file \"" + path + "\" cannot be read. Check who may read it."};
  return content;
}

StoredFormat readFormat(const std::string& path) {
  StoredFormat stored{.path = path, .description = {}, .problem = {}};
  const auto content = contentOfFile(path);
  if (!content) {
    stored.problem = content.error().message;
    return stored;
  }
  ParsedFormat parsed = parseFormat(content.value());
  stored.description = std::move(parsed.description);
  if (!parsed.problems.empty())
    stored.problem = "The format file \"" + path + "\" cannot be used:\n" + toText(parsed.problems);
  return stored;
}

std::vector<std::string> filesIn(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code fault;
  for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault))
    if (at->path().extension() == kEnding && at->path().filename().string().front() != '.')
      files.push_back(at->path().string());
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> foldersFor(const std::string& projectPath) {
  std::vector<std::string> folders;
  if (!projectPath.empty()) folders.push_back(projectFormatsFolder(projectPath));
  folders.push_back(userFormatsFolder());
  return folders;
}

}  // namespace

std::string projectFormatsFolder(const std::string& projectPath) {
  std::error_code fault;
  const fs::path whole = fs::weakly_canonical(projectPath, fault);
  return (fault || whole.empty() ? projectPath : whole.string()) + "-formats";
}

std::string userFormatsFolder() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  fs::path base = config ? fs::path(config) : fs::path();
  if (!base.is_absolute()) {  // the XDG rule: a relative path is to be ignored
    const char* home = std::getenv("HOME");
    base = fs::path(home ? home : "/") / ".config";
  }
  return (base / "podium" / "formats").string();
}

std::vector<StoredFormat> storedFormats(const std::string& projectPath) {
  std::vector<StoredFormat> formats;
  for (const std::string& folder : foldersFor(projectPath))
    for (const std::string& file : filesIn(folder)) {
      StoredFormat stored = readFormat(file);
      if (stored.description.name.empty()) stored.description.name = fs::path(file).stem().string();
      formats.push_back(std::move(stored));
    }
  return formats;
}

std::vector<FormatDescription> usableFormats(const std::string& projectPath) {
  std::vector<FormatDescription> usable;
  for (StoredFormat& stored : storedFormats(projectPath))
    if (stored.problem.empty() && stored.description.reads) usable.push_back(std::move(stored.description));
  return usable;
}

Result<FormatDescription> loadFormat(const std::string& name, const std::string& projectPath) {
  if (name.find('/') != std::string::npos || name.ends_with(kEnding)) {
    StoredFormat stored = readFormat(name);
    if (stored.problem.empty()) return std::move(stored.description);
    std::error_code fault;
    return Error{fs::exists(name, fault) ? ErrorCode::InvalidInput : ErrorCode::NotFound, stored.problem};
  }
  std::string names;
  for (StoredFormat& stored : storedFormats(projectPath)) {
    if (stored.description.name == name) {
      if (!stored.problem.empty()) return Error{ErrorCode::InvalidInput, stored.problem};
      return std::move(stored.description);
    }
    names += (names.empty() ? "" : ", ") + stored.description.name;
  }
  std::string where;
  for (const std::string& folder : foldersFor(projectPath)) where += (where.empty() ? "" : " or ") + folder;
  return Error{ErrorCode::NotFound, "There is no format \"" + name + "\" in " + where +
                                        (names.empty() ? "" : "; there are " + names) + ". Check the name."};
}

Result<std::string> saveFormat(const FormatDescription& description, const std::string& folder) {
  if (const auto problems = problemsOf(description); !problems.empty())
    return Error{ErrorCode::InvalidInput, "The format was not stored:\n" + toText(problems)};
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault)
    return Error{ErrorCode::ReadOnly, "The folder \"" + folder + "\" cannot be made (" + fault.message() +
                                          "). Choose a folder where you may write."};
  const std::string path = (fs::path(folder) / (description.name + std::string(kEnding))).string();
  try {
    OutputFiles files;
    files.add(path).write(formatJson(description));
    files.finish();
  } catch (const Exception& why) {
    return why.error();
  }
  return path;
}

}  // namespace podium
