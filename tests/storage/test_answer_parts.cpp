// What an answer says besides its ranking: kept, checked, and what follows from edits and demonstrations.
#include <QtTest>

#include "storage/project_file.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// A store with one query of k texts that Ada holds; the texts have two steps and one cited claim each.
struct Desk {
  explicit Desk(
      int k = 2, const std::function<void(ProjectInfo&)>& change = [](ProjectInfo&) {}) {
    ProjectInfo info = textProject(k);
    change(info);
    store = makeStore(folder.path(), info);
    ada = join(*store, "Ada");
    Batch batch = textBatch(1, k);
    for (NewItem& item : batch.items) {
      item.content.body = "naïve 🐔";  // 7 code points, 11 bytes
      item.content.steps = {"naïve", "🐔"};
      item.content.evidence = {{"claim", "quote", "title", "url"}};
    }
    addBatch(*store, batch);
    query = lease(*store, ada).at(0);
    reader = store->newReader();
  }
  Comparison ranked() const { return rankedAnswer(query, ada); }
  Comparison recorded() const { return verdictAnswer(query, ada, Verdict::Recorded); }
  std::string refusal(const Comparison& comparison) const {
    return faultOf([&] { answer(*store, comparison); });
  }

  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  std::unique_ptr<ProjectReader> reader;
  AnnotatorId ada;
  Query query;
};

AnswerParts fullParts() {
  AnswerParts parts;
  parts.strength = 2;
  parts.margin = 0.25;
  parts.axes = {{"harmless", rankingFromText("1>0").value()}};
  parts.ratings = {{"harmless", 0, 4.0}, {"harmless", 1, 2.5}, {"helpful", 0, 1.0}};
  parts.accepted = {1};
  parts.rejected = {0};
  parts.tags = {{-1, "hard"}, {1, "wrong"}};
  parts.spans = {{0, 6, 7, "bird"}};
  parts.steps = {{0, 1, -1}, {1, 0, 1}};
  parts.evidence = {{1, 0, Support::Partly}};
  parts.moments = {{0, 100, -1}};
  parts.rationale = "50 % of \"it\" is_wrong\\";
  parts.flag = "Off topic";
  parts.looks = {{1, 1500, 2}, {0, 10, 0}};
  return parts;
}

}  // namespace

