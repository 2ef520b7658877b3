// Every shape of file becomes the questions that it states.
#include <QtTest>
#include <nlohmann/json.hpp>

#include "exporters/formats.h"
#include "exporters/import/row_importer.h"
#include "storage/integrity.h"
#include "tests/exporters/import_fixture.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;
using Json = nlohmann::json;
using Texts = std::vector<std::string>;

namespace {

// A project, one file in it, and what came of it.
struct Imported {
  explicit Imported(const char* name, const QByteArray& content, const ImportOptions& options = {},
                    ItemKind kind = ItemKind::Text, AnswerForm answer = AnswerForm::Rank, int k = 4)
      : store(emptyProject(folder.path("p.podium"), kind, answer, k)),
        report(importFile(*store, folder.write(name, content), options).value()),
        asked(queriesOf(*store)) {}
  ImportFolder folder;
  std::unique_ptr<ProjectStore> store;
  ImportReport report;
  std::vector<Asked> asked;
};

constexpr auto kOasst =
    R"({"message_tree_id":"t","tree_state":"ready_for_export","prompt":{"message_id":"1","text":"Name a prime.",
"role":"prompter","replies":[{"text":"8","role":"assistant","rank":1,"replies":[]},{"text":"7","role":"assistant","rank":0,
"model_name":"m7","replies":[{"text":"Why?","role":"prompter","replies":[{"text":"*Because.*","role":"assistant","rank":0,
"replies":[]},{"text":"It is.","role":"assistant","rank":1,"replies":[]}]},{"text":"And 9?","role":"prompter","replies":[]}]},
{"text":"6","role":"assistant","rank":2,"replies":[]}]}})";

QByteArray oneLine(const char* text) { return QByteArray(text).replace('\n', "") + "\n"; }

}  // namespace

