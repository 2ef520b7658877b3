// What becomes of demonstrations: recorded without a gap, joined again, imitated before the first answers are learnt
// from, and turned into labels that are nobody's.
#include <QtTest>
#include <numeric>
#include <set>

#include "learner/auto_labels.h"
#include "learner/demonstration_recorder.h"
#include "learner/demonstration_store.h"
#include "learner/metric_names.h"
#include "tests/learner/loop_harness.h"

namespace podium {

using test::LoopHarness;

namespace {

// An episode of a toy game, and what was seen at each of its steps.
struct Played {
  std::vector<NewClip> clips;
  std::vector<std::vector<std::uint8_t>> inputs;
  std::vector<ActionWord> actions;
};

Played play(int steps, EnvConfig config = {}) {
  config.count = config.groups = 1;
  config.seed = 3;
  test::ToyEnvironment game(config, {.game = test::ToyGame::Climb});
  DemonstrationRecorder recorder(game.spec());
  Played played;
  game.reset();
  StepBatch batch = game.receive(0, {});
  for (int t = 0; t < steps; ++t) {
    const std::vector<std::uint8_t> input(batch.observations.begin(), batch.observations.end());
    const std::vector<ActionWord> action{t % 3 == 2 ? 0 : 1};
    game.send(0, action);
    batch = game.receive(0, {});
    recorder.onStep(
        {.input = input, .action = action, .trueReward = batch.rewards[0], .frames = batch.frames, .ram = batch.ram});
    played.inputs.push_back(input);
    played.actions.push_back(action[0]);
  }
  played.clips = recorder.take();
  return played;
}

LearnerConfig imitatingConfig() {
  LearnerConfig config = test::smallConfig();
  config.imitation.steps = 20;
  return config;
}

// Counts the clips that are decoded.
class CountingStore : public test::MemoryLearnerStore {
 public:
  using MemoryLearnerStore::MemoryLearnerStore;
  std::shared_ptr<const ClipObservations> observations(ItemId item) override {
    ++decoded;
    return MemoryLearnerStore::observations(item);
  }
  int decoded = 0;
};

std::vector<int> imitated(LoopHarness& harness) {
  const std::lock_guard lock(harness.journal->mutex);
  return harness.journal->imitated;
}

}  // namespace

class TestDemonstrationsLearnt : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingOfAnEpisodeIsLost_data() {
    QTest::addColumn<int>("steps");
    for (const int steps : {1, DemonstrationRecorder::kClipSteps, DemonstrationRecorder::kClipSteps + 1, 100})
      QTest::addRow("%d steps", steps) << steps;
  }
  void nothingOfAnEpisodeIsLost() {
    QFETCH(int, steps);
    const Played played = play(steps);
    test::MemoryLearnerStore store(QDir::tempPath().toStdString());
    store.demonstrate(played.clips);
    const DemonstrationPlay joined = joinedPlay(store, store.demonstrations().at(0));
    const ClipMeta& meta = joined.observations->meta;
    QCOMPARE(meta.steps, steps);
    QCOMPARE(meta.startStep, std::int64_t{0});
    QVERIFY(joined.actions == played.actions);
    for (int t = 0; t < steps; ++t) {
      const auto seen = std::span(joined.observations->planes)
                            .subspan(static_cast<std::size_t>(t) * meta.planeBytes(), meta.inputBytes());
      QVERIFY(std::ranges::equal(seen, played.inputs[static_cast<std::size_t>(t)]));
    }
    for (std::size_t i = 0; i < played.clips.size(); ++i)
      QCOMPARE(played.clips[i].clip.meta.startStep, static_cast<std::int64_t>(i) * DemonstrationRecorder::kClipSteps);
  }

  void clipsOfAnEpisodeAreItsStretches() {
    const Played played = play(70);
    test::MemoryLearnerStore store(QDir::tempPath().toStdString());
    store.demonstrate(played.clips);
    const ClipList clips = clipsOf({joinedPlay(store, store.demonstrations().at(0))}, 25);
    QCOMPARE(clips.size(), std::size_t{2});  // 20 steps remain
    for (std::size_t i = 0; i < clips.size(); ++i) {
      const ClipMeta& meta = clips[i]->meta;
      QCOMPARE(meta.steps, 25);
      QCOMPARE(clips[i]->planes.size(), static_cast<std::size_t>(25 + meta.obsStack - 1) * meta.planeBytes());
      QVERIFY(std::ranges::equal(std::span(clips[i]->planes).first(meta.inputBytes()), played.inputs[25 * i]));
    }
  }

  void clipsThatDoNotFollowEachOtherAreNoEpisode() {
    const Played played = play(3 * DemonstrationRecorder::kClipSteps);
    test::MemoryLearnerStore store(QDir::tempPath().toStdString());
    store.demonstrate({played.clips.at(0), played.clips.at(2)});
    QVERIFY_EXCEPTION_THROWN(joinedPlay(store, store.demonstrations().at(0)), Exception);
    store.demonstrate(played.clips);
    DemonstrationStore followed;
    QVERIFY(followed.follow(store));  // what is whole is learnt from
    QCOMPARE(followed.steps(), std::int64_t{3 * DemonstrationRecorder::kClipSteps});
  }

