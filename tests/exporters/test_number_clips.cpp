// Clips of environments whose observations and actions are numbers, as the readers of each set of clips load them.
#include <QTest>

#include "exporters/clips/clip_arrays.h"
#include "tests/exporters/clip_shop.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kNumbers = 3, kParts = 2;

// Step t saw seed + t, seed + t + 0.25, seed + t + 0.5; did t + 0.5 and 10 - t, or 1 of 2 and t of 4.
EncodedClip numbers(std::uint64_t seed, bool real) {
  RawClip raw;
  ClipMeta meta = clipOf(seed).meta;
  meta.environment = "Own/Reach-v0";
  meta.pixels = PixelFormat::Rgb24;
  meta.obsFormat = ObsFormat::Float32;
  meta.obsWidth = kNumbers;
  meta.obsHeight = meta.obsStack = 1;
  meta.actionParts = kParts;
  meta.realActions = real;
  raw.frames.meta = raw.observations.meta = meta;
  raw.frames.frames.assign(static_cast<std::size_t>(meta.frameCount() * kWidth * kHeight * 3),
                           static_cast<std::uint8_t>(seed));
  std::vector<float> seen;
  for (int t = 0; t < kSteps; ++t) {
    const auto at = static_cast<float>(seed) + static_cast<float>(t);
    seen.insert(seen.end(), {at, at + 0.25F, at + 0.5F});
    if (real)
      raw.steps.actions.insert(raw.steps.actions.end(),
                               {wordOf(static_cast<float>(t) + 0.5F), wordOf(10.0F - static_cast<float>(t))});
    else
      raw.steps.actions.insert(raw.steps.actions.end(), {1, t});
    raw.steps.rewards.push_back(static_cast<float>(t));
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(seen.data());
  raw.observations.planes.assign(bytes, bytes + seen.size() * sizeof(float));
  return encodeClip(raw);
}

NewRound numberRound(bool real) {
  NewRound round = smallRound(2, 2, 5);
  for (std::size_t i = 0; i < 4; ++i) round.clips[i].clip = numbers(i + 1, real);
  return round;
}

}  // namespace

