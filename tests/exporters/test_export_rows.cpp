// Formats of rows: the exact rows of each, and what is left out.
#include <QtTest>
#include <set>

#include "exporters/formats.h"
#include "tests/exporters/expected_rows.h"
#include "tests/exporters/export_shop.h"

using namespace podium;
using namespace podium::test;

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
    std::set<std::string> tested{"podium-jsonl", "trl-unpaired", "trl-stepwise", "llm-comparator",
                                 "preflib"};  // in tests of their own
    for (const ExpectedRow& row : expectedRows()) tested.insert(row.format);
    for (const ExportFormat& format : exportFormats())
      if (format.make || format.rows) QVERIFY2(tested.contains(format.name), format.name.c_str());
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

  void eachNamedQuestionHasRowsOfItsOwn() {
    const Shop shop = shopOfTwoQuestions();
    ExportOptions options;
    const ExportReport first = shop.write("trl", shop.folder.path("x.jsonl"));
    QCOMPARE(first.rows, 2);
    QCOMPARE(first.skipped.size(), 1u);
    QCOMPARE(first.skipped[0].reason, std::string("rankings on harmless, a question that was not chosen"));
    QCOMPARE(first.skipped[0].count, 1);
    QVERIFY(holds(linesOf(shop.folder.path("x.jsonl"))[0],
                  parsed(R"({"chosen": "text 0.1", "rejected": "text 0.0", "axis": "helpful", "margin": 2.0})")));
    options.axes = {"harmless"};
    const ExportReport second = shop.write("trl", shop.folder.path("x.jsonl"), options);
    std::map<std::string, std::int64_t> reasons;
    for (const SkippedRows& rows : second.skipped) reasons[rows.reason] = rows.count;
    QVERIFY(reasons == (std::map<std::string, std::int64_t>{{"rankings on helpful, a question that was not chosen", 2},
                                                            {"answered without a ranking on harmless", 1}}));
    QVERIFY(holds(
        linesOf(shop.folder.path("x.jsonl"))[0],
        parsed(R"({"chosen": "text 0.0", "rejected": "text 0.1", "axis": "harmless", "weight": 1.0, "margin": 0.0})")));
    for (const std::vector<std::string>& both : {std::vector<std::string>{"all"}, {"harmless", "helpful"}}) {
      options.axes = both;
      for (const char* format : {"trl", "trl-implicit", "openrlhf", "pairs", "nectar", "rankings"}) {
        const auto rows = shop.rows(format, options);
        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows[0]["axis"].get<std::string>(), std::string("helpful"));
        QCOMPARE(rows[1]["axis"].get<std::string>(), std::string("harmless"));
      }
      QCOMPARE(shop.rows("hh-rlhf", options).size(), 3u);
      QCOMPARE(shop.rows("trl-prompts", options).size(), 2u);  // an answer has one prompt
    }
    options.axes = {"funny"};
    QVERIFY(shop.refusal("trl", shop.folder.path("y.jsonl"), options).find("helpful, harmless") != std::string::npos);
    const Shop plain;
    plain.give(plain.says("0>1"));
    QVERIFY(!plain.rows("trl")[0].contains("axis"));
    QVERIFY(plain.refusal("trl", plain.folder.path("y.jsonl"), options).find("one question") != std::string::npos);
  }

  void ratingsCountOnTheirOwnQuestion() {
    const Shop shop(2, 1, [](ProjectInfo& info) {
      info.answer = AnswerForm::Rating;
      info.task.axes = {"helpful", "harmless"};
    });
    Comparison answer = shop.says("1>0");
    answer.parts.ratings = {{"helpful", 0, 2.0}, {"helpful", 1, 4.0}, {"harmless", 0, 5.0}, {"harmless", 1, 1.0}};
    shop.give(answer);
    QVERIFY(holds(shop.rows("ultrafeedback")[0],
                  parsed(R"({"chosen_response": "text 0.1", "chosen_avg_rating": 4.0, "rejected_avg_rating": 2.0})")));
    ExportOptions options;
    options.axes = {"harmless"};
    QVERIFY(holds(shop.rows("ultrafeedback", options)[0],
                  parsed(R"({"chosen_response": "text 0.0", "chosen_avg_rating": 5.0, "rejected_avg_rating": 1.0})")));
  }

  void flaggedAnswersAreLeftOutUnlessAskedFor() {
    const Shop shop(2, 2);
    Comparison flagged = shop.says("1>0", 0);
    flagged.parts.flag = "spam";
    flagged.parts.tags = {{-1, "odd"}, {-1, "long"}, {0, "odd"}};
    shop.give(flagged);
    shop.give(shop.says("0>1", 1));
    const ExportReport report = shop.write("pairs", shop.folder.path("x.jsonl"));
    QCOMPARE(report.rows, 1);
    QVERIFY(report.skipped == (std::vector<SkippedRows>{{"flagged by its annotator", 1}}));
    ExportOptions options;
    options.filter.flagged = true;
    const auto rows = shop.rows("pairs", options);
    QCOMPARE(rows.size(), 2u);
    QVERIFY(holds(rows[0], parsed(R"({"flag": "spam", "tags": "odd; long", "chosen_tags": "", "rejected_tags": "odd",
        "purpose": "ask", "selector": "import", "answers_wanted": 3})")));
    QVERIFY(holds(rows[1], parsed(R"({"flag": "", "tags": ""})")));
    QVERIFY(shop.write("pairs", shop.folder.path("x.csv"), options).rows == 2);  // the same columns in each row
  }

  void itemsOfEveryKindAreExportedByWhatNamesThem() {
    ProjectFolder folder;
    ProjectInfo info = textProject(2);
    info.kind = ItemKind::Image;
    const auto images = makeStore(folder.path("images.podium"), info);
    Batch batch = textBatch(1, 2);
    for (NewItem& item : batch.items) item.kind = ItemKind::Image;
    batch.items[0].content.link = "pictures/0.png";
    Media media;
    media.mime = "image/png";
    media.bytes = {1, 2, 3};
    batch.media = {media};
    batch.items[1].media = 0;
    addBatch(*images, batch);
    const AnnotatorId ada = join(*images, "Ada");
    podium::test::answer(*images, rankedAnswer(lease(*images, ada).at(0), ada));
    const std::string out = folder.path("out.jsonl");
    const auto exported = exportToFile(*images->newReader(), "pairs", out);
    QVERIFY2(exported.ok(), exported ? "" : exported.error().message.c_str());
    const std::string hash =
        QCryptographicHash::hash(QByteArray("\1\2\3"), QCryptographicHash::Sha256).toHex().toStdString();
    const Json row = linesOf(out).at(0);
    QVERIFY(holds(row, parsed(R"({"chosen": "text 0.0", "chosen_link": "pictures/0.png", "chosen_sha256": "",
        "rejected_link": ""})")));
    QCOMPARE(row["rejected_sha256"].get<std::string>(), hash);
    QVERIFY(exportToFile(*images->newReader(), "rankings", out).ok());
    const Json ranking = linesOf(out).at(0);
    QVERIFY(holds(ranking["items"][0], parsed(R"({"kind": "image", "link": "pictures/0.png", "rank": 1})")));
    QCOMPARE(ranking["items"][1]["sha256"].get<std::string>(), hash);
    const auto refused = exportToFile(*images->newReader(), "trl", out);
    QVERIFY(!refused && refused.error().message.find("as a table of pairs or as whole rankings") != std::string::npos);

    const auto clips = makeStore(folder.path("clips.podium"), smallProject(3));
    addRound(*clips, smallRound(1, 3, 1, 7));
    const AnnotatorId bob = join(*clips, "Bob");
    podium::test::answer(*clips, rankedAnswer(lease(*clips, bob).at(0), bob));
    const auto reader = clips->newReader();
    QVERIFY(exportToFile(*reader, "pairs", out).ok());
    QCOMPARE(linesOf(out).size(), 3u);
    QCOMPARE(linesOf(out)[0]["chosen_policy_version"].get<std::int64_t>(), reader->item(ItemId{1})->policyVersion);
    QCOMPARE(linesOf(out)[0]["chosen_sha256"].get<std::string>(), reader->item(ItemId{1})->clipHash);
    QVERIFY(exportToFile(*reader, "rankings", out).ok());
    QCOMPARE(linesOf(out)[0]["items"][2]["sha256"].get<std::string>(), reader->item(ItemId{3})->clipHash);
    QCOMPARE(linesOf(out)[0]["items"][2]["rank"].get<int>(), 3);
  }

  void tiedItemsShareARankAndUnknownPlacesHaveNone() {
    const Shop shop(4, 1, [](ProjectInfo& info) { info.task.unranked = UnrankedMeaning::Unknown; });
    Comparison answer = shop.says("2=0>3");
    answer.ranking.unranked = UnrankedMeaning::Unknown;
    shop.give(answer);
    const Json items = shop.rows("rankings").at(0)["items"];
    QCOMPARE(items.size(), 4u);
    std::vector<std::string> ranks;
    for (const Json& item : items) ranks.push_back(item["text"].get<std::string>() + " " + item["rank"].dump());
    QVERIFY((ranks == std::vector<std::string>{"text 0.2 1", "text 0.0 1", "text 0.3 3", "text 0.1 null"} ||
             ranks == std::vector<std::string>{"text 0.0 1", "text 0.2 1", "text 0.3 3", "text 0.1 null"}));
  }
};

QTEST_GUILESS_MAIN(TestExportRows)
#include "test_export_rows.moc"
