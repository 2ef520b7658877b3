// What does not fit is kept out and named; the rest goes in; nothing is half-written; memory stays flat.
#include <QDir>
#include <QFile>
#include <QtTest>
#include <fstream>

#include "exporters/import/text_reader.h"
#include "storage/integrity.h"
#include "tests/exporters/import_fixture.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kGood = "{\"prompt\":\"p\",\"chosen\":\"7\",\"rejected\":\"8\"}\n";

// Resident memory of this process in MiB.
double residentMiB() {
  std::ifstream statm("/proc/self/statm");
  long total = 0, resident = 0;
  statm >> total >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

QByteArray table(int rows) {
  QByteArray content("prompt,response_a,response_b\n");
  for (int i = 0; i < rows; ++i) {
    const QByteArray n = QByteArray::number(i);
    content.append("prompt " + n + ",\"first, of " + n + "\",second of " + n + "\n");
  }
  return content;
}

}  // namespace

class TestImportFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void badRowsAreNamedAndTheRestGoesIn_data() {
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& bad, const char* reason) {
      QTest::newRow(name) << bad << QString::fromUtf8(reason);
    };
    row("no candidate", R"({"prompt":"p","chosen":"7"})", "has no \"rejected\"");
    row("null", R"({"prompt":"p","chosen":"7","rejected":null})", "has no \"rejected\"");
    row("a number for a list", R"({"prompt":"p","chosen":"7","rejected":true})", "that is no text");
    row("cut off", "{\"prompt\":\"p\",\"chosen\":\"7", "ends before its JSON does");
    row("broken", R"({"prompt":"p",,"chosen":"7"})", "is no JSON from its column 15 on");
    row("not an object", R"(["p","7","8"])", "is no JSON object");
    row("NaN", R"({"prompt":"p","chosen":"7","rejected":"8","margin":NaN})", "NaN");
    row("a key twice", R"({"prompt":"p","chosen":"7","chosen":"9","rejected":"8"})", "names \"chosen\" twice");
    row("invalid UTF-8", "{\"prompt\":\"p\",\"chosen\":\"\xC3(\",\"rejected\":\"8\"}", "is not UTF-8 in its column 25");
    row("NUL", R"({"prompt":"p","chosen":"7\u0000","rejected":"8"})", "NUL");
    row("half a surrogate", R"({"prompt":"p","chosen":"\ud800","rejected":"8"})", "is no JSON");
    row("too deep", "{\"prompt\":" + QByteArray(600, '[') + QByteArray(600, ']') + "}", "nested");
    row("a message without a role", R"({"prompt":"p","chosen":[{"content":"7"}],"rejected":"8"})", "without role");
    row("dialogue and text", R"({"chosen":[{"role":"assistant","content":"7"}],"rejected":"8"})", "mixes");
    row("too many", "{\"chosen\":[\"1\"" + QByteArray(",\"1\"").repeated(64) + "],\"rejected\":[\"8\"]}",
        "holds 66 items");
    row("too long", "{\"chosen\":\"" + QByteArray(static_cast<qsizetype>(kLongestRow), 'x') + "\",\"rejected\":\"\"}",
        "longer than 64 MiB");
  }
  void badRowsAreNamedAndTheRestGoesIn() {
    QFETCH(QByteArray, bad);
    QFETCH(QString, reason);
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const std::string input =
        folder.write("a.jsonl", QByteArray(kGood) + bad + "\n\n" + QByteArray(kGood).replace("\"7\"", "\"6\""));
    const ImportReport report = importFile(*store, input).value();
    QCOMPARE(report.queries, 2);
    QCOMPARE(queriesOf(*store).size(), std::size_t(2));
    QCOMPARE(report.rejectedRows, 1);
    QCOMPARE(report.rejected.at(0).row, 2);
    QVERIFY2(QString::fromStdString(report.rejected[0].reason).contains(reason), report.rejected[0].reason.c_str());
  }

  void listsGoOnBehindABadElement() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const std::string input =
        folder.write("a.json",
                     "[\n {\"chosen\":\"7\",\"rejected\":\"8\"},\n {\"chosen\":\"]},{\" oops},\n {\"chosen\":\"7\"},\n"
                     " {\"chosen\":\"\\\"9\",\"rejected\":\"8\"}");
    const ImportReport report = importFile(*store, input).value();
    QCOMPARE(report.queries, 2);
    QCOMPARE(queriesOf(*store)[1].bodies()[0], std::string("\"9"));
    QCOMPARE(report.rejectedRows, 3);
    QCOMPARE(report.rejected[0].row, 2);  // its place in the list
    QCOMPARE(report.rejected[1], (RejectedRow{3, "has no \"rejected\""}));
    QCOMPARE(report.rejected[2],
             (RejectedRow{5, "is missing, since the file was cut off there: get it again from where it came from"}));
  }

  void aListThatIsCutNamesTheElementThatIsNotWhole() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const QByteArray whole =
        "[{\"chosen\":\"7\",\"rejected\":\"8\"},{\"chosen\":\"1\",\"rejected\":\"2\"},{\"chosen\":\"3\",\"rej";
    const ImportReport report = importFile(*store, folder.write("a.json", whole)).value();
    QCOMPARE(report.queries, 2);
    QCOMPARE(report.rejected,
             (std::vector<RejectedRow>{
                 {3, "is not whole, since the file was cut off there: get it again from where it came from"}}));
  }

  void theProgressEndsWithEverything() {
    const ImportFolder folder;
    for (int i = 0; i < 3; ++i) folder.write(("in/" + std::to_string(i) + ".txt").c_str(), QByteArray::number(i));
    folder.write("in/empty.txt", "");
    for (const std::string& input : {folder.write("a.csv", table(3)), folder.path("in")}) {
      const auto store = emptyProject(input + ".podium");
      std::int64_t done = 0, total = 0, count = 0;
      importIntoProject(*store, {.input = input}, [&](std::int64_t d, std::int64_t t, std::int64_t rows) {
        std::tie(done, total, count) = std::tie(d, t, rows);
      }).value();
      QVERIFY(total > 0);
      QCOMPARE(done, total);
      QCOMPARE(count, 3);
    }
  }

  void whatIsThereAlreadyIsLeftOut() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const std::string input = folder.write("a.csv", table(700));
    const ImportReport first = importFile(*store, input).value();
    QCOMPARE(first.queries, 700);
    QCOMPARE(first.duplicates, 0);
    const ImportReport again = importFile(*store, input).value();
    QCOMPARE(again.queries, 0);
    QCOMPARE(again.duplicates, 700);
    QVERIFY(!again.round);
    // The same with its answers in the other order, and something new; twice in one file.
    const std::string other =
        folder.write("b.csv",
                     "prompt,response_a,response_b\nprompt 5,second of 5,\"first, of 5\"\n"
                     "prompt 5,second of 5,something else\nprompt 5,something else,second of 5\n");
    const ImportReport mixed = importFile(*store, other).value();
    QCOMPARE(mixed.queries, 1);
    QCOMPARE(mixed.duplicates, 2);
    ImportOptions options;
    options.duplicates = true;
    QCOMPARE(importFile(*store, other, options).value().queries, 3);
    // What was taken back is not there.
    waitFor<WithdrawalId>([&](auto done) { store->writer().withdrawRound(first.round, "Lea", std::move(done)); });
    QCOMPARE(importFile(*store, input).value().queries, 699);  // one of them is in the file of duplicates
  }

  void imagesAreTheSameByTheirBytes() {
    const ImportFolder folder;
    folder.write("a.png", pngImage(3, 2));
    folder.write("b.png", pngImage(4, 2));
    folder.write("copy.png", pngImage(3, 2));
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image);
    const std::string one = folder.write("a.jsonl", "{\"images\":[\"a.png\",\"b.png\"]}\n");
    const std::string two = folder.write("b.jsonl",
                                         "{\"images\":[\"b.png\",\"copy.png\"]}\n"
                                         "{\"images\":[\"a.png\",\"copy.png\"]}\n");
    QCOMPARE(importFile(*store, one).value().queries, 1);
    const ImportReport report = importFile(*store, two).value();
    QCOMPARE(report.queries, 1);
    QCOMPARE(report.duplicates, 1);
    QVERIFY(checkProject(folder.path("p.podium")).value().problems.empty());
  }

  void answersOfTwoPeopleAreNoDuplicates() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const auto row = [](const char* worker, int choice) -> QByteArray {
      return "{\"info\":{\"post\":\"p\"},\"summaries\":[{\"text\":\"1\"},{\"text\":\"2\"}],\"choice\":" +
             QByteArray::number(choice) + ",\"worker\":\"" + worker + "\"}\n";
    };
    ImportOptions options;
    options.withAnswers = true;
    const std::string input = folder.write("a.jsonl", row("Ada", 0) + row("Bob", 1) + row("Ada", 0));
    for (const auto& [queries, duplicates] : {std::pair{2, 1}, std::pair{0, 3}}) {
      const ImportReport report = importFile(*store, input, options).value();
      QCOMPARE(report.queries, queries);
      QCOMPARE(report.duplicates, duplicates);
    }
  }

  void listsInsideAnObjectAreFound() {
    const ImportFolder folder;
    const QByteArray rows = R"([{"chosen":"7","rejected":"8"},{"chosen":"1","rejected":"2"}])";
    const QByteArray compact = "{\"data\":" + rows + "}";
    const QByteArray lines = "{\n\"version\": \"[{\",\n\"tags\": [1],\n\"x\": " + rows + "\n}";
    const auto store = emptyProject(folder.path("p.podium"));
    ImportOptions again;
    again.duplicates = true;
    for (const QByteArray& content : {compact, lines})
      QCOMPARE(importFile(*store, folder.write("a.json", content), again).value().queries, 2);
  }

  void tablesAreReadAsTheyAreWritten_data() {
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const QByteArray& content) { QTest::newRow(name) << content; };
    row("LF", "prompt,chosen,rejected\np,7,\"a \"\"b\"\",\nc\"\n");
    row("CRLF", "prompt,chosen,rejected\r\np,7,\"a \"\"b\"\",\nc\"\r\n\r\n");
    row("CR, no end", "prompt,chosen,rejected\rp,7,\"a \"\"b\"\",\nc\"");
    row("byte order mark", "\xEF\xBB\xBFprompt,chosen,rejected\np,7,\"a \"\"b\"\",\nc\"\n");
    row("semicolons", "prompt;chosen;rejected\np;7;\"a \"\"b\"\",\nc\"\n");
    row("tabs", "prompt\tchosen\trejected\np\t7\t\"a \"\"b\"\",\nc\"\n");
    row("quoted names", "\"prompt\",\"chosen\",\"rejected\"\n\"p\",\"7\",\"a \"\"b\"\",\nc\"\n");
    row("spaces and capitals", "Prompt, Chosen , REJECTED\np,7,\"a \"\"b\"\",\nc\"\n");
  }
  void tablesAreReadAsTheyAreWritten() {
    QFETCH(QByteArray, content);
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const ImportReport report = importFile(*store, folder.write("a.csv", content)).value();
    QCOMPARE(report.rejectedRows, 0);
    const auto asked = queriesOf(*store);
    QCOMPARE(asked.size(), std::size_t(1));
    QCOMPARE(asked[0].bodies(), (std::vector<std::string>{"7", "a \"b\",\nc"}));
  }

  void badRowsOfTablesAreNamed() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const std::string input =
        folder.write("a.csv", "prompt,chosen,rejected\np,\"7\n7\",8\np,7\np,7,\np,\xFF,8\np,7,8,9\np,\"7,8\n");
    const ImportReport report = importFile(*store, input).value();
    QCOMPARE(report.queries, 1);
    QCOMPARE(report.rejected,
             (std::vector<RejectedRow>{{3, "has 2 cells, and the header has 3"},
                                       {4, "has no \"rejected\""},
                                       {5, "is not UTF-8 in \"chosen\": save the file as UTF-8, then import it again"},
                                       {6, "has 4 cells, and the header has 3"},
                                       {7,
                                        "opens a quote that is never closed: close it, or get the file again if it "
                                        "was cut off"}}));
  }

  void whatCannotBeReadAtAllIsOneError_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& content, const char* says) {
      QTest::newRow(name) << QString::fromUtf8(name) << content << QString::fromUtf8(says);
    };
    row("empty.jsonl", {}, "is empty");
    row("utf16.csv", QByteArray("\xFF\xFEp\0r\0", 6), "UTF-16");
    row("unknown.csv", "colour,smell\nred,sweet\n", "\"colour\", \"smell\"");
    row("twice.csv", "prompt,chosen,chosen\np,7,8\n", "\"chosen\" twice");
    row("nothing.jsonl", R"({"chosen":"7","rejected":""}x)", "no row of it can be read");
    row("binary.bin",
        QByteArray("\x7F"
                   "ELF\0\0\0\0\n",
                   9),
        "is no text");
    row("cut.jsonl.gz", gzipped(QByteArray(kGood).repeated(900)).chopped(12),
        "ends in the middle of its compressed data");
    row("cut.jsonl.zst", zstdPacked(QByteArray(kGood).repeated(900)).chopped(3),
        "ends in the middle of its compressed data");
    row("damaged.jsonl.gz", gzipped(kGood).left(20) + QByteArray(20, '\x55'), "damaged");
  }
  void whatCannotBeReadAtAllIsOneError() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const ImportFolder folder;
    const std::string input = folder.write(name.toUtf8().constData(), content);
    const auto made = importIntoNewProject(folder.path("new.podium"), {}, {.input = input});
    QVERIFY(!made);
    QVERIFY2(QString::fromStdString(made.error().message).contains(says), made.error().message.c_str());
    QCOMPARE(QDir(QString::fromStdString(folder.path(""))).entryList(QDir::Files), QStringList{name});
  }

  void whatDoesNotFitTheProjectIsRefused() {
    const ImportFolder folder;
    const auto pairs = emptyProject(folder.path("pairs.podium"), ItemKind::Text, AnswerForm::Pair, 2);
    const std::string three = folder.write("a.jsonl", "{\"prompt\":\"p\",\"answers\":[\"1\",\"2\",\"3\"]}\n");
    const auto refused = importFile(*pairs, three);
    QVERIFY(!refused && QByteArray(refused.error().message.c_str()).contains("asks about pairs"));
    const auto images = emptyProject(folder.path("images.podium"), ItemKind::Image);
    const auto texts = importFile(*images, three);
    QVERIFY(!texts && QByteArray(texts.error().message.c_str()).contains("people of this project judge images"));
    const auto clips = makeStore(folder.path("clips.podium"));
    const auto clip = importFile(*clips, three);
    QVERIFY(!clip && QByteArray(clip.error().message.c_str()).contains("clips"));
    for (ProjectStore* store : {pairs.get(), images.get(), clips.get()}) QVERIFY(queriesOf(*store).empty());
  }

  void stoppedNewProjectsLeaveNothing() {
    const ImportFolder folder;
    const std::string input = folder.write("a.csv", table(2000));
    std::stop_source stop;
    const auto made = importIntoNewProject(
        folder.path("new.podium"), {}, {.input = input},
        [&](std::int64_t, std::int64_t, std::int64_t rows) {
          if (rows >= 1000) stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(QString::fromStdString(folder.path(""))).entryList(QDir::Files),
             QStringList{QStringLiteral("a.csv")});
  }

  void whatFailsInTheMiddleLeavesTheProjectAsItWas_data() {
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("a file that was cut") << false;
    QTest::newRow("stopped by hand") << true;
  }
  void whatFailsInTheMiddleLeavesTheProjectAsItWas() {
    QFETCH(bool, cancelled);
    const ImportFolder folder;
    const QByteArray rows = gzipped(table(20'000));
    const std::string input = folder.write("a.csv.gz", cancelled ? rows : rows.left(rows.size() / 2));
    const auto store = emptyProject(folder.path("p.podium"));
    QVERIFY(importFile(*store, folder.write("before.csv", table(3))).ok());
    const ProjectCounts before = store->newReader()->counts();
    std::stop_source stop;
    ImportRequest request;
    request.input = input;
    const auto report = importIntoProject(
        *store, request,
        [&](std::int64_t, std::int64_t, std::int64_t count) {
          if (cancelled && count >= 1000) stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, cancelled ? ErrorCode::Cancelled : ErrorCode::Corrupt);
    const QByteArray message(report.error().message.c_str());
    QVERIFY2(message.contains("Nothing was imported: the project is as it was before."), message.constData());
    const ProjectCounts counts = store->newReader()->counts();
    QCOMPARE(counts.queries, before.queries);
    QCOMPARE(counts.items, before.items);
    QCOMPARE(counts.comparisons, before.comparisons);
    QCOMPARE(counts.rounds, before.rounds);
    QCOMPARE(counts.withdrawals, before.withdrawals);
    QCOMPARE(store->newReader()->imports().size(), std::size_t(1));
    QVERIFY(checkProject(store->path()).value().ok);
    QVERIFY(importFile(*store, folder.write("b.csv", table(1000))).ok());  // and takes the next import as before
    QCOMPARE(store->newReader()->counts().queries, before.queries + 1000 - 3);
  }

  void existingFilesAreNeverReplaced() {
    const ImportFolder folder;
    const std::string input = folder.write("a.csv", table(3));
    const std::string old = folder.write("old.podium", "mine");
    QVERIFY(!importIntoNewProject(old, {}, {.input = input}));
    QFile file(QString::fromStdString(old));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
  }

  void memoryDoesNotGrowWithTheRows() {
    const ImportFolder folder;
    const auto import = [&folder](const char* name, int rows) {
      const std::string input = folder.write((std::string(name) + ".csv").c_str(), table(rows));
      return importIntoNewProject(folder.path(name), {}, {.input = input}).value().report;
    };
    import("few.podium", 3000);
    const double before = residentMiB();
    const ImportReport report = import("many.podium", 100'000);
    const double grown = residentMiB() - before;
    QCOMPARE(report.queries, 100'000);
    QCOMPARE(report.rejectedRows, 0);
    // The rows alone are 25 MiB as they are collected; generous, because allocators keep what they had.
    QVERIFY2(grown < 40.0, qPrintable(QStringLiteral("grew by %1 MiB").arg(grown)));
  }
};

QTEST_GUILESS_MAIN(TestImportFaults)
#include "test_import_faults.moc"
