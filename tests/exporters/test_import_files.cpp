// Packed files, images beside the rows, folders, and data that others have made.
#include <QDir>
#include <QFile>
#include <QtTest>
#include <set>

#include "exporters/import/media_file.h"
#include "exporters/import_preview.h"
#include "exporters/recognised_files.h"
#include "storage/integrity.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;
using Texts = std::vector<std::string>;

class TestImportFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void packedFilesAreUnpacked_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QByteArray rows;
    for (int i = 0; i < 5000; ++i) rows += "{\"chosen\":\"" + QByteArray::number(i) + "\",\"rejected\":\"x\"}\n";
    const QByteArray begin = rows.left(70'001), end = rows.mid(70'001);
    QTest::newRow("plain") << QStringLiteral("a.jsonl") << rows;
    QTest::newRow("gzip") << QStringLiteral("a.jsonl.gz") << gzipped(rows);
    QTest::newRow("gzip in two members") << QStringLiteral("a.jsonl.gz") << gzipped(begin) + gzipped(end);
    QTest::newRow("zstd") << QStringLiteral("a.jsonl.zst") << zstdPacked(rows);
    QTest::newRow("zstd in two frames") << QStringLiteral("a.jsonl.zst") << zstdPacked(begin) + zstdPacked(end);
    QTest::newRow("gzip without its name") << QStringLiteral("a") << gzipped(rows);
  }
  void packedFilesAreUnpacked() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    std::int64_t position = 0, size = 0;
    const auto report = importIntoProject(
        *store, {.input = folder.write(name.toUtf8().constData(), content)},
        [&](std::int64_t done, std::int64_t total, std::int64_t) { std::tie(position, size) = std::tie(done, total); });
    QCOMPARE(report.value().queries, 5000);
    QCOMPARE(size, content.size());
    QVERIFY(position > 0 && position <= size);
    QCOMPARE(queriesOf(*store).at(4999).bodies()[0], std::string("4999"));
  }

  void imagesAreReadFromBesideTheFile() {
    const ImportFolder folder;
    folder.write("images/a.png", pngImage(3, 2));
    folder.write("images/b.png", pngImage(5, 4));
    folder.write("images/same.png", pngImage(3, 2));
    const std::string input = folder.write(
        "a.json",
        R"([{"prompt":"p","generations":["images/a.png","images/b.png","images/same.png"],"ranking":[1,2,3]}])");
    const auto made = importIntoNewProject(folder.path("p.podium"), {}, {.input = input}).value();
    QCOMPARE(made.info.kind, ItemKind::Image);
    QCOMPARE(made.info.answer, AnswerForm::Rank);
    QCOMPARE(made.info.k, 3);
    QCOMPARE(made.report.missingMedia, 0);
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    const auto asked = queriesOf(*store);
    const Media media = store->newReader()->media(asked[0].items[1].media);
    QCOMPARE(media.mime, std::string("image/png"));
    QCOMPARE(media.width, 5);
    QCOMPARE(media.height, 4);
    QCOMPARE(asked[0].items[0].media, asked[0].items[2].media);
    QVERIFY(asked[0].items[0].content.link.empty());
  }

  void imagesThatAreNotHereStayAsLinks() {
    const ImportFolder folder;
    folder.write("elsewhere/a.png", pngImage(3, 2));
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image);
    const std::string input = folder.write(
        "a.jsonl", "{\"prompt\":\"p\",\"images\":[\"a.png\",\"lost/b.webp\",\"https://example.org/c.jpg?x=1\"]}");
    ImportOptions options;
    options.mediaFolder = folder.path("elsewhere");
    const ImportReport report = importFile(*store, input, options).value();
    QCOMPARE(report.missingMedia, 2);
    QCOMPARE(report.mediaFolder, options.mediaFolder);
    const auto items = queriesOf(*store).at(0).items;
    QVERIFY(!items[0].media.empty() && items[0].content.link.empty());
    QVERIFY(items[1].media.empty());
    QCOMPARE(items[1].content.link, std::string("lost/b.webp"));
    QCOMPARE(items[2].content.link, std::string("https://example.org/c.jpg?x=1"));
  }

  void filesThatAreNoImagesAreNamed() {
    const ImportFolder folder;
    folder.write("a.png", pngImage(3, 2));
    folder.write("b.png", "<html>not found</html>");
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image);
    const std::string input =
        folder.write("a.jsonl", "{\"images\":[\"a.png\",\"a.png\"]}\n{\"images\":[\"a.png\",\"b.png\"]}\n");
    const ImportReport report = importFile(*store, input).value();
    QCOMPARE(report.queries, 1);
    QCOMPARE(report.rejected.at(0).row, 2);
    QVERIFY(report.rejected[0].reason.find("b.png") != std::string::npos);
  }

  void aFolderOfFilesWithRowsNamesThem() {
    const ImportFolder folder;
    folder.write("shelf/README.md", "About these files.");
    folder.write("shelf/b.jsonl", "{\"prompt\":\"q\",\"chosen\":\"x\",\"rejected\":\"y\"}\n");
    folder.write("shelf/a.csv", "output_1,output_2\nx,y\n");
    folder.write("shelf/c.csv", "output_1,output_2\nx,y\n");
    folder.write("shelf/NOTES.md", "More about them.");
    folder.write("shelf/.hidden/d.csv", "output_1,output_2\nx,y\n");
    const std::string shelf = folder.path("shelf");
    const auto files = recognisedFilesIn(shelf);
    QCOMPARE(namesOf(files),
             std::string("\"a.csv\" (pairs-columns), \"b.jsonl\" (jsonl-pairs), \"c.csv\" (pairs-columns)"));
    const auto store = emptyProject(folder.path("p.podium"));
    const auto refused = importFile(*store, shelf);
    QVERIFY(!refused.ok() && refused.error().message.find(namesOf(files)) != std::string::npos);
    const auto preview = previewImport({.input = shelf}, {}).value();
    QVERIFY(!preview.plan && !preview.problem.empty());
    QCOMPARE(preview.files.size(), files.size());
    // Who says that it is a folder of texts gets it, and where most files are texts it is one.
    QVERIFY(importIntoProject(*store, {.input = shelf, .format = "folder"}).ok());
    folder.write("shelf/one.txt", "x");
    QVERIFY(recognisedFilesIn(shelf).empty());
    QVERIFY(importFile(*emptyProject(folder.path("q.podium")), shelf).ok());
  }

  void typesAreKnownByTheirFirstBytes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char* mime, const QByteArray& bytes, QSize size) {
      QTest::newRow(mime) << bytes << QString::fromUtf8(mime) << size;
    };
    row("image/png", pngImage(300, 200), {300, 200});
    row("image/gif", QByteArray("GIF89a\x05\x00\x04\x01", 10), {5, 260});
    row("image/jpeg", QByteArray("\xFF\xD8\xFF\xE0\x00\x04\x01\x02\xFF\xC2\x00\x0B\x08\x00\x10\x00\x20\x01", 18),
        {32, 16});
    row("image/webp", QByteArray("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x0F\0\0\x07\0\0", 30), {16, 8});
    row("video/mp4",
        QByteArray("\0\0\0\x18"
                   "ftypisom\0\0\0\0",
                   16),
        {0, 0});
    row("video/webm",
        QByteArray("\x1A\x45\xDF\xA3\x42\x82\x84"
                   "webm",
                   11),
        {0, 0});
    row("", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", {0, 0});
  }
  void typesAreKnownByTheirFirstBytes() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mime);
    QFETCH(QSize, size);
    const Media media = describeMedia({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QCOMPARE(media.mime, mime.toStdString());
    QCOMPARE(QSize(media.width, media.height), size);
  }

  // A GIF is an image where images are judged, and moves where videos are.
  void animationsAreVideosWhereVideosAreJudged() {
    const std::string gif("GIF89a\x05\x00\x04\x01\x00\x00\x00;", 14);
    for (const ItemKind kind : {ItemKind::Image, ItemKind::Video}) {
      const ImportFolder folder;
      const QByteArray other = QByteArray::fromStdString(gif) + ' ';
      folder.write("in/a.gif", QByteArray::fromStdString(gif));
      folder.write("in/b.gif", other);
      const std::string list = folder.write("list.jsonl", "{\"images\":[\"in/b.gif\",\"in/a.gif\"]}\n");
      const auto store = emptyProject(folder.path("p.podium"), kind);
      ImportOptions options;
      options.duplicates = true;
      for (const std::string& input : {folder.path("in"), list}) {
        const ImportReport report = importFile(*store, input, options).value();
        QCOMPARE(report.queries, 1);
        QCOMPARE(report.missingMedia, 0);
      }
      const auto reader = store->newReader();
      for (std::int64_t id = 1; id <= 4; ++id) QCOMPARE(reader->itemContent(ItemId{id})->kind, kind);
    }
  }

  void foldersAreGroupedAsTheyAreLaidOut_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QList<QStringList>>("queries");
    QTest::newRow("a folder for each prompt")
        << QStringList{QStringLiteral("x/1.txt"), QStringLiteral("x/2.txt"), QStringLiteral("y/3.txt"),
                       QStringLiteral("y/4.txt")}
        << QList<QStringList>{{QStringLiteral("x/1.txt"), QStringLiteral("x/2.txt")},
                              {QStringLiteral("y/3.txt"), QStringLiteral("y/4.txt")}};
    QTest::newRow("a folder for each source")
        << QStringList{QStringLiteral("m/1.txt"), QStringLiteral("m/2.txt"), QStringLiteral("n/1.txt"),
                       QStringLiteral("n/2.txt")}
        << QList<QStringList>{{QStringLiteral("m/1.txt"), QStringLiteral("n/1.txt")},
                              {QStringLiteral("m/2.txt"), QStringLiteral("n/2.txt")}};
    QTest::newRow("a prefix for each prompt")
        << QStringList{QStringLiteral("7_a.md"), QStringLiteral("7_b.md"), QStringLiteral("9_a.md"),
                       QStringLiteral("9_b.md")}
        << QList<QStringList>{{QStringLiteral("7_a.md"), QStringLiteral("7_b.md")},
                              {QStringLiteral("9_a.md"), QStringLiteral("9_b.md")}};
  }
  void foldersAreGroupedAsTheyAreLaidOut() {
    QFETCH(QStringList, files);
    QFETCH(QList<QStringList>, queries);
    const ImportFolder folder;
    for (const QString& file : files) folder.write(("in/" + file.toStdString()).c_str(), file.toUtf8());
    folder.write("in/.hidden.txt", "not read");
    folder.write("in/notes.pdf", "not read");
    const auto store = emptyProject(folder.path("p.podium"));
    QCOMPARE(importFile(*store, folder.path("in")).value().rejectedRows, 0);
    QList<QStringList> found;
    for (const Asked& asked : queriesOf(*store)) {
      QStringList bodies;
      for (const std::string& body : asked.bodies()) bodies << QString::fromStdString(body);
      found << bodies;
    }
    QCOMPARE(found, queries);
  }

  void foldersWithoutGroupsBecomeRandomSetsThatASeedRepeats() {
    const ImportFolder folder;
    for (int i = 0; i < 11; ++i) folder.write(("in/" + std::to_string(i) + ".png").c_str(), pngImage(2, 2, i));
    const auto draw = [&folder](const char* name, std::uint64_t seed) {
      ImportOptions options;
      options.k = 4;
      options.seed = seed;
      const auto store = emptyProject(folder.path(name), ItemKind::Image);
      importFile(*store, folder.path("in"), options).value();
      std::vector<Texts> sets;
      for (const Asked& asked : queriesOf(*store)) {
        sets.emplace_back();
        for (const Item& item : asked.items) sets.back().push_back(item.media);
      }
      return sets;
    };
    const auto first = draw("1.podium", 5);
    QCOMPARE(first, draw("2.podium", 5));
    QVERIFY(first != draw("3.podium", 6));
    QCOMPARE(first.size(), std::size_t(3));
    std::set<std::string> seen;
    for (const Texts& set : first) {
      QCOMPARE(set.size(), std::size_t(4));
      seen.insert(set.begin(), set.end());
    }
    QCOMPARE(seen.size(), std::size_t(11));
  }

  void codeAndPromptsOfFoldersAreKnownByTheirNames() {
    const ImportFolder folder;
    folder.write("in/sort/prompt.md", "Sort a list.");
    folder.write("in/sort/a.py", "sorted(x)\n");
    folder.write("in/sort/b.py", "x.sort()\n");
    const auto store = emptyProject(folder.path("p.podium"));
    importFile(*store, folder.path("in")).value();
    const Asked asked = queriesOf(*store).at(0);
    QCOMPARE(asked.prompt->content.body, std::string("Sort a list."));
    QCOMPARE(asked.items[1].content.format, TextFormat::Code);
    QCOMPARE(asked.items[1].content.language, std::string("python"));
  }

  void unfitFilesOfAFolderTakeNoOthersWithThem() {
    const ImportFolder folder;
    for (int i = 0; i < 8; ++i) folder.write(("in/" + std::to_string(i) + ".png").c_str(), pngImage(2, 2, i));
    folder.write("in/broken.png", pngImage(2, 2).left(11));
    folder.write("in/cut.png", pngImage(90, 90).chopped(20));
    folder.write("in/notes.txt", "taken on Monday");
    folder.write("in/readme.md", "eight images");
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image, AnswerForm::Pair, 2);
    const auto check = [](ProjectStore& into, const ImportReport& report) {
      QCOMPARE(report.queries, 4);
      std::set<std::string> media;
      for (const Asked& asked : queriesOf(into))
        for (const Item& item : asked.items) media.insert(item.media);
      QCOMPARE(media.size(), std::size_t(8));
      QCOMPARE(report.rejectedRows, 4);
      std::string reasons;
      for (const RejectedRow& row : report.rejected) reasons += row.reason + "\n";
      for (const char* name : {"broken.png", "cut.png", "notes.txt", "readme.md"})
        QVERIFY2(reasons.find(name) != std::string::npos, reasons.c_str());
    };
    check(*store, importFile(*store, folder.path("in")).value());
    const auto made = importIntoNewProject(folder.path("new.podium"), {}, {.input = folder.path("in")}).value();
    QCOMPARE(made.info.kind, ItemKind::Image);
    check(*ProjectStore::open(folder.path("new.podium")).value(), made.report);
  }

  void brokenImagesOfARowAreNamed() {
    const ImportFolder folder;
    folder.write("a.png", pngImage(3, 2));
    folder.write("b.png", pngImage(3, 2).left(11));
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image);
    const auto report =
        importFile(*store,
                   folder.write("a.jsonl", "{\"images\":[\"a.png\",\"b.png\"]}\n{\"images\":[\"a.png\",\"a.png\"]}\n"))
            .value();
    QCOMPARE(report.queries, 1);
    QVERIFY(report.rejected.at(0).reason.find("b.png") != std::string::npos);
  }

  // Data of others, where it is at hand; the figures are those that its own columns give.
  void publishedDataGoesIn_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("missing");
    QTest::addColumn<int>("duplicates");
    QTest::addColumn<int>("again");  // answers to what has one already
    const auto row = [](const char* file, const char* format, int queries, int items, int missing = 0,
                        int duplicates = 0, int again = 0) {
      QTest::newRow(file) << QString::fromUtf8(file) << QString::fromUtf8(format) << queries << items << missing
                          << duplicates << again;
    };
    row("hh_rlhf/harmless_base_test_0000-1155.jsonl", "jsonl-pairs", 1156, 2312);
    row("hh_rlhf/first200.jsonl.gz", "jsonl-pairs", 200, 400);
    row("openassistant_trees/en_tree_first50.jsonl", "oasst-trees", 97, 296);
    row("llmbar/Natural.json", "pairs-columns", 100, 200);
    row("llmbar/Adversarial_GPTInst.json", "pairs-columns", 92, 184);
    row("llmbar/processed_mtbench_even.json", "pairs-columns", 99, 198, 0, 0, 1);  // two people judged one of them
    row("imagereward_test/test_first_half.json", "ranked-list", 233, 1266, 1266);
  }
  void publishedDataGoesIn() {
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(int, queries);
    QFETCH(int, items);
    QFETCH(int, duplicates);
    QFETCH(int, missing);
    QFETCH(int, again);
    const QString root =
        qEnvironmentVariable("PODIUM_SAMPLE_DATA", QStringLiteral(PODIUM_SOURCE_DIR "/../shared/data"));
    const QString path = QDir(root).filePath(file);
    if (!QFile::exists(path)) QSKIP("the data is not at hand; PODIUM_SAMPLE_DATA names its folder");
    const ImportFolder folder;
    ImportOptions options;
    options.withAnswers = true;
    const std::string project = folder.path("p.podium");
    const auto made =
        importIntoNewProject(project, {}, {.input = path.toStdString(), .format = "auto", .options = options}).value();
    QCOMPARE(made.report.format, format.toStdString());
    QCOMPARE(made.report.rejectedRows, 0);
    QCOMPARE(made.report.queries, queries);
    QCOMPARE(made.report.items, items);
    QCOMPARE(made.report.comparisons, queries + again);
    QCOMPARE(made.report.missingMedia, missing);
    QCOMPARE(made.report.duplicates, duplicates);
    QCOMPARE(checkProject(project).value().problems, Texts());
  }
};

QTEST_GUILESS_MAIN(TestImportFiles)
#include "test_import_files.moc"
