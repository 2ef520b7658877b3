#include "storage/project_store.h"

#include <filesystem>
#include <utility>

#include "storage/domain/log.h"
#include "storage/domain/wall_clock.h"
#include "storage/project_file.h"
#include "storage/sql_project_reader.h"
#include "storage/sql_project_writer.h"

namespace podium {
namespace {

std::function<Timestamp()> clockOf(const StoreOptions& options) {
  return options.clock ? options.clock : std::function<Timestamp()>(wallClock);
}

class SqlProjectStore : public ProjectStore {
 public:
  SqlProjectStore(std::string path, const std::function<Timestamp()>& clock)
      : m_path(std::move(path)), m_writer(m_path, clock) {
    const auto database = connectForReading(m_path);
    m_writer.endDeadImports(deadImports(*database, clock()));
  }
  const std::string& path() const override { return m_path; }
  ProjectWriter& writer() override { return m_writer; }
  std::unique_ptr<ProjectReader> newReader() const override { return std::make_unique<SqlProjectReader>(m_path); }

 private:
  std::string m_path;
  SqlProjectWriter m_writer;
};

// The store outlives a change of the working folder.
std::string absolute(const std::string& path) { return std::filesystem::absolute(path).lexically_normal().string(); }

using StoreResult = Result<std::unique_ptr<ProjectStore>>;
using ReaderResult = Result<std::unique_ptr<ProjectReader>>;

template <class Make>
auto asResult(Make&& make) -> Result<decltype(make())> {
  try {
    return make();
  } catch (const Exception& fault) {
    return fault.error();
  } catch (const std::exception& fault) {
    return Error{ErrorCode::Unknown, std::string("The project could not be opened: ") + fault.what() + "."};
  }
}

}  // namespace

StoreResult ProjectStore::create(const std::string& path, const ProjectInfo& info, const StoreOptions& options) {
  return asResult([&]() -> std::unique_ptr<ProjectStore> {
    const std::string file = absolute(path);
    const auto clock = clockOf(options);
    createProjectFile(file, info, clock(), schemaSteps());
    return std::make_unique<SqlProjectStore>(file, clock);
  });
}

StoreResult ProjectStore::open(const std::string& path, const StoreOptions& options) {
  return asResult([&]() -> std::unique_ptr<ProjectStore> {
    const std::string file = absolute(path);
    const std::string backup = prepareProjectFile(file, schemaSteps());
    if (!backup.empty())
      log(LogLevel::Info, "storage",
          "\"" + file + "\" was brought up to date; the old state is in \"" + backup + "\".");
    return std::make_unique<SqlProjectStore>(file, clockOf(options));
  });
}

ReaderResult ProjectStore::openReader(const std::string& path) {
  return asResult([&]() -> std::unique_ptr<ProjectReader> {
    return std::make_unique<SqlProjectReader>(prepareForReading(absolute(path), schemaSteps()));
  });
}

bool ProjectStore::belongsToProject(const std::string& path) { return isFileOfProject(absolute(path)); }

}  // namespace podium
