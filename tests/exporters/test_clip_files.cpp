// Clips as files, and pairs of clips as a pickle for imitation: what other programs find in them.
#include <QDir>
#include <QImage>
#include <QStandardPaths>
#include <QtTest>

#include "exporters/import/pickle_reader.h"
#include "tests/exporters/clip_shop.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr std::string_view kRecords[] = {"imitation.algorithms.preference_comparisons.PreferenceDataset",
                                         "imitation.data.types.TrajectoryWithRew"};

}  // namespace

class TestClipFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyClipHasARowThatNamesItsFile() {
    const Clips clips;
    const ExportReport report = clips.write("clips-npz", clips.folder.path("out.d"));
    QCOMPARE(report.rows, 2);
    const auto rows = linesOf(clips.folder.path("out.d/clips.jsonl"));
    QCOMPARE(rows.size(), 4u);
    const auto reader = clips.store->newReader();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const ItemId id{rows[i]["item_id"].get<std::int64_t>()};
      const ClipMeta meta = reader->clipFrames(id).meta;
      QVERIFY(holds(rows[i], Json{{"environment", "ALE/Freeway-v5"},
                                  {"policy_version", 1},
                                  {"policy_member", 2},
                                  {"seed", std::to_string(meta.seed)},
                                  {"start_step", 7},
                                  {"steps", 3},
                                  {"frames_per_step", 2},
                                  {"frames", 6},
                                  {"width", 8},
                                  {"height", 6},
                                  {"actions", {0, 1, 2}},
                                  {"rewards", {0.0, 1.0, -0.5}},
                                  {"true_return", 0.5 * static_cast<double>(i % 2)}}));
      QVERIFY(meta.seed >> 63 == 1);
      const std::string file = clips.folder.path(("out.d/" + rows[i]["file"].get<std::string>()).c_str());
      QVERIFY2(QFile::exists(QString::fromStdString(file)), file.c_str());
    }
    const auto rankings = linesOf(clips.folder.path("out.d/rankings.jsonl"));
    QCOMPARE(rankings.size(), 2u);
    QCOMPARE(rankings[0]["items"][0]["item_id"].get<std::int64_t>(), clips.queries[0].items[0].value);
    QCOMPARE(rankings[0]["items"][0]["sha256"], rows[0]["sha256"]);
    QCOMPARE(rankings[1]["items"][1]["rank"].get<int>(), 1);
    const Json manifest = Json::parse(contentOf(clips.folder.path("out.d/manifest.json")));
    QCOMPARE(manifest["format"].get<std::string>(), "clips-npz");
    QCOMPARE(manifest["rows"].get<int>(), 2);
  }

  void picturesAreTheFramesOfTheClip() {
    const Clips clips;
    clips.write("clips-png", clips.folder.path("out.d"));
    const auto rows = linesOf(clips.folder.path("out.d/clips.jsonl"));
    const auto reader = clips.store->newReader();
    for (const Json& row : rows) {
      const ClipFrames frames = reader->clipFrames(ItemId{row["item_id"].get<std::int64_t>()});
      const QDir folder(pathOf(clips, ("out.d/" + row["file"].get<std::string>()).c_str()));
      QCOMPARE(folder.entryList(QDir::Files).size(), 6);
      for (int i = 0; i < 6; ++i) {
        const QImage image(folder.filePath(QStringLiteral("0000%1.png").arg(i)));
        QCOMPARE(image.size(), QSize(8, 6));
        for (int y = 0; y < 6; ++y)
          for (int x = 0; x < 8; ++x) {
            const std::uint8_t index = frames.frames[static_cast<std::size_t>((i * 6 + y) * 8 + x)];
            QCOMPARE(image.pixelIndex(x, y), static_cast<int>(index));
            QCOMPARE(image.pixel(x, y) & 0xFFFFFFU, frames.palette[index]);
          }
      }
    }
  }

  void numpyReadsTheArrays() {
    const Clips clips;
    clips.write("clips-npz", clips.folder.path("out.d"));
    const QByteArray said =
        python(QStringLiteral("python3"), "numpy", {pathOf(clips, "out.d/clips/clip-000001.npz")},
               "import sys, zipfile, numpy\n"
               "assert zipfile.ZipFile(sys.argv[1]).testzip() is None\n"
               "f = numpy.load(sys.argv[1])\n"
               "print(sorted(f), f['frames'].shape, f['frames'].dtype, f['frames'][5, 5, 7].tolist(),"
               "f['actions'].dtype, f['actions'].tolist(), f['rewards'].dtype, f['rewards'].tolist())");
    if (said.isEmpty()) QSKIP("no python3 with numpy");
    QCOMPARE(said.trimmed(), QByteArray("['actions', 'frames', 'rewards'] (6, 6, 8, 3) uint8 [16, 32, 48] int64 [0, 1, "
                                        "2] float32 [0.0, 1.0, -0.5]"));
  }

  void arraysAreAlignedAndStored() {
    const Clips clips;
    clips.write("clips-npz", clips.folder.path("out.d"));
    const QByteArray zip = clips.file("out.d/clips/clip-000002.npz");
    const qsizetype at = zip.indexOf("\x93NUMPY");
    QVERIFY(zip.startsWith("PK\x03\x04") && at > 0);
    const int header = static_cast<unsigned char>(zip[at + 8]) + 256 * static_cast<unsigned char>(zip[at + 9]);
    QCOMPARE((10 + header) % 64, 0);
    QCOMPARE(zip[at + 9 + header], '\n');
    QCOMPARE(zip.mid(at + 10 + header, 6), QByteArray("\x10\x20\x30\x10\x20\x30"));
  }

  void videosAreWrittenByFfmpeg() {
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) QSKIP("ffmpeg is not installed");
    const Clips clips;
    clips.write("clips-mp4", clips.folder.path("out.d"));
    const QByteArray video = clips.file("out.d/clips/clip-000001.mp4");
    QVERIFY(video.size() > 100 && video.mid(4, 4) == "ftyp");
    const QByteArray manifest = clips.file("out.d/manifest.json");
    QVERIFY(manifest.contains("clips-mp4"));
  }

  void withoutFfmpegItIsSaidWhatToDo() {
    const Clips clips;
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QByteArray("/nowhere"));
    const auto report = exportProject(*clips.store->newReader(), {"clips-mp4", clips.folder.path("out.d")});
    qputenv("PATH", path);
    QVERIFY(!report && report.error().code == ErrorCode::Unavailable);
    QVERIFY(report.error().message.find("package ffmpeg") != std::string::npos);
    QVERIFY(!QFile::exists(pathOf(clips, "out.d")));
  }

  void theSameProjectGivesTheSameBytes_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"clips-png", "clips-npz", "clips-mp4"})
      QTest::newRow(format) << QString::fromLatin1(format);
  }
  void theSameProjectGivesTheSameBytes() {
    QFETCH(QString, format);
    if (format == u"clips-mp4" && QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
      QSKIP("ffmpeg is not installed");
    const Clips clips;
    clips.write(format.toStdString(), clips.folder.path("one"));
    clips.write(format.toStdString(), clips.folder.path("two/"));
    const auto one = treeOf(pathOf(clips, "one")), two = treeOf(pathOf(clips, "two"));
    QVERIFY(one.size() >= 8);
    QVERIFY(one == two);
  }

  void aNameThatIsTakenIsKept() {
    const Clips clips;
    QVERIFY(QDir().mkpath(pathOf(clips, "out.d")));
    clips.write("clips-npz", clips.folder.path("out.d"));  // an empty folder is fine
    const auto before = treeOf(pathOf(clips, "out.d"));
    const auto again = exportProject(*clips.store->newReader(), {"clips-png", clips.folder.path("out.d")});
    QVERIFY(!again && again.error().code == ErrorCode::InvalidInput);
    QVERIFY(treeOf(pathOf(clips, "out.d")) == before);
    const auto project = exportProject(*clips.store->newReader(), {"clips-png", clips.folder.path()});
    QVERIFY(!project && project.error().message.find("there already") != std::string::npos);
    const auto nowhere = exportProject(*clips.store->newReader(), {"clips-png", clips.folder.path("no/such/out")});
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::ReadOnly);
  }

  void whatIsCancelledLeavesNothing() {
    const Clips clips;
    const auto before = treeOf(pathOf(clips, ""));
    for (const char* format : {"clips-png", "clips-npz", "imitation-pickle"}) {
      std::stop_source source;
      const auto report = exportProject(
          *clips.store->newReader(), {format, clips.folder.path("out.pkl")},
          [&source](std::int64_t, std::int64_t) { source.request_stop(); }, source.get_token());
      QVERIFY2(!report && report.error().code == ErrorCode::Cancelled, format);
    }
    QCOMPARE(treeOf(pathOf(clips, "")).size(), before.size());
    QCOMPARE(QDir(pathOf(clips, "")).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 0);
  }

  void textsAreNoClips() {
    const Shop shop;
    shop.give(shop.says("1>0"));
    for (const char* format : {"clips-png", "imitation-pickle"}) {
      const std::string refusal = shop.refusal(format, shop.folder.path("out.pkl"));
      QVERIFY2(refusal.find("this format holds clips (1)") != std::string::npos, refusal.c_str());
    }
    ExportOptions options;
    options.split = {0.5, 0.5};
    QVERIFY(shop.refusal("clips-png", shop.folder.path("out.d"), options).find("not divided") != std::string::npos);
  }

  void aPickleOfPairsIsReadBack() {
    const Clips clips;
    ExportOptions options;
    QCOMPARE(clips.write("imitation-pickle", clips.folder.path("a.pkl"), options).rows, 1);
    options.ties = TieRule::Half;
    QCOMPARE(clips.write("imitation-pickle", clips.folder.path("b.pkl"), options).rows, 2);
    const std::string bytes = contentOf(clips.folder.path("b.pkl"));
    MemoryBytes source(bytes);
    const PickleDocument document = readPickle(source, "b.pkl", kRecords);
    const PickleValue& data = document.root();
    QVERIFY(data.kind == PickleKind::Record && data.text == kRecords[0]);
    QCOMPARE(data.find("max_size")->kind, PickleKind::None);
    QCOMPARE(data.find("preferences")->numberAt(0), 1.0);
    QCOMPARE(data.find("preferences")->numberAt(1), 0.5);
    const auto reader = clips.store->newReader();
    const ClipObservations seen = reader->clipObservations(clips.queries[0].items[0]);
    const PickleValue& fragment = *data.find("fragments1")->items.at(0);
    QCOMPARE(fragment.text, std::string(kRecords[1]));
    const PickleValue& observations = *fragment.find("obs");
    QCOMPARE(observations.shape, (std::vector<std::int64_t>{3, 4, 4, 4}));
    for (std::int64_t step = 0; step < 3; ++step)
      for (std::int64_t pixel = 0; pixel < 16; ++pixel)
        for (std::int64_t depth = 0; depth < 4; ++depth)
          QCOMPARE(observations.integerAt((step * 16 + pixel) * 4 + depth),
                   static_cast<std::int64_t>(seen.planes[static_cast<std::size_t>((step + depth) * 16 + pixel)]));
    QCOMPARE(fragment.find("acts")->shape, std::vector<std::int64_t>{2});
    QCOMPARE(fragment.find("acts")->integerAt(1), 1);
    QCOMPARE(fragment.find("rews")->numberAt(1), 1.0);
    QCOMPARE(fragment.find("terminal")->kind, PickleKind::Bool);
    QCOMPARE(fragment.find("infos")->kind, PickleKind::None);
  }

  void imitationLoadsThePickle() {
    const QString consumers = qEnvironmentVariable("PODIUM_CONSUMERS");
    const Clips clips;
    ExportOptions options;
    options.ties = TieRule::Half;
    clips.write("imitation-pickle", clips.folder.path("b.pkl"), options);
    const QByteArray said =
        consumers.isEmpty()
            ? QByteArray()
            : python(consumers + QStringLiteral("/imitation/bin/python"), "imitation", {pathOf(clips, "b.pkl")},
                     "import sys, numpy\n"
                     "from imitation.algorithms.preference_comparisons import PreferenceDataset\n"
                     "from imitation.data.types import TrajectoryWithRew\n"
                     "d = PreferenceDataset.load(sys.argv[1])\n"
                     "(a, b), p = d[0]\n"
                     "TrajectoryWithRew(a.obs, a.acts, a.infos, a.terminal, a.rews)\n"
                     "d.push([(a, b)], numpy.array([0.0], dtype=numpy.float32))\n"
                     "print(len(d), a.obs.shape, a.obs.dtype, a.acts.tolist(), a.rews.tolist(),"
                     " d.preferences.tolist())");
    if (said.isEmpty()) QSKIP("imitation is not installed: ./podium test --consumers");
    QCOMPARE(said.trimmed(), QByteArray("3 (3, 4, 4, 4) uint8 [0, 1] [0.0, 1.0] [1.0, 0.5, 0.0]"));
  }
};

QTEST_GUILESS_MAIN(TestClipFiles)
#include "test_clip_files.moc"
