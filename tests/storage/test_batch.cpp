// Imports: all of it is there as it was given, or nothing is.
#include <QCryptographicHash>
#include <QtTest>

#include "storage/project_file.h"
#include "tests/storage/batch_fixture.h"
#include "tests/storage/random_values.h"

using namespace podium;
using namespace podium::test;

namespace {

// One of everything: a prompt and texts of every format with details, an image and a video, a tutorial, answers.
Batch fullBatch() {
  Batch batch = textBatch(2, 3);
  batch.media = {{"image/png", 3, 2, {1, 2, 3}}, {"video/mp4", 0, 0, {4, 5}}, {"image/png", 3, 2, {1, 2, 3}}};
  Random random(7);
  for (NewItem& item : batch.items) item.content = randomContent(random);
  NewItem image;
  image.kind = ItemKind::Image;
  image.content.body = "a caption";
  image.media = 0;
  batch.items.push_back(image);
  image.kind = ItemKind::Video;
  image.media = 1;
  batch.items.push_back(image);
  image.kind = ItemKind::Image;
  image.media = 2;
  batch.items.push_back(image);
  NewQuestion lesson;
  lesson.items = {6, 7, 8};
  lesson.selector = "lesson";
  lesson.score = -0.5;
  lesson.seed = 1ull << 63 | 5;
  lesson.answersWanted = 3;
  lesson.purpose = QueryPurpose::Tutorial;
  lesson.gold = Ranking{{{2}, {0}}, UnrankedMeaning::Between};
  lesson.goldNote = "See the horizon.";
  batch.questions.push_back(lesson);
  NewAnswer answer;
  answer.question = 1;
  answer.annotator = "Ada";
  answer.ranking = rankingFromText("2>0=1").value();
  answer.parts.rationale = "Because.";
  answer.parts.ratings = {{"", 1, 4.0}};
  answer.answeredAt = 99;
  batch.answers.push_back(answer);
  answer.annotator = "Bob";
  answer.verdict = Verdict::CantTell;
  answer.ranking = {};
  answer.answeredAt = 0;
  batch.answers.push_back(answer);
  return batch;
}

}  // namespace

class TestBatch : public QObject {
  Q_OBJECT

  StoreOptions clock() {
    return {[] { return Timestamp(5'000); }};
  }

 private Q_SLOTS:
  void everythingIsReadAsItWasGiven() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(3), clock());
    const Batch batch = fullBatch();
    const BatchIds ids = addBatch(*store, batch, {}, "answers.jsonl");
    const auto reader = store->newReader();
    QCOMPARE(reader->rounds().at(0).origin, RoundOrigin::Import);
    QCOMPARE(reader->rounds().at(0).note, std::string("answers.jsonl"));
    for (std::size_t i = 0; i < batch.prompts.size(); ++i)
      QVERIFY(reader->prompt(ids.prompts[i])->content == batch.prompts[i].content);
    for (std::size_t i = 0; i < batch.items.size(); ++i) {
      const NewItem& given = batch.items[i];
      const Item read = reader->itemContent(ids.items[i]).value();
      QVERIFY(read.content == given.content);
      QVERIFY(read.kind == given.kind && read.source == given.source && !read.editOf);
      QVERIFY(read.prompt == (given.prompt < 0 ? PromptId{} : ids.prompts[std::size_t(given.prompt)]));
      if (given.media >= 0) QVERIFY(reader->media(read.media) == batch.media[std::size_t(given.media)]);
    }
    for (std::size_t i = 0; i < batch.questions.size(); ++i) {
      const NewQuestion& given = batch.questions[i];
      const Query read = reader->query(ids.queries[i]).value();
      QVERIFY(read.round == ids.round && read.selector == given.selector && read.score == given.score);
      QVERIFY(read.seed == given.seed && read.answersWanted == given.answersWanted && read.purpose == given.purpose);
      QVERIFY(read.gold == given.gold && read.goldNote == given.goldNote);
      for (std::size_t k = 0; k < given.items.size(); ++k)
        QCOMPARE(read.items[k], ids.items[std::size_t(given.items[k])]);
    }
    const Comparison ada = reader->comparison(ids.comparisons.at(0)).value();
    QVERIFY(ada.ranking == batch.answers[0].ranking && ada.parts == batch.answers[0].parts);
    QCOMPARE(ada.answeredAt, 99);
    QCOMPARE(reader->comparison(ids.comparisons.at(1))->answeredAt, 5'000);
    QCOMPARE(reader->annotators().size(), std::size_t(2));
    QCOMPARE(firstProblem(folder.path()), std::string());
  }

  void mediaAreStoredOnceByTheirContent() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(3));
    addBatch(*store, fullBatch());
    const BatchIds ids = addBatch(*store, fullBatch());
    QCOMPARE(connectForReading(folder.path())->integer("SELECT COUNT(*) FROM media"), std::int64_t{2});
    const auto expected = QCryptographicHash::hash(QByteArray("\1\2\3", 3), QCryptographicHash::Sha256).toHex();
    QCOMPARE(store->newReader()->itemContent(ids.items[6])->media, expected.toStdString());
  }

