// Minari's HDF5 files, damaged in many ways or of another kind: what can be read comes in, the rest is named.
#include <QFile>
#include <QScopeGuard>
#include <QtTest>

#include "exporters/hdf5_reader.h"
#include "tests/exporters/hdf5_dataset.h"

using namespace podium;
using namespace podium::test;

Q_DECLARE_METATYPE(podium::test::WriteObservations)

namespace {

void good(hid_t group, int episode) { writeRaw(group, episode, inBlocks({4, 5, 7, 2})); }

}  // namespace

class TestMinariHdf5Faults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); }

  void withoutItsProgramThereIsAdvice() {
    qputenv("PODIUM_HDF5", "/nowhere/podium-hdf5");
    const auto back = qScopeGuard([] { qunsetenv("PODIUM_HDF5"); });
    const ImportFolder folder;
    writeHdf5Set(folder, {good});
    const auto made = importIntoNewProject(folder.path("back.podium"), {}, {.input = folder.path("set")});
    QVERIFY(!made);
    QCOMPARE(made.error().message,
             std::string("HDF5 files cannot be used: their part of the program is not at /nowhere/podium-hdf5. Run "
                         "`./podium build` again."));
  }

  // The episode in the middle is damaged, or of another kind; those around it come in.
  void aBadEpisodeIsKeptOutWithItsName_data() {
    QTest::addColumn<WriteObservations>("write");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const WriteObservations& write, const char* reason) {
      QTest::newRow(name) << write << QString::fromUtf8(reason);
    };
    const char* const elsewhere =
        "keeps \"episode_1/observations\" elsewhere (a link, another file), which is not followed";
    const char* const missing = "has no \"episode_1/observations\" in its HDF5 file";
    const char* const noBytes = "keeps \"episode_1/observations\" as something else than bytes (uint8)";
    const char* const damaged = "holds damaged data in \"episode_1/observations\"";
    const char* const noData = "holds no data for all steps of \"episode_1/observations\"";
    const char* const tooLarge = "keeps \"episode_1/observations\" in blocks of more than 256 MiB";
    row(
        "no observations", [](hid_t, int) {}, missing);
    row(
        "a group in their place",
        [](hid_t group, int) { H5Gclose(H5Gcreate2(group, "observations", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)); },
        missing);
    row(
        "another file by a link",
        [](hid_t group, int) {
          H5Lcreate_external("other.hdf5", "/episode_0/observations", group, "observations", H5P_DEFAULT, H5P_DEFAULT);
        },
        elsewhere);
    row(
        "another place by a link",
        [](hid_t group, int) {
          H5Lcreate_soft("/episode_0/observations", group, "observations", H5P_DEFAULT, H5P_DEFAULT);
        },
        elsewhere);
    row(
        "bytes of another file",
        [](hid_t group, int) {
          const hid_t plan = plain();
          H5Pset_external(plan, "/etc/passwd", 0, kPictures * kPictureBytes);
          writeBytes(group, "observations", {}, kWhole, plan);
        },
        elsewhere);
    row(
        "put together from other files",
        [](hid_t group, int) {
          const hid_t plan = plain(), space = H5Screate_simple(4, kWhole.data(), nullptr);
          H5Pset_virtual(plan, space, "main_data.hdf5", "/episode_0/observations", space);
          H5Sclose(space);
          writeBytes(group, "observations", {}, kWhole, plan);
        },
        elsewhere);
    row(
        "fractions",
        [](hid_t group, int) { writeBytes(group, "observations", {}, kWhole, inBlocks(kWhole), H5T_NATIVE_FLOAT); },
        noBytes);
    row(
        "signed bytes",
        [](hid_t group, int) { writeBytes(group, "observations", {}, kWhole, inBlocks(kWhole), H5T_NATIVE_INT8); },
        noBytes);
    row(
        "references to objects",
        [](hid_t group, int) {
          writeBytes(group, "observations", {}, {kPictures}, inBlocks({kPictures}), H5T_STD_REF_OBJ);
        },
        noBytes);
    row(
        "texts",
        [](hid_t group, int) {
          const hid_t type = H5Tcopy(H5T_C_S1);
          H5Tset_size(type, H5T_VARIABLE);
          writeBytes(group, "observations", {}, {kPictures}, inBlocks({kPictures}), type);
          H5Tclose(type);
        },
        noBytes);
    row(
        "another size",
        [](hid_t group, int) {
          const Sides sides{kPictures, kWide, kTall, kColours};
          writeBytes(group, "observations", allPixels(1), sides, plain());
        },
        "holds an observation of another size than its space");
    row(
        "fewer pictures than steps",
        [](hid_t group, int) {
          writeBytes(group, "observations", allPixels(1), {3, kTall, kWide, kColours}, plain());
        },
        "holds 3 pictures in \"episode_1/observations\" for 5 steps in \"episode_1/rewards\"");
    row(
        "one picture for all",
        [](hid_t group, int) {
          const hid_t space = H5Screate(H5S_SCALAR);
          H5Dclose(H5Dcreate2(group, "observations", H5T_NATIVE_UINT8, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
          H5Sclose(space);
        },
        "keeps \"episode_1/observations\" as a single value, and not as one for each step");
    row(
        "no picture",
        [](hid_t group, int) {
          H5Ldelete(group, "rewards", H5P_DEFAULT);
          writeBytes(group, "observations", {}, {0, kTall, kWide, kColours}, inBlocks({1, kTall, kWide, kColours}));
        },
        "holds no picture");
    row(
        "blocks that nobody wrote",
        [](hid_t group, int) {
          writeBytes(group, "observations", {}, kWhole, inBlocks({1, kTall, kWide, kColours}));
        },
        noData);
    row(
        "a piece that nobody wrote", [](hid_t group, int) { writeBytes(group, "observations", {}, kWhole, plain()); },
        noData);
    row(
        "blocks of 2 GiB",
        [](hid_t group, int) {
          writeBytes(group, "observations", {}, kWhole, inBlocks({1U << 24, kTall, kWide, 1}));
        },
        tooLarge);
    row(
        "pictures of 4 GiB",
        [](hid_t group, int) {
          writeBytes(group, "observations", {}, {kPictures, 1U << 16, 1U << 16, 1}, inBlocks({1, 64, 64, 1}));
        },
        "keeps \"episode_1/observations\" with steps of more than 256 MiB, or of none");
    row(
        "packed by something else",
        [](hid_t group, int) {
          const hid_t plan = inBlocks({1, kTall, kWide, kColours});
          H5Pset_scaleoffset(plan, H5Z_SO_INT, 0);
          writeRaw(group, 1, plan);
        },
        "keeps \"episode_1/observations\" packed by HDF5's filter 6, and only gzip is read");
    // What is written past the filters is no block that they made.
    const auto blockOf = [](const QByteArray& bytes, bool checked = false) {
      return [bytes, checked](hid_t group, int) {
        const hid_t plan = inBlocks(kWhole);
        if (!checked) H5Pset_deflate(plan, 1);
        if (checked) H5Pset_fletcher32(plan);
        writeBytes(group, "observations", {}, kWhole, plan);
        const hid_t dataset = H5Dopen2(group, "observations", H5P_DEFAULT);
        const hsize_t first[4] = {};
        H5Dwrite_chunk(dataset, H5P_DEFAULT, 0, first, static_cast<std::size_t>(bytes.size()), bytes.constData());
        H5Dclose(dataset);
      };
    };
    const auto deflated = [](const QByteArray& bytes) { return qCompress(bytes).mid(4); };
    row("gzip that is none", blockOf(QByteArray(100, 'x')), damaged);
    row("gzip that ends too early", blockOf(deflated(allPixels(1)).chopped(50)), damaged);
    row("gzip of too little", blockOf(deflated(allPixels(1).chopped(1))), damaged);
    row("gzip of far too much", blockOf(deflated(QByteArray(8 << 20, '\0')).left(3000)), damaged);
    row("gzip of too much", blockOf(deflated(allPixels(1) + QByteArray(1000, '\0'))), damaged);
    row("another checksum", blockOf(allPixels(1) + "four", true), damaged);
    row("nothing but a checksum", blockOf("abc", true), damaged);
    row(
        "no JPEG",
        [](hid_t group, int) {
          writeBytes(group, "observations", QByteArray(kPictures * 50, 'x'), {kPictures, 50}, plain());
        },
        "holds a picture that cannot be read, or of another size");
  }
  void aBadEpisodeIsKeptOutWithItsName() {
    QFETCH(WriteObservations, write);
    QFETCH(QString, reason);
    const ImportFolder folder;
    writeHdf5Set(folder, {good, write, good});
    const auto made = importIntoNewProject(folder.path("back.podium"), {}, {.input = folder.path("set")});
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    const ImportReport& report = made.value().report;
    QCOMPARE(report.queries, 1);
    QCOMPARE(report.rejected, (std::vector<RejectedRow>{{2, reason.toStdString()}}));
  }

  // Addresses and lengths of pictures of their own lengths, changed in the file itself.
  void aHeapThatLiesIsKeptOut_data() {
    QTest::addColumn<int>("offset");  // in the head of the first value, of the heap (-16)
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a value of another number") << 0 << QByteArray("\x77\x77");
    QTest::newRow("a value that is longer than its heap") << 8 << QByteArray("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    QTest::newRow("a value that is shorter than announced") << 8 << QByteArray("\x08\0\0\0\0\0\0\0", 8);
    QTest::newRow("a heap of no name") << -16 << QByteArray("XXXX");
    QTest::newRow("a heap of all memory") << -8 << QByteArray("\0\0\0\0\0\0\0\x7F", 8);
    QTest::newRow("a heap without end") << -8 << QByteArray("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    QTest::newRow("an empty heap") << -8 << QByteArray("\0\0\0\0\0\0\0\0", 8);
  }
  void aHeapThatLiesIsKeptOut() {
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    const ImportFolder folder;
    writeHdf5Set(folder, {good, [](hid_t group, int) { writePacked(group, 1, inBlocks({kPictures})); }, good});
    QFile file(QString::fromStdString(folder.path("set/data/main_data.hdf5")));
    QVERIFY(file.open(QFile::ReadWrite));
    const qsizetype heap = file.readAll().indexOf("GCOL");
    QVERIFY(heap > 0);
    file.seek(heap + 16 + offset);
    file.write(bytes);
    file.close();
    const auto made = importIntoNewProject(folder.path("back.podium"), {}, {.input = folder.path("set")});
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    QCOMPARE(made.value().report.rejected,
             (std::vector<RejectedRow>{{2, "holds damaged data in \"episode_1/observations\""}}));
  }

  void aFileThatCannotBeReadIsNamed_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    const QString none = QStringLiteral("has no file of HDF5 at data/main_data.hdf5");
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("a text") << QByteArray("observations\n1\n") << none;
    QTest::newRow("the first bytes alone") << QByteArray("\x89HDF\r\n\x1A\n") << QStringLiteral("is damaged");
    QTest::newRow("half of it") << QByteArray("half")
                                << QStringLiteral("is damaged, or a part of it is missing (trunc");
  }
  void aFileThatCannotBeReadIsNamed() {
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    const ImportFolder folder;
    writeHdf5Set(folder, {good, good});
    const QString path = QString::fromStdString(folder.path("set/data/main_data.hdf5"));
    if (content == "half")
      QVERIFY(QFile::resize(path, QFile(path).size() / 2));
    else
      folder.write("set/data/main_data.hdf5", content);
    const auto made = importIntoNewProject(folder.path("back.podium"), {}, {.input = folder.path("set")});
    QVERIFY(!made);
    QVERIFY2(made.error().message.find(reason.toStdString()) != std::string::npos, made.error().message.c_str());
  }

  // Bytes of a whole file changed one after the other: a fault or pictures, never a crash.
  void anyByteMayBeAnother() {
    const ImportFolder folder;
    writeHdf5Set(folder, {good, [](hid_t group, int) { writePacked(group, 1, inBlocks({4})); }});
    const std::string path = folder.path("set/data/main_data.hdf5");
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    int read = 0, kept = 0;
    for (qsizetype at = 8; at < whole.size(); at += 71) {
      QByteArray changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ (at % 2 == 0 ? 0xFF : 0x01));
      folder.write("set/data/main_data.hdf5", changed);
      try {
        const auto opened = openHdf5(path);
        for (const char* name : {"episode_0/observations", "episode_1/observations"}) {
          try {
            const auto shape = opened->openBytes(name);
            for (std::int64_t i = 0; i < std::min<std::int64_t>(shape.front(), 10); ++i) {
              opened->row(i);
              ++read;
            }
          } catch (const RowFault&) {
            ++kept;
          }
        }
      } catch (const Exception&) {
        ++kept;
      }
    }
    QVERIFY2(read > 100 && kept > 3, qPrintable(QStringLiteral("%1 %2").arg(read).arg(kept)));
  }

  void anotherHdf5FileIsNoDataset() {
    const ImportFolder folder;
    writeHdf5Set(folder, {good});
    QFile::remove(QString::fromStdString(folder.path("set/data/metadata.json")));
    const auto made =
        importIntoNewProject(folder.path("back.podium"), {}, {.input = folder.path("set/data/main_data.hdf5")});
    QVERIFY(!made);
    QVERIFY2(made.error().message.find("has no metadata.json beside it") != std::string::npos,
             made.error().message.c_str());
  }
};

QTEST_GUILESS_MAIN(TestMinariHdf5Faults)
#include "test_minari_hdf5_faults.moc"