class TestAnswerParts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void partsAreReadAsTheyWereGiven() {
    Desk desk(2, [](ProjectInfo& info) { info.task.axes = {"helpful", "harmless"}; });
    Comparison given = desk.ranked();
    given.parts = fullParts();
    const ComparisonId id = answer(*desk.store, given);
    QVERIFY(desk.reader->comparison(id)->parts == given.parts);
    QVERIFY(desk.reader->eventsAfter({}, 5).comparisons.at(0).parts == given.parts);
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void partsThatDoNotFitAreNamed_data() {
    QTest::addColumn<QByteArray>("named");
    for (const char* named : {"rating 1 names position 2",
                              "rating 1 is given twice",
                              "rating 0 is not a number",
                              "the strength 5",
                              "the margin",
                              "axis 0 has no name",
                              "axis 0 is about \"useful\", and this project asks about \"helpful\", \"harmless\"",
                              "axis 0 is the first question",
                              "rating 1 is about \"\"",
                              "rating 1 is about \"useful\"",
                              "\"0>2\" is no ranking",
                              "accepted item 0 names position -1",
                              "rejected item 0 is accepted or rejected twice",
                              "tag 0 names position 2",
                              "tag 0 is empty",
                              "span 0 is no stretch of the item's text: 3 to 3",
                              "span 0 is no stretch of the item's text: 0 to 8",
                              "edit 0 names position 2",
                              "edit 0 changes nothing",
                              "edit 1 is the second one",
                              "step label 0 names step 2",
                              "step label 0 is none of",
                              "evidence mark 0 names claim 1",
                              "moment 0 is neither",
                              "look 0 is shorter"})
      QTest::newRow(named) << QByteArray(named);
  }
  void partsThatDoNotFitAreNamed() {
    QFETCH(QByteArray, named);
    Desk desk(2, [](ProjectInfo& info) { info.task.axes = {"helpful", "harmless"}; });
    Comparison wrong = desk.ranked();
    AnswerParts& parts = wrong.parts;
    const auto is = [&](const char* fault) { return named.startsWith(fault); };
    if (is("rating 1 names")) parts.ratings = {{"helpful", 0, 1.0}, {"helpful", 2, 1.0}};
    if (is("rating 1 is given")) parts.ratings = {{"helpful", 0, 1.0}, {"helpful", 0, 2.0}};
    if (is("rating 1 is about \"\"")) parts.ratings = {{"helpful", 0, 1.0}, {"", 1, 1.0}};
    if (is("rating 1 is about \"u")) parts.ratings = {{"helpful", 0, 1.0}, {"useful", 1, 1.0}};
    if (is("rating 0")) parts.ratings = {{"helpful", 0, std::nan("")}};
    if (is("the strength")) parts.strength = 5;
    if (is("the margin")) parts.margin = std::numeric_limits<double>::infinity();
    if (is("axis 0 is about")) parts.axes = {{"useful", rankingFromText("0>1").value()}};
    if (is("axis 0 is the")) parts.axes = {{"helpful", rankingFromText("0>1").value()}};
    if (is("axis 0 has")) parts.axes = {{"", rankingFromText("0>1").value()}};
    if (is("\"0>2\"")) parts.axes = {{"harmless", rankingFromText("0>2").value()}};
    if (is("accepted")) parts.accepted = {-1};
    if (is("rejected")) parts.accepted = parts.rejected = {1};
    if (is("tag 0 names")) parts.tags = {{2, "x"}};
    if (is("tag 0 is")) parts.tags = {{-1, ""}};
    if (named.endsWith("3 to 3")) parts.spans = {{0, 3, 3, "x"}};
    if (named.endsWith("0 to 8")) parts.spans = {{0, 0, 8, "x"}};
    if (is("edit 0 names")) parts.edits = {{2, "x"}};
    if (is("edit 0 changes")) parts.edits = {{0, "naïve 🐔"}};
    if (is("edit 1")) parts.edits = {{0, "x"}, {0, "y"}};
    if (is("step label 0 names")) parts.steps = {{0, 2, 1}};
    if (is("step label 0 is")) parts.steps = {{0, 1, 2}};
    if (is("evidence")) parts.evidence = {{0, 1, Support::Supported}};
    if (is("moment")) parts.moments = {{0, 1, 0}};
    if (is("look")) parts.looks = {{0, -1, 0}};
    const std::string refusal = desk.refusal(wrong);
    QVERIFY2(QByteArray::fromStdString(refusal).contains(named), refusal.c_str());
    QCOMPARE(desk.reader->counts().comparisons, 0);
    answer(*desk.store, desk.ranked());  // the same without the fault is taken
  }

