// Every form of answer about every kind of item, given by real keys and the mouse, and looked up through a second
// connection.
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "ui/annotate/accept_row.h"
#include "ui/annotate/rating_rows.h"

using namespace podium;
using namespace podium::test;

namespace {

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
    QCOMPARE(onScreen(newestAnswer(fixture, 1)), QStringLiteral("ranked 0>1"));
    desk.painted();
    desk.type(QStringLiteral("<Up>"));
    QCOMPARE(onScreen(newestAnswer(fixture, 2)), QStringLiteral("ranked 0=1"));
    desk.painted();
    desk.type(QStringLiteral("b"));
    QCOMPARE(onScreen(newestAnswer(fixture, 3)), QStringLiteral("ranked 1>0"));
    desk.painted();
    QTest::mouseClick(desk.card(1), Qt::LeftButton, {}, {20, 12});
    QCOMPARE(onScreen(newestAnswer(fixture, 4)), QStringLiteral("ranked 1>0"));
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
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 1>0"));
    QCOMPARE(answer.parts.strength, 3);
    desk.painted();
    desk.type(QStringLiteral("<Left><Up>"));  // a tie has no strength
    QCOMPARE(newestAnswer(fixture, 2).parts.strength, 0);
  }

  void bestAndWorst() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::BestWorst, 4), textBatch({2, 4}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("c"));
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("worst")));
    desk.type(QStringLiteral("a<Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
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
    const Comparison answer = newestAnswer(fixture, 1);
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
    QCOMPARE(ratingsByPlace(newestAnswer(fixture, 1)), (std::vector<std::pair<int, double>>{{0, 4}, {1, 2}}));
  }

  // One item: the digit is the answer.
  void oneItemIsRatedByOneKey() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rating, 1), textBatch({3, 1}));
    Desk desk(fixture);
    for (int i = 1; i <= 3; ++i) {
      desk.painted();
      desk.type(QString::number(i));
      const Comparison answer = newestAnswer(fixture, static_cast<std::size_t>(i));
      QCOMPARE(answer.verdict, Verdict::Recorded);
      QCOMPARE(answer.parts.ratings.front().value, static_cast<double>(i));
    }
  }

  void acceptAndReject() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Accept, 3), textBatch({2, 3}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("bn<Enter>"));  // B is accepted, the rest is not
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(answer.parts.accepted, std::vector<int>{answer.shownOrder[1]});
    QCOMPARE(answer.parts.rejected.size(), 2u);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 1>0=2"));
  }

  void oneItemIsAcceptedByOneKey() {
    AnnotateFixture fixture(itemProject(ItemKind::Image, AnswerForm::Accept, 1), imageBatch({2, 1}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>"));
    QCOMPARE(newestAnswer(fixture, 1).parts.accepted, std::vector<int>{0});
    desk.painted();
    desk.type(QStringLiteral("<Left>"));
    QCOMPARE(newestAnswer(fixture, 2).parts.rejected, std::vector<int>{0});
  }

  void pairsOnSeveralAxesNeedNoOtherKey() {
    Task task;
    task.axes = {"helpful", "harmless", "honest"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left><Right><Up>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 0>1"));
    QCOMPARE(answer.parts.axes.size(), 2u);
    QCOMPARE(answer.parts.axes[0].axis, std::string("harmless"));
    QCOMPARE(answer.parts.axes[0].ranking.tiers.front().front(), answer.shownOrder[1]);
    QCOMPARE(answer.parts.axes[1].ranking.tiers.size(), 1u);
  }

  void rankingsOnSeveralAxesNeedNoOtherKey() {
    Task task;
    task.axes = {"helpful", "harmless"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("abc"));
    QCOMPARE(desk.model().draft().axis(), 1);
    desk.type(QStringLiteral("cba<Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 0>1>2"));
    QCOMPARE(answer.parts.axes.size(), 1u);
    QCOMPARE(answer.parts.axes[0].ranking.tiers.front().front(), answer.shownOrder[2]);
  }

  // Cards beyond the alphabet of one hand: letters still choose, and commands whose letters are taken are on Alt.
  void manyCards() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 12), textBatch({2, 12, false}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("lkjihgfedcb"));
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("A")));
    desk.type(QStringLiteral("a<Enter>"));
    QCOMPARE(onScreen(newestAnswer(fixture, 1)), QStringLiteral("ranked 11>10>9>8>7>6>5>4>3>2>1>0"));
    desk.painted();
    desk.card(3)->setFocus();
    desk.type(QStringLiteral("12"));  // rank twelve, digit by digit
    QCOMPARE(desk.model().draft().ranking().rankOf(3), 12);
  }
};

QTEST_MAIN(TestAnnotateForms)
#include "test_annotate_forms.moc"
