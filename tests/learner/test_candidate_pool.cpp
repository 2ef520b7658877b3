// The pool of clips: bounded, without doubles, and stored with a round exactly as its queries show it.
#include "learner/candidate_pool.h"

#include <QtTest>

namespace podium {
namespace {

RecordedClip clip(int look) {
  RecordedClip recorded;
  recorded.clip.clip.frames = {static_cast<std::uint8_t>(look), 1, 2};
  recorded.clip.trueReturn = look;
  recorded.observations = std::make_shared<ClipObservations>();
  return recorded;
}

CandidatePool poolOf(int capacity, int clips) {
  CandidatePool pool(capacity);
  for (int look = 0; look < clips; ++look) pool.add(clip(look));
  return pool;
}

}  // namespace

class TestCandidatePool : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theNewestStay() {
    const CandidatePool pool = poolOf(5, 9);
    QCOMPARE(pool.size(), 5);
    QCOMPARE(pool.candidates().front().id + 4, pool.candidates().back().id);
    QCOMPARE(pool.observations().size(), std::size_t{5});
  }

  void clipsThatLookTheSameEnterOnce() {
    CandidatePool pool = poolOf(5, 3);
    pool.add(clip(1));
    QCOMPARE(pool.size(), 3);
  }

  void roundsHoldEachClipOnceAndNameItByPlace() {
    CandidatePool pool = poolOf(9, 9);
    const std::vector<SelectedQuery> queries = {{{4, 2}, "random", 0.0, 11}, {{2, 7}, "disagreement", 0.2, 12}};
    NewRound round;
    pool.fillRound(queries, round);
    QCOMPARE(round.clips.size(), std::size_t{3});
    QCOMPARE(round.queries.size(), std::size_t{2});
    for (std::size_t q = 0; q < queries.size(); ++q) {
      for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(round.clips[static_cast<std::size_t>(round.queries[q].clips[i])].trueReturn, queries[q].clips[i]);
      QCOMPARE(round.queries[q].selector, queries[q].selector);
      QCOMPARE(round.queries[q].score, queries[q].score);
      QCOMPARE(round.queries[q].seed, queries[q].seed);
    }
    QCOMPARE(pool.fresh(), 6);
    QCOMPARE(pool.candidates()[2].uses, 2);
  }

  void askedSetsAreRememberedWhileTheirClipsAreHere() {
    CandidatePool pool = poolOf(4, 4);
    const auto ids = pool.candidates();
    const std::vector<SelectedQuery> queries = {{{3, 0}, "random", 0.0, 1}, {{2, 3}, "random", 0.0, 2}};
    NewRound round;
    pool.fillRound(queries, round);
    QCOMPARE(pool.asked(), (std::set<ClipSet>{{ids[0].id, ids[3].id}, {ids[2].id, ids[3].id}}));
    pool.add(clip(50));  // the first leaves, and with it its set
    QCOMPARE(pool.asked(), (std::set<ClipSet>{{ids[2].id, ids[3].id}}));
  }

  void theNewestClipIsShownOnce() {
    CandidatePool pool = poolOf(4, 2);
    NewRound round;
    QVERIFY(pool.showNewest(round));
    QCOMPARE(round.clips.at(0).trueReturn, 1.0);
    QVERIFY(!pool.showNewest(round));
    QVERIFY(!CandidatePool(4).showNewest(round));
    QVERIFY(round.queries.empty());
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestCandidatePool)
#include "test_candidate_pool.moc"
