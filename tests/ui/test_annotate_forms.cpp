// Every form of answer about every kind of item, given by real keys and the mouse, and looked up through a second
// connection.
#include <QPlainTextEdit>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "ui/annotate/accept_row.h"
#include "ui/annotate/rating_rows.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatience = 20'000;

// Waits until that many answers of the project are on the disk; returns the newest.
Comparison newest(AnnotateFixture& fixture, std::size_t count) {
  [&] { QTRY_COMPARE_WITH_TIMEOUT(fixture.stored().size(), count, kPatience); }();
  const auto all = fixture.stored();
  return all.empty() ? Comparison{} : all.back();
}

int placeOf(const Comparison& answer, int position) {
  return static_cast<int>(std::find(answer.shownOrder.begin(), answer.shownOrder.end(), position) -
                          answer.shownOrder.begin());
}

std::vector<std::pair<int, double>> ratingsByPlace(const Comparison& answer, const std::string& axis = {}) {
  std::vector<std::pair<int, double>> all;
  for (const Rating& rating : answer.parts.ratings)
    if (rating.axis == axis) all.emplace_back(placeOf(answer, rating.position), rating.value);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

class TestAnnotateForms : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pairsOfEveryKind_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("texts") << static_cast<int>(ItemKind::Text);
    QTest::newRow("images") << static_cast<int>(ItemKind::Image);
    QTest::newRow("videos") << static_cast<int>(ItemKind::Video);
  }
  void pairsOfEveryKind() {
    QFETCH(int, kind);
    const auto itemKind = static_cast<ItemKind>(kind);
    AnnotateFixture fixture(itemProject(itemKind, AnswerForm::Pair, 2), itemBatch(itemKind, {4, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left>"));
    QCOMPARE(onScreen(newest(fixture, 1)), QStringLiteral("ranked 0>1"));
    desk.painted();
    desk.type(QStringLiteral("<Up>"));
    QCOMPARE(onScreen(newest(fixture, 2)), QStringLiteral("ranked 0=1"));
    desk.painted();
    desk.type(QStringLiteral("b"));
    QCOMPARE(onScreen(newest(fixture, 3)), QStringLiteral("ranked 1>0"));
    desk.painted();
    QTest::mouseClick(desk.card(1), Qt::LeftButton, {}, {20, 12});
    QCOMPARE(onScreen(newest(fixture, 4)), QStringLiteral("ranked 1>0"));
  }

  // The first digit of a pair with strength chooses, the second says how much; both are one answer.
  void strengthOfPairs() {
    Task task;
    task.strengthLevels = 4;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({2, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>"));
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("How much better")));
    desk.type(QStringLiteral("3"));
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 1>0"));
    QCOMPARE(answer.parts.strength, 3);
    desk.painted();
    desk.type(QStringLiteral("<Left><Up>"));  // a tie has no strength
    QCOMPARE(newest(fixture, 2).parts.strength, 0);
  }

  void bestAndWorst() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::BestWorst, 4), textBatch({2, 4}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("c"));
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("worst")));
    desk.type(QStringLiteral("a<Enter>"));
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 2>0"));
    QCOMPARE(answer.ranking.unranked, UnrankedMeaning::Between);
  }

  // A row of digits rates a row of cards; the axes follow one another.
  void ratingsOnSeveralAxes() {
    Task task;
    task.axes = {"helpful", "harmless"};
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Rating, 3, task), imageBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("435"));
    QCOMPARE(desk.model().draft().axis(), 1);
    desk.type(QStringLiteral("112<Enter>"));
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(ratingsByPlace(answer, "helpful"), (std::vector<std::pair<int, double>>{{0, 4}, {1, 3}, {2, 5}}));
    QCOMPARE(ratingsByPlace(answer, "harmless"), (std::vector<std::pair<int, double>>{{0, 1}, {1, 1}, {2, 2}}));
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 2>0>1"));
  }

  void ratingsByMouse() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rating, 2), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    for (int place : {0, 1}) {
      auto* rows = desk.card(place)->findChild<RatingRows*>();
      QVERIFY(rows);
      // Five points of equal width: the fourth, the second.
      const int point = place == 0 ? 4 : 2;
      QTest::mouseClick(rows, Qt::LeftButton, {}, {static_cast<int>((point - 0.5) * rows->width() / 5), 12});
    }
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(ratingsByPlace(newest(fixture, 1)), (std::vector<std::pair<int, double>>{{0, 4}, {1, 2}}));
  }

  // One item: the digit is the answer.
  void oneItemIsRatedByOneKey() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rating, 1), textBatch({3, 1}));
    Desk desk(fixture);
    for (int i = 1; i <= 3; ++i) {
      desk.painted();
      desk.type(QString::number(i));
      const Comparison answer = newest(fixture, static_cast<std::size_t>(i));
      QCOMPARE(answer.verdict, Verdict::Recorded);
      QCOMPARE(answer.parts.ratings.front().value, static_cast<double>(i));
    }
  }

  void acceptAndReject() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Accept, 3), textBatch({2, 3}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("bn<Enter>"));  // B is accepted, the rest is not
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(answer.parts.accepted, std::vector<int>{answer.shownOrder[1]});
    QCOMPARE(answer.parts.rejected.size(), 2u);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 1>0=2"));
  }

  void oneItemIsAcceptedByOneKey() {
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Accept, 1), imageBatch({2, 1}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>"));
    QCOMPARE(newest(fixture, 1).parts.accepted, std::vector<int>{0});
    desk.painted();
    desk.type(QStringLiteral("<Left>"));
    QCOMPARE(newest(fixture, 2).parts.rejected, std::vector<int>{0});
  }

  void pairsOnSeveralAxesNeedNoOtherKey() {
    Task task;
    task.axes = {"helpful", "harmless", "honest"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left><Right><Up>"));
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 0>1"));
    QCOMPARE(answer.parts.axes.size(), 2u);
    QCOMPARE(answer.parts.axes[0].axis, std::string("harmless"));
    QCOMPARE(answer.parts.axes[0].ranking.tiers.front().front(), answer.shownOrder[1]);
    QCOMPARE(answer.parts.axes[1].ranking.tiers.size(), 1u);
  }

  void tagsReasonsAndFlags() {
    Task task;
    task.tags = {"unclear", "factual"};
    task.itemTags = {"rude", "wrong"};
    task.rationale = Requirement::Required;
    task.flags = {"broken", "private data"};
    task.confirm = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>t2<Esc>"));  // a tag of the query
    desk.card(0)->setFocus();
    desk.type(QStringLiteral("t1<Esc>"));  // one of card A
    desk.page->setFocus();
    desk.type(QStringLiteral("f2"));
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(fixture.stored().size(), 0u);  // no reason yet
    desk.type(QStringLiteral("w"));
    auto* field = desk.page->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("it is right and short"));
    QTest::keyClick(field, Qt::Key_Return);
    desk.type(QStringLiteral("<Enter>"));
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 1>0"));
    QCOMPARE(answer.parts.rationale, std::string("it is right and short"));
    QCOMPARE(answer.parts.flag, std::string("private data"));
    QCOMPARE(answer.parts.tags, (std::vector<Tag>{{-1, "factual"}, {answer.shownOrder[0], "rude"}}));
  }

  // An edit becomes an item of its own that beats the one it was made from.
  void editsBeatTheirSource() {
    Task task;
    task.edits = true;
    task.demonstration = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({2, 3}));
    Desk desk(fixture);
    const Query query = desk.painted();
    desk.card(1)->setFocus();
    desk.type(QStringLiteral("e"));
    auto* field = desk.page->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral(" Better."));
    QTest::keyClick(field, Qt::Key_Escape);
    desk.type(QStringLiteral("m"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("My own answer"));
    QTest::keyClick(field, Qt::Key_Escape);
    desk.type(QStringLiteral("abc<Enter>"));
    const Comparison answer = newest(fixture, 1);
    QCOMPARE(answer.parts.edits.size(), 1u);
    QCOMPARE(answer.parts.demonstration, std::string("My own answer"));
    const auto second = ProjectStore::open(fixture.path()).value();
    const auto reader = second->newReader();
    const auto events = reader->eventsAfter({}, 100);
    QCOMPARE(events.comparisons.size(), 3u);
    for (const Comparison& derived : events.comparisons) {
      if (!derived.derivedFrom) continue;
      QCOMPARE(derived.ranking.tiers.front(), std::vector<int>{0});
      const Query made = reader->query(derived.query).value();
      const Item item = reader->itemContent(made.items[0]).value();
      if (made.selector == "edit") {
        QVERIFY(item.content.body.ends_with(" Better."));
        QCOMPARE(made.items[1], query.items[static_cast<std::size_t>(answer.shownOrder[1])]);
      } else {
        QCOMPARE(item.content.body, std::string("My own answer"));
        QCOMPARE(made.items.size(), 4u);
      }
    }
  }

  // Cards beyond the alphabet of one hand: letters still choose, and commands whose letters are taken are on Alt.
  void manyCards() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 12), textBatch({2, 12, false}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("lkjihgfedcb"));
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("A")));
    desk.type(QStringLiteral("a<Enter>"));
    QCOMPARE(onScreen(newest(fixture, 1)), QStringLiteral("ranked 11>10>9>8>7>6>5>4>3>2>1>0"));
    desk.painted();
    desk.card(3)->setFocus();
    desk.type(QStringLiteral("12"));  // rank twelve, digit by digit
    QCOMPARE(desk.model().draft().ranking().rankOf(3), 12);
  }

  void redoGivesTheAnswerAgain() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3), textBatch({3, 3}));
    {
      Desk desk(fixture);
      desk.painted();
      desk.type(QStringLiteral("bca<Enter>"));
      newest(fixture, 1);
      desk.painted();
      desk.type(QStringLiteral("cab<Enter>"));
      newest(fixture, 2);
      desk.painted();
      desk.type(QStringLiteral("zz"));
      desk.painted();
      desk.type(QStringLiteral("y"));
      newest(fixture, 3);
      QCOMPARE(fixture.standing().size(), 1u);
    }
    // And after a restart.
    fixture.reopen();
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("y"));
    newest(fixture, 4);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.standing().size(), 2u, kPatience);
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
          kPatience);
    }
    fixture.reopen();
    Desk desk(fixture);
    QCOMPARE(desk.painted().id, query);
    QCOMPARE(desk.model().draft().ranking().tiers(), (std::vector<std::vector<int>>{{3}, {1}}));
    desk.type(QStringLiteral("ac<Enter>"));
    QCOMPARE(onScreen(newest(fixture, 1)), QStringLiteral("ranked 3>1>0>2"));
    QVERIFY(!ProjectStore::open(fixture.path()).value()->newReader()->draft(fixture.session.annotator.id, query));
  }

  // An old answer stands while it is looked at, and is replaced by what is submitted.
  void revisionsReplace() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({4, 2}));
    Desk desk(fixture);
    for (std::size_t i = 1; i <= 3; ++i) {
      desk.painted();
      desk.type(QStringLiteral("<Left>"));
      newest(fixture, i);
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
    const Comparison revised = newest(fixture, 4);
    QCOMPARE(revised.replaces, first.id);
    QCOMPARE(onScreen(revised), QStringLiteral("ranked 1>0"));
    QCOMPARE(fixture.standing().size(), 3u);
    QVERIFY(fixture.stored().front().retracted);
  }

  // View order and dwell time come from where the mouse and the focus were.
  void looksAreStored() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    for (int place : {2, 0}) {
      desk.card(place)->setFocus(Qt::TabFocusReason);
      QTest::qWait(30);
    }
    desk.page->setFocus();
    desk.type(QStringLiteral("abc<Enter>"));
    const Comparison answer = newest(fixture, 1);
    QVERIFY(answer.parts.looks.size() >= 2);
    QCOMPARE(placeOf(answer, answer.parts.looks[0].position), 2);
    QCOMPARE(placeOf(answer, answer.parts.looks[1].position), 0);
    QVERIFY(answer.parts.looks[0].dwellMs > 0);
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
    newest(fixture, 1);
  }
};

QTEST_MAIN(TestAnnotateForms)
#include "test_annotate_forms.moc"
