// Worths of competitors by the rankings in which they met, and of policies by what people said of their clips.
#include "learner/policy_ranking.h"

#include <QtTest>
#include <cmath>

#include "learner/plackett_luce.h"
#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

const Ranking kFirst{{{0}, {1}}}, kSecond{{{1}, {0}}}, kTie{{{0, 1}}};

void add(std::vector<Contest>& contests, int one, int other, int wins, int losses, int ties = 0) {
  for (int i = 0; i < wins; ++i) contests.push_back({{one, other}, kFirst});
  for (int i = 0; i < losses; ++i) contests.push_back({{one, other}, kSecond});
  for (int i = 0; i < ties; ++i) contests.push_back({{one, other}, kTie});
}

bool near(double a, double b, double by = 5e-5) { return std::abs(a - b) < by; }

double worthOf(const PlackettLuceFit& fit, int competitor) {
  return fit.worths.at(static_cast<std::size_t>(competitor)).value().logWorth;
}

Player policy(int member, std::int64_t version) { return {false, member, version}; }

}  // namespace

class TestPolicyRanking : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Journals citing one another (Stigler 1994), as fitted in the manual of R's BradleyTerry2 (Turner and Firth 2012):
  // Biometrika, Communications in Statistics, JASA, JRSS-B.
  void citationsOfJournalsAreFittedAsInTheLiterature() {
    std::vector<Contest> contests;
    add(contests, 0, 1, 730, 33);
    add(contests, 0, 2, 498, 320);
    add(contests, 0, 3, 221, 284);
    add(contests, 1, 2, 68, 813);
    add(contests, 1, 3, 17, 276);
    add(contests, 2, 3, 142, 325);
    const PlackettLuceFit fit = fitPlackettLuce(contests, 4);
    QVERIFY(!fit.bounded);
    QVERIFY(near(worthOf(fit, 1) - worthOf(fit, 0), -2.9491));
    QVERIFY(near(worthOf(fit, 2) - worthOf(fit, 0), -0.4796));
    QVERIFY(near(worthOf(fit, 3) - worthOf(fit, 0), 0.2690));
    QVERIFY(near(worthOf(fit, 0) + worthOf(fit, 1) + worthOf(fit, 2) + worthOf(fit, 3), 0.0));
  }

  void twoCompetitorsHaveTheLogOddsAndItsError() {
    std::vector<Contest> contests;
    add(contests, 0, 1, 28, 8, 4);  // a tie is half a win of each
    const PlackettLuceFit fit = fitPlackettLuce(contests, 2);
    QVERIFY(near(worthOf(fit, 0) - worthOf(fit, 1), std::log(3.0), 1e-9));
    QVERIFY(near(fit.worths[0]->error, std::sqrt(1.0 / 30.0 + 1.0 / 10.0) / 2.0, 1e-9));
  }

  // Rankings of three, two of them by one competitor: no step in any direction is more likely.
  void rankingsAreAtTheirMaximum() {
    Random random(4);
    std::vector<Contest> contests;
    for (int i = 0; i < 200; ++i) {
      std::vector<int> who{random.below(4), random.below(4), random.below(4)}, order{0, 1, 2};
      random.shuffle(order);
      contests.push_back({who, Ranking{{{order[0]}, {order[1]}, {order[2]}}}});
    }
    const auto likelihood = [&](const std::vector<double>& worths) {
      double sum = 0.0;
      for (const Contest& contest : contests) {
        std::vector<double> scores;
        for (const int who : contest.competitors) scores.push_back(worths[static_cast<std::size_t>(who)]);
        sum += rankingLogLikelihood(contest.ranking, scores).logLikelihood;
      }
      return sum;
    };
    const PlackettLuceFit fit = fitPlackettLuce(contests, 4);
    std::vector<double> worths;
    for (int i = 0; i < 4; ++i) worths.push_back(worthOf(fit, i));
    const double best = likelihood(worths);
    for (double& worth : worths)
      for (const double by : {-1e-3, 1e-3}) {
        worth += by;
        QVERIFY(likelihood(worths) < best);
        worth -= by;
      }
  }

  // Who won every time has no finite worth: a tie with an average competitor stands in for what was not seen.
  void whoAlwaysWonIsBounded() {
    std::vector<Contest> contests;
    add(contests, 0, 1, 10, 0);
    add(contests, 1, 2, 5, 5);
    const PlackettLuceFit fit = fitPlackettLuce(contests, 3);
    QVERIFY(fit.bounded);
    QVERIFY(worthOf(fit, 0) > worthOf(fit, 1) + 1.0 && worthOf(fit, 0) < 10.0);
    QVERIFY(fit.worths[0]->error > fit.worths[1]->error);
  }

  void whoMetNobodyOfTheOthersIsNotRated() {
    std::vector<Contest> contests;
    add(contests, 0, 1, 6, 4);
    add(contests, 2, 3, 2, 1);
    contests.push_back({{4, 4}, kFirst});
    const PlackettLuceFit fit = fitPlackettLuce(contests, 6);
    QVERIFY(fit.worths[0] && fit.worths[1]);
    for (std::size_t i = 2; i < 6; ++i) QVERIFY(!fit.worths[i]);
    QVERIFY(!fit.bounded);
    QVERIFY_EXCEPTION_THROWN(fitPlackettLuce(contests, 4), Exception);
    for (const auto& worth : fitPlackettLuce({}, 2).worths) QVERIFY(!worth);
  }

  void policiesAreRankedByMemberAndVersion() {
    std::vector<JudgedPlay> answers;
    for (int i = 0; i < 30; ++i) {
      answers.push_back({{policy(0, 0), policy(0, 8)}, i % 5 == 0 ? kFirst : kSecond});
      answers.push_back({{policy(0, 8), policy(1, 8)}, i % 3 == 0 ? kFirst : kSecond});
    }
    answers.push_back({{policy(0, 8), policy(0, 8)}, kFirst});  // says nothing
    const PolicyRanking ranking = rankPolicies(answers);
    QCOMPARE(ranking.rows.size(), 3u);
    QCOMPARE(ranking.answers, 60);
    const PolicyRow &first = ranking.rows[0], &later = ranking.rows[1], &other = ranking.rows[2];
    QVERIFY(first.member == 0 && first.firstVersion == 0 && later.lastVersion == 8 && other.member == 1);
    QVERIFY(first.worth->logWorth < later.worth->logWorth && later.worth->logWorth < other.worth->logWorth);
    QVERIFY(near(later.worth->logWorth - first.worth->logWorth, std::log(4.0), 1e-9));
    QCOMPARE(later.wins, 24.0 + 10.0);
    QCOMPARE(later.losses, 6.0 + 20.0);
    QCOMPARE(later.answers, 60);
  }

  void manyVersionsAreGroupedIntoTenSpans() {
    std::vector<JudgedPlay> answers;
    for (int version = 0; version < 1000; version += 5)
      answers.push_back({{policy(0, version), policy(0, 999 - version)}, version % 2 == 0 ? kFirst : kSecond});
    const PolicyRanking ranking = rankPolicies(answers);
    QCOMPARE(ranking.rows.size(), 10u);
    for (std::size_t i = 0; i < ranking.rows.size(); ++i) {
      QVERIFY(ranking.rows[i].firstVersion >= static_cast<std::int64_t>(i) * 100);
      QVERIFY(ranking.rows[i].lastVersion < static_cast<std::int64_t>(i + 1) * 100);
    }
  }

  void whatPeoplePlayedStandsByItself() {
    std::vector<JudgedPlay> answers;
    for (int i = 0; i < 6; ++i) answers.push_back({{policy(0, i), {.person = true}}, i == 0 ? kFirst : kSecond});
    const PolicyRanking ranking = rankPolicies(answers);
    QCOMPARE(ranking.rows.size(), 7u);
    QVERIFY(ranking.rows.back().people);
    QCOMPARE(ranking.rows.back().wins, 5.0);
    QVERIFY(ranking.bounded);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestPolicyRanking)
#include "test_policy_ranking.moc"
