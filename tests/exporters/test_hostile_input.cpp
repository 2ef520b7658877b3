// Wrong encodings, numbers that are none, paths that lead elsewhere, files that are cut anywhere, formulas: each reader
// says what it is, and where; what fails leaves the project as it was, and nothing beside it.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QtTest>
#include <filesystem>

#include "exporters/formats.h"
#include "storage/integrity.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kPair = "{\"prompt\":\"p\",\"chosen\":\"7\",\"rejected\":\"8\"}\n";

QByteArray wide(const QByteArray& text, int before, int after) {
  QByteArray bytes;
  for (const char letter : text) bytes += QByteArray(before, '\0') + letter + QByteArray(after, '\0');
  return bytes;
}

QStringList filesOf(const ImportFolder& folder) {
  return QDir(QString::fromStdString(folder.path(""))).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

// What the refusal of a file says, after looking that an existing project and the folder are as before.
QString refusal(const ImportFolder& folder, const std::string& input, const std::string& format = "auto") {
  const auto store = emptyProject(folder.path("p.podium"));
  const QStringList before = filesOf(folder);
  const auto report = importIntoProject(*store, {.input = input, .format = format});
  const auto made = importIntoNewProject(folder.path("new.podium"), {}, {.input = input, .format = format});
  if (report || made) return QStringLiteral("it was imported");
  if (filesOf(folder) != before) return QStringLiteral("files were left");
  if (store->newReader()->counts().queries != 0 || !queriesOf(*store).empty())
    return QStringLiteral("queries were left");
  if (!checkProject(folder.path("p.podium")).value().problems.empty())
    return QStringLiteral("the project has problems");
  return QString::fromStdString(made.error().message);
}

QByteArray votes(const QByteArray& name) {
  return "# FILE NAME: a.soc\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: " + name +
         "\n# ALTERNATIVE NAME 2: b\n1: 1,2\n";
}

// As a spreadsheet sees them: RFC 4180, guards and all.
std::vector<std::string> cellsOf(const std::string& table, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char byte = table[i];
    if (byte == '"' && quoted && i + 1 < table.size() && table[i + 1] == '"')
      cells.back() += table[++i];
    else if (byte == '"')
      quoted = !quoted;
    else if (!quoted && (byte == separator || byte == '\n'))
      cells.emplace_back();
    else if (quoted || byte != '\r')
      cells.back() += byte;
  }
  return cells;
}

}  // namespace

