// Clips as data sets of other programs: what those programs find in them.
#include <QCryptographicHash>
#include <QImage>
#include <QtTest>
#include <set>

#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/minari_set.h"
#include "exporters/import_file.h"
#include "storage/clip/clip_codec.h"
#include "tests/exporters/clip_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

QByteArray sha256(const std::string& bytes) {
  return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                  QCryptographicHash::Sha256)
      .toHex();
}

}  // namespace

class TestClipSets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void minariLoadsTheEpisodes() {
    const Clips clips(plainRound());
    QVERIFY(QDir().mkpath(pathOf(clips, "datasets/podium")));
    const ExportReport report = clips.write("minari", clips.folder.path("datasets/podium/freeway-v3"));
    QCOMPARE(report.rows, 2);
    const auto rows = linesOf(clips.folder.path("datasets/podium/freeway-v3/clips.jsonl"));
    QCOMPARE(rows.size(), 4u);
    QCOMPARE(rows[1]["file"].get<std::string>(), std::string("data/1"));
    const QByteArray said =
        inHub("minari", {pathOf(clips, "datasets")},
              "import os, sys, hashlib\n"
              "os.environ['MINARI_DATASETS_PATH'] = sys.argv[1]\n"
              "import minari\n"
              "assert list(minari.list_local_datasets()) == ['podium/freeway-v3']\n"
              "d = minari.load_dataset('podium/freeway-v3')\n"
              "print(d.total_episodes, d.total_steps, d.observation_space.shape, d.action_space)\n"
              "for e in d.iterate_episodes():\n"
              "    o = e.observations\n"
              "    assert all(d.observation_space.contains(x) for x in o)\n"
              "    assert all(d.action_space.contains(x) for x in e.actions)\n"
              "    print(o.shape, o.dtype, hashlib.sha256(o.tobytes()).hexdigest(), e.actions.tolist(),"
              " e.rewards.dtype, e.rewards.tolist(), e.terminations.tolist(), e.truncations.tolist())\n"
              "m = next(iter(d.storage.get_episode_metadata([3])))\n"
              "print(m['item_id'], m['seed'], m['start_step'])\n");
    if (said.isEmpty()) QSKIP("minari is not installed: ./podium test --consumers");
    QByteArray expected = "4 8 (36, 40, 3) Discrete(4)\n";
    const auto reader = clips.store->newReader();
    for (const Json& row : rows) {
      const ItemId id{row["item_id"].get<std::int64_t>()};
      const ClipFrames frames = reader->clipFrames(id);
      std::string pictures;
      for (int step = 0; step < kSteps; ++step)
        pictures += rgbFrame(frames, kFramesPerStep * step + kFramesPerStep - 1);
      const auto actions = reader->clipSteps(id).actions;
      expected += "(3, 36, 40, 3) uint8 " + sha256(pictures) + " [" + QByteArray::number(actions[1]) + ", " +
                  QByteArray::number(actions[2]) + "] float32 [0.5, 1.0] [False, False] [False, True]\n";
    }
    const ItemId last{rows[3]["item_id"].get<std::int64_t>()};
    expected += QByteArray::number(static_cast<qlonglong>(last.value)) + ' ' +
                QByteArray::number(static_cast<qulonglong>(reader->clipFrames(last).meta.seed)) + " 8";
    QCOMPARE(said, expected);
  }

  void aDatasetIsNamedAsItsFolderIs_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("id");
    QTest::newRow("below Minari's folder") << "/home/a/.minari/datasets/podium/freeway-v2"
                                           << "podium/freeway-v2";
    QTest::newRow("without a version") << "/home/a/datasets/freeway"
                                       << "freeway-v0";
    QTest::newRow("anywhere") << "/tmp/my clips.d"
                              << "my_clips_d-v0";
    QTest::newRow("a word that looks like a version") << "/tmp/a-very-v"
                                                      << "a-very-v-v0";
  }
  void aDatasetIsNamedAsItsFolderIs() {
    QFETCH(QString, folder);
    QFETCH(QString, id);
    QCOMPARE(QString::fromStdString(minariId(folder.toStdString())), id);
  }

  void answersAboutClipsOfAnotherSizeAreLeftOut_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("reason");
    QTest::newRow("minari, pictures") << "minari" << kSteps << 48 << "whose pictures are of another size";
    QTest::newRow("minari, one step") << "minari" << 1 << kWidth << "of a single step";
    QTest::newRow("imitation, one step") << "imitation-trajectories" << 1 << kWidth << "of a single step";
    QTest::newRow("Uni-RLHF, length") << "uni-rlhf" << 2 << kWidth << "of another length";
  }
  void answersAboutClipsOfAnotherSizeAreLeftOut() {
    QFETCH(QString, format);
    QFETCH(int, steps);
    QFETCH(int, width);
    QFETCH(QString, reason);
    const Clips clips(roundOf(clipOf(4, steps, width)));
    const ExportReport report = clips.write(format.toStdString(), clips.folder.path("out"));
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.skipped.size(), 1u);
    QVERIFY(QString::fromStdString(report.skipped[0].reason).contains(reason) && report.skipped[0].count == 1);
    QCOMPARE(linesOf(clips.folder.path("out/clips.jsonl")).size(), 2u);
  }

  void imitationLoadsTheTrajectories() {
    const Clips clips(plainRound());
    clips.write("imitation-trajectories", clips.folder.path("out"));
    const QByteArray said =
        inHub("imitation", {pathOf(clips, "out")},
              "import sys, hashlib, numpy\n"
              "from imitation.data import serialize, rollout\n"
              "data = serialize.load_with_rewards(sys.argv[1])\n"
              "print(len(data), rollout.flatten_trajectories_with_rew(data).rews.shape)\n"
              "for t in data:\n"
              "    print(t.obs.shape, hashlib.sha256(t.obs.astype(numpy.uint8).tobytes()).hexdigest(),"
              " t.acts.tolist(), t.rews.tolist(), bool(t.terminal), list(t.infos))\n");
    if (said.isEmpty()) QSKIP("imitation is not installed: ./podium test --consumers");
    QByteArray expected = "4 (8,)\n";
    const auto reader = clips.store->newReader();
    for (const Json& row : linesOf(clips.folder.path("out/clips.jsonl"))) {
      const ItemId id{row["item_id"].get<std::int64_t>()};
      const auto actions = reader->clipSteps(id).actions;
      expected += "(3, 5, 4, 4) " + sha256(stackedInputs(reader->clipObservations(id))) + " [" +
                  QByteArray::number(actions[0]) + ", " + QByteArray::number(actions[1]) +
                  "] [0.0, 0.5] False [{}, {}]\n";
    }
    QCOMPARE(said, expected.trimmed());
  }

  void labelsPointIntoTheObservations() {
    const Clips clips(plainRound());
    clips.write("uni-rlhf", clips.folder.path("out"));
    const auto rows = linesOf(clips.folder.path("out/clips.jsonl"));
    QCOMPARE(rows[2]["file"].get<std::string>(), std::string("row 6"));
    const QByteArray said =
        inHub("numpy", {pathOf(clips, "out")},
              "import os, sys, pickle, hashlib, numpy\n"
              "suffix, folder = 'domain_atari_env_ALE-Freeway-v5_num_2_len_3', sys.argv[1]\n"
              "matched = sorted(f for f in os.listdir(folder) if suffix in f)\n"
              "labels, first, second = [pickle.load(open(os.path.join(folder, f), 'rb')) for f in matched]\n"
              "data = {n: numpy.load(os.path.join(folder, n + '.npy'), mmap_mode='r')"
              " for n in ('observations', 'actions', 'rewards', 'terminals')}\n"
              "print(labels.tolist(), first.tolist(), second.tolist(), data['observations'].shape,"
              " data['terminals'].tolist())\n"
              "for i in range(len(labels)):\n"
              "    for start in (first[i], second[i]):\n"
              "        part = slice(start, start + 3)\n"
              "        print(hashlib.sha256(data['observations'][part].tobytes()).hexdigest(),"
              " data['actions'][part].tolist(), data['rewards'][part].tolist())\n");
    if (said.isEmpty()) QSKIP("NumPy is not installed: ./podium test --consumers");
    // The second answer is a tie, which is written the other way round.
    QByteArray expected =
        "[0, -1] [0, 9] [3, 6] (12, 4, 5, 4) [0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0]\n";
    const auto reader = clips.store->newReader();
    for (const std::size_t at : {0u, 1u, 3u, 2u}) {
      const ItemId id{rows[at]["item_id"].get<std::int64_t>()};
      const ClipObservations seen = reader->clipObservations(id);
      std::string inputs;
      for (std::ptrdiff_t step = 0; step < kSteps; ++step)
        inputs.append(seen.planes.begin() + 20 * step, seen.planes.begin() + 20 * (step + 4));
      const auto actions = reader->clipSteps(id).actions;
      expected += sha256(inputs) + " [" + QByteArray::number(actions[0]) + ", " + QByteArray::number(actions[1]) +
                  ", " + QByteArray::number(actions[2]) + "] [0.0, 0.5, 1.0]\n";
    }
    QCOMPARE(said, expected.trimmed());
  }

  void labelsComeBackAsTheyWere() {
    const Clips clips(plainRound());
    clips.write("uni-rlhf", clips.folder.path("out"));
    ImportOptions options;
    options.withAnswers = true;
    const NewImport made =
        importIntoNewProject(clips.folder.path("back.podium"), {},
                             {.input = clips.folder.path("out"), .format = "auto", .options = options})
            .value();
    QCOMPARE(made.report.format, std::string("uni-rlhf"));
    QVERIFY(made.report.queries == 2 && made.report.rejectedRows == 0);
    const auto store = ProjectStore::open(clips.folder.path("back.podium")).value();
    std::vector<std::string> rankings;
    for (const Comparison& answer : answersOf(*store)) rankings.push_back(toText(answer.ranking));
    QCOMPARE(rankings, (std::vector<std::string>{"0>1", "0=1"}));
  }

  void comparisonsNameTheirEpisodes() {
    const Clips clips(plainRound());
    clips.write("rlhfblender", clips.folder.path("strict"));
    QCOMPARE(linesOf(clips.folder.path("strict/feedback.jsonl")).size(), 1u);
    ExportOptions options;
    options.ties = TieRule::Half;
    clips.write("rlhfblender", clips.folder.path("data"), options);
    const auto feedback = linesOf(clips.folder.path("data/feedback.jsonl"));
    QCOMPARE(feedback.size(), 3u);  // a tie both ways
    QCOMPARE(feedback[0]["preferences"], (Json{2, 1}));
    QCOMPARE(feedback[1]["preferences"], (Json{1, 1}));
    QCOMPARE(feedback[1]["targets"][0]["target_id"], feedback[2]["targets"][1]["target_id"]);
    // As feedback_dataset_adapter.py looks for the steps of a target.
    const QByteArray said = inHub(
        "numpy", {pathOf(clips, "")},
        "import sys, os, json, hashlib, numpy\n"
        "os.chdir(sys.argv[1])\n"
        "for line in open('data/feedback.jsonl'):\n"
        "    for t in json.loads(line)['targets']:\n"
        "        env = t['env_name'].replace('/', '-')\n"
        "        path = os.path.join('data', 'episodes', env, f\"{env}_{t['benchmark_id']}_{t['checkpoint_step']}\","
        " f\"benchmark_{t['episode_num']}.npz\")\n"
        "        e = numpy.load(path)\n"
        "        part = slice(max(0, t['start']), min(len(e['obs']), t['end'] + 1))\n"
        "        print(e['obs'][part].shape, hashlib.sha256(e['obs'][part].tobytes()).hexdigest(),"
        " e['actions'][part].tolist(), e['rewards'][part].tolist(), e['dones'].dtype, e['renders'].shape)\n");
    if (said.isEmpty()) QSKIP("NumPy is not installed: ./podium test --consumers");
    const auto lines = said.split('\n');
    QCOMPARE(lines.size(), 6);
    const auto reader = clips.store->newReader();
    const ItemId first{std::stoll(feedback[0]["targets"][0]["target_id"].get<std::string>())};
    QCOMPARE(first.value, clips.queries[0].items[0].value);
    const auto actions = reader->clipSteps(first).actions;
    QCOMPARE(lines[0], "(3, 5, 4, 4) " + sha256(stackedInputs(reader->clipObservations(first))) + " [" +
                           QByteArray::number(actions[0]) + ", " + QByteArray::number(actions[1]) + ", " +
                           QByteArray::number(actions[2]) + "] [0.0, 0.5, 1.0] bool (3, 36, 40, 3)");
  }

  void comparisonsComeBackAsTheyWere() {
    const Clips clips(plainRound());
    ExportOptions half;
    half.ties = TieRule::Half;
    clips.write("rlhfblender", clips.folder.path("out"), half);
    ImportOptions options;
    options.withAnswers = true;
    const NewImport made =
        importIntoNewProject(clips.folder.path("back.podium"), {},
                             {.input = clips.folder.path("out/feedback.jsonl"), .format = "auto", .options = options})
            .value();
    QCOMPARE(made.report.format, std::string("rlhfblender"));
    QVERIFY(made.report.queries == 3 && made.report.rejectedRows == 0 && made.info.kind == ItemKind::Video);
    const auto store = ProjectStore::open(clips.folder.path("back.podium")).value();
    std::vector<std::string> rankings;
    for (const Comparison& answer : answersOf(*store)) rankings.push_back(toText(answer.ranking));
    QCOMPARE(rankings, (std::vector<std::string>{"0>1", "0=1", "0=1"}));
    QCOMPARE(queriesOf(*store)[0].items[0].content.link.rfind("ALE-Freeway-v5/ALE-Freeway-v5_0_", 0), 0u);
  }

  void theSameProjectGivesTheSameBytes_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"minari", "imitation-trajectories", "uni-rlhf", "rlhfblender"})
      QTest::newRow(format) << format;
  }
  void theSameProjectGivesTheSameBytes() {
    QFETCH(QString, format);
    const Clips clips(plainRound());
    for (const char* folder : {"one", "two"}) QVERIFY(QDir().mkpath(pathOf(clips, folder)));
    clips.write(format.toStdString(), clips.folder.path("one/out"));
    clips.write(format.toStdString(), clips.folder.path("two/out"));
    const auto one = treeOf(pathOf(clips, "one")), two = treeOf(pathOf(clips, "two"));
    QVERIFY(one.size() >= 7);
    QVERIFY(one == two);
  }

  void whatIsCancelledLeavesNothing() {
    const Clips clips(plainRound());
    for (const char* format : {"minari", "imitation-trajectories", "uni-rlhf", "rlhfblender"}) {
      std::stop_source source;
      const auto report = exportProject(
          *clips.store->newReader(), {format, clips.folder.path("out")},
          [&source](std::int64_t, std::int64_t) { source.request_stop(); }, source.get_token());
      QVERIFY2(!report && report.error().code == ErrorCode::Cancelled, format);
    }
    QCOMPARE(QDir(pathOf(clips, "")).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 0);
  }
};

QTEST_GUILESS_MAIN(TestClipSets)
#include "test_clip_sets.moc"
