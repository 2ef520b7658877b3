#include "ui/annotate/rescue_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace podium {
namespace {

constexpr int kHashLength = 12;  // hexadecimal digits that tell projects of the same file name apart

// Nothing is written to the final name before all of it is on the disk.
bool replaceFile(const QString& path, const QByteArray& content, QString& fault) {
  QSaveFile file(path);
  const bool written =
      file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() && file.commit();
  if (!written) fault = path + QStringLiteral(": ") + file.errorString();
  return written;
}

void readLines(const QString& path, std::vector<PendingWrite>& writes) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return;
  while (!file.atEnd())
    if (auto write = pendingWriteFromJson(file.readLine())) writes.push_back(*write);
}

bool sameWrite(const PendingWrite& a, const PendingWrite& b) {
  return a.kind == b.kind && a.local == b.local && a.target == b.target && a.comparison.query == b.comparison.query &&
         a.comparison.answeredAt == b.comparison.answeredAt;
}

}  // namespace

RescueFile::RescueFile(const QString& projectPath, AnnotatorId annotator) {
  const QFileInfo project(projectPath);
  const QString path = project.absoluteFilePath();
  const QString suffix = QStringLiteral(".unsaved-%1.jsonl").arg(annotator.value);
  const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
  m_beside = path + suffix;
  m_temporary =
      QDir::temp().filePath(QStringLiteral("podium-%1-%2%3")
                                .arg(project.completeBaseName(), QString::fromLatin1(hash.left(kHashLength)), suffix));
}

Result<QString> RescueFile::write(std::span<const PendingWrite> writes) {
  if (writes.empty()) {
    remove();
    return m_beside;
  }
  QByteArray content;
  for (const auto& pending : writes) content += toJsonLine(pending) + '\n';
  QString fault, secondFault;
  if (replaceFile(m_beside, content, fault)) {
    QFile::remove(m_temporary);
    return m_beside;
  }
  if (replaceFile(m_temporary, content, secondFault)) {
    QFile::remove(m_beside);  // older content
    return m_temporary;
  }
  return Error{ErrorCode::Io, QCoreApplication::translate("RescueFile",
                                                          "The unsaved answers could be written neither beside the "
                                                          "project (%1) nor to the temporary folder (%2). Keep this "
                                                          "window open and make room on one of these disks.")
                                  .arg(fault, secondFault)
                                  .toStdString()};
}

std::vector<PendingWrite> RescueFile::read() const {
  std::vector<PendingWrite> writes, more;
  readLines(m_beside, writes);
  readLines(m_temporary, more);
  for (const auto& write : more)
    if (std::none_of(writes.begin(), writes.end(), [&](const auto& known) { return sameWrite(known, write); }))
      writes.push_back(write);
  return writes;
}

void RescueFile::remove() {
  QFile::remove(m_beside);
  QFile::remove(m_temporary);
}

}  // namespace podium