  void momentsStandOnFramesOfTheirClip() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    Comparison given = rankedAnswer(lease(*store, ada).at(0), ada);
    given.parts.moments = {{0, 6, 1}};  // 3 steps of 2 frames: 0 to 5
    QVERIFY(faultOf([&] { answer(*store, given); }).find("frame 6") != std::string::npos);
    given.parts.moments = {{0, 5, 1}};
    answer(*store, given);
  }

  void clipsAreNeitherEditedNorWritten() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    Comparison given = rankedAnswer(lease(*store, ada).at(0), ada);
    given.parts.edits = {{0, "better"}};
    QVERIFY(faultOf([&] { answer(*store, given); }).find("is no text") != std::string::npos);
    given.parts.edits.clear();
    given.parts.demonstration = "I would do it so.";
    QVERIFY(faultOf([&] { answer(*store, given); }).find("texts only") != std::string::npos);
  }

  // What a project does not ask about has no place in its answers.
  void projectsWithoutAxesTakeNone() {
    Desk desk;
    Comparison wrong = desk.ranked();
    wrong.parts.axes = {{"harmless", rankingFromText("0>1").value()}};
    QVERIFY(desk.refusal(wrong).find("asks about no axes") != std::string::npos);
    wrong.parts = {};
    wrong.parts.ratings = {{"helpful", 0, 3.0}};
    QVERIFY(desk.refusal(wrong).find("asks about no axes") != std::string::npos);
    wrong.parts.ratings = {{"", 0, 3.0}};
    answer(*desk.store, wrong);
  }

  void requiredReasonIsRequiredOfPeopleAtTheScreen() {
    const auto required = [](ProjectInfo& info) { info.task.rationale = Requirement::Required; };
    Desk desk(2, required);
    Comparison given = desk.ranked();
    given.shownOrder = {1, 0};
    QVERIFY(desk.refusal(given).find("wants the reason") != std::string::npos);
    given.parts.rationale = " \n";
    QVERIFY(desk.refusal(given).find("wants the reason") != std::string::npos);
    QCOMPARE(desk.reader->counts().comparisons, 0);
    given.parts.rationale = "It is shorter.";
    answer(*desk.store, given);
    // Who cannot tell says why, too; a skip is no answer, and what was answered elsewhere is taken as it is.
    Desk unsure(2, required);
    Comparison verdict = verdictAnswer(unsure.query, unsure.ada, Verdict::CantTell);
    verdict.shownOrder = {0, 1};
    QVERIFY(unsure.refusal(verdict).find("wants the reason") != std::string::npos);
    verdict.verdict = Verdict::Skip;
    answer(*unsure.store, verdict);
    Desk brought(2, required);
    Comparison without = brought.ranked();
    without.shownOrder.clear();
    answer(*brought.store, without);
    Desk simulated(2, required);
    const AnnotatorId oracle =
        waitFor<AnnotatorId>([&](auto done) { simulated.store->writer().ensureAnnotator("oracle", true, done); });
    Comparison synthetic = rankedAnswer(simulated.query, oracle);
    synthetic.shownOrder = {0, 1};
    answer(*simulated.store, synthetic);
  }

  void oneItemIsRecordedNotRanked() {
    Desk desk(1);
    QVERIFY(desk.refusal(desk.ranked()).find("one item has no order") != std::string::npos);
    QVERIFY(desk.refusal(desk.recorded()).find("says nothing") != std::string::npos);
    Comparison looked = desk.recorded();
    looked.parts.looks = {{0, 5, 0}};
    QVERIFY(desk.refusal(looked).find("says nothing") != std::string::npos);
    Comparison rated = desk.recorded();
    rated.parts.ratings = {{"", 0, 3.0}};
    QCOMPARE(desk.reader->comparison(answer(*desk.store, rated))->verdict, Verdict::Recorded);
  }

  void itemsMayBeLeftOutWhereTheTaskSaysSo_data() {
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("top");
    QTest::addColumn<QByteArray>("ranking");
    QTest::addColumn<int>("unranked");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char* name, AnswerForm form, int top, const char* ranking, UnrankedMeaning unranked,
                        bool taken) {
      QTest::newRow(name) << int(form) << top << QByteArray(ranking) << int(unranked) << taken;
    };
    using enum UnrankedMeaning;
    row("all of four", AnswerForm::Rank, 0, "0>1>2>3", BelowRanked, true);
    row("two of four", AnswerForm::Rank, 0, "0>1", BelowRanked, false);
    row("best two", AnswerForm::Rank, 2, "0>1", BelowRanked, true);
    row("best two, tied", AnswerForm::Rank, 2, "3=1", BelowRanked, true);
    row("best one of two", AnswerForm::Rank, 2, "0", BelowRanked, false);
    row("best and worst", AnswerForm::BestWorst, 0, "2>0", Between, true);
    row("best and worst of another form", AnswerForm::Rank, 0, "2>0", Between, false);
    row("best alone", AnswerForm::BestWorst, 0, "2", BelowRanked, false);
    row("best, middle and worst", AnswerForm::BestWorst, 0, "2>1>0", Between, false);
  }
  void itemsMayBeLeftOutWhereTheTaskSaysSo() {
    QFETCH(int, form);
    QFETCH(int, top);
    QFETCH(QByteArray, ranking);
    QFETCH(int, unranked);
    QFETCH(bool, taken);
    Desk desk(4, [&](ProjectInfo& info) {
      info.answer = static_cast<AnswerForm>(form);
      info.task.top = top;
    });
    Comparison given = desk.ranked();
    given.ranking = rankingFromText(ranking.toStdString()).value();
    given.ranking.unranked = static_cast<UnrankedMeaning>(unranked);
    QCOMPARE(desk.refusal(given).empty(), taken);
    if (taken) QVERIFY(desk.reader->lastAnswer(desk.ada)->ranking == given.ranking);
  }

  void anEditBeatsWhatItWasMadeFrom() {
    Desk desk(3);
    Comparison given = desk.ranked();
    given.parts.edits = {{2, "better"}};
    const ComparisonId id = answer(*desk.store, given);
    const Comparison derived = desk.reader->eventsAfter({}, 9).comparisons.at(1);
    QCOMPARE(derived.derivedFrom, id);
    QCOMPARE(derived.annotator, desk.ada);
    QCOMPARE(toText(derived.ranking), std::string("0>1"));
    QCOMPARE(derived.answeredAt, given.answeredAt);
    const Query query = desk.reader->query(derived.query).value();
    QCOMPARE(query.selector, std::string("edit"));
    QCOMPARE(query.answersWanted, 0);
    QCOMPARE(query.prompt, desk.query.prompt);
    QCOMPARE(query.items.at(1), desk.query.items[2]);
    const Item edited = desk.reader->itemContent(query.items.at(0)).value();
    QCOMPARE(edited.editOf, desk.query.items[2]);
    QCOMPARE(edited.content.body, std::string("better"));
    QCOMPARE(edited.content.format, TextFormat::Markdown);
    QCOMPARE(edited.source, std::string("Ada"));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void aDemonstrationBeatsThemAll_data() {
    QTest::addColumn<int>("k");
    for (int k : {1, 2, 30}) QTest::addRow("%d", k) << k;
  }
  void aDemonstrationBeatsThemAll() {
    QFETCH(int, k);
    Desk desk(k);
    Comparison given = desk.recorded();
    given.parts.demonstration = "So.";
    answer(*desk.store, given);
    const Comparison derived = desk.reader->eventsAfter({}, 9).comparisons.at(1);
    const Query query = desk.reader->query(derived.query).value();
    QCOMPARE(query.selector, std::string("demonstration"));
    QCOMPARE(query.items.size(), std::size_t(k + 1));
    QVERIFY(std::equal(desk.query.items.begin(), desk.query.items.end(), query.items.begin() + 1));
    QVERIFY(derived.ranking.tiers.front() == std::vector<int>{0});
    QVERIFY(derived.ranking.isValid(k + 1) && derived.ranking.unranked == UnrankedMeaning::BelowRanked);
    QCOMPARE(desk.reader->itemContent(query.items[0])->content.body, std::string("So."));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void whatFollowsComesAndGoesWithItsAnswer() {
    Desk desk;
    Comparison given = desk.ranked();
    given.parts.edits = {{0, "better"}, {1, "best"}};
    given.parts.demonstration = "So.";
    given.replaces = answer(*desk.store, given);
    for (std::int64_t derived = 2; derived <= 4; ++derived)
      QVERIFY(faultOf([&] { undo(*desk.store, ComparisonId{derived}, desk.ada); }).find("follows from answer 1") !=
              std::string::npos);
    QCOMPARE(desk.reader->lastAnswer(desk.ada)->id, given.replaces);
    QCOMPARE(desk.reader->answersOf(desk.ada, 9, 0).size(), std::size_t(1));
    QCOMPARE(desk.reader->annotatorStats(desk.ada, 0).answered, 1);
    undo(*desk.store, given.replaces, desk.ada);
    QVERIFY(!desk.reader->lastAnswer(desk.ada));
    QCOMPARE(desk.reader->eventsAfter({}, 9).retractions.size(), std::size_t(4));
    QCOMPARE(lease(*desk.store, desk.ada, 9).size(), std::size_t(1));  // the query itself, and none of its offspring
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
    answer(*desk.store, given);
    QCOMPARE(desk.reader->counts().comparisons, 8);
    QCOMPARE(desk.reader->counts().derived, 6);
    QCOMPARE(desk.reader->counts().queries, 1);
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void draftsLastUntilTheAnswer() {
    Desk desk;
    const auto save = [&](const std::string& json) {
      waitFor<Done>([&](auto done) { desk.store->writer().saveDraft(desk.ada, desk.query.id, json, done); });
    };
    QVERIFY(!desk.reader->draft(desk.ada, desk.query.id));
    save("{\"a\": 1}");
    save("{\"a\": 2}");
    QCOMPARE(desk.reader->draft(desk.ada, desk.query.id).value(), std::string("{\"a\": 2}"));
    QVERIFY(!desk.reader->draft(join(*desk.store, "Bob"), desk.query.id));
    QVERIFY(!faultOf([&] { save("[1]"); }).empty());
    waitFor<Done>([&](auto done) { desk.store->writer().dropDraft(desk.ada, desk.query.id, done); });
    QVERIFY(!desk.reader->draft(desk.ada, desk.query.id));
    save("{}");
    answer(*desk.store, desk.ranked());
    QVERIFY(!desk.reader->draft(desk.ada, desk.query.id));
  }
};

QTEST_GUILESS_MAIN(TestAnswerParts)
#include "test_answer_parts.moc"
