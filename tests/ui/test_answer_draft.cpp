// What a person says, in every form: from choices to the answer that is stored, and back.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "learner/random.h"
#include "storage/json/comparison_json.h"
#include "ui/annotate/answer_draft.h"

using namespace podium;

namespace {

ProjectInfo project(AnswerForm form, const Task& task = {}, bool allowPartial = false) {
  ProjectInfo info;
  info.answer = form;
  info.task = task;
  info.allowPartial = allowPartial;
  return info;
}

Comparison filled(const AnswerDraft& draft) {
  Comparison answer;
  draft.fill(answer);
  return answer;
}

QString tiers(const Ranking& ranking) { return QString::fromStdString(toText(ranking)); }

}  // namespace

class TestAnswerDraft : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void untouchedDraftsLackSomething_data() {
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("cards");
    QTest::newRow("pair") << static_cast<int>(AnswerForm::Pair) << 2;
    QTest::newRow("ranking") << static_cast<int>(AnswerForm::Rank) << 4;
    QTest::newRow("best-worst") << static_cast<int>(AnswerForm::BestWorst) << 5;
    QTest::newRow("rating") << static_cast<int>(AnswerForm::Rating) << 3;
    QTest::newRow("rating of one") << static_cast<int>(AnswerForm::Rating) << 1;
    QTest::newRow("accept") << static_cast<int>(AnswerForm::Accept) << 3;
    QTest::newRow("one card to write about") << static_cast<int>(AnswerForm::Rank) << 1;
  }
  void untouchedDraftsLackSomething() {
    QFETCH(int, form);
    QFETCH(int, cards);
    std::vector<int> order(static_cast<std::size_t>(cards));
    std::iota(order.begin(), order.end(), 0);
    const AnswerDraft draft(project(static_cast<AnswerForm>(form)), order);
    QVERIFY(draft.isEmpty());
    QVERIFY(draft.missing());
  }

  void placesBecomePositions() {
    AnswerDraft draft(project(AnswerForm::Rank), {2, 0, 1});
    draft.choose(0);
    draft.choose(2);
    draft.tie();
    draft.choose(1);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("2>0=1"));
  }

  void pairWithStrengthWantsBoth() {
    Task task;
    task.strengthLevels = 4;
    AnswerDraft draft(project(AnswerForm::Pair, task), {1, 0});
    draft.choose(1);
    QCOMPARE(draft.missing().what, Missing::What::Strength);
    draft.setStrength(5);
    QCOMPARE(draft.missing().what, Missing::What::Strength);
    draft.setStrength(3);
    QVERIFY(!draft.missing());
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("0>1"));
    QCOMPARE(filled(draft).parts.strength, 3);
  }

  void tieOfPairNeedsNoStrength() {
    Task task;
    task.strengthLevels = 4;
    task.margin = true;
    AnswerDraft draft(project(AnswerForm::Pair, task), {0, 1});
    draft.choose(0);
    draft.setStrength(2);
    draft.tie();
    QVERIFY(!draft.missing());
    QCOMPARE(filled(draft).parts.strength, 0);
  }

  void bestThenWorst() {
    AnswerDraft draft(project(AnswerForm::BestWorst), {3, 1, 0, 2});
    draft.choose(1);
    QCOMPARE(draft.missing().what, Missing::What::Worst);
    draft.choose(3);
    draft.choose(0);  // both are said: no effect
    QVERIFY(!draft.missing());
    const Comparison answer = filled(draft);
    QCOMPARE(tiers(answer.ranking), QStringLiteral("1>2"));
    QCOMPARE(answer.ranking.unranked, UnrankedMeaning::Between);
    QVERIFY(answer.ranking.isValid(4));
  }

  void bestOfTwoMayTie() {
    AnswerDraft draft(project(AnswerForm::BestWorst), {0, 1});
    draft.tie();
    QVERIFY(!draft.missing());
    QVERIFY(filled(draft).ranking.isValid(2) && filled(draft).ranking.isComplete(2));
  }

  void bestMayBeTakenBackBeforeWorst() {
    AnswerDraft draft(project(AnswerForm::BestWorst), {0, 1, 2});
    draft.choose(0);
    draft.choose(1);
    draft.choose(0);  // again: taken back
    QCOMPARE(draft.missing().what, Missing::What::Choice);
    draft.choose(2);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("2>1"));
  }

  // After undo people type their new ranking; that must not take the old one apart.
  void choosingAfterRestoringBeginsAnew() {
    Comparison before;
    before.ranking.tiers = {{0}, {1}, {2}};
    AnswerDraft draft(project(AnswerForm::Rank), {0, 1, 2});
    draft.restore(before);
    for (int place : {2, 0, 1}) draft.choose(place);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("2>0>1"));
    draft.restore(before);
    draft.takeBack();
    draft.choose(2);  // what was taken back is chosen again
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("0>1>2"));
  }

  void onlyTheTopIsWanted() {
    Task task;
    task.top = 2;
    AnswerDraft draft(project(AnswerForm::Rank, task), {0, 1, 2, 3});
    draft.choose(3);
    QVERIFY(draft.missing());
    draft.choose(1);
    QVERIFY(!draft.missing());
    QCOMPARE(filled(draft).ranking.unranked, UnrankedMeaning::BelowRanked);
    draft.choose(0);  // no more than that
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("3>1"));
    draft.choose(1);
    draft.choose(0);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("3>0"));
  }

  void digitsAndDragsStayWithinTheTop() {
    Task task;
    task.top = 2;
    AnswerDraft draft(project(AnswerForm::Rank, task), {0, 1, 2, 3});
    draft.setRank(0, 1);
    draft.moveBeforeTier(1, 0);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("1>0"));
    draft.setRank(2, 3);
    draft.moveBeforeTier(3, 1);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("1>0"));
    draft.moveBeforeTier(0, 0);  // within them all moves
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("0>1"));
    draft.moveIntoTier(2, 1);  // a tie for the last place
    draft.setRank(3, draft.ranking().rankOf(0));
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("0=3>1=2"));
    draft.setRank(3, 0);
    draft.setRank(2, 0);
    draft.setRank(1, 0);
    draft.setRank(2, 2);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("0>2"));
  }

  void ratingsOrderTheItems() {
    Task task;
    task.axes = {"helpful", "harmless"};
    AnswerDraft draft(project(AnswerForm::Rating, task), {2, 1, 0});
    draft.rate(0, 4);
    draft.rate(1, 5);
    draft.rate(2, 4);
    QVERIFY(draft.isComplete(0));
    QCOMPARE(draft.missing().axis, 1);
    draft.setAxis(draft.nextOpenAxis());
    for (int place : {0, 1, 2}) draft.rate(place, place + 1);
    QVERIFY(!draft.missing());
    const Comparison answer = filled(draft);
    QCOMPARE(answer.verdict, Verdict::Ranked);
    QCOMPARE(tiers(answer.ranking), QStringLiteral("1>0=2"));
    QCOMPARE(answer.parts.ratings.size(), 6u);
  }

  void ratingsStayOnTheScale() {
    AnswerDraft draft(project(AnswerForm::Rating), {0});
    for (const double value : {0.0, 6.0, -1.0, std::nan("")}) draft.rate(0, value);
    QVERIFY(!draft.rating(0, 0));
    draft.rate(0, 5);
    QCOMPARE(draft.rating(0, 0), std::optional(5.0));
  }

  void oneItemIsRecordedWithoutOrder() {
    AnswerDraft draft(project(AnswerForm::Accept), {0});
    draft.accept(0, false);
    QVERIFY(!draft.missing());
    const Comparison answer = filled(draft);
    QCOMPARE(answer.verdict, Verdict::Recorded);
    QVERIFY(answer.ranking.tiers.empty());
    QCOMPARE(answer.parts.rejected, std::vector<int>{0});
  }

  void acceptedStandAboveRejected() {
    AnswerDraft draft(project(AnswerForm::Accept), {1, 2, 0});
    draft.choose(0);
    draft.accept(1, false);
    QCOMPARE(draft.missing().places, std::vector<int>{2});
    draft.choose(2);
    QCOMPARE(tiers(filled(draft).ranking), QStringLiteral("0=1>2"));
  }

  void everyAxisIsRanked() {
    Task task;
    task.axes = {"helpful", "honest"};
    AnswerDraft draft(project(AnswerForm::Rank, task), {0, 1, 2});
    for (int place : {0, 1, 2}) draft.choose(place);
    QCOMPARE(draft.missing().axis, 1);
    draft.setAxis(1);
    for (int place : {2, 1, 0}) draft.choose(place);
    QVERIFY(!draft.missing());
    const Comparison answer = filled(draft);
    QCOMPARE(tiers(answer.ranking), QStringLiteral("0>1>2"));
    QCOMPARE(answer.parts.axes.size(), 1u);
    QCOMPARE(tiers(answer.parts.axes.front().ranking), QStringLiteral("2>1>0"));
    QCOMPARE(answer.parts.axes.front().axis, std::string("honest"));
  }

  void rationaleMayBeRequired() {
    Task task;
    task.rationale = Requirement::Required;
    AnswerDraft draft(project(AnswerForm::Pair, task), {0, 1});
    draft.choose(0);
    QCOMPARE(draft.missing().what, Missing::What::Rationale);
    draft.setRationale("shorter, and right");
    QVERIFY(!draft.missing());
  }

  void tagsAndSpansAreSwitches() {
    AnswerDraft draft(project(AnswerForm::Rank), {1, 0});
    draft.toggleTag(0, "rude");
    draft.toggleTag(-1, "hard");
    QVERIFY(draft.hasTag(0, "rude") && !draft.hasTag(1, "rude") && draft.hasTag(-1, "hard"));
    QCOMPARE(draft.parts().tags.front().position, 1);
    draft.toggleTag(0, "rude");
    QVERIFY(!draft.hasTag(0, "rude"));
    draft.addSpan(1, 3, 9, "wrong");
    draft.addSpan(1, 3, 9, "false claim");
    QCOMPARE(draft.spans(1).size(), 1u);
    QCOMPARE(draft.spans(1).front().label, std::string("false claim"));
    draft.addSpan(1, 9, 9, "empty");
    QCOMPARE(draft.spans(1).size(), 1u);
    draft.removeSpan(1, 3, 9);
    QVERIFY(draft.spans(1).empty());
  }

  // Whatever was said comes back from the stored form, in every form of answer.
  void storedAnswersAreShownAgain() {
    const quint32 seed = 20261121;
    Random random(seed);
    for (int round = 0; round < 500; ++round) {
      Task task;
      if (random.below(2)) task.axes = {"helpful", "honest", "kind"};
      task.strengthLevels = random.below(5);
      task.scale.slider = random.below(2) == 1;
      const auto form = static_cast<AnswerForm>(random.below(5));
      const int cards = form == AnswerForm::Pair ? 2 : 1 + random.below(12);
      std::vector<int> order(static_cast<std::size_t>(cards));
      std::iota(order.begin(), order.end(), 0);
      random.shuffle(order);
      AnswerDraft draft(project(form, task, true), order);
      for (int step = 0; step < 40; ++step) {
        const int place = random.below(cards);
        switch (random.below(10)) {
          case 0:
          case 1:
          case 2:
            draft.choose(place);
            break;
          case 3:
            draft.tie();
            break;
          case 4:
            draft.rate(place, 1 + random.below(5));
            break;
          case 5:
            draft.accept(place, random.below(2) == 1);
            break;
          case 6:
            draft.toggleTag(place - 1, "t");
            break;
          case 7:
            draft.setAxis(random.below(draft.axes()));
            break;
          case 8:
            draft.labelStep(place, random.below(3), random.below(3) - 1);
            break;
          default:
            draft.setStrength(random.below(5));
            break;
        }
      }
      Comparison answer = filled(draft);
      answer.query.value = 1;
      answer.annotator.value = 1;
      AnswerDraft again(project(form, task, true), order);
      again.restore(comparisonFromJson(toJson(answer)));
      const Comparison back = filled(again);
      QVERIFY2(back.ranking == answer.ranking && back.parts == answer.parts && back.verdict == answer.verdict,
               qPrintable(QStringLiteral("seed %1, round %2: %3 became %4")
                              .arg(seed)
                              .arg(round)
                              .arg(tiers(answer.ranking), tiers(back.ranking))));
    }
  }
};

QTEST_GUILESS_MAIN(TestAnswerDraft)
#include "test_answer_draft.moc"
