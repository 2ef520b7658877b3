#pragma once
// Small files to import, and what a project holds afterwards.
#include <QByteArray>
#include <QTemporaryDir>
#include <string>
#include <vector>

#include "exporters/import_file.h"
#include "storage/project_store.h"

namespace podium::test {

// A folder with files of the test's own making; goes away with the object.
class ImportFolder {
 public:
  // Writes a file, with folders where its name asks for them; returns its path.
  std::string write(const char* name, const QByteArray& content) const;
  std::string path(const char* name) const;

 private:
  QTemporaryDir m_folder;
};

QByteArray gzipped(const QByteArray& content);
QByteArray zstdPacked(const QByteArray& content);
// A whole PNG of that size in one colour.
QByteArray pngImage(int width, int height, int grey = 128);

// An empty project for items of that kind.
std::unique_ptr<ProjectStore> emptyProject(const std::string& path, ItemKind kind = ItemKind::Text,
                                           AnswerForm answer = AnswerForm::Rank, int k = 4);
// Imports with default options.
Result<ImportReport> importFile(ProjectStore& store, const std::string& input, const ImportOptions& options = {});

// One query with its prompt and its items.
struct Asked {
  Query query;
  std::optional<Prompt> prompt;
  std::vector<Item> items;
  std::vector<std::string> bodies() const;
  std::vector<std::string> sources() const;
};
// All queries, ascending.
std::vector<Asked> queriesOf(ProjectStore& store);
std::vector<Comparison> answersOf(ProjectStore& store);

}  // namespace podium::test
