#include "tests/exporters/import_fixture.h"

#include <zlib.h>
#include <zstd.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>

namespace podium::test {

std::string ImportFolder::path(const char* name) const {
  return m_folder.filePath(QString::fromUtf8(name)).toStdString();
}

std::string ImportFolder::write(const char* name, const QByteArray& content) const {
  QFile file(m_folder.filePath(QString::fromUtf8(name)));
  QDir().mkpath(QFileInfo(file).path());
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write %s", name);
  return file.fileName().toStdString();
}

QByteArray gzipped(const QByteArray& content) {
  z_stream state = {};
  deflateInit2(&state, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  QByteArray packed(static_cast<qsizetype>(deflateBound(&state, static_cast<uLong>(content.size()))) + 64, '\0');
  QByteArray input = content;
  state.next_in = reinterpret_cast<Bytef*>(input.data());
  state.avail_in = static_cast<uInt>(input.size());
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  deflate(&state, Z_FINISH);
  packed.truncate(static_cast<qsizetype>(state.total_out));
  deflateEnd(&state);
  return packed;
}

QByteArray zstdPacked(const QByteArray& content) {
  QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(content.size()))), '\0');
  packed.truncate(static_cast<qsizetype>(ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()),
                                                       content.data(), static_cast<std::size_t>(content.size()), 3)));
  return packed;
}

QByteArray pngImage(int width, int height, int grey) {
  QImage image(width, height, QImage::Format_Grayscale8);
  image.fill(grey);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

std::unique_ptr<ProjectStore> emptyProject(const std::string& path, ItemKind kind, AnswerForm answer, int k) {
  ProjectInfo info;
  info.name = "Imports";
  info.kind = kind;
  info.answer = answer;
  info.k = k;
  return ProjectStore::create(path, info).value();
}

Result<ImportReport> importFile(ProjectStore& store, const std::string& input, const ImportOptions& options) {
  return importIntoProject(store, {.input = input, .format = "auto", .options = options});
}

std::vector<std::string> Asked::bodies() const {
  std::vector<std::string> bodies;
  for (const Item& item : items) bodies.push_back(item.content.body);
  return bodies;
}

std::vector<std::string> Asked::sources() const {
  std::vector<std::string> sources;
  for (const Item& item : items) sources.push_back(item.source);
  return sources;
}

std::vector<Asked> queriesOf(ProjectStore& store) {
  const auto reader = store.newReader();
  std::vector<Asked> all;
  for (std::int64_t id = 1;; ++id) {
    const auto query = reader->query(QueryId{id});
    if (!query) return all;
    Asked asked{.query = *query, .prompt = {}, .items = {}};
    if (query->prompt) asked.prompt = reader->prompt(query->prompt);
    for (const ItemId item : query->items) asked.items.push_back(reader->itemContent(item).value());
    all.push_back(std::move(asked));
  }
}

std::vector<Comparison> answersOf(ProjectStore& store) {
  return store.newReader()->eventsAfter({}, 100'000).comparisons;
}

}  // namespace podium::test
