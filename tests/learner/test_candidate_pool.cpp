// The pool of clips: bounded, without doubles, and stored with a round exactly as its queries show it.
#include "learner/candidate_pool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "storage/clip/clip_codec.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

RecordedClip clip(int look) {
  RecordedClip recorded;
  recorded.clip.clip.frames = {static_cast<std::uint8_t>(look), 1, 2};
  recorded.clip.trueReturn = look;
  recorded.observations = std::make_shared<ClipObservations>();
  return recorded;
}

ClipMeta smallClips() {
  ClipMeta meta;
  meta.environment = "Toy/Catch";
  meta.framesPerStep = 1;
  meta.frameWidth = meta.frameHeight = 2;
  meta.obsWidth = meta.obsHeight = 3;
  return meta;
}

// A clip of two steps that can be decoded.
RecordedClip encoded(ClipMeta meta, int look) {
  meta.steps = 2;
  meta.seed = 40 + static_cast<std::uint64_t>(look);
  meta.policyVersion = look;
  meta.startStep = 7;
  RawClip raw;
  raw.frames = {meta, std::vector<std::uint32_t>(256), std::vector<std::uint8_t>(8, static_cast<std::uint8_t>(look))};
  const std::size_t planes = 2 + static_cast<std::size_t>(meta.obsStack) - 1;
  raw.observations = {meta, std::vector<std::uint8_t>(planes * meta.planeBytes(), static_cast<std::uint8_t>(9 + look))};
  raw.steps = {{0, 1}, {0.5F, 1.0F}, {}};
  RecordedClip recorded;
  recorded.clip = {encodeClip(raw), static_cast<double>(look)};
  recorded.observations = std::make_shared<ClipObservations>(raw.observations);
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

  void filesBringBackEverything() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("pool")).toStdString();
    CandidatePool pool(4);
    const ClipMeta meta = smallClips();
    for (int look = 0; look < 4; ++look) pool.add(encoded(meta, look));
    NewRound round;
    pool.fillRound(std::vector<SelectedQuery>{{{3, 1}, "random", 0.0, 11}}, round);
    pool.save(path);
    CandidatePool other(3);  // smaller: the oldest has no place
    other.load(path, meta);
    QCOMPARE(other.size(), 3);
    QCOMPARE(other.fresh(), 1);
    QCOMPARE(other.asked(), pool.asked());
    for (int i = 0; i < 3; ++i) {
      const auto at = static_cast<std::size_t>(i);
      QCOMPARE(other.candidates()[at].id, pool.candidates()[at + 1].id);
      QCOMPARE(other.candidates()[at].uses, pool.candidates()[at + 1].uses);
      QCOMPARE(other.observations()[at]->planes, pool.observations()[at + 1]->planes);
      QVERIFY(other.observations()[at]->meta == pool.observations()[at + 1]->meta);
    }
    NewRound one, two;
    pool.fillRound(std::vector<SelectedQuery>{{{2}, "random", 0.0, 11}}, one);
    other.fillRound(std::vector<SelectedQuery>{{{1}, "random", 0.0, 11}}, two);
    QCOMPARE(two.clips[0].clip.frames, one.clips[0].clip.frames);
    QCOMPARE(two.clips[0].clip.steps, one.clips[0].clip.steps);
    QCOMPARE(two.clips[0].trueReturn, one.clips[0].trueReturn);
    other.add(encoded(meta, 3));  // it is here
    QCOMPARE(other.size(), 3);
    QVERIFY(!other.showNewest(two));  // it was stored with its query
  }

  void filesThatAreDamagedChangeNothing() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pool"));
    const ClipMeta meta = smallClips();
    CandidatePool pool(4);
    for (int look = 0; look < 3; ++look) pool.add(encoded(meta, look));
    pool.save(path.toStdString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    CandidatePool other = poolOf(5, 2);
    const auto load = [&](const QByteArray& bytes, const ClipMeta& environment) {
      QFile to(path);
      if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size()) qFatal("cannot write");
      to.close();
      try {
        other.load(path.toStdString(), environment);
      } catch (const Exception& e) {
        return e.code();
      }
      return ErrorCode::Unknown;
    };
    for (qsizetype length = 0; length < whole.size(); length += 7)
      QCOMPARE(load(whole.first(length), meta), ErrorCode::Corrupt);
    ClipMeta larger = meta;
    larger.obsWidth = 5;
    QCOMPARE(load(whole, larger), ErrorCode::Corrupt);  // of another environment
    QCOMPARE(load(QByteArray("\xa1\x66"
                             "format\x18\x63",
                             10),
                  meta),
             ErrorCode::Corrupt);  // {"format": 99}
    QCOMPARE(other.size(), 2);
    QCOMPARE(load(whole, meta), ErrorCode::Unknown);  // nothing was thrown
    QCOMPARE(other.size(), 3);
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
