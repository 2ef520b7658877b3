#pragma once
// A small project of clips with answers, and what an export of it holds.
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <map>

#include "storage/clip/clip_codec.h"
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

inline constexpr int kSteps = 3, kFramesPerStep = 2, kWidth = 40, kHeight = 36;

// A clip whose every pixel tells where it is from.
inline EncodedClip clipOf(std::uint64_t seed, int steps = kSteps, int width = kWidth) {
  RawClip raw;
  ClipMeta meta;
  meta.environment = "ALE/Freeway-v5";
  meta.steps = steps;
  meta.framesPerStep = kFramesPerStep;
  meta.frameWidth = width;
  meta.frameHeight = kHeight;
  meta.obsWidth = 4;
  meta.obsHeight = 5;
  meta.seed = seed;
  meta.startStep = 7;
  std::vector<std::uint32_t> palette(256);
  for (std::uint32_t i = 0; i < 256; ++i) palette[i] = i * 0x010203;
  const auto bytes = [seed](int count) {
    std::vector<std::uint8_t> made;
    for (int i = 0; i < count; ++i)
      made.push_back(
          static_cast<std::uint8_t>(seed * 31 + static_cast<unsigned>(i) * 7 + static_cast<unsigned>(i) / 97));
    return made;
  };
  raw.frames = {meta, palette, bytes(meta.frameCount() * width * kHeight)};
  raw.observations = {meta, bytes((steps + meta.obsStack - 1) * 4 * 5)};
  for (int i = 0; i < steps; ++i) {
    raw.steps.actions.push_back((static_cast<int>(seed) + i) % 4);
    raw.steps.rewards.push_back(0.5F * static_cast<float>(i));
  }
  return encodeClip(raw);
}

// Two pairs of clips; `last`: the clip that only the second pair has.
inline NewRound roundOf(const EncodedClip& last) {
  NewRound round = smallRound(2, 2, 5);
  for (std::size_t i = 0; i < 4; ++i) round.clips[i].clip = i == 3 ? last : clipOf(i + 1);
  return round;
}
inline NewRound plainRound() { return roundOf(clipOf(4)); }

inline QByteArray inHub(const char* module, const QStringList& arguments, const QByteArray& script) {
  const QString consumers = qEnvironmentVariable("PODIUM_CONSUMERS");
  const QString program = consumers + (module == QByteArray("imitation") ? QStringLiteral("/imitation/bin/python")
                                                                         : QStringLiteral("/hub/bin/python"));
  return consumers.isEmpty() ? QByteArray() : python(program, module, arguments, script).trimmed();
}

}  // namespace podium::test
