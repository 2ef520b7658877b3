// The course of answering: what was begun is kept, what was said is taken back, given again or revised, and when an
// answer may be given at all.
#include <QTest>
#include <memory>

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
    QVERIFY(desk.model().isRevising());  // a choice is no change yet
    desk.type(QStringLiteral("<Enter>"));
    const Comparison revised = newestAnswer(fixture, 4);
    QCOMPARE(revised.replaces, first.id);
    QCOMPARE(onScreen(revised), QStringLiteral("ranked 1>0"));
    QCOMPARE(fixture.standing().size(), 3u);
    QVERIFY(fixture.stored().front().retracted);
  }

  // A revision that is taken back leaves what it had replaced, with a restart in between too; then it can be given
  // again.
  void takingARevisionBackLeavesTheAnswerBefore_data() {
    QTest::addColumn<bool>("restarts");
    QTest::newRow("at once") << false;
    QTest::newRow("after a restart") << true;
  }
  void takingARevisionBackLeavesTheAnswerBefore() {
    QFETCH(bool, restarts);
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({4, 2}));
    auto desk = std::make_unique<Desk>(fixture);
    for (std::size_t i = 1; i <= 2; ++i) {
      desk->painted();
      desk->type(QStringLiteral("<Left>"));
      newestAnswer(fixture, i);
    }
    const Comparison first = fixture.stored().front();
    desk->model().revise(first.id);
    desk->painted();
    desk->type(QStringLiteral("<Right><Enter>"));
    const Comparison revision = newestAnswer(fixture, 3);
    QTRY_COMPARE(desk->model().saveState().kind, SaveState::Kind::Saved);
    if (restarts) {
      desk.reset();
      fixture.reopen();
      desk = std::make_unique<Desk>(fixture);
    }
    desk->painted();
    desk->type(QStringLiteral("z"));
    const Comparison again = newestAnswer(fixture, 4);
    QCOMPARE(desk->painted().id, first.query);
    QVERIFY(desk->model().isRevising());
    QCOMPARE(again.replaces, revision.id);
    QCOMPARE(onScreen(again), QStringLiteral("ranked 0>1"));
    QCOMPARE(fixture.standing().size(), 2u);
    if (restarts) return;
    desk->type(QStringLiteral("y"));
    const Comparison redone = newestAnswer(fixture, 5);
    QCOMPARE(redone.replaces, again.id);
    QCOMPARE(onScreen(redone), QStringLiteral("ranked 1>0"));
    QTRY_COMPARE(fixture.standing().size(), 2u);
    desk->painted();
    desk->type(QStringLiteral("z"));
    newestAnswer(fixture, 6);
    desk->painted();
    desk->type(QStringLiteral("z"));  // now the other answer: what stands again is as old as it was
    QTRY_COMPARE_WITH_TIMEOUT(fixture.standing().size(), 1u, kAnswerPatienceMs);
    QCOMPARE(fixture.standing().front().query, first.query);
  }

  // Neither an arrow nor a letter changes an old answer without Enter.
  void revisionsWaitForEnter() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({2, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left>"));
    const Comparison first = newestAnswer(fixture, 1);
    desk.model().revise(first.id);
    desk.painted();
    for (const char* keys : {"<Right>", "<Up>", "<Down>", "x", "s"}) {
      desk.type(QString::fromLatin1(keys));
      QVERIFY2(desk.model().isRevising(), keys);
    }
    desk.type(QStringLiteral("<Down><Enter>"));
    const Comparison revised = newestAnswer(fixture, 2);
    QCOMPARE(revised.verdict, Verdict::CantTell);
    QCOMPARE(revised.replaces, first.id);
  }

  // How much better was said of the other one.
  void anotherWinnerIsAskedHowMuch() {
    Task task;
    task.strengthLevels = 3;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({2, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>1"));
    newestAnswer(fixture, 1);
    desk.painted();
    desk.type(QStringLiteral("z"));
    desk.painted();
    desk.type(QStringLiteral("<Left>"));
    QCOMPARE(fixture.stored().size(), 1u);
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("How much better")));
    desk.type(QStringLiteral("3"));
    const Comparison answer = newestAnswer(fixture, 2);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 0>1"));
    QCOMPARE(answer.parts.strength, 3);
  }

  // Shift and an arrow mark text elsewhere; here they mean nothing.
  void shiftAndArrowsAnswerNothing() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({2, 2}));
    Desk desk(fixture);
    const Query query = desk.painted();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Left, Qt::Key_Right, Qt::Key_Return})
      QTest::keyClick(desk.page.get(), key, Qt::ShiftModifier);
    QCOMPARE(desk.model().current().query.id, query.id);
    QVERIFY(desk.model().draft().isEmpty());
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
