#pragma once
// One learner per project: a lock file in the project's data folder.
#include <memory>
#include <optional>
#include <string>

#include "storage/domain/result.h"

class QLockFile;

namespace podium {

// Held as long as it lives. A lock whose owner was killed is taken over.
class LearnerLock {
 public:
  // Errors: Locked (says which process on which host), ReadOnly, Io.
  static Result<LearnerLock> take(const std::string& projectPath);
  LearnerLock(LearnerLock&&) noexcept;
  LearnerLock& operator=(LearnerLock&&) noexcept;
  ~LearnerLock();

 private:
  explicit LearnerLock(std::unique_ptr<QLockFile> file);
  std::unique_ptr<QLockFile> m_file;
};

// Who runs the learner of this project now, as "process 4711" or "process 4711 on host NAME"; nullopt when nobody
// does, or this process itself. A short look at one small file.
std::optional<std::string> learnerElsewhere(const std::string& projectPath);

}  // namespace podium
