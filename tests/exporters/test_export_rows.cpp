// Formats of rows: the exact rows of each, what is left out, files, splits and manifests.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

#include "exporters/export_file.h"
#include "exporters/formats.h"
#include "exporters/import_file.h"
#include "tests/exporters/expected_rows.h"
#include "tests/storage/batch_fixture.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;
using Json = nlohmann::ordered_json;

namespace {

std::string contentOf(const std::string& path) {
  QFile file(QString::fromStdString(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<Json> linesOf(const std::string& path) {
  std::vector<Json> rows;
  const QByteArray content = QByteArray::fromStdString(contentOf(path));
  for (const QByteArray& line : content.split('\n'))
    if (!line.isEmpty()) rows.push_back(Json::parse(line.toStdString()));
  return rows;
}

// Queries about "Name a prime." and others, answered by Ada and an oracle.
class Shop {
 public:
  explicit Shop(int k = 2, int questions = 1) {
    ProjectInfo info = textProject(k);
    info.name = "Primes";
    info.allowPartial = true;
    info.task.strengthLevels = 3;
    store = makeStore(folder.path(), info);
    ada = join(*store, "Ada");
    Batch batch = textBatch(questions, k);
    for (std::size_t i = 0; i < batch.items.size(); ++i)
      batch.items[i].source = "model-" + std::to_string(i % static_cast<std::size_t>(k));
    for (NewQuestion& question : batch.questions) question.answersWanted = 3;
    addBatch(*store, batch);
    queries = lease(*store, ada, questions);
  }
  Comparison says(const char* ranking, std::size_t query = 0) const {
    Comparison answer = rankedAnswer(queries[query], ada);
    answer.ranking = rankingFromText(ranking).value();
    return answer;
  }
  void give(const Comparison& answer) const { podium::test::answer(*store, answer); }
  ExportReport write(const std::string& format, const std::string& out, const ExportOptions& options = {}) const {
    return exportProject(*store->newReader(), {format, out, options}).value();
  }
  std::vector<Json> rows(const std::string& format, const ExportOptions& options = {}) const {
    const std::string out = folder.path("out.jsonl");
    write(format, out, options);
    return linesOf(out);
  }
  std::string refusal(const std::string& format, const std::string& out, const ExportOptions& options = {}) const {
    const auto result = exportProject(*store->newReader(), {format, out, options});
    return result ? std::string() : result.error().message;
  }

  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  AnnotatorId ada;
  std::vector<Query> queries;
};

Json parsed(const char* text) { return Json::parse(text); }

// The keys of `expected` in `row`, in any order, with its values.
bool holds(const Json& row, const Json& expected) {
  for (const auto& [key, value] : expected.items())
    if (!row.contains(key) || row[key] != value) {
      qWarning("%s: %s instead of %s", key.c_str(), row.contains(key) ? row[key].dump().c_str() : "nothing",
               value.dump().c_str());
      return false;
    }
  return true;
}

}  // namespace

class TestExportRows : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pairsInTheFormOfEachTrainer_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("messages");
    QTest::addColumn<QString>("row");
    for (const ExpectedRow& row : expectedRows())
      QTest::addRow("%s%s", row.format, row.messages ? " messages" : "")
          << QString::fromLatin1(row.format) << row.messages << QString::fromUtf8(row.row);
  }
  void pairsInTheFormOfEachTrainer() {
    QFETCH(QString, format);
    QFETCH(bool, messages);
    QFETCH(QString, row);
    const Shop shop;
    Comparison answer = shop.says("1>0");  // shown in reverse: the better one on the left
    answer.parts.strength = 2;
    shop.give(answer);
    ExportOptions options;
    options.messages = messages;
    const auto rows = shop.rows(format.toStdString(), options);
    QCOMPARE(rows.size(), 1u);
    QVERIFY(holds(rows[0], Json::parse(row.toStdString())));
  }

  void everyFormatOfRowsIsExported() {
    std::set<std::string> tested{"podium-jsonl", "trl-unpaired", "trl-stepwise"};  // in tests of their own
    for (const ExpectedRow& row : expectedRows()) tested.insert(row.format);
    for (const ExportFormat& format : exportFormats()) QVERIFY2(tested.contains(format.name), format.name.c_str());
  }

  void rankingsBecomePairsByTheRule() {
    const Shop shop(4);
    shop.give(shop.says("2>0=3>1"));
    ExportOptions options;
    QCOMPARE(shop.rows("trl", options).size(), 5u);
    options.pairs = PairRule::BestWorst;
    const auto rows = shop.rows("trl", options);
    QCOMPARE(rows.size(), 1u);
    QVERIFY(holds(rows[0], parsed(R"({"chosen": "text 0.2", "rejected": "text 0.1", "rank_gap": 2})")));
    const auto nectar = shop.rows("nectar");
    QCOMPARE(nectar[0]["answers"].size(), 4u);
    QCOMPARE(nectar[0]["answers"][1]["rank"].get<double>(), 2.0);
    QCOMPARE(nectar[0]["answers"][2]["rank"].get<double>(), 2.0);
    QCOMPARE(nectar[0]["answers"][3]["rank"].get<double>(), 4.0);
  }

  void goodAndBadItemsStandAloneForKto() {
    const Shop shop(3, 2);
    shop.give(shop.says("2>0>1"));
    shop.give(verdictAnswer(shop.queries[1], shop.ada, Verdict::BothBad));
    const auto rows = shop.rows("trl-unpaired");
    QCOMPARE(rows.size(), 5u);
    QVERIFY(holds(rows[0], parsed(R"({"completion": "text 0.1", "label": false})")));
    QVERIFY(holds(rows[1], parsed(R"({"prompt": "prompt 0", "completion": "text 0.2", "label": true})")));
    for (std::size_t i = 2; i < 5; ++i) QVERIFY(holds(rows[i], parsed(R"({"prompt": "prompt 1", "label": false})")));
  }

  void stepsAreSupervisedUpToTheFirstWithoutALabel() {
    ProjectFolder folder;
    ProjectInfo info = textProject(2);
    info.task.steps = true;
    const auto store = makeStore(folder.path(), info);
    const AnnotatorId ada = join(*store, "Ada");
    Batch batch = textBatch(1, 2);
    for (NewItem& item : batch.items) item.content.steps = {"one", "two", "three"};
    addBatch(*store, batch);
    Comparison answer = rankedAnswer(lease(*store, ada).at(0), ada);
    answer.parts.steps = {{0, 0, 1}, {0, 1, -1}, {1, 1, 1}};
    podium::test::answer(*store, answer);
    const std::string out = folder.path("steps.jsonl");
    const ExportReport report = exportToFile(*store->newReader(), "trl-stepwise", out).value();
    const auto rows = linesOf(out);
    QCOMPARE(rows.size(), 1u);
    QVERIFY(
        holds(rows[0], parsed(R"({"prompt": "prompt 0", "completions": ["one", "two"], "labels": [true, false]})")));
    QCOMPARE(report.skipped.size(), 1u);
  }

  void dialoguesAreMessagesOrSaidToBeLeftOut() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(2));
    const AnnotatorId ada = join(*store, "Ada");
    Batch batch = textBatch(2, 2);
    batch.prompts[0].content.format = TextFormat::Conversation;
    batch.prompts[0].content.body =
        R"([{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}])";
    addBatch(*store, batch);
    for (const Query& query : lease(*store, ada, 2)) podium::test::answer(*store, rankedAnswer(query, ada));
    const std::string out = folder.path("x.jsonl");
    const ExportReport report = exportToFile(*store->newReader(), "trl", out).value();
    QCOMPARE(report.rows, 1);
    QVERIFY(report.skipped[0].reason.find("messages") != std::string::npos);
    ExportOptions options;
    options.messages = true;
    QCOMPARE(exportProject(*store->newReader(), {"trl", out, options}).value().rows, 2);
    QCOMPARE(linesOf(out)[0]["prompt"].size(), 3u);
    QCOMPARE(exportToFile(*store->newReader(), "hh-rlhf", out).value().rows, 2);
    QCOMPARE(linesOf(out)[0]["chosen"].get<std::string>(),
             std::string("\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant: text 0.0"));
  }

  void whatIsLeftOutIsCountedByReason() {
    const Shop shop(2, 5);
    const ComparisonId undone = podium::test::answer(*shop.store, shop.says("0>1", 0));
    undo(*shop.store, undone, shop.ada);
    shop.give(shop.says("0>1", 0));
    shop.give(shop.says("0=1", 1));
    shop.give(verdictAnswer(shop.queries[2], shop.ada, Verdict::Skip));
    shop.give(verdictAnswer(shop.queries[3], shop.ada, Verdict::CantTell));
    shop.give(verdictAnswer(shop.queries[4], shop.ada, Verdict::BothBad));
    const ExportReport report = shop.write("trl", shop.folder.path("x.jsonl"));
    QCOMPARE(report.rows, 1);
    std::map<std::string, std::int64_t> reasons;
    for (const SkippedRows& rows : report.skipped) reasons[rows.reason] = rows.count;
    const std::map<std::string, std::int64_t> expected{{"taken back", 1},
                                                       {"pairs of tied items", 1},
                                                       {"skipped by its annotator", 1},
                                                       {"cannot tell: no preference", 1},
                                                       {"all are bad: no preference", 1}};
    QVERIFY(reasons == expected);
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
                                                 {shop.folder.path(packed), "auto", {}});
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
    QVERIFY(importIntoNewProject(project, {}, {folder.path("in.jsonl"), "auto", withAnswers}).ok());
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
      const auto imported = importIntoNewProject(project, {}, {first, "auto", withAnswers});
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

QTEST_GUILESS_MAIN(TestExportRows)
#include "test_export_rows.moc"