  void aRoundThatIsThereIsUsed() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject());
    const BatchIds first = addBatch(*store, textBatch(1));
    QCOMPARE(addBatch(*store, textBatch(1), first.round).round, first.round);
    QCOMPARE(store->newReader()->counts().rounds, 1);
    QVERIFY(!faultOf([&] { addBatch(*store, textBatch(1), RoundId{9}); }, ErrorCode::NotFound).empty());
  }

  void importedQueriesAreAskedAndAnsweredOnesAreNot() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject());
    const AnnotatorId ada = join(*store, "Ada");
    Batch batch = textBatch(3);
    batch.questions[1].answersWanted = 0;
    NewAnswer given;
    given.question = 2;
    given.annotator = "Bob";
    given.ranking = rankingFromText("1>0").value();
    batch.answers.push_back(given);
    const BatchIds ids = addBatch(*store, batch);
    const auto queries = lease(*store, ada, 5);
    QCOMPARE(queries.size(), std::size_t(1));
    QCOMPARE(queries[0].id, ids.queries[0]);
  }

  void aBadBatchIsNamedAndLeavesNothing_data() {
    QTest::addColumn<QByteArray>("named");
    for (const char* named :
         {"item 2 names prompt 7", "item 1 is a clip", "item 0 names medium 3", "item 0 has further columns",
          "prompt 1 is empty", "medium 1 has no type", "question 1 names item 99", "question 1 names an item twice",
          "question 1 does not have 1 to 64 items", "question 0 has no selector", "question 2 has a known answer",
          "question 0 is a qualification without", "answer 1 names question 8", "answer 0 has no annotator",
          "answer 1 (to question 1): ", "answer 0 (to question 1): "})
      QTest::newRow(named) << QByteArray(named);
  }
  void aBadBatchIsNamedAndLeavesNothing() {
    QFETCH(QByteArray, named);
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(3));
    Batch batch = fullBatch();
    const auto is = [&](const char* fault) { return named.startsWith(fault); };
    if (is("item 2")) batch.items[2].prompt = 7;
    if (is("item 1")) batch.items[1].kind = ItemKind::Clip;
    if (is("item 0 names")) {
      batch.items[0].kind = ItemKind::Image;
      batch.items[0].media = 3;
    }
    if (is("item 0 has further")) batch.items[0].content.extra = "[1]";
    if (is("prompt 1")) batch.prompts[1].content.body.clear();
    if (is("medium 1")) batch.media[1].mime.clear();
    if (is("question 1 names item 99")) batch.questions[1].items[1] = 99;
    if (is("question 1 names an")) batch.questions[1].items = {1, 2, 1};
    if (is("question 1 does")) batch.questions[1].items.clear();
    if (is("question 0 has no")) batch.questions[0].selector.clear();
    if (is("question 2")) batch.questions[2].gold = rankingFromText("0>3");
    if (is("question 0 is")) batch.questions[0].purpose = QueryPurpose::Qualification;
    if (is("answer 1 names")) batch.answers[1].question = 8;
    if (is("answer 0 has")) batch.answers[0].annotator.clear();
    if (is("answer 1 (")) batch.answers[1].annotator = "Ada";  // answers the same question twice
    if (is("answer 0 (")) batch.answers[0].ranking = rankingFromText("0>1").value();
    const std::string fault = faultOf([&] { addBatch(*store, batch); });
    QVERIFY2(QByteArray::fromStdString(fault).contains(named), fault.c_str());
    const auto database = connectForReading(folder.path());
    for (const char* table : {"rounds", "prompts", "items", "media", "queries", "annotators", "comparisons"})
      QCOMPARE(database->integer(std::string("SELECT COUNT(*) FROM ") + table), std::int64_t{0});
  }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "test_batch.moc"
