// Files of annotation tools: what they say comes in by its people's names, and what is exported comes in as it was.
#include <QtTest>
#include <algorithm>

#include "storage/integrity.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;
using Texts = std::vector<std::string>;

namespace {

// "Ada: 1>0", in the order of the answers.
Texts saidIn(ProjectStore& store) {
  std::map<std::int64_t, std::string> names;
  for (const Annotator& one : store.newReader()->annotators()) names[one.id.value] = one.name;
  Texts said;
  for (const Comparison& answer : answersOf(store)) {
    const bool ranked = answer.verdict == Verdict::Ranked;
    said.push_back(names[answer.annotator.value] + ": " +
                   (ranked ? toText(answer.ranking) : std::string(toText(answer.verdict))));
  }
  return said;
}

struct Imported {
  explicit Imported(const char* name, const QByteArray& content) {
    ImportRequest request{.input = folder.write(name, content)};
    request.options.withAnswers = true;
    auto made = importIntoNewProject(folder.path("p.podium"), {}, request);
    if (!made) qWarning("%s", made.error().message.c_str());
    report = made.value().report;
    store = ProjectStore::open(folder.path("p.podium")).value();
    asked = queriesOf(*store);
  }
  ImportFolder folder;
  ImportReport report;
  std::unique_ptr<ProjectStore> store;
  std::vector<Asked> asked;
};

constexpr auto kRanker = R"({"data":{"prompt":"A prime?","items":[{"id":"x","title":"m","body":"7"},)"
                         R"({"id":"y","title":"n","body":"8"},{"id":"z","title":"o","body":"11"}]},"annotations":[)"
                         R"({"completed_by":3,"lead_time":6.2,"was_cancelled":false,"result":[{"from_name":"rank",)"
                         R"("to_name":"results","type":"ranker","value":{"ranker":{"rank":["z","x","y"]}}}]},)"
                         R"({"completed_by":{"id":4,"email":"ada@x.org"},"result":[{"from_name":"rank","to_name":"r",)"
                         R"("type":"ranker","value":{"ranker":{"1":["x","z"],"2":["y"]}}}]},)"
                         R"({"completed_by":5,"was_cancelled":true,"result":[]},)"
                         R"({"completed_by":6,"result":[]},)"
                         R"({"completed_by":7,"result":[{"from_name":"rank","to_name":"r","type":"ranker",)"
                         R"("value":{"ranker":{"rank":["q"]}}}]}]})";

}  // namespace

