#include "learner/checkpoint_folder.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "learner/fault_policy.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr std::size_t kKept = 3;  // checkpoints
constexpr const char* kPrefix = "checkpoint-";
constexpr const char* kPartial = ".partial";

std::string nameOf(const CheckpointManifest& manifest) {
  char name[64];
  std::snprintf(name, sizeof name, "%s%012lld-%06lld", kPrefix, static_cast<long long>(manifest.envSteps),
                static_cast<long long>(manifest.rounds));
  return name;
}

std::string toJson(const CheckpointManifest& manifest, std::int64_t number) {
  Json json;
  json["format"] = kFormat;
  json["project"] = manifest.project;
  json["number"] = number;
  json["envSteps"] = manifest.envSteps;
  json["rounds"] = manifest.rounds;
  json["answers"] = manifest.answers;
  json["policyVersion"] = manifest.policyVersion;
  json["modelVersion"] = manifest.modelVersion;
  json["starts"] = manifest.starts;
  json["pretrainLeft"] = manifest.pretrainLeft;
  json["random"] = manifest.random;
  if (!manifest.guard.empty()) json["guard"] = Json::parse(manifest.guard);
  json["trueScoreBefore"] = manifest.trueScoreBefore ? Json(*manifest.trueScoreBefore) : Json(nullptr);
  json["config"] = Json::parse(manifest.config);
  return json.dump(2);
}

// ENOSPC shows when the stream is flushed, not when it is written to.
void writeFile(const fs::path& path, const std::string& text) {
  errno = 0;
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file)
    throw fs::filesystem_error("cannot write", path,
                               std::error_code(errno != 0 ? errno : EIO, std::generic_category()));
}

// From 1 in the order of writing; 0: it cannot be read, or an older version wrote it.
std::int64_t numberOf(const fs::path& checkpoint) {
  std::ifstream file(checkpoint / "manifest.json", std::ios::binary);
  const Json json = Json::parse(std::string{std::istreambuf_iterator<char>(file), {}}, nullptr, false);
  const bool isNumbered = json.is_object() && json.contains("number") && json["number"].is_number_integer();
  return isNumbered ? json["number"].get<std::int64_t>() : 0;
}

// Newest first. Where there is no number, the padded name is in the order of steps.
std::vector<std::pair<std::int64_t, std::string>> numbered(const std::string& folder) {
  std::vector<std::pair<std::int64_t, std::string>> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(kPrefix) && !name.ends_with(kPartial))
      found.emplace_back(numberOf(entry.path()), entry.path().string());
  }
  std::sort(found.rbegin(), found.rend());
  return found;
}

void removeQuietly(const fs::path& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

}  // namespace

std::string CheckpointFolder::write(const CheckpointManifest& manifest,
                                    const std::function<void(const std::string&)>& save) const {
  const fs::path partial = fs::path(m_folder) / (nameOf(manifest) + kPartial);
  try {
    fs::remove_all(partial);  // of a run that was killed
    fs::create_directories(partial);
    save(partial.string());
    const auto before = numbered(m_folder);
    writeFile(partial / "manifest.json", toJson(manifest, before.empty() ? 1 : before.front().first + 1));
    fs::path whole = fs::path(m_folder) / nameOf(manifest);
    for (int copy = 2; fs::exists(whole); ++copy)  // saved twice without a step in between
      whole = fs::path(m_folder) / (nameOf(manifest) + "." + std::to_string(copy));
    fs::rename(partial, whole);
    for (std::size_t i = kKept - 1; i < before.size(); ++i) removeQuietly(before[i].second);
    return whole.string();
  } catch (...) {
    const Error error = currentError();
    removeQuietly(partial);
    throw Exception(error.code, "The checkpoint could not be written to " + m_folder + ": " + error.message);
  }
}

std::vector<std::string> CheckpointFolder::newestFirst() const {
  std::vector<std::string> paths;
  for (auto& [number, path] : numbered(m_folder)) paths.push_back(std::move(path));
  return paths;
}

std::optional<std::string> CheckpointFolder::moveOthersAside(const std::string& project, bool ownsUnnamed) const {
  std::vector<fs::path> others;
  for (const std::string& path : newestFirst()) try {
      const std::string owner = readManifest(path).project;
      if (owner.empty() ? !ownsUnnamed : owner != project) others.emplace_back(path);
    } catch (const Exception&) {  // nobody can load it
    }
  if (others.empty()) return std::nullopt;
  try {
    std::string aside;
    for (int number = 1; aside.empty() || fs::exists(aside); ++number)
      aside = m_folder + "-of-another-project-" + std::to_string(number);
    fs::create_directories(aside);
    for (const fs::path& path : others) fs::rename(path, fs::path(aside) / path.filename());
    return aside;
  } catch (const fs::filesystem_error& e) {
    throw Exception(ErrorCode::Io, "The checkpoints in " + m_folder +
                                       " belong to another project and cannot be moved " + "aside (" +
                                       e.code().message() + "): move that folder elsewhere.");
  }
}

CheckpointManifest CheckpointFolder::readManifest(const std::string& checkpoint) {
  const std::string path = checkpoint + "/manifest.json";
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Exception(ErrorCode::NotFound, "There is no checkpoint at " + checkpoint + ".");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  try {
    const Json json = Json::parse(text);
    if (json.at("format").get<int>() != kFormat)
      throw Exception(ErrorCode::Corrupt, path + " was written by another version of Podium.");
    CheckpointManifest manifest;
    manifest.project = json.value("project", std::string());
    manifest.config = json.at("config").dump(2);
    json.at("envSteps").get_to(manifest.envSteps);
    json.at("rounds").get_to(manifest.rounds);
    json.at("answers").get_to(manifest.answers);
    json.at("policyVersion").get_to(manifest.policyVersion);
    json.at("modelVersion").get_to(manifest.modelVersion);
    manifest.starts = json.value("starts", std::int64_t{0});
    json.at("pretrainLeft").get_to(manifest.pretrainLeft);
    json.at("random").get_to(manifest.random);
    if (json.contains("guard")) manifest.guard = json.at("guard").dump();
    if (!json.at("trueScoreBefore").is_null()) manifest.trueScoreBefore = json.at("trueScoreBefore").get<double>();
    return manifest;
  } catch (const Json::exception& e) {
    throw Exception(ErrorCode::Corrupt, path + " cannot be read: " + e.what() + ".");
  }
}

}  // namespace podium
