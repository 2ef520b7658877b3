#pragma once
// One open project. Owns the writer thread; hands out readers. No Qt and no SQL in these headers.
#include <functional>
#include <memory>
#include <string>

#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/project_reader.h"
#include "storage/project_writer.h"

namespace podium {

struct StoreOptions {
  std::function<Timestamp()> clock;  // called on the writer thread; empty: the system's wall clock
};

// Several processes may hold stores on the same file at a time; so may several stores in one process. A
// QCoreApplication must exist. Thread-safe: every member may be called from any thread. Destruction drains the writer,
// commits and joins.
class ProjectStore {
 public:
  // Creates a new file; refuses to replace an existing one. Nothing is left behind on failure.
  static Result<std::unique_ptr<ProjectStore>> create(const std::string& path, const ProjectInfo& info,
                                                      const StoreOptions& options = {});
  // Opens an existing file, upgrading older schemas after a backup (FILE.backup-vN beside it). Errors: NotFound,
  // NotAProject, NewerSchema, ReadOnly, Corrupt.
  static Result<std::unique_ptr<ProjectStore>> open(const std::string& path, const StoreOptions& options = {});

  // A reader alone, for who changes nothing: it also reads a file that cannot be written, or in a folder that cannot be
  // written. An older schema is upgraded as open() does, or refused (ReadOnly) where that is not possible. Errors: as
  // open().
  static Result<std::unique_ptr<ProjectReader>> openReader(const std::string& path);
  // Whether the file is a project or belongs to one (its log): nothing else may be written under that name. Throws
  // Exception(ReadOnly) when it is there and cannot be read.
  static bool belongsToProject(const std::string& path);

  virtual ~ProjectStore() = default;
  virtual const std::string& path() const = 0;
  virtual ProjectWriter& writer() = 0;
  // A connection of its own, to be used and destroyed on the thread that asked for it.
  virtual std::unique_ptr<ProjectReader> newReader() const = 0;
};

}  // namespace podium