class TestToolFormats : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rankingsOfLabelStudioComeFromTheirPeople() {
    const Imported done("ls.json", QByteArray("[").append(kRanker).append("]"));
    QCOMPARE(done.report.format, std::string("label-studio"));
    QCOMPARE(done.asked.size(), std::size_t(1));
    QCOMPARE(done.asked[0].bodies(), (Texts{"7", "8", "11"}));
    QCOMPARE(done.asked[0].sources(), (Texts{"m", "n", "o"}));
    QCOMPARE(done.asked[0].prompt->content.body, std::string("A prime?"));
    QCOMPARE(saidIn(*done.store), (Texts{"import:3: 2>0>1", "import:ada@x.org: 0=2>1", "import:5: skip"}));
    QCOMPARE(answersOf(*done.store)[0].activeMs, 6200);
    QCOMPARE(done.report.rejectedRows, 2);
    QVERIFY(done.report.rejected[0].reason.find("\"6\" without a preference") != std::string::npos);
    QVERIFY(done.report.rejected[1].reason.find("\"q\"") != std::string::npos);
    QCOMPARE(checkProject(done.folder.path("p.podium")).value().problems, Texts());
  }

  void pairsOfLabelStudioAreLeftAndRight() {
    const Imported done(
        "ls.json", R"([{"data":{"prompt":"p","text1":"7","text2":"8"},"annotations":[{"completed_by":1,"result":[)"
                   R"({"from_name":"pw","to_name":"pw","type":"pairwise","value":{"selected":"right"}}]}]},)"
                   R"({"data":{"prompt":"q","text1":"7","text2":"8"},"annotations":[{"completed_by":1,"result":[)"
                   R"({"from_name":"verdict","to_name":"t","type":"choices","value":{"choices":["both bad"]}}]}]}])");
    QCOMPARE(saidIn(*done.store), (Texts{"import:1: 1>0", "import:1: both_bad"}));
  }

  void recordsOfArgillaHoldEverybody_data() {
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("nested") << QByteArray(
        R"([{"id":"1","fields":{"prompt":"p","reply-1":"7","reply-2":"8","reply-3":"9"},"metadata":{},"suggestions":{},)"
        R"("responses":{"order":[{"value":[{"value":"reply-2","rank":1},{"value":"reply-1","rank":1},)"
        R"({"value":"reply-3","rank":2}],"user_id":"u1","status":"submitted"},{"value":["reply-3","reply-1","reply-2"],)"
        R"("user_id":"u2","status":"submitted"},{"value":null,"user_id":"u3","status":"discarded"},)"
        R"({"value":["reply-1"],"user_id":"u4","status":"draft"}]},"vectors":{}}])");
    QTest::newRow("flat") << QByteArray(
        R"([{"id":"1","prompt":"p","reply-1":"7","reply-2":"8","reply-3":"9","order.responses":[)"
        R"([{"value":"reply-2","rank":1},{"value":"reply-1","rank":1},{"value":"reply-3","rank":2}],)"
        R"(["reply-3","reply-1","reply-2"],null,["reply-1"]],"order.responses.users":["u1","u2","u3","u4"],)"
        R"("order.responses.status":["submitted","submitted","discarded","draft"]}])");
  }
  void recordsOfArgillaHoldEverybody() {
    QFETCH(QByteArray, record);
    const Imported done("a.json", record);
    QCOMPARE(done.report.format, std::string("argilla"));
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"7", "8", "9"}));
    QCOMPARE(done.asked[0].prompt->content.body, std::string("p"));
    QCOMPARE(saidIn(*done.store), (Texts{"import:u1: 0=1>2", "import:u2: 2>0>1", "import:u3: skip"}));
    QCOMPARE(done.report.rejectedRows, 1);
    QVERIFY(done.report.rejected[0].reason.find("draft") != std::string::npos);
  }

  void itemsOfPotatoMeetTheirAnnotations() {
    const Imported done("p.jsonl",
                        "{\"id\":\"a\",\"prompt\":\"p\",\"responses\":[\"7\",\"8\",\"9\",\"10\"]}\n"
                        "{\"id\":\"b\",\"prompt\":\"q\",\"responses\":[\"7\",\"8\"]}\n"
                        "{\"instance_id\":\"a\",\"user_id\":\"Ada\",\"labels\":{\"o\":{\"rank_order\":\"B,D=A,C\"}}}\n"
                        "{\"instance_id\":\"b\",\"user_id\":\"Ada\",\"labels\":{\"pref\":{\"selection\":\"tie\"}}}\n"
                        "{\"instance_id\":\"b\",\"user_id\":\"Bob\",\"labels\":{\"pref\":{\"scale_value\":\"-2\"}}}\n"
                        "{\"instance_id\":\"c\",\"user_id\":\"Bob\",\"labels\":{\"pref\":{\"selection\":\"A\"}}}\n");
    QCOMPARE(done.report.format, std::string("potato"));
    QCOMPARE(saidIn(*done.store), (Texts{"import:Ada: 1>0=3>2", "import:Ada: 0=1", "import:Bob: 0>1"}));
    QCOMPARE(answersOf(*done.store)[2].parts.margin.value(), 2.0);
    QCOMPARE(done.report.rejected.at(0).row, 6);
    QVERIFY(done.report.rejected[0].reason.find("\"c\"") != std::string::npos);
  }

  // What a project says, exported and imported again, is what it said.
  void whatIsExportedComesInAsItWas_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("k");
    QTest::addColumn<bool>("names");
    for (const int k : {2, 4}) {
      QTest::addRow("label-studio %d", k) << QStringLiteral("label-studio") << QStringLiteral("x.json") << k << true;
      QTest::addRow("argilla %d", k) << QStringLiteral("argilla") << QStringLiteral("x.json") << k << false;
      QTest::addRow("potato %d", k) << QStringLiteral("potato") << QStringLiteral("x.jsonl") << k << true;
    }
  }
  void whatIsExportedComesInAsItWas() {
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(int, k);
    QFETCH(bool, names);
    const Shop shop(k, 3);
    const AnnotatorId bob = join(*shop.store, "Bob");
    const auto give = [&](AnnotatorId who, std::size_t query, const char* ranking) {
      Comparison answer = shop.says(ranking, query);
      answer.annotator = who;
      shop.give(answer);
    };
    give(shop.ada, 0, k == 2 ? "1>0" : "2>0=3>1");
    give(bob, 0, k == 2 ? "0>1" : "3>2>1>0");
    give(shop.ada, 1, k == 2 ? "0=1" : "0=1=2=3");
    shop.give(verdictAnswer(shop.queries[2], shop.ada, Verdict::BothBad));
    shop.give(verdictAnswer(shop.queries[2], bob, Verdict::CantTell));
    const std::string path = shop.folder.path(file.toUtf8().constData());
    QCOMPARE(shop.write(format.toStdString(), path).rows, 3);
    const Imported back(file.toUtf8().constData(), QByteArray::fromStdString(contentOf(path)));
    QCOMPARE(back.report.format, format.toStdString());
    QCOMPARE(back.report.rejectedRows, 0);
    QCOMPARE(back.asked.size(), std::size_t(3));
    const auto before = queriesOf(*shop.store);
    for (std::size_t i = 0; i < before.size(); ++i) {
      QCOMPARE(back.asked[i].bodies(), before[i].bodies());
      QCOMPARE(back.asked[i].sources(), before[i].sources());
      QCOMPARE(back.asked[i].prompt->content.body, before[i].prompt->content.body);
    }
    const auto essence = [names](Texts said) {
      for (std::string& one : said) {
        if (one.starts_with("import:")) one.erase(0, 7);
        if (!names) one.erase(0, one.find(": "));
      }
      std::ranges::sort(said);
      return said;
    };
    QCOMPARE(essence(saidIn(*back.store)), essence(saidIn(*shop.store)));
  }

  void pairFormatsComeInAsTheyWere_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"shp", "arena-battles", "arena-55k", "openrlhf", "reward-bench", "ultrafeedback",
                               "summaries", "alpaca-eval", "nectar"})
      QTest::newRow(format) << QString::fromLatin1(format);
  }
  void pairFormatsComeInAsTheyWere() {
    QFETCH(QString, format);
    const Shop shop(2);
    Comparison answer = shop.says("1>0");
    answer.parts.strength = 2;
    shop.give(answer);
    const std::string path = shop.folder.path("x.jsonl");
    QCOMPARE(shop.write(format.toStdString(), path).rows, 1);
    const Imported back("x.jsonl", QByteArray::fromStdString(contentOf(path)));
    QCOMPARE(back.report.rejectedRows, 0);
    QCOMPARE(back.report.comparisons, 1);
    const Ranking ranking = answersOf(*back.store).at(0).ranking;
    QCOMPARE(ranking.tiers.size(), std::size_t(2));
    QCOMPARE(back.asked.at(0).bodies()[static_cast<std::size_t>(ranking.tiers[0][0])], std::string("text 0.1"));
    QCOMPARE(back.asked[0].bodies()[static_cast<std::size_t>(ranking.tiers[1][0])], std::string("text 0.0"));
    QVERIFY(back.asked[0].prompt->content.body.find("prompt 0") != std::string::npos);
  }

  void marginsOfOpenRlhfAreKept() {
    const Imported done("o.jsonl", R"({"prompt":[{"role":"user","content":"p"}],"chosen":[{"role":"assistant",)"
                                   R"("content":"7"}],"rejected":[{"role":"assistant","content":"8"}],"margin":0.7})");
    QCOMPARE(answersOf(*done.store).at(0).parts.margin.value(), 0.7);
  }

  void battlesBringConversationsModelsAndJudges() {
    const Imported done(
        "a.jsonl",
        R"j({"question_id":"1","model_a":"m","model_b":"n","winner":"tie (bothbad)","judge":"j7","conversation_a":[)j"
        R"({"role":"user","content":"p"},{"role":"assistant","content":"7"}],"conversation_b":[{"role":"user",)"
        R"("content":"p"},{"role":"assistant","content":"8"}],"turn":1})");
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"7", "8"}));
    QCOMPARE(done.asked[0].sources(), (Texts{"m", "n"}));
    QCOMPARE(saidIn(*done.store), (Texts{"import:j7: both_bad"}));
    const Imported lists("b.csv",
                         "model_a,model_b,prompt,response_a,response_b,winner_model_a,winner_model_b,winner_tie\n"
                         "m,n,\"[\"\"p\"\",\"\"q\"\"]\",\"[\"\"1\"\",\"\"2\"\"]\",\"[\"\"1\"\",\"\"3\"\"]\",0,0,1\n");
    QCOMPARE(lists.asked.at(0).bodies(), (Texts{"2", "3"}));
    QCOMPARE(Json::parse(lists.asked[0].prompt->content.body).size(), std::size_t(3));
    QCOMPARE(toText(answersOf(*lists.store).at(0).ranking), std::string("0=1"));
  }

  void comparatorsShowEveryRater() {
    const Shop shop(2, 2);
    const AnnotatorId bob = join(*shop.store, "Bob");
    Comparison strong = shop.says("1>0");
    strong.parts.strength = 3;
    strong.parts.rationale = "shorter";
    shop.give(strong);
    Comparison other = shop.says("0>1");
    other.annotator = bob;
    shop.give(other);
    shop.give(shop.says("0=1", 1));
    const std::string path = shop.folder.path("c.json");
    QCOMPARE(shop.write("llm-comparator", path).rows, 2);
    const Json file = Json::parse(contentOf(path));
    QCOMPARE(file["models"][0]["name"].get<std::string>(), std::string("model-0"));
    QVERIFY(holds(file["examples"][0], parsed(R"({"input_text": "prompt 0", "output_text_a": "text 0.0",
        "output_text_b": "text 0.1", "score": -0.25, "tags": [], "custom_fields": {}})")));
    const Json& rater = file["examples"][0]["individual_rater_scores"][0];
    QVERIFY(holds(rater, parsed(R"({"score": -1.5, "rationale": "shorter", "is_flipped": true})")));
    QCOMPARE(file["examples"][1]["score"].get<double>(), 0.0);
  }
};

QTEST_GUILESS_MAIN(TestToolFormats)
#include "test_tool_formats.moc"
