// Minari's HDF5 files, as many ways as they may be kept in, written with the library of HDF5.
#include <QFile>
#include <QtTest>

#include "tests/exporters/hdf5_dataset.h"

using namespace podium;
using namespace podium::test;

Q_DECLARE_METATYPE(podium::test::WriteObservations)

namespace {

// The pictures of a video, as rows of colours.
std::vector<QByteArray> picturesOf(const Media& media) {
  const QByteArray video(reinterpret_cast<const char*>(media.bytes.data()), std::ssize(media.bytes));
  const qsizetype end = video.indexOf("idx1");
  std::vector<QByteArray> pictures;
  for (qsizetype at = video.indexOf("00dc"); at >= 0 && at < end; at = video.indexOf("00dc", at + 4)) {
    const QImage picture = QImage::fromData(video.mid(at + 8), "PNG").convertToFormat(QImage::Format_RGB888);
    QByteArray pixels;
    for (int y = 0; y < picture.height(); ++y)
      pixels.append(reinterpret_cast<const char*>(picture.constScanLine(y)), 3 * picture.width());
    pictures.push_back(pixels);
  }
  return pictures;
}

QByteArray decoded(const QByteArray& jpeg) {
  const QImage image = QImage::fromData(jpeg).convertToFormat(QImage::Format_RGB888);
  QByteArray pixels;
  for (int y = 0; y < image.height(); ++y)
    pixels.append(reinterpret_cast<const char*>(image.constScanLine(y)), 3 * image.width());
  return pixels;
}

}  // namespace

class TestMinariHdf5 : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); }

  void picturesComeAsTheyWereWritten_data() {
    QTest::addColumn<WriteObservations>("write");
    QTest::addColumn<bool>("lossy");
    QTest::addColumn<QByteArray>("space");
    const QByteArray box = "{\"type\":\"Box\",\"dtype\":\"uint8\",\"shape\":[12,10,3]}";
    const auto row = [&](const char* name, const WriteObservations& write, bool lossy = false,
                         const QByteArray& space = {}) {
      QTest::newRow(name) << write << lossy << (space.isEmpty() ? box : space);
    };
    const auto packed = [](const Sides& sides, bool shuffled, bool checked) {
      const hid_t plan = inBlocks(sides);
      if (shuffled) H5Pset_shuffle(plan);
      H5Pset_deflate(plan, 6);
      if (checked) H5Pset_fletcher32(plan);
      return plan;
    };
    row("in one piece", [](hid_t group, int episode) { writeRaw(group, episode, plain()); });
    row("within the head", [](hid_t group, int episode) {
      const hid_t plan = plain();
      H5Pset_layout(plan, H5D_COMPACT);
      writeRaw(group, episode, plan);
    });
    row("a block for each picture", [](hid_t group, int episode) {
      writeRaw(group, episode, inBlocks({1, kTall, kWide, kColours}));
    });
    row("blocks that fit nowhere", [](hid_t group, int episode) { writeRaw(group, episode, inBlocks({4, 5, 7, 2})); });
    row("a block that is larger than all", [](hid_t group, int episode) {
      writeRaw(group, episode, inBlocks({100, kTall, kWide, kColours}));
    });
    row("gzip", [=](hid_t group, int episode) { writeRaw(group, episode, packed({4, 5, 7, 2}, false, false)); });
    row("gzip, shuffled, with a checksum", [=](hid_t group, int episode) {
      writeRaw(group, episode, packed({2, 12, 5, 3}, true, true));
    });
    row(
        "JPEG", [](hid_t group, int episode) { writePacked(group, episode, inBlocks({kPictures})); }, true);
    row(
        "JPEG in small blocks", [](hid_t group, int episode) { writePacked(group, episode, inBlocks({4})); }, true);
    row(
        "JPEG, addresses packed",
        [=](hid_t group, int episode) { writePacked(group, episode, packed({4}, true, false)); }, true);
    row(
        "JPEG of one length",
        [](hid_t group, int episode) {
          QByteArray all;
          constexpr hsize_t kLength = 4096;
          for (int i = 0; i < kPictures; ++i) all += jpegOf(episode, i).leftJustified(kLength, '\0');
          writeBytes(group, "observations", all, {kPictures, kLength}, inBlocks({3, 1000}));
        },
        true);
    row(
        "in a Dict within a Tuple",
        [](hid_t group, int episode) {
          const hid_t tuple = H5Gcreate2(group, "observations", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
          const hid_t dict = H5Gcreate2(tuple, "_index_1", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
          writeRaw(dict, episode, plain(), "front camera");
          H5Gclose(dict);
          H5Gclose(tuple);
        },
        false,
        "{\"type\":\"Tuple\",\"subspaces\":[{\"type\":\"Discrete\",\"n\":3},{\"type\":\"Dict\",\"subspaces\":"
        "{\"front camera\":" +
            box + "}}]}");
  }
  void picturesComeAsTheyWereWritten() {
    QFETCH(WriteObservations, write);
    QFETCH(bool, lossy);
    QFETCH(QByteArray, space);
    const ImportFolder folder;
    writeHdf5Set(folder, {write, write}, space);
    for (const char* input : {"set", "set/data", "set/data/main_data.hdf5"}) {
      const std::string project = folder.path("back.podium");
      QFile::remove(QString::fromStdString(project));
      const NewImport made = importIntoNewProject(project, {}, {.input = folder.path(input)}).value();
      QCOMPARE(made.report.format, std::string("minari"));
      QVERIFY(made.report.queries == 1 && made.report.rejectedRows == 0);
      const auto store = ProjectStore::open(project).value();
      const std::vector<Asked> asked = queriesOf(*store);
      for (const Item& item : asked.front().items) {
        const int episode = item.content.body.find("episode 1") == std::string::npos ? 0 : 1;
        const auto pictures = picturesOf(store->newReader()->media(item.media));
        QCOMPARE(static_cast<int>(pictures.size()), kPictures);
        for (int i = 0; i < kPictures; ++i)
          QCOMPARE(pictures[static_cast<std::size_t>(i)], lossy ? decoded(jpegOf(episode, i)) : pixelsOf(episode, i));
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestMinariHdf5)
#include "test_minari_hdf5.moc"
