#pragma once
// Where answers wait when the project cannot take them: a file of JSON lines beside the project, or in the folder for
// temporary files when that place cannot be written either (both are often on different disks).
#include <QString>
#include <span>
#include <vector>

#include "storage/domain/result.h"
#include "ui/annotate/pending_write.h"

namespace podium {

// One annotator of one project. Not thread-safe. The writes of one annotator go to one file, so that nobody replays
// the answers that somebody else's window is still trying to save.
class RescueFile {
 public:
  RescueFile(const QString& projectPath, AnnotatorId annotator);

  // Replaces the file by these writes; without any, removes it. Returns the path used; an error names both places.
  Result<QString> write(std::span<const PendingWrite> writes);
  // What an earlier session left behind, oldest first, from both places. Lines that are not whole are left out.
  std::vector<PendingWrite> read() const;
  void remove();

  const QString& besideProject() const { return m_beside; }
  const QString& inTemporaryFolder() const { return m_temporary; }

 private:
  QString m_beside, m_temporary;
};

}  // namespace podium
