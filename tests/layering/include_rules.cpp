#include "tests/layering/include_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <algorithm>

namespace podium::layering {
namespace {

struct Room {
  QString folder;
  QStringList mayInclude;  // rooms, besides itself
  bool qt = false, sql = false, torch = false, ale = false, arrow = false, hdf5 = false;
};

// The longest folder that a path starts with is its room.
const std::vector<Room>& rooms() {
  static const auto text = [](const char* s) { return QString::fromLatin1(s); };
  static const QString domain = text("storage/domain"), clip = text("storage/clip"), storage = text("storage"),
                       learner = text("learner"), env = text("learner/env"), exporters = text("exporters"),
                       ui = text("ui");
  static const std::vector<Room> list{
      {.folder = domain, .mayInclude = {}},
      {.folder = clip, .mayInclude = {domain}},
      {.folder = storage, .mayInclude = {domain, clip}, .qt = true, .sql = true},
      {.folder = learner, .mayInclude = {domain, clip}},
      {.folder = env, .mayInclude = {domain, clip, learner}},
      // A program of its own under GPL-2.0-only: it sees the protocol and nothing else of Podium.
      {.folder = text("learner/env/atari"), .mayInclude = {env}, .ale = true},
      {.folder = text("learner/nn"), .mayInclude = {domain, clip, learner}, .torch = true},
      {.folder = exporters, .mayInclude = {domain, clip, storage}, .qt = true},
      {.folder = text("exporters/parquet"), .mayInclude = {domain, exporters}, .arrow = true},
      {.folder = text("exporters/hdf5"), .mayInclude = {domain, exporters}, .hdf5 = true},
      {.folder = ui, .mayInclude = {domain, clip, storage, learner, exporters}, .qt = true},
      {.folder = text("app"), .mayInclude = {domain, clip, storage, learner, env, exporters, ui}, .qt = true},
  };
  return list;
}

const Room* findRoom(const QString& path) {
  const Room* best = nullptr;
  for (const Room& room : rooms())
    if (path.startsWith(room.folder + QLatin1Char('/')) && (!best || room.folder.size() > best->folder.size()))
      best = &room;
  return best;
}

bool isQt(const QString& header) {
  static const QRegularExpression pattern(QStringLiteral("^(Qt[A-Z]\\w*/)?Q[A-Z]\\w*$|^q[a-z]+\\.h$|^Qt[A-Z]\\w*$"));
  return pattern.match(header).hasMatch();
}

bool isSql(const QString& header) {
  return header == QLatin1String("sqlite3.h") || header.contains(QLatin1String("QSql")) ||
         header == QLatin1String("QtSql");
}

bool isTorch(const QString& header) {
  return header.startsWith(QLatin1String("torch/")) || header.startsWith(QLatin1String("ATen/")) ||
         header.startsWith(QLatin1String("c10/"));
}

bool isAle(const QString& header) { return header.startsWith(QLatin1String("ale/")); }

bool isArrow(const QString& header) {
  return header.startsWith(QLatin1String("arrow/")) || header.startsWith(QLatin1String("parquet/"));
}

bool isHdf5(const QString& header) {
  return header == QLatin1String("hdf5.h") || (header.startsWith(QLatin1String("H5")) && header.endsWith(u'h'));
}

QString foreignReason(const Room& room, const QString& header) {
  if (isSql(header) && !room.sql) return QStringLiteral("SQLite stays inside storage");
  if (isQt(header) && !room.qt) return QStringLiteral("%1 is plain C++ without Qt").arg(room.folder);
  if (isTorch(header) && !room.torch) return QStringLiteral("torch stays inside learner/nn");
  if (isAle(header) && !room.ale) return QStringLiteral("the GPL-licensed emulator stays inside learner/env/atari");
  if (isArrow(header) && !room.arrow) return QStringLiteral("Apache Arrow stays inside exporters/parquet");
  if (isHdf5(header) && !room.hdf5) return QStringLiteral("the library of HDF5 stays inside exporters/hdf5");
  return {};
}

QStringList filesOf(const QString& root, std::initializer_list<const char*> folders) {
  QStringList files;
  const QDir base(root);
  for (const char* top : folders) {
    QDirIterator it(base.filePath(QString::fromLatin1(top)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) files << base.relativeFilePath(it.next());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

QString roomOf(const QString& path) {
  const Room* room = findRoom(path);
  return room ? room->folder : QString();
}

std::vector<Violation> violationsOf(const QString& path, const QString& text) {
  std::vector<Violation> found;
  const Room* room = findRoom(path);
  if (!room) return found;
  static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
  const QStringList lines = text.split(QLatin1Char('\n'));
  for (int i = 0; i < lines.size(); ++i) {
    const auto match = include.match(lines[i]);
    if (!match.hasMatch()) continue;
    const QString header = match.captured(2);
    QString reason = foreignReason(*room, header);
    const Room* target = findRoom(header);
    if (reason.isEmpty() && target && target != room && !room->mayInclude.contains(target->folder))
      reason = QStringLiteral("%1 may not include %2").arg(room->folder, target->folder);
    if (reason.isEmpty() && header.startsWith(QLatin1String("tests/")))
      reason = QStringLiteral("the program may not include its tests");
    if (!reason.isEmpty()) found.push_back({path, i + 1, header, reason});
  }
  return found;
}

QStringList sourceFiles(const QString& root) { return filesOf(root, {"storage", "learner", "exporters", "ui", "app"}); }

QStringList testFiles(const QString& root) { return filesOf(root, {"tests"}); }

}  // namespace podium::layering
