// Episodes that people played, written as trajectories: each whole, with who played it.
#include <QtTest>

#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/demonstration_files.h"
#include "tests/exporters/clip_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kClips = 3;

// A project without an answer, and two episodes of Ada's, the second of which she took back.
struct Shown {
  Shown() {
    store = makeStore(folder.path(), smallProject(2));
    const AnnotatorId ada = join(*store, "Ada");
    for (const std::uint64_t seed : {5U, 6U}) {
      NewDemonstration played{.annotator = ada, .end = EpisodeEnd::Terminated, .speed = 0.5, .clips = {}};
      for (int i = 0; i < kClips; ++i) {
        NewClip clip{clipOf(seed + 10 * static_cast<std::uint64_t>(i)), 1.0};
        clip.clip.meta.startStep = std::int64_t{kSteps} * i;
        clip.clip.meta.seed = seed;
        played.clips.push_back(std::move(clip));
      }
      last = waitFor<DemonstrationId>([&](auto done) { store->writer().addDemonstration(played, std::move(done)); });
    }
    waitFor<Done>([&](auto done) { store->writer().setDemonstrationWithdrawn(last, ada, true, std::move(done)); });
  }
  Result<ExportReport> write(const char* format, const char* out) const {
    return exportDemonstrations(*store->newReader(), *findDemonstrationFormat(format), folder.path(out), {}, {});
  }
  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  DemonstrationId last;
};

}  // namespace

class TestDemonstrationFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anEpisodeIsWholeAgain() {
    const Shown shown;
    const auto reader = shown.store->newReader();
    const Demonstration first = reader->demonstrations().at(0);
    const WholePlay whole = wholePlay(*reader, first);
    QCOMPARE(whole.observations.meta.steps, kClips * kSteps);
    QCOMPARE(whole.steps.rewards.size(), static_cast<std::size_t>(kClips * kSteps));
    const ClipMeta& meta = whole.observations.meta;
    QCOMPARE(whole.observations.planes.size(),
             static_cast<std::size_t>(kClips * kSteps + meta.obsStack - 1) * meta.planeBytes());
    for (int clip = 0; clip < kClips; ++clip) {
      const ClipFrames frames = reader->clipFrames(first.clips[static_cast<std::size_t>(clip)]);
      for (int step = 0; step < kSteps; ++step)  // the last picture of each step
        QVERIFY(rgbFrame(whole.frames, clip * kSteps + step) ==
                rgbFrame(frames, kFramesPerStep * step + kFramesPerStep - 1));
    }
  }

  void eachFormatNamesWhoPlayed_data() {
    QTest::addColumn<QString>("format");
    for (const DemonstrationFormat& format : demonstrationFormats())
      QTest::newRow(format.name.c_str()) << QString::fromStdString(format.name);
  }
  void eachFormatNamesWhoPlayed() {
    QFETCH(QString, format);
    const Shown shown;
    const auto report = shown.write(format.toUtf8().constData(), "out");
    QVERIFY2(report.ok(), report.ok() ? "" : report.error().message.c_str());
    QCOMPARE(report.value().rows, std::int64_t{1});
    QCOMPARE(report.value().skipped.size(), std::size_t{1});
    QCOMPARE(report.value().skipped[0].count, std::int64_t{1});
    const auto rows = linesOf(shown.folder.path("out/demonstrations.jsonl"));
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0]["annotator"].get<std::string>(), std::string("Ada"));
    QCOMPARE(rows[0]["ended"].get<std::string>(), std::string("terminated"));
    QCOMPARE(rows[0]["steps"].get<int>(), kClips * kSteps);
    QCOMPARE(rows[0]["seed"].get<std::string>(), std::string("5"));
    QCOMPARE(rows[0]["speed"].get<double>(), 0.5);
  }

  void imitationLoadsThem() {
    const Shown shown;
    QVERIFY(shown.write("imitation-trajectories", "out").ok());
    const QByteArray said = inHub("imitation", {QString::fromStdString(shown.folder.path("out"))},
                                  "import sys\n"
                                  "from imitation.data import serialize, rollout\n"
                                  "t = serialize.load(sys.argv[1])\n"
                                  "print(len(t), t[0].obs.shape, t[0].acts.shape, t[0].rews.shape, t[0].terminal)\n");
    if (said.isEmpty()) QSKIP("imitation is not installed: ./podium test --consumers");
    QCOMPARE(said.trimmed(), QByteArray("1 (9, 5, 4, 4) (8,) (8,) False"));
  }

  void nothingIsWrittenWhereNobodyPlayed() {
    const Clips answered;
    const auto report = exportDemonstrations(*answered.store->newReader(), demonstrationFormats().front(),
                                             answered.folder.path("out"), {}, {});
    QVERIFY(!report.ok() && report.error().code == ErrorCode::InvalidInput);
    QVERIFY(!QFileInfo::exists(pathOf(answered, "out")));
  }

  void nothingIsWrittenWhereAllIsTakenBack() {
    const Shown shown;
    const Demonstration first = shown.store->newReader()->demonstrations().at(0);
    waitFor<Done>([&](auto done) {
      shown.store->writer().setDemonstrationWithdrawn(first.id, first.annotator, true, std::move(done));
    });
    const auto report = shown.write("minari", "out");
    QVERIFY(!report.ok());
    QCOMPARE(report.error().message, std::string("Nothing was exported: not a demonstration can be written. Left out: "
                                                 "taken back by who played them (2)."));
  }

  void whatIsThereIsNotReplaced() {
    const Shown shown;
    QVERIFY(shown.write("minari", "out").ok());
    QVERIFY_EXCEPTION_THROWN(shown.write("minari", "out"), Exception);
  }
};

QTEST_GUILESS_MAIN(TestDemonstrationFiles)
#include "test_demonstration_files.moc"
