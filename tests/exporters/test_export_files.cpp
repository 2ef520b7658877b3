// Files of an export: names, folders, splits, manifests, packing, tables, and which answers a filter keeps.
#include <QCryptographicHash>
#include <QDir>
#include <QtTest>
#include <set>

#include "exporters/import/row_source.h"
#include "exporters/import_file.h"
#include "exporters/output_files.h"
#include "exporters/row_writer.h"
#include "learner/random.h"
#include "storage/sha256.h"
#include "tests/exporters/export_shop.h"

using namespace podium;
using namespace podium::test;

namespace {

void put(const std::string& path, const std::string& content) {
  QFile file(QString::fromStdString(path));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(content)) == std::ssize(content));
}

}  // namespace

class TestExportFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void filesAreNamedAsTheirFormatWants_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* format, const char* file, bool fits) {
      QTest::addRow("%s to %s", format, file) << QString::fromLatin1(format) << QString::fromLatin1(file) << fits;
    };
    row("hh-rlhf", "x.csv", false);
    row("hh-rlhf", "x.json.gz", false);
    row("hh-rlhf", "x.jsonl.zst", true);
    row("podium-jsonl", "x.json", false);
    row("podium-jsonl", "x.jsonl.gz", true);
    row("podium-jsonl", "x", false);
    row("pairs", "x.tsv", true);
    row("trl", "x.ndjson", true);
  }
  void filesAreNamedAsTheirFormatWants() {
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(bool, fits);
    const Shop shop;
    shop.give(shop.says("0>1"));
    const std::string path = shop.folder.path(file.toLatin1().constData());
    const std::string refusal = shop.refusal(format.toStdString(), path);
    QCOMPARE(refusal.empty(), fits);
    QCOMPARE(QFile::exists(QString::fromStdString(path)), fits);
    QVERIFY(fits || refusal.find(".jsonl") != std::string::npos);
  }

  void onlyFilesThatWereThereAreReplaced() {
    const Shop shop(2, 1);
    shop.give(shop.says("0>1"));
    const std::string folder = shop.folder.path("set/");
    QVERIFY(shop.write("trl", folder).replaced.empty());
    QVERIFY(QFile::remove(QString::fromStdString(folder + "README.md")));
    std::vector<std::string> again = shop.write("trl", folder).replaced;
    QCOMPARE(again.size(), 2u);
    QVERIFY(again[0].ends_with("set/data.jsonl") && again[1].ends_with("set/manifest.json"));
    shop.write("trl", shop.folder.path("a.jsonl"));
    ExportOptions options;
    options.split = {0.5, 0.5};
    QVERIFY(shop.write("trl", shop.folder.path("a.jsonl"), options).replaced.size() == 1);  // its manifest
  }

  void onlyFilesOfAnEarlierExportGo() {
    const Shop shop(2, 4);
    for (std::size_t query = 0; query < 4; ++query) shop.give(shop.says("0>1", query));
    const std::string folder = shop.folder.path("set/"), whole = folder + "data.jsonl";
    ExportOptions divided;
    divided.split = {0.5, 0.5};
    shop.write("trl", folder);
    const auto replaced = shop.write("trl", folder, divided).replaced;
    QVERIFY(std::ranges::find_if(replaced, [](const auto& one) { return one.ends_with("data.jsonl"); }) !=
            replaced.end());
    QVERIFY(!QFile::exists(QString::fromStdString(whole)));
    // Changed since: no longer the export's.
    shop.write("trl", folder);
    put(whole, "my own notes");
    shop.write("trl", folder, divided);
    QCOMPARE(contentOf(whole), std::string("my own notes"));
    // A manifest that came from elsewhere names what it likes.
    const std::string mine = shop.folder.path("set/mine.podium");
    makeStore(mine, textProject(2)).reset();
    Json manifest = Json::parse(contentOf(folder + "manifest.json"));
    manifest["files"].push_back(Json{{"file", "mine.podium"}, {"sha256", sha256OfFile(mine).value()}});
    manifest["files"].push_back(Json{{"file", "data.jsonl"}});
    manifest["files"].push_back("data.jsonl");
    put(folder + "manifest.json", manifest.dump());
    shop.write("trl", folder, divided);
    QVERIFY(QFile::exists(QString::fromStdString(mine)));
    QCOMPARE(contentOf(whole), std::string("my own notes"));
    // A folder whose README.md is of no export is not one.
    QVERIFY(QFile::remove(QString::fromStdString(folder + "manifest.json")));
    const std::string readme = contentOf(folder + "README.md");
    QVERIFY(shop.refusal("trl", folder).find("README.md that is of no export") != std::string::npos);
    QCOMPARE(contentOf(folder + "README.md"), readme);
  }

  void filtersKeepWhatTheySay() {
    const Shop shop(2, 2);
    Comparison tagged = shop.says("0>1", 0);
    tagged.answeredAt = 1000;
    tagged.parts.tags = {{1, "odd"}};
    shop.give(tagged);
    Comparison later = shop.says("0>1", 1);
    later.answeredAt = 2000;
    shop.give(later);
    const AnnotatorId oracle =
        waitFor<AnnotatorId>([&](auto done) { shop.store->writer().ensureAnnotator("oracle", true, done); });
    Comparison synthetic = shop.says("1>0", 0);
    synthetic.annotator = oracle;
    shop.give(synthetic);
    const auto count = [&](const std::function<void(ExportFilter&)>& change) {
      ExportOptions options;
      change(options.filter);
      return shop.rows("trl", options).size();
    };
    QCOMPARE(count([](ExportFilter&) {}), 3u);
    QCOMPARE(count([](ExportFilter& filter) { filter.synthetic = false; }), 2u);
    QCOMPARE(count([](ExportFilter& filter) { filter.annotators = {"oracle"}; }), 1u);
    QCOMPARE(count([](ExportFilter& filter) { filter.tag = "odd"; }), 1u);
    QCOMPARE(count([](ExportFilter& filter) { filter.after = 1500, filter.before = 2500; }), 1u);
    ExportOptions unknown;
    unknown.filter.annotators = {"Eve"};
    QVERIFY(shop.refusal("trl", shop.folder.path("y.jsonl"), unknown).find("Eve") != std::string::npos);
    ExportOptions nobody;
    nobody.filter.tag = "even";
    const std::string refusal = shop.refusal("trl", shop.folder.path("y.jsonl"), nobody);
    QVERIFY2(refusal.find("without the tag (3)") != std::string::npos, refusal.c_str());
    QVERIFY(!QFile::exists(QString::fromStdString(shop.folder.path("y.jsonl"))));
  }

  void aFolderHoldsPartsManifestAndCard() {
    const Shop shop(2, 60);
    for (std::size_t i = 0; i < 60; ++i) shop.give(shop.says("1>0", i));
    ExportOptions options;
    options.split = {0.7, 0.2, 0.1};
    const std::string out = shop.folder.path("set/");
    const ExportReport report = shop.write("trl", out, options);
    QCOMPARE(report.files.size(), 5u);
    std::set<std::string> prompts;
    std::size_t rows = 0;
    for (const char* part : {"train", "validation", "test"}) {
      std::set<std::string> own;
      for (const Json& row : linesOf(out + part + ".jsonl")) own.insert(row["prompt"].get<std::string>());
      rows += linesOf(out + part + ".jsonl").size();
      QVERIFY(!own.empty());
      for (const std::string& prompt : own) QVERIFY(prompts.insert(prompt).second);
    }
    QCOMPARE(rows, 60u);
    const Json manifest = Json::parse(contentOf(out + "manifest.json"));
    QCOMPARE(manifest["rows"].get<int>(), 60);
    for (const Json& file : manifest["files"]) {
      QCryptographicHash hash(QCryptographicHash::Sha256);
      hash.addData(QByteArray::fromStdString(contentOf(out + file["file"].get<std::string>())));
      QCOMPARE(hash.result().toHex().toStdString(), file["sha256"].get<std::string>());
    }
    QVERIFY(contentOf(out + "README.md").find("  - split: validation\n    path: \"validation.jsonl\"") !=
            std::string::npos);
    const std::string before = contentOf(out + "manifest.json") + contentOf(out + "README.md");
    shop.write("trl", out, options);
    QCOMPARE(contentOf(out + "manifest.json") + contentOf(out + "README.md"), before);
  }

  void packedFilesUnpackToTheSame() {
    const Shop shop(2, 3);
    for (std::size_t i = 0; i < 3; ++i) shop.give(shop.says("1>0", i));
    shop.write("trl", shop.folder.path("a.jsonl"));
    for (const char* packed : {"a.jsonl.gz", "a.jsonl.zst"}) {
      shop.write("trl", shop.folder.path(packed));
      // Podium reads its own packed export again.
      const auto imported = importIntoNewProject(shop.folder.path((std::string(packed) + ".podium").c_str()), {},
                                                 {.input = shop.folder.path(packed)});
      QVERIFY2(imported.ok(), imported ? "" : imported.error().message.c_str());
      QCOMPARE(imported.value().report.queries, 3);
      const std::string once = contentOf(shop.folder.path(packed));
      shop.write("trl", shop.folder.path(packed));
      QCOMPARE(contentOf(shop.folder.path(packed)), once);
    }
  }

  void answersOfManyReadsStayInOrderAndWhole() {
    ProjectFolder folder;
    constexpr int kAnswers = 1203;
    QFile file(QString::fromStdString(folder.path("in.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < kAnswers; ++i) {
      const std::string n = std::to_string(i);
      file.write(
          QByteArray::fromStdString(Json{{"prompt", "p" + n}, {"chosen", "c" + n}, {"rejected", "r" + n}}.dump()));
      file.write("\n");
    }
    file.close();
    ImportOptions withAnswers;
    withAnswers.withAnswers = true;
    const std::string project = folder.path("many.podium"), out = folder.path("out.jsonl");
    QVERIFY(importIntoNewProject(project, {}, {.input = folder.path("in.jsonl"), .options = withAnswers}).ok());
    QCOMPARE(exportToFile(*openStore(project)->newReader(), "trl", out).value().rows, kAnswers);
    const auto before = linesOf(folder.path("in.jsonl")), after = linesOf(out);
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) QVERIFY(holds(after[i], before[i]));
  }

  void pairsComeBackAsTheyWere() {
    const Shop shop(2, 3);
    for (std::size_t i = 0; i < 3; ++i) shop.give(shop.says(i == 1 ? "1>0" : "0>1", i));
    for (const char* format : {"trl", "trl-implicit", "hh-rlhf", "openrlhf", "openai-preference", "reward-bench"}) {
      ExportOptions options;
      options.messages = true;
      const std::string first = shop.folder.path("first.jsonl"), second = shop.folder.path("second.jsonl");
      shop.write(format, first, options);
      const std::string project = shop.folder.path((std::string(format) + ".podium").c_str());
      ImportOptions withAnswers;
      withAnswers.withAnswers = true;
      const auto imported = importIntoNewProject(project, {}, {.input = first, .options = withAnswers});
      QVERIFY2(imported.ok(), imported ? "" : imported.error().message.c_str());
      QCOMPARE(imported.value().report.comparisons, 3);
      QVERIFY(exportProject(*openStore(project)->newReader(), {format, second, options}).ok());
      const auto before = linesOf(first), after = linesOf(second);
      QCOMPARE(after.size(), before.size());
      for (std::size_t i = 0; i < before.size(); ++i)
        for (const char* key : {"prompt", "chosen", "rejected", "input", "preferred_output", "non_preferred_output"})
          if (before[i].contains(key)) QCOMPARE(after[i][key].dump(), before[i][key].dump());
    }
  }

  void tablesAreSafeForSpreadsheets() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(2));
    const AnnotatorId ada = join(*store, "Ada");
    Batch batch = textBatch(1, 2);
    batch.items[0].content.body = "=HYPERLINK(\"http://x\")";
    batch.items[1].content.body = "-5";
    addBatch(*store, batch);
    podium::test::answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
    const std::string out = folder.path("pairs.csv");
    QVERIFY(exportToFile(*store->newReader(), "pairs", out).ok());
    const std::string table = contentOf(out);
    QVERIFY(table.find(",\"'=HYPERLINK(\"\"http://x\"\")\",-5,") != std::string::npos);
    QVERIFY(table.starts_with("ranking_id,prompt,chosen,rejected,"));
  }

  void textsOfATableComeBackAsTheyWent_data() {
    QTest::addColumn<QString>("ending");
    QTest::newRow("CSV") << QStringLiteral("csv");
    QTest::newRow("TSV") << QStringLiteral("tsv");
  }
  void textsOfATableComeBackAsTheyWent() {
    QFETCH(QString, ending);
    Random random(7);
    const ProjectFolder folder;
    const std::string path = folder.path(("texts." + ending.toStdString()).c_str());
    std::vector<std::string> texts{"=1+1", "'=1+1", "''=1+1", "-5",    "'-5", "+x", "@a",
                                   "'",    "''",    "'a",     "don't", "\tx", "\rx"};
    for (int i = 0; i < 500; ++i) {
      std::string text = "x";  // an empty cell is no value
      for (std::uint64_t left = random.next() % 5; left > 0; --left)
        text.push_back("'=+-@\t\r\n1.e ,\"a"[random.next() % 15]);
      texts.push_back(text.substr(text.size() > 1 ? 1 : 0));
    }
    {
      OutputFiles files;
      const auto writer = makeRowWriter(containerOf(path).value(), files.add(path));
      for (const std::string& text : texts) writer->addRow(JsonRow{{"text", text}, {"n", 1}});
      writer->finish({});
      files.finish();
    }
    Row row;
    // Of a table from elsewhere nothing is taken off: an apostrophe is one.
    const auto foreign = openRows(path);
    QVERIFY(foreign->next(row));
    QCOMPARE(row.value["text"].get<std::string>(), std::string("'=1+1"));
    put(path + ".manifest.json", R"({"format": "pairs", "files": []})");
    const auto rows = openRows(path);
    for (const std::string& text : texts) {
      QVERIFY(rows->next(row));
      QCOMPARE(row.value["text"].get<std::string>(), text);
    }
    QVERIFY(!rows->next(row));
  }

  void optionsThatCannotBeAreRefused() {
    const Shop shop;
    shop.give(shop.says("0>1"));
    ExportOptions options;
    options.split = {0.5, 0.4};
    QVERIFY(shop.refusal("trl", shop.folder.path("x.jsonl"), options).find("add up to 1") != std::string::npos);
    options.split = {0.5, 0.5};
    QVERIFY(shop.refusal("podium-jsonl", shop.folder.path("x.jsonl"), options).find("not divided") !=
            std::string::npos);
    QVERIFY(shop.refusal("trl", shop.folder.path("x.txt")).find(".jsonl") != std::string::npos);
    QVERIFY(shop.refusal("trl", shop.folder.path()).find("Podium project") != std::string::npos);
    QCOMPARE(QDir(QString::fromStdString(shop.folder.path("."))).entryList({QStringLiteral("x.*")}).size(), 0);
  }

  void llamaFactoryFindsItsDataByItsInfo() {
    const Shop shop;
    shop.give(shop.says("0>1"));
    shop.write("llama-factory", shop.folder.path("lf/"));
    const Json info = Json::parse(contentOf(shop.folder.path("lf/dataset_info.json")));
    QVERIFY(info["data"] == parsed(R"({"file_name": "data.json", "ranking": true, "columns": {"prompt": "instruction",
        "query": "input", "chosen": "chosen", "rejected": "rejected"}})"));
    QCOMPARE(Json::parse(contentOf(shop.folder.path("lf/data.json"))).size(), 1u);
  }
};

QTEST_GUILESS_MAIN(TestExportFiles)
#include "test_export_files.moc"
