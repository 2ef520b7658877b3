#include "app/learner_lock.h"

#include <signal.h>
#include <unistd.h>

#include <QFile>
#include <QLockFile>
#include <QSysInfo>
#include <cerrno>
#include <filesystem>

#include "storage/project_folders.h"

namespace podium {
namespace {

struct Holder {
  qint64 pid = 0;
  QString host;
};

std::optional<Holder> holderOf(const QLockFile& file) {
  Holder holder;
  QString program;
  if (!file.getLockInfo(&holder.pid, &holder.host, &program)) return std::nullopt;
  return holder;
}

bool isHere(const Holder& holder) {
  return holder.host.isEmpty() || holder.host == QString::fromUtf8(QSysInfo::machineHostName().toUtf8());
}

std::string describe(const Holder& holder) {
  const std::string process = "process " + std::to_string(holder.pid);
  return isHere(holder) ? process : process + " on host " + holder.host.toStdString();
}

std::unique_ptr<QLockFile> lockFile(const std::string& projectPath) {
  auto file = std::make_unique<QLockFile>(QFile::decodeName(learnerLockPath(projectPath).c_str()));
  file->setStaleLockTime(0);  // a learner may run for days: only a dead owner makes the lock stale
  return file;
}

}  // namespace

LearnerLock::LearnerLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}
LearnerLock::LearnerLock(LearnerLock&&) noexcept = default;
LearnerLock& LearnerLock::operator=(LearnerLock&&) noexcept = default;
LearnerLock::~LearnerLock() = default;

Result<LearnerLock> LearnerLock::take(const std::string& projectPath) {
  const auto folder = projectDataFolder(projectPath);
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault)
    return Error{ErrorCode::ReadOnly, "The folder " + folder.string() + " for the learner's files cannot be made (" +
                                          fault.message() + "): make the project's folder writable."};
  auto file = lockFile(projectPath);
  if (file->tryLock(0)) return LearnerLock(std::move(file));
  if (file->error() == QLockFile::LockFailedError) {
    const auto holder = holderOf(*file);
    return Error{ErrorCode::Locked, "The learner of " + projectPath + " already runs in " +
                                        (holder ? describe(*holder) : std::string("another process")) +
                                        ": stop it there first, or annotate while it learns."};
  }
  return Error{ErrorCode::ReadOnly, "The lock file " + learnerLockPath(projectPath).string() +
                                        " cannot be written: make the project's folder writable."};
}

std::optional<std::string> learnerElsewhere(const std::string& projectPath) {
  const auto holder = holderOf(*lockFile(projectPath));
  if (!holder) return std::nullopt;
  if (isHere(*holder)) {
    if (holder->pid == getpid()) return std::nullopt;
    if (kill(static_cast<pid_t>(holder->pid), 0) != 0 && errno == ESRCH) return std::nullopt;  // it was killed
  }
  return describe(*holder);
}

}  // namespace podium
