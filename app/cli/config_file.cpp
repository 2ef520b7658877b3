#include "app/cli/config_file.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include "app/cli/command.h"

namespace podium {
namespace {

std::string contentOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) throw UsageError("--config " + path + ": the file cannot be read.");
  return content.str();
}

std::string jsonOfToml(const std::string& text, const std::string& path) {
  try {
    std::ostringstream json;
    json << toml::json_formatter{toml::parse(text, path)};
    return json.str();
  } catch (const toml::parse_error& fault) {
    const toml::source_position at = fault.source().begin;
    throw UsageError("--config " + path + ", line " + std::to_string(at.line) + ", column " +
                     std::to_string(at.column) + ": this is no TOML. " + std::string(fault.description()));
  }
}

void requireJson(const std::string& text, const std::string& path) {
  try {
    [[maybe_unused]] const auto parsed = nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& fault) {
    std::string what = fault.what();  // "[json.exception.parse_error.101] parse error at line 3, column 5: ..."
    what.erase(0, what.find("] ") == std::string::npos ? 0 : what.find("] ") + 2);
    throw UsageError("--config " + path + ": this is no JSON: " + what + ".");
  }
}

}  // namespace

std::string readConfigFile(const std::string& path) {
  const std::string text = contentOf(path);
  if (path.ends_with(".toml")) return jsonOfToml(text, path);
  requireJson(text, path);
  return text;
}

std::string tomlOf(const std::string& json) {
  std::string text;
  const auto parts = nlohmann::ordered_json::parse(json);
  for (const auto& [part, settings] : parts.items()) {
    text += (text.empty() ? "[" : "\n[") + part + "]\n";
    for (const auto& [name, value] : settings.items()) text += name + " = " + value.dump() + "\n";
  }
  return text;
}

}  // namespace podium
