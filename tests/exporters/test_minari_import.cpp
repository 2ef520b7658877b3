// Datasets of Minari as videos to compare: those that went out of a project, and those that Minari itself has written.
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

class TestMinariImport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // What goes out as Minari comes in as videos of the same pictures.
  void episodesOfMinariBecomeVideos_data() {
    QTest::addColumn<bool>("below");
    QTest::newRow("the dataset's folder") << false;
    QTest::newRow("its folder of data") << true;
  }
  void episodesOfMinariBecomeVideos() {
    QFETCH(bool, below);
    const Clips clips(plainRound());
    clips.write("minari", clips.folder.path("out"));
    ImportRequest request{.input = clips.folder.path(below ? "out/data" : "out")};
    const NewImport made = importIntoNewProject(clips.folder.path("back.podium"), {}, request).value();
    QCOMPARE(made.report.format, std::string("minari"));
    QVERIFY(made.report.queries == 2 && made.report.rejectedRows == 0 && made.report.missingMedia == 0);
    QVERIFY(made.info.kind == ItemKind::Video && made.info.answer == AnswerForm::Pair);
    const auto store = ProjectStore::open(clips.folder.path("back.podium")).value();
    const auto rows = linesOf(clips.folder.path("out/clips.jsonl"));
    std::set<std::string> seen;
    for (const Asked& asked : queriesOf(*store))
      for (const Item& item : asked.items) {
        const auto at = item.content.body.find(", episode ");
        QVERIFY(at != std::string::npos && item.content.body.ends_with(", steps 0 to 2"));
        const auto number = static_cast<std::size_t>(item.content.body[at + 10] - '0');
        seen.insert(item.content.body);
        const Media media = store->newReader()->media(item.media);
        const QByteArray video(reinterpret_cast<const char*>(media.bytes.data()), std::ssize(media.bytes));
        const ClipFrames frames = clips.store->newReader()->clipFrames(ItemId{rows.at(number)["item_id"]});
        qsizetype from = 0;
        for (int step = 0; step < kSteps; ++step) {
          from = video.indexOf("00dc", from) + 4;
          const QImage picture = QImage::fromData(video.mid(from + 4), "PNG").convertToFormat(QImage::Format_RGB888);
          QCOMPARE(picture.size(), QSize(kWidth, kHeight));
          QByteArray pixels;
          for (int y = 0; y < kHeight; ++y)
            pixels.append(reinterpret_cast<const char*>(picture.constScanLine(y)), 3 * kWidth);
          QCOMPARE(pixels.toStdString(), rgbFrame(frames, kFramesPerStep * step + kFramesPerStep - 1));
        }
      }
    QCOMPARE(seen.size(), std::size_t(4));
  }

  // Datasets that Minari itself has written.
  void whatMinariWroteIsTakenOrRefusedWithAdvice_data() {
    QTest::addColumn<QByteArray>("space");
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<int>("videos");
    QTest::addColumn<QString>("reason");
    const QByteArray colour = "gym.spaces.Box(0, 255, (40, 36, 3), np.uint8)";
    QTest::newRow("arrow, JPEG") << colour << QByteArray("data_format='arrow'") << 3 << QString();
    QTest::newRow("arrow, raw") << colour << QByteArray("data_format='arrow', jpeg_encoding=False") << 3 << QString();
    QTest::newRow("parquet") << colour << QByteArray("data_format='parquet'") << 3 << QString();
    QTest::newRow("small and grey") << QByteArray("gym.spaces.Box(0, 255, (9, 8), np.uint8)")
                                    << QByteArray("data_format='arrow'") << 3 << QString();
    QTest::newRow("a part of a dict") << QByteArray(
                                             "gym.spaces.Dict({'rgb': gym.spaces.Box(0, 255, (12, 10, 3), np.uint8),"
                                             " 'speed': gym.spaces.Box(-1, 1, (2,), np.float32)})")
                                      << QByteArray("data_format='arrow'") << 3 << QString();
    const QByteArray nested = "gym.spaces.Dict({'cameras': gym.spaces.Tuple((gym.spaces.Text(8), " + colour + "))})";
    QTest::newRow("a part of a part") << nested << QByteArray("data_format='arrow'") << 3 << QString();
#ifdef PODIUM_HAS_HDF5
    QTest::newRow("HDF5, JPEG") << colour << QByteArray("data_format='hdf5'") << 3 << QString();
    QTest::newRow("HDF5, raw") << colour << QByteArray("data_format='hdf5', jpeg_encoding=False") << 3 << QString();
    QTest::newRow("HDF5, a part of a part") << nested << QByteArray("data_format='hdf5'") << 3 << QString();
    QTest::newRow("HDF5, joint angles") << QByteArray("gym.spaces.Box(-1, 1, (17,), np.float32)")
                                        << QByteArray("data_format='hdf5'") << 0
                                        << QStringLiteral("render each episode as a video");
#endif
    QTest::newRow("joint angles") << QByteArray("gym.spaces.Box(-1, 1, (17,), np.float32)")
                                  << QByteArray("data_format='arrow'") << 0
                                  << QStringLiteral("render each episode as a video");
  }
  void whatMinariWroteIsTakenOrRefusedWithAdvice() {
    QFETCH(QByteArray, space);
    QFETCH(QByteArray, options);
    QFETCH(int, videos);
    QFETCH(QString, reason);
    const ProjectFolder folder;
    const QString root = QString::fromStdString(folder.path(""));
    const QByteArray said =
        inHub("minari", {root},
              "import os, sys\n"
              "os.environ['MINARI_DATASETS_PATH'] = sys.argv[1]\n"
              "import minari, numpy as np, gymnasium as gym\n"
              "from minari.data_collector.episode_buffer import EpisodeBuffer\n"
              "space = " +
                  space +
                  "\n"
                  "space.seed(0)\n"
                  "def tree(s, n):\n"
                  "    if isinstance(s, gym.spaces.Dict): return {k: tree(p, n) for k, p in s.spaces.items()}\n"
                  "    if isinstance(s, gym.spaces.Tuple): return tuple(tree(p, n) for p in s.spaces)\n"
                  "    drawn = [s.sample() for _ in range(n)]\n"
                  "    return drawn if isinstance(s, gym.spaces.Text) else np.stack(drawn)\n"
                  "buffers = [EpisodeBuffer(id=i, observations=tree(space, n), actions=np.zeros(n - 1, dtype=np.int64),"
                  " rewards=np.zeros(n - 1), terminations=np.zeros(n - 1, dtype=bool), truncations=np.zeros(n - 1, "
                  "dtype=bool))"
                  " for i, n in enumerate((12, 100))]\n"
                  "minari.create_dataset_from_buffers('mine/x-v0', buffers, observation_space=space,"
                  " action_space=gym.spaces.Discrete(3), algorithm_name='walker', " +
                  options +
                  ")\n"
                  "print('made')\n");
    if (said.isEmpty()) QSKIP("minari is not installed: ./podium test --consumers");
    QCOMPARE(said, QByteArray("made"));
    const auto made = importIntoNewProject(folder.path("back.podium"), {}, {.input = folder.path("mine/x-v0")});
    QCOMPARE(made.ok(), videos > 0);
    if (!made) {
      QVERIFY2(made.error().message.find(reason.toStdString()) != std::string::npos, made.error().message.c_str());
      return;
    }
    // 12 pictures, and 100 as 60 and 40; the odd one is asked about with one that was drawn before.
    QCOMPARE(made.value().report.queries, 2);
    const auto store = ProjectStore::open(folder.path("back.podium")).value();
    std::set<std::string> seen;
    for (const Asked& asked : queriesOf(*store)) {
      QCOMPARE(asked.sources(), (std::vector<std::string>{"walker", "walker"}));
      for (const std::string& body : asked.bodies()) seen.insert(body);
    }
    QCOMPARE(seen, (std::set<std::string>{"mine/x-v0, episode 0, steps 0 to 11", "mine/x-v0, episode 1, steps 0 to 59",
                                          "mine/x-v0, episode 1, steps 60 to 99"}));
  }
};

QTEST_GUILESS_MAIN(TestMinariImport)
#include "test_minari_import.moc"
