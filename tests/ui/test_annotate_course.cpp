// The course of answering: what was begun is kept, what was said is taken back, given again or revised, and when an
// answer may be given at all.
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"

using namespace podium;
using namespace podium::test;

class TestAnnotateCourse : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void redoGivesTheAnswerAgain() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3), textBatch({3, 3}));
    {
      Desk desk(fixture);
      desk.painted();
      desk.type(QStringLiteral("bca<Enter>"));
      newestAnswer(fixture, 1);
      desk.painted();
      desk.type(QStringLiteral("cab<Enter>"));
      newestAnswer(fixture, 2);
      desk.painted();
      desk.type(QStringLiteral("zz"));
      desk.painted();
      desk.type(QStringLiteral("y"));
      newestAnswer(fixture, 3);
      QCOMPARE(fixture.standing().size(), 1u);
    }
    // And after a restart.
    fixture.reopen();
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("y"));
    newestAnswer(fixture, 4);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.standing().size(), 2u, kAnswerPatienceMs);
    const auto standing = fixture.standing();
    QCOMPARE(onScreen(standing[0]), QStringLiteral("ranked 1>2>0"));
    QCOMPARE(onScreen(standing[1]), QStringLiteral("ranked 2>0>1"));
  }

  // What was begun is there again after the program ended without a word.
  void draftsSurvive() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 4), textBatch({2, 4}));
    QueryId query;
    {
      Desk desk(fixture);
      query = desk.painted().id;
      desk.type(QStringLiteral("db"));
      QTRY_VERIFY_WITH_TIMEOUT(
          ProjectStore::open(fixture.path()).value()->newReader()->draft(fixture.session.annotator.id, query),
          kAnswerPatienceMs);
    }
    fixture.reopen();
    Desk desk(fixture);
    QCOMPARE(desk.painted().id, query);
    QCOMPARE(desk.model().draft().ranking().tiers(), (std::vector<std::vector<int>>{{3}, {1}}));
    desk.type(QStringLiteral("ac<Enter>"));
    QCOMPARE(onScreen(newestAnswer(fixture, 1)), QStringLiteral("ranked 3>1>0>2"));
    QVERIFY(!ProjectStore::open(fixture.path()).value()->newReader()->draft(fixture.session.annotator.id, query));
  }

  // An old answer stands while it is looked at, and is replaced by what is submitted.
  void revisionsReplace() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({4, 2}));
    Desk desk(fixture);
    for (std::size_t i = 1; i <= 3; ++i) {
      desk.painted();
      desk.type(QStringLiteral("<Left>"));
      newestAnswer(fixture, i);
    }
    const Comparison first = fixture.stored().front();
    desk.model().revise(first.id);
    QCOMPARE(desk.painted().id, first.query);
    QVERIFY(desk.model().isRevising());
    desk.type(QStringLiteral("<Esc>"));
    QCOMPARE(fixture.standing().size(), 3u);
    desk.model().revise(first.id);
    desk.painted();
    desk.type(QStringLiteral("<Right>"));
    const Comparison revised = newestAnswer(fixture, 4);
    QCOMPARE(revised.replaces, first.id);
    QCOMPARE(onScreen(revised), QStringLiteral("ranked 1>0"));
    QCOMPARE(fixture.standing().size(), 3u);
    QVERIFY(fixture.stored().front().retracted);
  }

  void minimumViewTimeHoldsAnswersBack() {
    Task task;
    task.minViewMs = 600'000;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({2, 2}));
    Desk desk(fixture);
    const Query query = desk.painted();
    desk.type(QStringLiteral("<Left>x<Down>"));
    QCOMPARE(desk.model().current().query.id, query.id);
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("longer")));
    desk.type(QStringLiteral("s"));  // skipping is no answer
    desk.painted();
    QVERIFY(desk.model().current().query.id != query.id);
  }

  // The known answer is shown after a tutorial query, and Enter goes on.
  void tutorialsTell() {
    Batch batch = textBatch({2, 2});
    batch.questions[0].purpose = QueryPurpose::Tutorial;
    batch.questions[0].gold = Ranking{{{1}, {0}}, UnrankedMeaning::BelowRanked};
    batch.questions[0].goldNote = "The second one names the reason.";
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), batch);
    Desk desk(fixture);
    const Query query = desk.painted();
    QCOMPARE(query.purpose, QueryPurpose::Tutorial);
    const int wrong = desk.model().current().shownOrder[0] == 0 ? 0 : 1;
    desk.type(wrong == 0 ? QStringLiteral("<Left>") : QStringLiteral("<Right>"));
    QCOMPARE(desk.model().phase(), AnnotateModel::Phase::Feedback);
    QVERIFY(!desk.model().feedback().right);
    desk.type(QStringLiteral("<Enter>"));
    QVERIFY(desk.painted().id != query.id);
    newestAnswer(fixture, 1);
  }
};

QTEST_MAIN(TestAnnotateCourse)
#include "test_annotate_course.moc"
