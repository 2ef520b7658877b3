#pragma once
// A small project of clips with answers, and what an export of it holds.
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <map>

#include "tests/exporters/export_shop.h"

namespace podium::test {

// Two pairs of clips with an answer each: the better one is the first of the first query, and both tie in the second.
class Clips {
 public:
  explicit Clips(const NewRound& round = smallRound(2, 2, 5)) {
    store = makeStore(folder.path(), smallProject(2));
    ada = join(*store, "Ada");
    addRound(*store, round);
    queries = lease(*store, ada, 2);
    answer(*store, rankedAnswer(queries[0], ada));
    Comparison tie = rankedAnswer(queries[1], ada);
    tie.ranking = rankingFromText("0=1").value();
    answer(*store, tie);
  }
  ExportReport write(const std::string& format, const std::string& out, const ExportOptions& options = {}) const {
    return exportProject(*store->newReader(), {format, out, options}).value();
  }
  QByteArray file(const char* name) const { return QByteArray::fromStdString(contentOf(folder.path(name))); }

  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  AnnotatorId ada;
  std::vector<Query> queries;
};

inline QString pathOf(const Clips& clips, const char* name) { return QString::fromStdString(clips.folder.path(name)); }

// All files below, with their contents.
inline std::map<QString, QByteArray> treeOf(const QString& root) {
  std::map<QString, QByteArray> files;
  QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    QFile file(it.next());
    if (file.open(QFile::ReadOnly)) files[QDir(root).relativeFilePath(file.fileName())] = file.readAll();
  }
  return files;
}

// Runs a Python script; an empty text when there is no such Python, or it lacks `module`.
inline QByteArray python(const QString& program, const char* module, const QStringList& arguments,
                         const QByteArray& script) {
  QProcess probe;
  probe.start(program, {QStringLiteral("-c"), QStringLiteral("import ") + QString::fromLatin1(module)});
  if (!probe.waitForFinished(120'000) || probe.exitCode() != 0) return {};
  QProcess child;
  child.start(program, QStringList{QStringLiteral("-c"), QString::fromUtf8(script)} + arguments);
  if (!child.waitForFinished(120'000) || child.exitCode() != 0) return "failed: " + child.readAllStandardError();
  return child.readAllStandardOutput();
}

}  // namespace podium::test
