#include <QTest>
#include <numeric>

#include "learner/random.h"
#include "ui/annotate/ranking_builder.h"

using podium::Random;
using podium::Ranking;
using podium::RankingBuilder;

namespace {

QString shown(const RankingBuilder& builder) {
  Ranking ranking;
  ranking.tiers = builder.tiers();
  return QString::fromStdString(toText(ranking));
}

}  // namespace

class TestRankingBuilder : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Only digits leave gaps: after every other step the numbers on the cards are those of the ranking.
  void numbersHaveNoGapsButThoseThatWereTyped() {
    RankingBuilder ranking(4);
    for (int place : {1, 0, 3, 2}) ranking.choose(place);
    ranking.moveIntoTier(3, 0);
    ranking.choose(1);  // out
    ranking.takeBack();
    ranking.takeBack();
    for (int place : {3, 1, 2}) ranking.choose(place);
    for (int place = 0; place < 4; ++place) {
      const auto tiers = ranking.tiers();
      for (std::size_t tier = 0; tier < tiers.size(); ++tier)
        for (int at : tiers[tier])
          if (at == place) QCOMPARE(ranking.shownRank(place), static_cast<int>(tier) + 1);
    }
    RankingBuilder typed(3);
    typed.setRank(0, 3);
    QCOMPARE(typed.shownRank(0), 3);
    QCOMPARE(typed.shownRank(1), 0);
    typed.setRank(1, 5);
    typed.setRank(2, 5);
    QCOMPARE(typed.shownRank(0), 1);
    QCOMPARE(typed.shownRank(1), 2);
  }
  // Keys: letters choose, '=' ties, '<' takes back, a digit before a letter sets that card's rank.
  void keysBuildTheRanking_data() {
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("ranking");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("best first") << "CADB"
                                << "2>0>3>1";
    QTest::newRow("tie") << "C=ADB"
                         << "0=2>3>1";
    QTest::newRow("three tied") << "C=A=D"
                                << "0=2=3";
    QTest::newRow("tie asked twice is none") << "C==A"
                                             << "2>0";
    QTest::newRow("tie before the first card is none") << "=CA"
                                                       << "2>0";
    QTest::newRow("take back") << "CA<B"
                               << "2>1";
    QTest::newRow("take back a pending tie only") << "C=<A"
                                                  << "2>0";
    QTest::newRow("take back all") << "CA<<<"
                                   << "";
    QTest::newRow("a chosen card again is taken out") << "CAC"
                                                      << "0";
    QTest::newRow("after taking out the best, the next follows the worst") << "CACD"
                                                                           << "0>3";
    QTest::newRow("digits") << "2A1B3C3D"
                            << "1>0>2=3";
    QTest::newRow("digits leave gaps") << "9A5B"
                                       << "1>0";
    QTest::newRow("choosing after rank nine") << "9A1BC"
                                              << "1>0>2";
    QTest::newRow("digit nought takes out") << "AB0A"
                                            << "1";
    QTest::newRow("digit moves a card") << "AB3A"
                                        << "1>0";
  }
  void keysBuildTheRanking() {
    QFETCH(QString, keys);
    QFETCH(QString, ranking);
    RankingBuilder builder(4);
    int digit = -1;
    for (const QChar key : keys) {
      if (key.isDigit())
        digit = key.digitValue();
      else if (key == u'=')
        builder.tieNext();
      else if (key == u'<')
        builder.takeBack();
      else if (digit >= 0)
        builder.setRank(key.unicode() - u'A', std::exchange(digit, -1));
      else
        builder.choose(key.unicode() - u'A');
    }
    QCOMPARE(shown(builder), ranking);
  }

  void dragsMoveBetweenTiers_data() {
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("tier");
    QTest::addColumn<QString>("ranking");
    // From A > B=C > D.
    QTest::newRow("into a tier") << 0 << "into" << 2 << "1=2>0=3";
    QTest::newRow("into its own") << 1 << "into" << 1 << "0>1=2>3";
    QTest::newRow("to the front") << 3 << "before" << 0 << "3>0>1=2";
    QTest::newRow("out of a tie, before") << 2 << "before" << 1 << "0>2>1>3";
    QTest::newRow("out of a tie, after") << 1 << "before" << 2 << "0>2>1>3";
    QTest::newRow("to the end") << 0 << "before" << 3 << "1=2>3>0";
    QTest::newRow("beyond the end") << 0 << "before" << 4 << "0>1=2>3";
  }
  void dragsMoveBetweenTiers() {
    QFETCH(int, place);
    QFETCH(QString, where);
    QFETCH(int, tier);
    QFETCH(QString, ranking);
    RankingBuilder builder(4);
    builder.setRank(0, 1);
    builder.setRank(1, 2);
    builder.setRank(2, 2);
    builder.setRank(3, 3);
    if (where == QLatin1String("into"))
      builder.moveIntoTier(place, tier);
    else
      builder.moveBeforeTier(place, tier);
    QCOMPARE(shown(builder), ranking);
  }

  void positionsNotPlacesAreStored() {
    RankingBuilder builder(3);
    builder.choose(0);  // the first on the screen, the item at position 2
    builder.choose(2);
    builder.tieNext();
    builder.choose(1);
    const std::vector<int> shownOrder{2, 0, 1};
    QCOMPARE(toText(builder.ranking(shownOrder)), std::string("2>0=1"));
  }

  void anyRankingSurvivesRestoring() {
    constexpr std::uint64_t kSeed = 20260211;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    Random random(kSeed);
    for (int round = 0; round < 500; ++round) {
      const int k = 2 + random.below(8);
      std::vector<int> order(static_cast<std::size_t>(k));
      std::iota(order.begin(), order.end(), 0);
      random.shuffle(order);
      RankingBuilder builder(k);
      for (int step = random.below(30); step > 0; --step) {
        const int place = random.below(k);
        switch (random.below(6)) {
          case 0:
            builder.tieNext();
            break;
          case 1:
            builder.takeBack();
            break;
          case 2:
            builder.setRank(place, random.below(10));
            break;
          case 3:
            builder.moveIntoTier(place, random.below(k));
            break;
          case 4:
            builder.moveBeforeTier(place, random.below(k + 1));
            break;
          default:
            builder.choose(place);
        }
        const Ranking ranking = builder.ranking(order);
        QVERIFY(ranking.isValid(k));
        QCOMPARE(static_cast<int>(ranking.unrankedOf(k).size()), k - builder.ranked());
        QCOMPARE(ranking.isComplete(k), builder.isComplete());
      }
      const Ranking ranking = builder.ranking(order);
      RankingBuilder again(k);
      again.restore(ranking, order);
      QCOMPARE(toText(again.ranking(order)), toText(ranking));
      QCOMPARE(again.tiers(), builder.tiers());
    }
  }
};

QTEST_APPLESS_MAIN(TestRankingBuilder)
#include "test_ranking_builder.moc"
