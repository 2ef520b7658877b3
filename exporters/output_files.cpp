#include "exporters/output_files.h"

#include <fcntl.h>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <future>
#include <utility>

#include "exporters/packed_sink.h"
#include "storage/project_store.h"
#include "storage/sha256.h"

namespace podium {

OutputNames::OutputNames(const std::string& out, const std::string& usual) {
  const QString path = QString::fromStdString(out);
  m_isFolder = path.endsWith(QLatin1Char('/')) || QFileInfo(path).isDir();
  if (m_isFolder) {
    m_folder = QDir(path).absolutePath().toStdString();
    m_ending = "." + usual;
    return;
  }
  const QFileInfo info(path);
  m_folder = info.absolutePath().toStdString();
  m_stem = info.completeBaseName().toStdString();
  const std::string suffix = info.suffix().toStdString();
  m_ending = suffix.empty() ? "" : "." + suffix;
  if (suffix == "gz" || suffix == "zst") {  // answers.jsonl.gz: both belong to the ending
    const auto dot = m_stem.rfind('.');
    if (dot != std::string::npos && dot > 0) {
      m_ending = m_stem.substr(dot) + m_ending;
      m_stem.resize(dot);
    }
  }
}

std::string OutputNames::data(const std::string& part) const {
  const std::string name = m_isFolder ? (part.empty() ? "data" : part) : m_stem + (part.empty() ? "" : "-" + part);
  return m_folder + "/" + name + m_ending;
}

std::string OutputNames::manifest() const {
  return m_folder + "/" + (m_isFolder ? "" : m_stem + m_ending + ".") + "manifest.json";
}

std::string OutputNames::beside(const std::string& name) const {
  return m_folder + "/" + (m_isFolder ? "" : m_stem + ".") + name;
}

constexpr std::size_t kPiece = std::size_t{1} << 20;

// Counts and hashes what goes onto the disk.
class OutputFiles::File : public ByteSink {
 public:
  explicit File(const std::string& path) : m_file(QString::fromStdString(path)) {
    if (!m_file.open(QIODevice::WriteOnly)) fail(ErrorCode::ReadOnly, "Choose a folder where you may write");
    m_packed = makePackedSink(path, *this);
  }
  ByteSink& entrance() { return m_packed ? *m_packed : static_cast<ByteSink&>(*this); }
  void write(std::string_view bytes) override {
    m_filling += bytes;
    if (m_filling.size() >= kPiece) handOver();
  }
  // Flushed first: a fault while commit() empties the buffer would go unnoticed, and the file would be cut short.
  void seal() {
    if (m_sealed) return;
    m_sealed = true;
    if (m_packed) m_packed->finish();
    handOver();
    if (m_writing.valid()) m_writing.get();
    if (!m_file.flush()) failToWrite();
  }
  void commit() {
    if (!m_file.commit()) failToWrite();
  }
  WrittenFile facts() const {
    return {QFileInfo(m_file.fileName()).absoluteFilePath().toStdString(), m_bytes, m_hash.hex()};
  }

 private:
  // Hashing and writing a piece goes on while the next one is filled; a fault of it is thrown at the next piece.
  void handOver() {
    if (m_writing.valid()) m_writing.get();
    std::swap(m_filling, m_piece);
    m_filling.clear();
    m_writing = std::async(std::launch::async, [this] {
      const auto size = static_cast<qint64>(m_piece.size());
      if (m_file.write(m_piece.data(), size) != size) failToWrite();
      beginToStore(size);
      m_hash.add(m_piece);
      m_bytes += size;
    });
  }
  // The disk begins with what was just written, so that commit(), which waits for all of it, has less to wait for.
  void beginToStore(qint64 size) {
#ifdef SYNC_FILE_RANGE_WRITE
    (void)::sync_file_range(m_file.handle(), m_bytes, size, SYNC_FILE_RANGE_WRITE);  // only a hint
#endif
  }
  void failToWrite() const {
    const bool full = m_file.error() == QFileDevice::ResourceError;
    fail(full ? ErrorCode::Full : ErrorCode::Io, "Check that its disk is connected and has free space");
  }
  [[noreturn]] void fail(ErrorCode code, const std::string& advice) const {
    throw Exception(code, "\"" + m_file.fileName().toStdString() + "\" could not be written (" +
                              m_file.errorString().toStdString() + "). " + advice + ", then export again.");
  }

  QSaveFile m_file;
  Sha256 m_hash;
  std::int64_t m_bytes = 0;
  bool m_sealed = false;
  std::unique_ptr<PackedSink> m_packed;
  std::string m_filling, m_piece;
  std::future<void> m_writing;  // last: it ends before what it uses
};

OutputFiles::OutputFiles() = default;
OutputFiles::~OutputFiles() = default;

ByteSink& OutputFiles::add(const std::string& path) {
  if (ProjectStore::belongsToProject(path))
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + path + "\" is a Podium project, or belongs to one. Choose another name for the export.");
  m_files.push_back(std::make_unique<File>(path));
  return m_files.back()->entrance();
}

std::vector<WrittenFile> OutputFiles::seal() {
  std::vector<WrittenFile> written;
  for (const auto& file : m_files) {
    file->seal();
    written.push_back(file->facts());
  }
  return written;
}

std::vector<WrittenFile> OutputFiles::finish() {
  std::vector<WrittenFile> written = seal();
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    written[i].replaced = QFileInfo::exists(QString::fromStdString(written[i].path));
    m_files[i]->commit();
  }
  return written;
}

}  // namespace podium
