// Several answers to one query: agreement, the majority, the posterior; what a card tells of them.
#include <QtTest>

#include "exporters/consensus.h"
#include "storage/domain/agreement.h"
#include "tests/exporters/export_shop.h"

using namespace podium;
using namespace podium::test;

class TestAggregation : public QObject {
  Q_OBJECT

  static QueryTally tallyOf(int k, const std::vector<const char*>& rankings,
                            UnrankedMeaning unranked = UnrankedMeaning::BelowRanked) {
    QueryTally tally(k);
    for (const char* text : rankings) {
      Ranking ranking = rankingFromText(text).value();
      ranking.unranked = unranked;
      tally.add(Verdict::Ranked, ranking, {});
    }
    return tally;
  }

  static std::string majorityOf(int k, const std::vector<const char*>& rankings) {
    return toText(Ranking{tallyOf(k, rankings).majority()});
  }

  // As many people as answers, each answering the shop's first query.
  static void giveAll(const Shop& shop, const std::vector<Comparison>& answers) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      Comparison answer = answers[i];
      answer.annotator = join(*shop.store, "Person " + std::to_string(i));
      answer.answeredAt = 1000 + static_cast<Timestamp>(i);
      shop.give(answer);
    }
  }

  static ExportOptions with(Aggregate aggregate) {
    ExportOptions options;
    options.aggregate = aggregate;
    return options;
  }

 private Q_SLOTS:
  // The example of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): 4 observers, 12 units.
  void alphaIsThatOfItsAuthorsExample() {
    AgreementTally tally;
    for (const char* observer : {"123321412...", "1233224125.3", ".3332342251.", "12332441251."})
      for (int unit = 0; unit < 12; ++unit)
        if (observer[unit] != '.') tally.add(unit, observer[unit] - '0');
    QVERIFY(std::abs(tally.alpha(ValueScale::Nominal).value() - 0.743) < 5e-4);
    QVERIFY(std::abs(tally.alpha(ValueScale::Ordinal).value() - 0.815) < 5e-4);
    QVERIFY(std::abs(tally.alpha(ValueScale::Interval).value() - 0.849) < 5e-4);
  }

  void agreementOfRanksIsJudgedByTheirOrder() {
    AgreementTally near, far;
    for (int unit = 0; unit < 6; ++unit) {
      near.add(unit, unit);
      near.add(unit, unit == 2 ? 3 : unit);
      far.add(unit, unit);
      far.add(unit, unit == 0 ? 5 : unit);
    }
    QVERIFY(near.alpha(ValueScale::Ordinal).value() > far.alpha(ValueScale::Ordinal).value());
    QCOMPARE(near.perCent().value(), far.perCent().value());
  }

  void withoutTwoAnswersThereIsNoAgreement() {
    AgreementTally tally;
    tally.add(1, 0);
    tally.add(2, 1);
    QVERIFY(!tally.perCent() && !tally.alpha(ValueScale::Nominal));
    tally.add(1, 0);
    QCOMPARE(tally.perCent().value(), 1.0);
    QVERIFY(!tally.alpha(ValueScale::Nominal));  // all values are the same
  }

  void theMajorityOfAPairIsTiedUnlessOneItemLeads_data() {
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("two to one") << QByteArray("0>1 0>1 1>0") << QByteArray("0>1");
    QTest::newRow("one to one") << QByteArray("0>1 1>0") << QByteArray("0=1");
    QTest::newRow("as many ties") << QByteArray("1>0 0=1") << QByteArray("0=1");
    QTest::newRow("more ties") << QByteArray("1>0 1>0 0=1 0=1 0=1") << QByteArray("0=1");
    QTest::newRow("most, without half of all") << QByteArray("1>0 1>0 0=1 0>1") << QByteArray("1>0");
  }
  void theMajorityOfAPairIsTiedUnlessOneItemLeads() {
    QFETCH(QByteArray, answers);
    QFETCH(QByteArray, expected);
    const QByteArrayList texts = answers.split(' ');
    std::vector<const char*> rankings;
    for (const QByteArray& text : texts) rankings.push_back(text.constData());
    QCOMPARE(QByteArray::fromStdString(majorityOf(2, rankings)), expected);
  }

  void rankingsAreJoinedByTheirSharesOfPairsWon() {
    QCOMPARE(majorityOf(3, {"0>1>2", "0>1>2", "2>1>0"}), std::string("0>1>2"));
    QCOMPARE(majorityOf(3, {"0>1>2", "2>1>0"}), std::string("0=1=2"));
    QCOMPARE(majorityOf(3, {"0>1>2", "1>0>2"}), std::string("0=1>2"));
    // Left out below: 2 loses to 0, and nothing is said of 1 and 2.
    QCOMPARE(majorityOf(3, {"0", "0", "1>0>2"}), std::string("0>1>2"));
    // Of what nobody placed nothing is known.
    QCOMPARE(toText(Ranking{tallyOf(3, {"1>0"}, UnrankedMeaning::Unknown).majority()}), std::string("1>0"));
    QCOMPARE(toText(Ranking{tallyOf(3, {"1>0"}, UnrankedMeaning::Between).majority()}), std::string("1>2>0"));
  }

  void agreementIsTheShareOfTheMost() {
    QCOMPARE(tallyOf(2, {"0>1", "0>1", "1>0"}).agreement(), 2.0 / 3.0);
    QCOMPARE(tallyOf(2, {"0>1"}).agreement(), 1.0);
    QCOMPARE(tallyOf(3, {"0>1>2", "0>2>1"}).agreement(), (1.0 + 1.0 + 0.5) / 3.0);
    QueryTally mixed = tallyOf(2, {"0>1", "0>1"});
    mixed.add(Verdict::BothBad, std::nullopt, {});
    mixed.add(Verdict::CantTell, std::nullopt, {});
    QCOMPARE(mixed.agreement(), 0.5);
    QCOMPARE(mixed.verdict(), Verdict::Ranked);
  }

  // The mode solves  s = wins (1 - p) - losses p  with p = sigma(2 s), by the symmetry of the two.
  void thePosteriorOfAPairIsTheModeOfItsPrior() {
    for (const auto& answers : {std::vector<const char*>{"0>1"}, {"0>1", "0>1", "1>0"}, {"0>1", "0>1", "0>1", "0>1"}}) {
      const WorthFit fit = tallyOf(2, answers).posterior();
      const double s = fit.worths[0], p = 1.0 / (1.0 + std::exp(-2.0 * s));
      const auto wins = static_cast<double>(std::ranges::count(answers, std::string_view("0>1")));
      QVERIFY(std::abs(s - (wins * (1.0 - p) - (static_cast<double>(answers.size()) - wins) * p)) < 1e-9);
      QCOMPARE(fit.worths[1], -s);
    }
    QVERIFY(tallyOf(2, {"0>1", "0>1"}).posterior().probability(0, 1) >
            tallyOf(2, {"0>1"}).posterior().probability(0, 1));
    const WorthFit tied = tallyOf(2, {"0=1", "0>1", "1>0"}).posterior();
    QCOMPARE(tied.probability(0, 1), 0.5);
  }

  void thePosteriorDoesNotDependOnTheOrderOfAnswers() {
    const WorthFit one = tallyOf(4, {"0>1>2>3", "0>1>3>2", "1>0>2>3", "0=1>2>3"}).posterior();
    const WorthFit other = tallyOf(4, {"1>0>2>3", "0=1>2>3", "0>1>2>3", "0>1>3>2"}).posterior();
    for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(one.worths[i] - other.worths[i]) < 1e-9);
    QVERIFY(one.worths[0] > one.worths[1] && one.worths[1] > one.worths[2] && one.worths[2] > one.worths[3]);
    QVERIFY(one.probability(0, 3) > one.probability(0, 1) && one.probability(0, 1) > 0.5);
    QVERIFY(std::abs(one.probability(0, 3) + one.probability(3, 0) - 1.0) < 1e-12);
  }

  void manyAnswersOfOneKindAreFitted() {
    const WorthFit fit = tallyOf(3, std::vector<const char*>(2000, "0>1>2")).posterior();
    QVERIFY(std::isfinite(fit.worths[0]) && fit.probability(0, 2) > 0.99 && fit.probability(0, 2) < 1.0);
  }

  void aQueryHasOneRowOfItsMajority() {
    const Shop shop;
    Comparison sure = shop.says("1>0");
    sure.parts.strength = 3;
    giveAll(shop, {sure, shop.says("0>1"), shop.says("1>0")});
    QCOMPARE(shop.rows("trl").size(), 3u);
    const auto rows = shop.rows("trl", with(Aggregate::Majority));
    QCOMPARE(rows.size(), 1u);
    QVERIFY(holds(rows[0], parsed(R"({"chosen": "text 0.1", "rejected": "text 0.0", "margin": 3.0,
      "annotator": "majority", "n_annotators": 3, "agreement": 0.666667})")));
    const auto ranked = shop.rows("rankings", with(Aggregate::Majority));
    QCOMPARE(ranked.size(), 1u);
    QVERIFY(holds(ranked[0], parsed(R"({"answered_at": 1002, "n_annotators": 3})")));
  }

  void thePosteriorGivesProbabilitiesAndMargins() {
    const Shop shop(3);
    giveAll(shop, {shop.says("1>0>2"), shop.says("1>0>2"), shop.says("1>2>0")});
    const auto rows = shop.rows("trl", with(Aggregate::Posterior));
    QCOMPARE(rows.size(), 3u);
    const WorthFit fit = tallyOf(3, {"1>0>2", "1>0>2", "1>2>0"}).posterior();
    QVERIFY(holds(rows[0], parsed(R"({"chosen": "text 0.1", "rejected": "text 0.0"})")));
    QVERIFY(std::abs(rows[0]["p_chosen"].get<double>() - fit.probability(1, 0)) < 1e-6);
    QVERIFY(std::abs(rows[0]["margin"].get<double>() - fit.margin(1, 0)) < 1e-6);
    QVERIFY(shop.rows("openrlhf", with(Aggregate::Posterior))[0].contains("margin"));
  }

  void aPairOfOppositeAnswersIsATie() {
    const Shop shop;
    giveAll(shop, {shop.says("1>0"), shop.says("0>1")});
    for (const Aggregate aggregate : {Aggregate::Majority, Aggregate::Posterior}) {
      ExportOptions options = with(aggregate);
      QVERIFY(!shop.refusal("trl", shop.folder.path("tie.jsonl"), options).empty());
      options.ties = TieRule::Half;
      QCOMPARE(shop.rows("trl", options).size(), 2u);
    }
  }

  void whenMostSayBothAreBadThereIsNoPreference() {
    const Shop shop;
    giveAll(shop, {shop.says("1>0"), verdictAnswer(shop.queries[0], shop.ada, Verdict::BothBad),
                   verdictAnswer(shop.queries[0], shop.ada, Verdict::BothBad)});
    const auto rows = shop.rows("trl-unpaired", with(Aggregate::Majority));
    QCOMPARE(rows.size(), 2u);
    for (const Json& row : rows) QCOMPARE(row["label"].get<bool>(), false);
    QCOMPARE(shop.rows("arena-battles", with(Aggregate::Majority))[0]["winner"].get<std::string>(),
             std::string("tie (bothbad)"));
  }

  void queriesOfLittleAgreementAreLeftOutAndCounted() {
    const Shop shop(2, 2);
    giveAll(shop, {shop.says("1>0", 0), shop.says("0>1", 0), shop.says("1>0", 1)});
    ExportOptions options;
    options.minAgreement = 0.6;
    const ExportReport report = shop.write("trl", shop.folder.path("x.jsonl"), options);
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.skipped.size(), 1u);
    QCOMPARE(report.skipped[0].count, 2);
    options.minAgreement = 0.5;
    QCOMPARE(shop.write("trl", shop.folder.path("x.jsonl"), options).rows, 3);
  }

  void everyAxisIsJoinedByItself() {
    const Shop shop(2, 1, [](ProjectInfo& info) { info.task.axes = {"helpful", "harmless"}; });
    Comparison one = shop.says("1>0"), other = shop.says("1>0");
    one.parts.axes = {{"harmless", rankingFromText("0>1").value()}};
    other.parts.axes = {{"harmless", rankingFromText("1>0").value()}};
    giveAll(shop, {one, other});
    ExportOptions options = with(Aggregate::Majority);
    options.axes = {"all"};
    options.ties = TieRule::Half;
    const auto rows = shop.rows("trl", options);
    QCOMPARE(rows.size(), 3u);
    QVERIFY(holds(rows[0], parsed(R"({"axis": "helpful", "agreement": 1.0, "chosen": "text 0.1"})")));
    QVERIFY(holds(rows[1], parsed(R"({"axis": "harmless", "agreement": 0.5, "rank_gap": 0})")));
  }

  void cardAndManifestTellOfTheAnswers() {
    const Shop shop(2, 2);
    giveAll(shop, {shop.says("1>0", 0), shop.says("1>0", 0), shop.says("0>1", 1), shop.says("0=1", 1)});
    shop.write("trl", shop.folder.path("set/"));
    const Json statistics = Json::parse(contentOf(shop.folder.path("set/manifest.json")))["statistics"];
    QVERIFY(holds(statistics, parsed(R"({"answers": 4, "queries": 2, "answers_per_query": 2.0, "annotators": 4,
      "first_answered_at": 1000, "last_answered_at": 1003, "tie_share": 0.25, "verdicts": {"ranked": 4},
      "items": {"text x 2": 4}})")));
    QCOMPARE(statistics["agreement"]["per_cent"].get<double>(), 0.5);
    const std::string card = contentOf(shop.folder.path("set/README.md"));
    for (const char* part : {"size_categories:\n- n<1K", "task_categories:\n- text-generation", "config_name: default",
                             "| answers | 4 |", "| agreement of two answers | 0.500 |"})
      QVERIFY2(card.find(part) != std::string::npos, part);
  }
};

QTEST_GUILESS_MAIN(TestAggregation)
#include "test_aggregation.moc"