  void onlyWhatIsNewIsDecoded() {
    CountingStore store(QDir::tempPath().toStdString());
    DemonstrationStore followed;
    QVERIFY(!followed.follow(store));
    const DemonstrationId first = store.demonstrate(play(40).clips);
    QVERIFY(followed.follow(store));
    const int once = store.decoded;
    QVERIFY(once > 0);
    const Played second = play(30);
    store.demonstrate(second.clips);
    QVERIFY(followed.follow(store));
    QCOMPARE(store.decoded, once + static_cast<int>(second.clips.size()));
    QCOMPARE(followed.steps(), std::int64_t{70});
    QVERIFY(!followed.follow(store));
    store.takeBack(first);
    QVERIFY(followed.follow(store));
    QCOMPARE(store.decoded, once + static_cast<int>(second.clips.size()));
    QVERIFY(followed.plays().size() == 1 && followed.plays().front().actions == second.actions);
  }

  void labelsSayThatDemonstrationsAreBetter() {
    const auto list = [](int count) {
      ClipList clips;
      for (int i = 0; i < count; ++i) clips.push_back(std::make_shared<ClipObservations>());
      return clips;
    };
    const ClipList shown = list(7), played = list(5);
    const auto labels = autoLabels(shown, played, 20, 4);
    QCOMPARE(labels.size(), std::size_t{20});
    std::set<std::int64_t> ids;
    for (const RankingExample& label : labels) {
      QVERIFY(label.automatic && ids.insert(label.id.value).second && label.id.value >= std::int64_t{1} << 62);
      QVERIFY(label.ranking == (Ranking{.tiers = {{0}, {1}}}));
      QVERIFY(std::ranges::find(shown, label.items.at(0)) != shown.end());
      QVERIFY(std::ranges::find(played, label.items.at(1)) != played.end());
    }
    QCOMPARE(autoLabels(shown, played, 1000, 4).size(), std::size_t{35});
    QVERIFY(autoLabels(shown, {}, 10, 4).empty() && autoLabels({}, played, 10, 4).empty());
    QCOMPARE(autoLabels(shown, played, 20, 4)[3].id, labels[3].id);
  }

  void aNewPolicyBeginsByImitating() {
    LoopHarness harness(imitatingConfig());
    harness.store().demonstrate(play(70).clips);
    harness.start();
    QVERIFY(harness.waitForIdle());
    QVERIFY(imitated(harness) == std::vector<int>{70});
    const LearnerStatus last = harness.stop();
    QCOMPARE(last.policyVersion, std::int64_t{1});
    const auto metrics = harness.store().metrics();
    QVERIFY(std::ranges::any_of(metrics, [](const MetricPoint& point) {
      return point.name == metric::kImitationAccuracy && point.value == 0.75;
    }));
    // The first clips are those of the policy that imitates.
    for (const NewRound& round : harness.store().rounds()) QCOMPARE(round.policyVersion, std::int64_t{1});
  }

  void aPolicyThatGoesOnImitatesOnlyWhatIsNew() {
    LoopHarness harness(imitatingConfig());
    harness.store().demonstrate(play(70).clips);
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.stop();
    harness.start();
    QVERIFY(harness.waitForIdle());
    QCOMPARE(imitated(harness), std::vector<int>{70});
    harness.store().demonstrate(play(40).clips);
    QTRY_COMPARE(imitated(harness), (std::vector<int>{70, 110}));
    harness.stop();
  }

  void whatIsPlayedOrTakenBackMeanwhileIsFollowed() {
    LoopHarness harness(imitatingConfig());
    harness.start();
    QVERIFY(harness.waitForIdle());
    QVERIFY(imitated(harness).empty());
    const DemonstrationId first = harness.store().demonstrate(play(40).clips);
    QTRY_COMPARE(imitated(harness).size(), std::size_t{1});
    harness.store().demonstrate(play(30).clips);
    QTRY_COMPARE(imitated(harness).size(), std::size_t{2});
    harness.store().takeBack(first);
    QTRY_COMPARE(imitated(harness).size(), std::size_t{3});
    QVERIFY(imitated(harness) == (std::vector<int>{40, 70, 30}));
    harness.stop();
  }

  void oncePeopleAreLearntFromNothingIsCloned() {
    LoopHarness harness(imitatingConfig());
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.answer(6);
    QVERIFY(harness.waitForRounds(2));
    harness.store().demonstrate(play(40).clips);
    QVERIFY(harness.waitForRounds(6));
    harness.stop();
    QVERIFY(imitated(harness).empty());
  }

  void labelsStandBesideAnswersAndApart() {
    LearnerConfig config = imitatingConfig();
    config.imitation.autoLabels = 30;
    config.query.clipSteps = 10;
    LoopHarness harness(config);
    harness.store().demonstrate(play(70).clips);
    harness.start();
    QVERIFY(harness.waitForIdle());
    const auto ids = harness.answer(5);
    QVERIFY(harness.waitForRounds(2));
    const LearnerStatus last = harness.stop();
    QCOMPARE(last.answers, std::int64_t{5});
    const auto fits = harness.fits();
    QVERIFY(!fits.empty());
    QCOMPARE(fits.back().answers.size(), std::size_t{5});
    QCOMPARE(fits.back().answers.front(), ids.front().value);
    QCOMPARE(harness.journal->automatic.back(), 30);
  }

  void withoutTheSettingThereAreNoLabels() {
    LoopHarness harness(imitatingConfig());
    harness.store().demonstrate(play(70).clips);
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.answer(5);
    QVERIFY(harness.waitForRounds(1));
    harness.stop();
    QCOMPARE(harness.journal->automatic.back(), 0);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestDemonstrationsLearnt)
#include "test_demonstrations_learnt.moc"