class TestHostileInput : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aByteOrderMarkIsNoPartOfTheText_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const QByteArray& content) {
      QTest::newRow(name) << QString::fromUtf8(name) << "\xEF\xBB\xBF" + content;
    };
    row("a.jsonl", kPair);
    row("a.json", QByteArray("[") + kPair + "]");
    row("a.csv", "prompt,chosen,rejected\np,7,8\n");
    row("a.tsv", "prompt\tchosen\trejected\np\t7\t8\n");
    row("a.soc", votes("a"));
    row("a.txt", "a > b\n");
  }
  void aByteOrderMarkIsNoPartOfTheText() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const ImportFolder folder;
    for (const auto& [ending, bytes] :
         {std::pair{"", content}, std::pair{".gz", gzipped(content)}, std::pair{".zst", zstdPacked(content)}}) {
      const auto store = emptyProject(folder.path((std::string("p") + ending + ".podium").c_str()));
      const std::string input = folder.write((name.toStdString() + ending).c_str(), bytes);
      const auto report = importFile(*store, input);
      QVERIFY2(report.ok(), report ? "" : report.error().message.c_str());
      QCOMPARE(report.value().queries, 1);
      QCOMPARE(report.value().rejectedRows, 0);
    }
  }

  void otherEncodingsAreNamed_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* title, const char* name, const QByteArray& content, const char* says) {
      QTest::newRow(title) << QString::fromUtf8(name) << content << QString::fromUtf8(says);
    };
    const QByteArray table = "prompt,chosen,rejected\np,7,8\n";
    row("UTF-16LE, JSON Lines", "a.jsonl", "\xFF\xFE" + wide(kPair, 0, 1), "UTF-16");
    row("UTF-16BE, a list", "a.json", "\xFE\xFF" + wide(QByteArray("[") + kPair + "]", 1, 0), "UTF-16");
    row("UTF-16LE, a table in gzip", "a.csv.gz", gzipped("\xFF\xFE" + wide(table, 0, 1)), "UTF-16");
    row("UTF-16LE without a mark, a table", "a.csv", wide(table, 0, 1), "is no text");
    row("UTF-16BE without a mark, JSON Lines", "a.jsonl", wide(kPair, 1, 0), "is no text");
    row("UTF-32, a table", "a.csv", QByteArray("\0\0\xFE\xFF", 4) + wide(table, 3, 0), "is no text");
    row("Latin-1, a header", "a.csv", "prompt,gew\xE4hlt,abgelehnt\np,7,8\n", "is of no known shape");
    row("Latin-1, JSON Lines", "a.jsonl", "{\"prompt\":\"\xFC\",\"chosen\":\"7\",\"rejected\":\"8\"}\n",
        "no row of it");
    row("a zip archive", "a.zip", QByteArray("PK\3\4\x14\0\0\0\0\0", 10), "is no text");
    row("a tape archive", "a.tar", "../../evil.csv" + QByteArray(498, '\0'), "is no text");
  }
  void otherEncodingsAreNamed() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const ImportFolder folder;
    const QString message = refusal(folder, folder.write(name.toUtf8().constData(), content));
    QVERIFY2(message.contains(says), qPrintable(message));
  }

  void aRowInAnotherEncodingIsKeptOut_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& content, int at, const char* reason) {
      QTest::newRow(name) << QString::fromUtf8(name) << content << at << QString::fromUtf8(reason);
    };
    row("a.jsonl", QByteArray(kPair) + QByteArray(kPair).replace('p', '\xFC'), 2, "is not UTF-8 in its column 3");
    row("a.json", QByteArray("[") + kPair + "," + QByteArray(kPair).replace("7", "\xFC") + "]", 2, "is not UTF-8");
    row("a.tsv", "prompt\tchosen\trejected\np\t7\t8\nq\t\xFC\t8\n", 3,
        "is not UTF-8 in \"chosen\": save the file as UTF-8, then import it again");
    row("a.txt", "a > b\na > \xFC\n", 2, "is not UTF-8 in its column 5");
    row("a.soc", votes("a") + "1: 2,1\n# NOTE: \xFC\n", 7, "is not UTF-8");
  }
  void aRowInAnotherEncodingIsKeptOut() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, row);
    QFETCH(QString, reason);
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const ImportReport report = importFile(*store, folder.write(name.toUtf8().constData(), content)).value();
    QCOMPARE(report.queries, 1);
    QCOMPARE(report.rejectedRows, 1);
    QCOMPARE(report.rejected.front().row, row);
    QVERIFY2(QString::fromStdString(report.rejected.front().reason).contains(reason),
             report.rejected.front().reason.c_str());
  }

  void numbersThatAreNoneAreKeptOut_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("format");
    const auto row = [](const char* title, const char* name, const QByteArray& rows, const char* reason,
                        const char* format = "auto") {
      QTest::newRow(title) << QString::fromUtf8(name) << rows << QString::fromUtf8(reason) << QString::fromUtf8(format);
    };
    const QByteArray ranks = "voter,a,b,c\nx,1,2,3\ny,2,1,3\nz,3,2,1\nw,1,3,2\n";
    row("NaN as a rank", "a.csv", ranks + "v,nan,1,2\n", "that is no number", "rank-table");
    row("infinity as a rank", "a.csv", ranks + "v,1,inf,2\n", "that is no number", "rank-table");
    row("a score beyond all numbers", "a.csv",
        "home_team,away_team,home_score,away_score\na,b,2,1\nb,c,1,0\na,c,1e999,0\n", "that is no number");
    row("NaN in a list", "a.json",
        "[{\"chosen\":\"7\",\"rejected\":\"8\"},{\"chosen\":\"7\",\"rejected\":\"8\",\"m\":NaN}]",
        "holds NaN, which is no JSON");
    row("infinity in lines", "a.jsonl", QByteArray(kPair) + "{\"chosen\":\"7\",\"rejected\":\"8\",\"m\":-Infinity}\n",
        "holds Infinity, which is no JSON");
    row("a number beyond all numbers", "a.jsonl",
        QByteArray(kPair) + "{\"chosen\":\"7\",\"rejected\":\"8\",\"m\":1e999}\n", "holds a number that is too big");
    row("a key twice in a cell", "a.csv",
        "prompt,answers\np,\"[\"\"a\"\",\"\"b\"\"]\"\nq,\"[{\"\"answer\"\":1,\"\"answer\"\":2}]\"\n",
        "names \"answer\" twice");
    row("a cell nested deeply", "a.csv",
        "prompt,answers\np,\"[\"\"a\"\",\"\"b\"\"]\"\nq,\"" + QByteArray(100'000, '[') + QByteArray(100'000, ']') +
            "\"\n",
        "is nested more deeply than 500 times");
    row("an element nested deeply", "a.json",
        "[{\"chosen\":\"7\",\"rejected\":\"8\"},{\"chosen\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') +
            "}]",
        "is nested more deeply than 500 times");
  }
  void numbersThatAreNoneAreKeptOut() {
    QFETCH(QString, name);
    QFETCH(QByteArray, rows);
    QFETCH(QString, reason);
    QFETCH(QString, format);
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    ImportOptions options;
    options.withAnswers = true;
    const std::string input = folder.write(name.toUtf8().constData(), rows);
    const ImportReport report =
        importIntoProject(*store, {.input = input, .format = format.toStdString(), .options = options}).value();
    QVERIFY(report.queries >= 1);
    QCOMPARE(report.rejectedRows, 1);
    QVERIFY2(QString::fromStdString(report.rejected.front().reason).contains(reason),
             report.rejected.front().reason.c_str());
    for (const Comparison& answer : answersOf(*store))
      if (answer.parts.margin) QVERIFY(qIsFinite(*answer.parts.margin));
  }

  void pathsThatLeadElsewhereBringNothing_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("out of the folder, a text") << QByteArray("../secret.png");
    QTest::newRow("a device") << QByteArray("device.png");
    QTest::newRow("a pipe") << QByteArray("pipe.png");
    QTest::newRow("a link to a text") << QByteArray("link.png");
    QTest::newRow("a link to the project") << QByteArray("project.png");
    QTest::newRow("a folder") << QByteArray("folder.png");
  }
  void pathsThatLeadElsewhereBringNothing() {
    QFETCH(QByteArray, path);
    const ImportFolder folder;
    folder.write("secret.png", "words that are nobody's business");
    folder.write("in/good.png", pngImage(3, 2));
    folder.write("in/folder.png/a.txt", "x");
    QVERIFY(::mkfifo(folder.path("in/pipe.png").c_str(), 0600) == 0);
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image);
    std::filesystem::create_symlink("/dev/zero", folder.path("in/device.png"));
    std::filesystem::create_symlink(folder.path("secret.png"), folder.path("in/link.png"));
    std::filesystem::create_symlink(folder.path("p.podium"), folder.path("in/project.png"));
    const std::string input = folder.write("in/a.jsonl", "{\"images\":[\"good.png\",\"" + path + "\"]}\n");
    const auto report = importFile(*store, input);
    if (report) {  // kept as a link: no such file
      QCOMPARE(report.value().missingMedia, 1);
    } else {
      QVERIFY2(QByteArray(report.error().message.c_str()).contains("names \""), report.error().message.c_str());
      QVERIFY(queriesOf(*store).empty());
    }
    QVERIFY(checkProject(folder.path("p.podium")).value().problems.empty());
    // The locks of the open project are still there: another process could not write at the same time.
    QVERIFY(importFile(*store, folder.write("in/b.jsonl", "{\"images\":[\"good.png\",\"good.png\"]}\n")).ok());
  }

  void namesOfFilesThatAreNoTextAreKeptOut() {
    const ImportFolder folder;
    for (const char* name : {"in/a.txt", "in/b.txt", "in/\xFF.txt"}) {
      std::filesystem::create_directories(folder.path("in"));
      std::FILE* file = std::fopen((folder.path("in") + (name + 2)).c_str(), "wb");
      std::fputs(name[3] == 'a' ? "one" : "two", file);
      std::fclose(file);
    }
    const auto store = emptyProject(folder.path("p.podium"));
    const ImportReport report = importFile(*store, folder.path("in")).value();
    std::filesystem::remove(folder.path("in") + "/\xFF.txt");  // the folder itself would not find it
    QCOMPARE(report.queries, 1);
    QCOMPARE(report.rejected,
             (std::vector<RejectedRow>{{3, "has a name that is not UTF-8: give the file another one"}}));
  }

  void archivesCutAnywhereLeaveNothing() {
    const Shop shop;
    shop.give(shop.says("0>1"));
    const std::string out = shop.folder.path("whole.jsonl");
    shop.write("podium-jsonl", out);
    const QByteArray whole = QByteArray::fromStdString(contentOf(out));
    const ImportFolder folder;
    for (qsizetype size = 1; size < whole.size() - 1; size += 61) {
      const std::string input = folder.write("cut.jsonl", whole.left(size));
      const auto made = importIntoNewProject(folder.path("new.podium"), {}, {.input = input, .format = "podium-jsonl"});
      QVERIFY2(!made, qPrintable(QString::number(size)));
      QVERIFY(!made.error().message.empty());
      QCOMPARE(filesOf(folder), QStringList{QStringLiteral("cut.jsonl")});
    }
  }

  void packedFilesCutAnywhereLeaveNothing() {
    QByteArray rows;
    for (int i = 0; i < 30; ++i) rows += QByteArray(kPair).replace("7", QByteArray::number(i));
    const ImportFolder folder;
    for (const auto& [name, bytes] :
         {std::pair{"a.jsonl.gz", gzipped(rows)}, std::pair{"a.jsonl.zst", zstdPacked(rows)}})
      for (qsizetype size = 4; size < bytes.size(); size += 7) {
        const std::string input = folder.write(name, bytes.left(size));
        const auto made = importIntoNewProject(folder.path("new.podium"), {}, {.input = input});
        QVERIFY2(!made, qPrintable(QString::number(size)));
        QVERIFY2(made.error().message.find("compressed data") != std::string::npos, made.error().message.c_str());
        QCOMPARE(filesOf(folder), QStringList{QString::fromUtf8(name)});
        QFile::remove(QString::fromStdString(input));
      }
  }

  // Whatever people and models have written, no cell of an exported table is a formula.
  void noTableThatIsExportedHoldsAFormula() {
    constexpr const char* kFormula = "=cmd|' /C calc'!A0";
    const Shop shop(
        2, 1, [&](ProjectInfo& info) { info.name = kFormula, info.task.tags = {"@tag"}; },
        [&](Batch& batch) {
          batch.prompts[0].content.body = "+1+cmd";
          batch.prompts[0].content.extra = R"({"=key":"=value"})";
          batch.items[0].content.body = kFormula;
          batch.items[1].content.body = "-2+3\n=4";
          batch.items[0].source = "@SUM(1)";
          batch.items[1].source = "\t=1";
        });
    Comparison answer = shop.says("0>1");
    answer.parts.rationale = "=HYPERLINK(\"http://x\")";
    answer.parts.tags = {{0, "@tag"}};
    shop.give(answer);
    int tables = 0;
    for (const ExportFormat& format : exportFormats())
      for (const std::string& ending : format.extensions) {
        if (ending != "csv" && ending != "tsv") continue;
        const std::string out = shop.folder.path(("out." + ending).c_str());
        std::filesystem::remove(out);
        shop.write(format.name, out);
        for (const std::string& cell : cellsOf(contentOf(out), ending == "tsv" ? '\t' : ',')) {
          const bool starts = !cell.empty() && std::strchr("=+-@\t\r", cell.front()) != nullptr;
          bool number = false;
          QString::fromStdString(cell).toDouble(&number);
          QVERIFY2(!starts || number, (format.name + ": " + cell).c_str());
        }
        ++tables;
      }
    QVERIFY(tables >= 4);
  }
};

QTEST_GUILESS_MAIN(TestHostileInput)
#include "test_hostile_input.moc"
