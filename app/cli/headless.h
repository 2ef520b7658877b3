#pragma once
// What commands without a window share: the application object that Qt's SQL needs, the log, Ctrl-C, and output.
#include <QCoreApplication>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/command.h"
#include "app/interrupt.h"
#include "storage/project_store.h"

namespace CLI {
class App;
}

namespace podium {

using Json = nlohmann::ordered_json;  // keys in the order in which they are documented

// One per headless command, made first and destroyed last.
class Headless {
 public:
  explicit Headless(const ProgramArguments& arguments);
  ~Headless();
  std::stop_token stop() const { return m_interrupt.token(); }
  // kExitInterrupted when Ctrl-C came, else `code`.
  int exitCode(int code) const { return m_interrupt.requested() ? kExitInterrupted : code; }

 private:
  QCoreApplication m_application;
  Interrupt m_interrupt;
};

// Adds `--json`.
void addJsonOption(CLI::App& options, bool& json);

// Standard output: the object on one line with `json`, else its keys and values as lines for people.
void printResult(const Json& result, bool json);
// One line on standard error.
void printProgress(const std::string& line);

std::shared_ptr<ProjectStore> openProject(const std::string& path);   // throws Exception
std::unique_ptr<ProjectReader> openReader(const std::string& path);  // for who changes nothing; throws Exception

// JSON null where there is no figure.
template <class T>
Json orNull(bool known, const T& value) {
  return known ? Json(value) : Json(nullptr);
}

}  // namespace podium