class TestImportShapes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contentsAreRecognised_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    const auto row = [](const char* format, const char* name, const QByteArray& content) {
      QTest::addRow("%s as %s", name, format) << QString::fromUtf8(name) << content << QString::fromUtf8(format);
    };
    row("jsonl-pairs", "trl.jsonl", R"({"prompt":"Name a prime.","chosen":"7","rejected":"8"})");
    row("jsonl-pairs", "pairs.csv", "prompt,chosen,rejected\nName a prime.,7,8\n");
    row("jsonl-pairs", "argilla.json", R"([{"instruction":"p","chosen_response":"7","rejected_response":"8"}])");
    row("oasst-trees", "trees.jsonl", oneLine(kOasst));
    row("pairs-columns", "llmbar.json", R"([{"input":"i","output_1":"7","output_2":"8","label":1}])");
    row("pairs-columns", "ab.tsv", "question\tA\tB\nName a prime.\t7\t8\n");
    row("ranked-list", "nectar.jsonl", R"({"prompt":"p","answers":[{"answer":"7","rank":1},{"answer":"8","rank":2}]})");
    row("ranked-list", "ir.json", R"([{"id":"1","prompt":"p","generations":["a.png","b.png"],"ranking":[1,2]}])");
    row("summary-pairs", "s.jsonl", R"({"info":{"post":"p"},"summaries":[{"text":"7"},{"text":"8"}],"choice":0})");
    row("items", "items.csv", "prompt,model,response\np,m,7\np,n,8\n");
  }
  void contentsAreRecognised() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    const ImportFolder folder;
    // The name says nothing: only what stands in the file.
    const std::string path = folder.write(name.toUtf8().constData(), content);
    const ImportPlan plan = planImport({.input = path}).value();
    QCOMPARE(plan.format, format.toStdString());
  }

  void chosenAndRejectedAreAskedAfresh() {
    const Imported done("a.jsonl",
                        R"({"prompt":"Name a prime.","chosen":"7","rejected":"8","id":41,"chosen_model":"m"})");
    QCOMPARE(done.report.queries, 1);
    QCOMPARE(done.report.comparisons, 0);
    QVERIFY(answersOf(*done.store).empty());
    const Asked& asked = done.asked.at(0);
    QCOMPARE(asked.prompt->content.body, std::string("Name a prime."));
    QCOMPARE(asked.prompt->content.format, TextFormat::Markdown);
    QCOMPARE(Json::parse(asked.prompt->content.extra), Json({{"id", 41}}));
    QCOMPARE(asked.bodies(), (Texts{"7", "8"}));
    QCOMPARE(asked.sources(), (Texts{"m", ""}));
    QCOMPARE(asked.query.answersWanted, 1);
    QCOMPARE(asked.query.purpose, QueryPurpose::Ask);
    QCOMPARE(done.store->newReader()->rounds().size(), std::size_t(1));
    QCOMPARE(done.store->newReader()->rounds()[0].note, std::string("a.jsonl"));
  }

  void anInstructionAndItsInputAreOnePrompt() {
    const Imported done("a.json", R"([{"instruction":"Add.","input":"3 and 4","chosen":"7","rejected":"8"},)"
                                  R"({"instruction":"Add.","input":"","chosen":"7","rejected":"8"},)"
                                  R"({"prompt":"","chosen":"7","rejected":"8"}])");
    QCOMPARE(done.asked.at(0).prompt->content.body, std::string("Add.\n\n3 and 4"));
    QCOMPARE(done.asked.at(1).prompt->content.body, std::string("Add."));
    QVERIFY(!done.asked.at(2).prompt.has_value());
  }

  void theCommonDialogueBecomesThePrompt_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("marks") << QByteArray(
        R"({"chosen":"\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: A prime?\n\nAssistant: 7",)"
        R"("rejected":"\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: A prime?\n\nAssistant: 8"})");
    const char* before = R"({"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},)"
                         R"({"role":"user","content":"A prime?"})";
    QTest::newRow("messages, whole dialogues") << QByteArray(R"({"chosen":[)")
                                                      .append(before)
                                                      .append(R"(,{"role":"assistant","content":"7"}],"rejected":[)")
                                                      .append(before)
                                                      .append(R"(,{"role":"assistant","content":"8"}]})");
    QTest::newRow("messages with a prompt")
        << QByteArray(R"({"prompt":[)")
               .append(before)
               .append(
                   R"(],"chosen":[{"role":"assistant","content":"7"}],"rejected":[{"role":"assistant","content":"8"}]})");
    QTest::newRow("from and value") << QByteArray(
        R"({"prompt":[{"from":"human","value":"Hi"},{"from":"gpt","value":"Hello"},)"
        R"({"from":"human","value":"A prime?"}],"chosen":{"from":"gpt","value":"7"},)"
        R"("rejected":{"from":"gpt","value":"8"}})");
    QTest::newRow("preferred output") << QByteArray(R"({"input":{"messages":[)")
                                             .append(before)
                                             .append(R"(]},"preferred_output":[{"role":"assistant","content":"7"}],)"
                                                     R"("non_preferred_output":[{"role":"assistant","content":"8"}]})");
  }
  void theCommonDialogueBecomesThePrompt() {
    QFETCH(QByteArray, row);
    const Imported done("a.jsonl", row);
    const Asked& asked = done.asked.at(0);
    QCOMPARE(asked.prompt->content.format, TextFormat::Conversation);
    QCOMPARE(Json::parse(asked.prompt->content.body),
             Json::parse(R"([{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},
                             {"role":"user","content":"A prime?"}])"));
    QCOMPARE(asked.bodies(), (Texts{"7", "8"}));
    QCOMPARE(asked.items[0].content.format, TextFormat::Markdown);
  }

  void dialoguesThatPartEarlierAreShownWhole() {
    const Imported done("a.jsonl", R"({"chosen":"\n\nHuman: Hi\n\nAssistant: A\n\nHuman: B\n\nAssistant: C",)"
                                   R"("rejected":"\n\nHuman: Hi\n\nAssistant: D"})");
    const Asked& asked = done.asked.at(0);
    QCOMPARE(Json::parse(asked.prompt->content.body).size(), std::size_t(1));
    QCOMPARE(asked.items[0].content.format, TextFormat::Conversation);
    QCOMPARE(Json::parse(asked.items[0].content.body).size(), std::size_t(3));
    QCOMPARE(asked.bodies()[1], std::string("D"));
  }

  void listsOfChosenAndRejectedAreTwoTiers() {
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.jsonl", R"({"prompt":"p","chosen":["7","11"],"rejected":["8","9","10"]})", options);
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"7", "11", "8", "9", "10"}));
    QCOMPARE(toText(answersOf(*done.store).at(0).ranking), std::string("0=1>2=3=4"));
  }

  void answersOfTheFileAreKeptOnRequest() {
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.jsonl", "{\"prompt\":\"p\",\"chosen\":\"7\",\"rejected\":\"8\",\"margin\":0.5}\n", options);
    QCOMPARE(done.report.comparisons, 1);
    const auto answers = answersOf(*done.store);
    QCOMPARE(toText(answers.at(0).ranking), std::string("0>1"));
    QCOMPARE(answers[0].parts.margin.value(), 0.5);
    QCOMPARE(done.store->newReader()->annotators().at(0).name, std::string("import:a.jsonl"));
    QCOMPARE(done.asked.at(0).query.answersWanted, 0);
  }

  void preferencesBecomeKnownAnswersOnRequest() {
    ImportOptions options;
    options.purpose = QueryPurpose::Qualification;
    const Imported done("a.json",
                        R"([{"input":"i","output_1":"7","output_2":"8","label":2,"explanation":"Even."},)"
                        R"({"input":"i","output_1":"7","output_2":"8"}])",
                        options);
    QCOMPARE(done.report.queries, 1);
    const Query& query = done.asked.at(0).query;
    QCOMPARE(query.purpose, QueryPurpose::Qualification);
    QCOMPARE(toText(query.gold.value()), std::string("1>0"));
    QCOMPARE(query.goldNote, std::string("Even."));
    QCOMPARE(done.report.rejected,
             (std::vector<RejectedRow>{{2, "has no preference, and the answer of such a query must be known"}}));
  }

  void treesAskAboutRankedSiblings() {
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.jsonl", oneLine(kOasst), options);
    QCOMPARE(done.asked.size(), std::size_t(2));
    QCOMPARE(done.asked[0].bodies(), (Texts{"8", "7", "6"}));
    QCOMPARE(done.asked[0].sources(), (Texts{"", "m7", ""}));
    QCOMPARE(Json::parse(done.asked[0].prompt->content.body),
             Json::parse(R"([{"role":"user","content":"Name a prime."}])"));
    QCOMPARE(done.asked[1].bodies(), (Texts{"*Because.*", "It is."}));
    QCOMPARE(Json::parse(done.asked[1].prompt->content.body).size(), std::size_t(3));
    QCOMPARE(toText(answersOf(*done.store).at(0).ranking), std::string("1>0>2"));
  }

  void labelsOfTwoColumnsAreRead_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("ranking");
    const auto row = [](const char* columns, const char* label, const char* ranking) {
      QTest::addRow("%s: %s", columns, label) << QByteArray("prompt,")
                                                     .append(columns)
                                                     .append(",model_a,model_b,label\np,7,8,m,n,")
                                                     .append(label)
                                                     .append("\n")
                                              << QString::fromUtf8(ranking);
    };
    row("output_1,output_2", "1", "0>1");
    row("output_1,output_2", "2", "1>0");
    row("output_1,output_2", "2.0", "1>0");
    row("output_1,output_2", "0\nq,1,2,m,n,2", "0=1");  // a 2 elsewhere says that 0 is a tie
    row("output_1,output_2", "0.0\nq,1,2,m,n,2.0", "0=1");
    row("output_1,output_2", "output_2", "1>0");
    row("response_a,response_b", "A", "0>1");
    row("response_a,response_b", "b", "1>0");
    row("response_a,response_b", "model_b", "1>0");
    row("response_a,response_b", "n", "1>0");
    row("Response A,Response B", "tie", "0=1");
    row("human_ref_A,human_ref_B", "1", "0>1");
    row("human_ref_A,human_ref_B", "0", "1>0");
    row("response_a,response_b", "tie (bothbad)", "both_bad");
  }
  void labelsOfTwoColumnsAreRead() {
    QFETCH(QByteArray, content);
    QFETCH(QString, ranking);
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.csv", content, options);
    QCOMPARE(done.asked.at(0).sources(), (Texts{"m", "n"}));
    const Comparison answer = answersOf(*done.store).at(0);
    const std::string said =
        answer.verdict == Verdict::Ranked ? toText(answer.ranking) : std::string(toText(answer.verdict));
    QCOMPARE(said, ranking.toStdString());
  }

  // Whether 0 is the first, the second or a tie, such files do not say: a wrong guess would turn all of it round.
  void zerosAndOnesAloneAreNotGuessed_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("pairs in columns") << QByteArray("prompt,output_1,output_2,label\np,7,8,1\np,9,8,0\n");
    QTest::newRow("people in columns") << QByteArray(
        "prompt,output_1,output_2,annotator1,annotator2\np,7,8,1,1\np,9,8,1,0\n");
    QTest::newRow("contests") << QByteArray("player1,player2,result\na,b,1\na,c,0\n");
    QTest::newRow("numbered columns") << QByteArray(
        R"([{"question":"q","prediction 1":"a","prediction 2":"b","prediction 3":"c","preference":[0,1,1]}])");
  }
  void zerosAndOnesAloneAreNotGuessed() {
    QFETCH(QByteArray, content);
    const ImportFolder folder;
    const std::string input = folder.write(content.startsWith('[') ? "a.json" : "a.csv", content);
    ImportOptions options;
    options.withAnswers = true;
    const auto store = emptyProject(folder.path("p.podium"));
    const auto refused = importFile(*store, input, options);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
    QVERIFY2(refused.error().message.find("values=0:first,1:second") != std::string::npos,
             refused.error().message.c_str());
    QCOMPARE(queriesOf(*store).size(), std::size_t(0));
    QVERIFY(importFile(*store, input).ok());  // the questions alone are fine
  }

  void judgementsThatStandTwiceAreTwo() {
    const QByteArray table = "prompt,output_1,output_2,label\np,7,8,1\np,7,8,1\np,8,7,1\nq,7,8,2\np,7,8,2\n";
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.csv", table, options, ItemKind::Text, AnswerForm::Pair, 2);
    QVERIFY(done.report.queries == 2 && done.report.comparisons == 5 && done.report.duplicates == 0);
    QCOMPARE(done.store->newReader()->annotators().size(), std::size_t(4));
    const ImportReport again = importFile(*done.store, done.folder.path("a.csv"), options).value();
    QVERIFY(again.queries == 0 && again.duplicates == 2);
    const Imported asked("a.csv", table, {}, ItemKind::Text, AnswerForm::Pair, 2);  // nobody is asked twice
    QVERIFY(asked.report.queries == 2 && asked.report.duplicates == 3);
  }

  void somebodyWhoJudgedTwiceIsHeardTwice() {
    const QByteArray table = "prompt,output_1,output_2,annotator1,annotator2\np,7,8,1,2\np,7,8,1,0\np,7,8,2,2\n";
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.csv", table, options, ItemKind::Text, AnswerForm::Pair, 2);
    QVERIFY(done.report.comparisons == 6 && done.report.duplicates == 0);
    QCOMPARE(done.store->newReader()->annotators().size(), std::size_t(2));
    const ImportReport again = importFile(*done.store, done.folder.path("a.csv"), options).value();
    QVERIFY(again.queries == 0 && again.duplicates == 3);
  }

  void ranksBecomeTiersWithGapsAndTies() {
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.json", R"([{"prompt":"p","generations":["a","b","c","d"],"ranking":[2,5,2,1]}])", options);
    QCOMPARE(toText(answersOf(*done.store).at(0).ranking), std::string("3>0=2>1"));
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"a", "b", "c", "d"}));
  }

  void ranksInsideTheCandidatesAreRead() {
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.jsonl",
                        R"({"prompt":"\n\nHuman: A prime?\n\nAssistant: ","answers":[{"answer":"8","model":"m",)"
                        R"("rank":2.0},{"answer":"7","model":"n","rank":1.0}],"turns":1})",
                        options);
    QCOMPARE(done.asked.at(0).sources(), (Texts{"m", "n"}));
    QCOMPARE(Json::parse(done.asked[0].prompt->content.body).size(), std::size_t(1));
    QCOMPARE(toText(answersOf(*done.store).at(0).ranking), std::string("1>0"));
  }

  void choicesOfSummariesCarryTheirWorker() {
    ImportOptions options;
    options.withAnswers = true;
    const Imported done("a.jsonl",
                        R"({"info":{"post":"Long.","title":"T"},"summaries":[{"text":"x","policy":"ref"},)"
                        R"({"text":"y","policy":"sup"}],"choice":1,"worker":"w7"})",
                        options);
    QCOMPARE(done.asked.at(0).prompt->content.body, std::string("T\n\nLong."));
    QCOMPARE(done.asked[0].sources(), (Texts{"ref", "sup"}));
    QCOMPARE(toText(answersOf(*done.store).at(0).ranking), std::string("1>0"));
    QCOMPARE(done.store->newReader()->annotators().at(0).name, std::string("import:w7"));
  }

  void stepsOfOneSolutionAreOneItem() {
    const ImportFolder folder;
    const std::string input =
        folder.write("prm.jsonl",
                     "{\"prompt\":\"9 or 11?\",\"completions\":[\"11 > 9\",\"so 9\"],\"labels\":[true,false]}\n"
                     "{\"prompt\":\"2 + 2?\",\"completions\":[\"3\",\"4\",\"no\"],\"labels\":[false,true,true]}\n");
    ImportRequest request{.input = input};
    request.options.withAnswers = true;
    request.instruction = [](const ProjectInfo& info) { return std::string(toText(info.answer)) + "?"; };
    const auto made = importIntoNewProject(folder.path("p.podium"), {}, request).value();
    QCOMPARE(made.report.format, std::string("steps"));
    QCOMPARE(made.info.k, 1);
    QCOMPARE(made.info.instruction, std::string("rating?"));
    QVERIFY(made.info.task.steps && !made.info.task.evidence);
    const auto store = ProjectStore::open(folder.path("p.podium")).value();
    const auto asked = queriesOf(*store);
    QCOMPARE(asked.size(), std::size_t(2));
    QCOMPARE(asked[0].items.size(), std::size_t(1));
    QCOMPARE(asked[0].items[0].content.steps, (std::vector<std::string>{"11 > 9", "so 9"}));
    QCOMPARE(asked[0].bodies()[0], std::string("11 > 9\n\nso 9"));
    const auto answers = answersOf(*store);
    QCOMPARE(answers.size(), std::size_t(2));
    QCOMPARE(answers[0].verdict, Verdict::Recorded);
    QVERIFY((answers[0].parts.steps == std::vector<StepLabel>{{0, 0, 1}, {0, 1, -1}}));
    QCOMPARE(checkProject(folder.path("p.podium")).value().problems, std::vector<std::string>());
  }

  void candidatesBringStepsAndEvidence() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"));
    const std::string input = folder.write(
        "a.jsonl",
        R"({"prompt":"p","answers":[{"steps":["1","2"]},{"text":"said","evidence":[{"claim":"c","url":"u"}]}]})");
    importFile(*store, input).value();
    const auto items = queriesOf(*store).at(0).items;
    QCOMPARE(items[0].content.steps.size(), std::size_t(2));
    QCOMPARE(items[1].content.body, std::string("said"));
    QVERIFY((items[1].content.evidence == std::vector<Evidence>{{"c", "", "", "u"}}));
  }

  void rowsOfOnePromptMeetInOneQuery() {
    ImportOptions options;
    options.k = 2;
    const Imported done("a.csv", "prompt,model,response\np,m,1\nq,m,2\np,n,3\nq,n,4\np,o,5\n", options);
    QCOMPARE(done.asked.size(), std::size_t(2));
    QCOMPARE(done.asked[0].bodies(), (Texts{"1", "3"}));
    QCOMPARE(done.asked[0].sources(), (Texts{"m", "n"}));
    QCOMPARE(done.asked[1].bodies(), (Texts{"2", "4"}));
    QCOMPARE(done.report.rejected, (std::vector<RejectedRow>{{6, "has no other item left to be compared with"}}));
  }

  void theFormatOfTextsCanBeChosen() {
    ImportOptions options;
    options.textFormat = TextFormat::Code;
    const Imported done("a.csv", "prompt,chosen,rejected\np,7,8\n", options);
    QCOMPARE(done.asked.at(0).items[0].content.format, TextFormat::Code);
  }

  void formatsHaveNamesOfTheirOwn() {
    std::set<std::string> names;
    for (const ImportFormat& format : importFormats()) {
      QVERIFY(names.insert(format.name).second && !format.title.empty());
      QCOMPARE(findImportFormat(format.name), &format);
      QVERIFY(format.make() != nullptr);
    }
    QVERIFY(!findImportFormat("nonsense"));
  }
};

QTEST_GUILESS_MAIN(TestImportShapes)
#include "test_import_shapes.moc"
