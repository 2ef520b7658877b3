#include "tests/bench/bench_datasets.h"

#include <fcntl.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "exporters/formats.h"
#include "learner/random.h"
#include "tests/bench/probe.h"
#include "tests/support/child.h"

namespace podium::bench {

using test::besideThis;
using test::ChildRun;
using test::runChild;

namespace {

namespace fs = std::filesystem;
constexpr int kImported = 160'000, kExported = 50'000;
constexpr int kTurns = 3, kWordsOfTurn = 50;  // HH-RLHF: a dialogue has about 2.4 exchanges and 900 characters
constexpr double kImportAim = 0.4, kExportAim = 0.5;
constexpr double kBesideMs = 50.0;
constexpr double kExportSeconds = 1.0, kMegabytesAllowed = 300.0;

// Words of mean length 5.
std::string words(Random& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (i) text += ' ';
    for (int letters = 2 + random.below(7); letters > 0; --letters) text += static_cast<char>('a' + random.below(26));
  }
  return text;
}

// The shape of HH-RLHF: two dialogues that differ in their last reply.
void writeDialogues(const std::string& path, int rows) {
  Random random(1);
  std::ofstream out(path, std::ios::binary);
  for (int row = 0; row < rows; ++row) {
    std::string shared;
    for (int turn = 0; turn < kTurns; ++turn) {
      shared += "\\n\\nHuman: " + words(random, 1 + random.below(kWordsOfTurn)) + "\\n\\nAssistant:";
      if (turn + 1 < kTurns) shared += ' ' + words(random, 1 + random.below(2 * kWordsOfTurn));
    }
    out << R"({"chosen":")" << shared << ' ' << words(random, 1 + random.below(2 * kWordsOfTurn)) << R"(","rejected":")"
        << shared << ' ' << words(random, 1 + random.below(2 * kWordsOfTurn)) << "\"}\n";
  }
}

std::string newProject(const QTemporaryDir& folder) {
  const std::string path = folder.filePath(QStringLiteral("bench.podium")).toStdString();
  runChild(besideThis("podium"), {"new", path, "--kind", "text", "--answer", "pair", "--json"});
  return path;
}

ChildRun importInto(const std::string& project, const std::string& rows) {
  return runChild(besideThis("podium"), {"import", project, rows, "--with-answers", "--json"});
}

// The bytes of a file into another one, until they are on the disk.
double bareWrite(const std::string& from, const std::string& to) {
  std::ifstream in(from, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const auto begin = std::chrono::steady_clock::now();
  const int file = ::open(to.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t written = ::write(file, bytes.data() + at, bytes.size() - at);
    if (written <= 0) throw Exception(ErrorCode::Full, "The bare write to " + to + " failed.");
    at += static_cast<std::size_t>(written);
  }
  ::fsync(file);
  ::close(file);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

Figures benchImport() {
  const QTemporaryDir folder;
  const std::string rows = folder.filePath(QStringLiteral("pairs.jsonl")).toStdString();
  writeDialogues(rows, kImported);
  const ChildRun bare = runChild("python3", {PODIUM_BENCH_SOURCES "/raw_insert.py", rows, rows + ".sqlite"});
  const std::string project = newProject(folder);
  const ChildRun run = importInto(project, rows);
  if (run.result.value(QLatin1String("queries")).toInt() != kImported)
    throw Exception(ErrorCode::Corrupt, "The import did not take all rows.");
  const ChildRun tables = runChild("python3", {PODIUM_BENCH_SOURCES "/table_insert.py", project, rows + ".sqlite"});
  const double bareSeconds = bare.result.value(QLatin1String("seconds")).toDouble();
  const double tableSeconds = tables.result.value(QLatin1String("seconds")).toDouble();
  return {{"import_rows_per_second", kImported / run.seconds, "rows/s", "pairs into one plain table",
           kImported / bareSeconds, kImportAim},
          {"import_rows_per_second", kImported / run.seconds, "rows/s", "the same rows into the same tables",
           kImported / tableSeconds, std::nullopt},
          {"import_seconds", run.seconds, "s", "pairs into one plain table", bareSeconds, std::nullopt, Better::Lower},
          {"import_memory", run.megabytes, "MB", "limit", kMegabytesAllowed, 1.0, Better::Lower}};
}

Figures benchImportBeside() {
  const QTemporaryDir folder;
  const std::string rows = folder.filePath(QStringLiteral("pairs.jsonl")).toStdString();
  writeDialogues(rows, kImported);
  const QJsonObject result =
      probe("annotate_probe",
            {QStringLiteral("beside"), QString::fromStdString(besideThis("podium")), QString::fromStdString(rows)});
  const auto figure = [&](const char* metric, const char* key) {
    return Figure{metric, result.value(QLatin1String(key)).toDouble(), "ms", "limit", kBesideMs, 1.0, Better::Lower};
  };
  const auto onDisk = [&](const char* metric, const char* key) {
    Figure one = figure(metric, key);
    one.aim.reset();
    return one;
  };
  const double answers = result.value(QLatin1String("answers")).toDouble();
  return {figure("key_to_next_query_median", "painted_median"),
          figure("key_to_next_query_p99", "painted_p99"),
          onDisk("key_to_disk_median", "saved_median"),
          onDisk("key_to_disk_p99", "saved_p99"),
          onDisk("key_to_disk_longest", "saved_most"),
          {"answers", answers, "answers", "asked for", 300.0, std::nullopt},
          {"saved_within_a_second", answers - result.value(QLatin1String("troubles")).toDouble(), "answers", "answers",
           answers, 1.0}};
}

Figures benchExport() {
  const QTemporaryDir folder;
  const std::string rows = folder.filePath(QStringLiteral("pairs.jsonl")).toStdString();
  writeDialogues(rows, kExported);
  const std::string project = newProject(folder);
  importInto(project, rows);
  fs::remove(rows);
  Figures figures;
  for (const ExportFormat& format : exportFormats()) {
    if (format.extensions.empty()) continue;
    const std::string out = folder.filePath(QStringLiteral("out")).toStdString() + "." + format.extensions.front();
    ChildRun run;
    try {
      run = runChild(besideThis("podium"), {"export", project, out, "--format", format.name, "--json"});
    } catch (const Exception&) {
      continue;  // a format of what these rows are not: it said so
    }
    const double bare = bareWrite(out, out + ".bare");
    figures.push_back({format.name + "_seconds", run.seconds, "s", "one second", kExportSeconds, 1.0, Better::Lower});
    figures.push_back({format.name + "_rate", static_cast<double>(fs::file_size(out)) / run.seconds * 1e-6, "MB/s",
                       "bare write", static_cast<double>(fs::file_size(out)) / bare * 1e-6, kExportAim});
    figures.push_back({format.name + "_memory", run.megabytes, "MB", "limit", kMegabytesAllowed, 1.0, Better::Lower});
    fs::remove(out);
    fs::remove(out + ".bare");
  }
  return figures;
}

}  // namespace podium::bench