class TestNumberClips : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void minariLoadsThem_data() {
    QTest::addColumn<bool>("real");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("real") << true << QByteArray("4 8 Box((2,), float32) float32 [[1.5, 9.0], [2.5, 8.0]] [1.0, 2.0]");
    QTest::newRow("choices") << false << QByteArray("4 8 MultiDiscrete([2 3]) int64 [[1, 1], [1, 2]] [1.0, 2.0]");
  }
  void minariLoadsThem() {
    QFETCH(bool, real);
    QFETCH(QByteArray, says);
    const Clips clips(numberRound(real));
    QVERIFY(QDir().mkpath(pathOf(clips, "datasets")));
    clips.write("minari", clips.folder.path("datasets/reach-v0"));
    const QByteArray said = inHub(
        "minari", {pathOf(clips, "datasets")},
        "import os, re, sys\n"
        "os.environ['MINARI_DATASETS_PATH'] = sys.argv[1]\n"
        "import minari\n"
        "d = minari.load_dataset('reach-v0')\n"
        "e = next(iter(d.iterate_episodes()))\n"
        "assert all(d.action_space.contains(x) for x in e.actions)\n"
        "space = re.sub(r'Box.*?(\\(2,\\), float32\\))', r'Box(\\1', str(d.action_space))\n"
        "print(d.total_episodes, d.total_steps, space, e.actions.dtype, e.actions.tolist(), e.rewards.tolist())\n");
    if (said.isEmpty()) QSKIP("minari is not installed: ./podium test --consumers");
    QCOMPARE(said, says);
  }

  void imitationLoadsThem() {
    const Clips clips(numberRound(true));
    clips.write("imitation-trajectories", clips.folder.path("out"));
    clips.write("imitation-pickle", clips.folder.path("out.pkl"));
    const QByteArray said =
        inHub("imitation", {pathOf(clips, "out"), pathOf(clips, "out.pkl")},
              "import sys\n"
              "from imitation.data import serialize\n"
              "from imitation.algorithms.preference_comparisons import PreferenceDataset\n"
              "t = serialize.load_with_rewards(sys.argv[1])[0]\n"
              "print(t.obs.shape, t.obs.tolist()[0], t.acts.tolist(), t.rews.tolist())\n"
              "p = PreferenceDataset.load(sys.argv[2]).fragments1[0]\n"
              "print(p.obs.shape, p.obs.dtype, p.acts.dtype, p.acts.tolist() == t.acts.tolist())\n");
    if (said.isEmpty()) QSKIP("imitation is not installed: ./podium test --consumers");
    QCOMPARE(said, QByteArray("(3, 3) [1.0, 1.25, 1.5] [[0.5, 10.0], [1.5, 9.0]] [0.0, 1.0]\n"
                              "(3, 3) float32 float32 True"));
  }

  void numpyReadsThem() {
    const Clips clips(numberRound(true));
    for (const char* format : {"clips-npz", "rlhfblender", "uni-rlhf"})
      clips.write(format, clips.folder.path((std::string(format) + ".d").c_str()));
    const auto rows = linesOf(clips.folder.path("rlhfblender.d/clips.jsonl"));
    QCOMPARE(rows[0]["actions"].dump(), std::string("[[0.5,10.0],[1.5,9.0],[2.5,8.0]]"));
    const QByteArray said = python(
        QStringLiteral("python3"), "numpy",
        {pathOf(clips, "clips-npz.d/clips/clip-000001.npz"),
         pathOf(clips, "rlhfblender.d/") + QString::fromStdString(rows[0]["file"].get<std::string>()),
         pathOf(clips, "uni-rlhf.d")},
        "import sys, numpy\n"
        "a, b = numpy.load(sys.argv[1]), numpy.load(sys.argv[2])\n"
        "print(a['actions'].dtype, a['actions'].tolist() == b['actions'].tolist(), b['obs'].shape, b['obs'].dtype)\n"
        "o, c = [numpy.load(sys.argv[3] + '/' + n + '.npy') for n in ('observations', 'actions')]\n"
        "print(o.shape, o.dtype, c.shape, c.dtype, o[3].tolist(), c[4].tolist())\n");
    if (said.isEmpty()) QSKIP("no python3 with numpy");
    QCOMPARE(said.trimmed(), QByteArray("float32 True (3, 3) float32\n"
                                        "(12, 3) float32 (12, 2) float32 [2.0, 2.25, 2.5] [1.5, 9.0]"));
  }

  void clipsOfAnotherEnvironmentAreLeftOut_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"minari", "imitation-trajectories", "uni-rlhf"})
      QTest::newRow(format) << QString::fromLatin1(format);
  }
  void clipsOfAnotherEnvironmentAreLeftOut() {
    QFETCH(QString, format);
    NewRound round = numberRound(true);
    round.clips[3].clip = numbers(4, false);
    const Clips clips(round);
    const ExportReport report = clips.write(format.toStdString(), clips.folder.path("out"));
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.skipped.size(), 1u);
    QVERIFY(report.skipped[0].reason.find("of another environment") != std::string::npos);
  }

  void stacksOfNumbersStandSideBySide() {
    ClipObservations clip;
    clip.meta.obsFormat = ObsFormat::Float32;
    clip.meta.obsWidth = 1;
    clip.meta.obsHeight = 1;
    clip.meta.obsStack = 2;
    clip.meta.steps = 2;
    const std::vector<float> planes{1.0F, 2.0F, 3.0F};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(planes.data());
    clip.planes.assign(bytes, bytes + 12);
    const ClipArray array = observationArray(clip);
    QVERIFY((array.shape == std::vector<std::int64_t>{2, 2}));
    const std::vector<float> inputs{1.0F, 2.0F, 2.0F, 3.0F};
    QCOMPARE(QByteArray::fromStdString(array.bytes), QByteArray(reinterpret_cast<const char*>(inputs.data()), 16));
  }
};

QTEST_GUILESS_MAIN(TestNumberClips)
#include "test_number_clips.moc"
