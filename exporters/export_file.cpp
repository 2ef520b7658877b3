#include "exporters/export_file.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <chrono>

#include "exporters/formats.h"
#include "storage/project_store.h"

namespace podium {
namespace {

// A file that appears when it is whole, and counts and hashes what goes into it.
class FileSink : public ByteSink {
 public:
  explicit FileSink(const std::string& path) : m_file(QString::fromStdString(path)) {
    if (!m_file.open(QIODevice::WriteOnly)) fail(ErrorCode::ReadOnly, "Choose a folder where you may write");
  }
  void write(std::string_view bytes) override {
    const auto size = static_cast<qint64>(bytes.size());
    if (m_file.write(bytes.data(), size) != size) failToWrite();
    m_hash.addData(QByteArrayView(bytes.data(), bytes.size()));
    m_bytes += size;
  }
  void finish(ExportReport& report) {
    // Flushed first: a fault while commit() empties the buffer would go unnoticed, and the file would be cut short.
    if (!m_file.flush() || !m_file.commit()) failToWrite();
    report.files = {QFileInfo(m_file.fileName()).absoluteFilePath().toStdString()};
    report.bytes = m_bytes;
    report.sha256 = m_hash.result().toHex().toStdString();
  }

 private:
  void failToWrite() const {
    const bool full = m_file.error() == QFileDevice::ResourceError;
    fail(full ? ErrorCode::Full : ErrorCode::Io, "Check that its disk is connected and has free space");
  }
  [[noreturn]] void fail(ErrorCode code, const std::string& advice) const {
    throw Exception(code, "\"" + m_file.fileName().toStdString() + "\" could not be written (" +
                              m_file.errorString().toStdString() + "). " + advice + ", then export again.");
  }

  QSaveFile m_file;
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
  std::int64_t m_bytes = 0;
};

ExportReport exportOrThrow(ProjectReader& reader, const std::string& format, const std::string& path,
                           const ExportProgress& progress, std::stop_token stop) {
  const auto begin = std::chrono::steady_clock::now();
  const ExportFormat* found = findExportFormat(format);
  if (!found)
    throw Exception(ErrorCode::InvalidInput,
                    "There is no export format \"" + format + "\". `podium formats` lists those that there are.");
  const auto events = openRankingEvents(reader);
  if (events->total() == 0)
    throw Exception(ErrorCode::InvalidInput, "There is nothing to export yet: the project holds no answers.");
  if (ProjectStore::belongsToProject(path))
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + path + "\" is a Podium project, or belongs to one. Choose another name for the export.");
  FileSink sink(path);
  ExportReport report = found->make()->write(*events, sink, progress, stop).value();
  sink.finish(report);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return report;
}

}  // namespace

Result<ExportReport> exportToFile(ProjectReader& reader, const std::string& format, const std::string& path,
                                  const ExportProgress& progress, std::stop_token stop) {
  try {
    return exportOrThrow(reader, format, path, progress, std::move(stop));
  } catch (const Exception& fault) {
    return fault.error();
  }
}

}  // namespace podium
