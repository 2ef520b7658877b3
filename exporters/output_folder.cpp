#include "exporters/output_folder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <algorithm>

#include "storage/sha256.h"

namespace podium {
namespace {

[[noreturn]] void failToWrite(const QFile& file) {
  const bool full = file.error() == QFileDevice::ResourceError;
  const QString sentence = QStringLiteral(
      "\"%1\" could not be written (%2). Check that its disk is connected and has free space, then export again.");
  throw Exception(full ? ErrorCode::Full : ErrorCode::Io,
                  sentence.arg(file.fileName(), file.errorString()).toStdString());
}

}  // namespace

class OutputFolder::Stream : public ByteSink {
 public:
  Stream(const QString& path, std::string name) : m_file(path), m_name(std::move(name)) {
    if (!m_file.open(QIODevice::WriteOnly)) failToWrite(m_file);
  }
  void write(std::string_view bytes) override {
    const auto size = static_cast<qint64>(bytes.size());
    if (m_file.write(bytes.data(), size) != size) failToWrite(m_file);
    m_hash.add(bytes);
    m_bytes += size;
  }
  WrittenFile close() {
    if (!m_file.flush()) failToWrite(m_file);
    m_file.close();
    return {m_name, m_bytes, m_hash.hex(), false};
  }

 private:
  QFile m_file;
  std::string m_name;
  Sha256 m_hash;
  std::int64_t m_bytes = 0;
};

OutputFolder::OutputFolder(const std::string& out)
    : m_out(QDir::cleanPath(QFileInfo(QString::fromStdString(out)).absoluteFilePath()).toStdString()) {
  const QFileInfo info(QString::fromStdString(m_out));
  if (info.exists() || info.isSymLink()) {
    const bool empty = info.isDir() && !info.isSymLink() &&
                       QDir(info.filePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!empty)
      throw Exception(ErrorCode::InvalidInput,
                      "\"" + m_out +
                          "\" is there already, and this format writes a folder of its own. Choose a name "
                          "that is not taken, or an empty folder.");
  }
  m_temporary = std::make_unique<QTemporaryDir>(info.absolutePath() + QStringLiteral("/.") + info.fileName() +
                                                QStringLiteral(".podium-part-XXXXXX"));
  if (!m_temporary->isValid())
    throw Exception(ErrorCode::ReadOnly, "The folder \"" + m_out + "\" cannot be made (" +
                                             m_temporary->errorString().toStdString() +
                                             "). Choose a folder where you may write, then export again.");
}

OutputFolder::~OutputFolder() = default;

std::string OutputFolder::pathFor(const std::string& name) {
  close();
  const QString path = m_temporary->filePath(QString::fromStdString(name));
  QDir().mkpath(QFileInfo(path).path());
  return path.toStdString();
}

void OutputFolder::close() {
  if (!m_stream) return;
  m_files.push_back(m_stream->close());
  m_stream.reset();
}

ByteSink& OutputFolder::stream(const std::string& name) {
  const QString path = QString::fromStdString(pathFor(name));
  m_stream = std::make_unique<Stream>(path, name);
  return *m_stream;
}

void OutputFolder::write(const std::string& name, std::string_view bytes) {
  stream(name).write(bytes);
  close();
}

void OutputFolder::counted(const std::string& name) {
  const QString path = m_temporary->filePath(QString::fromStdString(name));
  const auto hash = sha256OfFile(path.toStdString());
  if (!hash) throw Exception(ErrorCode::Io, "\"" + name + "\" was written and cannot be read. Export again.");
  m_files.push_back({name, QFileInfo(path).size(), *hash, false});
}

WrittenFile OutputFolder::sealed(const std::string& name) {
  close();
  return *std::ranges::find(m_files, name, &WrittenFile::path);
}

std::vector<WrittenFile> OutputFolder::finish() {
  close();
  const QString out = QString::fromStdString(m_out);
  QFile::setPermissions(m_temporary->path(),
                        QFileDevice::Permissions(0x7755));  // temporary ones are for the owner only
  if (QFileInfo(out).isDir()) QDir().rmdir(out);            // an empty one
  if (!QDir().rename(m_temporary->path(), out))
    throw Exception(ErrorCode::Io, "The folder \"" + m_out +
                                       "\" cannot be made: its name was taken meanwhile. Choose another "
                                       "name, then export again.");
  m_temporary->setAutoRemove(false);
  for (WrittenFile& file : m_files) file.path = m_out + "/" + file.path;
  return std::move(m_files);
}

}  // namespace podium
