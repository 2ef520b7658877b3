// The loop's own logic: what it does when, with and without people, across a pause, a stop and a restart.
#include <QtTest>
#include <algorithm>
#include <set>

#include "learner/checkpoint_folder.h"
#include "learner/label_schedule.h"
#include "learner/metric_names.h"
#include "tests/learner/loop_harness.h"

namespace podium {

using test::LoopHarness;

class TestLearnerLoop : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void firstQueriesAreThereBeforeAnythingIsLearnt() {
    LoopHarness harness;
    harness.start();
    QVERIFY(harness.waitForIdle());
    QCOMPARE(harness.store().queriesAsked(), 6);
    QVERIFY(harness.fits().empty());
    for (const Query& query : harness.store().queries()) QCOMPARE(query.selector, std::string("random"));
    const LearnerStatus last = harness.stop();
    QCOMPARE(last.phase, Phase::Stopped);
    QCOMPARE(harness.journal->iterations, 0);
    QVERIFY(!last.fault);
  }

  void exploresBeforeTheFirstQueriesWhereAsked() {
    LoopHarness harness;
    harness.config.policy.explore = 500;  // five iterations of 120 steps
    std::int64_t askedMeanwhile = -1;
    harness.onStatus = [&](const LearnerStatus& status) {
      if (status.message.starts_with("Exploring")) askedMeanwhile = harness.store().queriesAsked();
    };
    harness.start();
    QVERIFY(harness.waitForIdle());
    QCOMPARE(harness.journal->explorations, 5);
    QCOMPARE(harness.journal->collects, 0);  // the queries are made of what was explored
    QCOMPARE(askedMeanwhile, 0);
    QVERIFY(harness.store().queriesAsked() >= 6);
    const auto all = harness.statuses();
    const auto told = std::ranges::find(all, std::string("Exploring before the first queries: 240 of 500 steps"),
                                        &LearnerStatus::message);
    QVERIFY(told != all.end());
    QCOMPARE(*told->progress, 240.0 / 500.0);
    harness.answer(4);
    QVERIFY(harness.waitForRounds(1));
    QCOMPARE(harness.journal->explorations, 5);
    harness.stop();
    harness.start();  // it was done before
    QVERIFY(harness.waitForRounds(2));
    QCOMPARE(harness.journal->explorations, 5);
  }

  void waitsForTheFirstAnswersAndSaysSo() {
    LoopHarness harness;
    harness.start();
    QVERIFY(harness.waitForIdle(0));
    QCOMPARE(harness.answer(3).size(), std::size_t{3});
    QVERIFY(harness.waitForIdle(3));
    QVERIFY(harness.fits().empty());
    harness.answer(1);
    QVERIFY(harness.waitForRounds(2));
    harness.stop();
    const auto fits = harness.fits();
    QCOMPARE(fits[0].steps + fits[1].steps + fits[2].steps, harness.config.loop.pretrainSteps);
    QCOMPARE(fits[3].steps, harness.config.loop.fitStepsPerRound);
    QCOMPARE(fits[0].answers.size(), std::size_t{4});
  }

  void undecidedAnswersDoNotTeach() {
    LoopHarness harness;
    harness.start();
    QVERIFY(harness.waitForIdle());
    for (Verdict verdict : {Verdict::CantTell, Verdict::Skip, Verdict::BothBad, Verdict::CantTell})
      harness.store().answer(*harness.store().nextQuery(), verdict);
    harness.answer(1);
    QVERIFY(harness.waitForIdle(1));
    harness.stop();
    QVERIFY(harness.fits().empty());
  }

  void goesOnWhenNobodyAnswers() {
    LoopHarness harness;
    harness.start({.rounds = 6});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    QCOMPARE(last.rounds, 6);
    QCOMPARE(harness.journal->iterations, 12);
    QCOMPARE(last.envSteps, harness.journal->collects * 120 + 12 * 120);
    QVERIFY(harness.store().queriesWaiting() <= harness.config.query.initialQueries);  // and the queue stays short
  }

  void theQueueNeverRunsDry() {
    LoopHarness harness;
    harness.journal->onIterate = [&](int) { harness.answer(100); };  // people who answer everything at once
    harness.start({.rounds = 6});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    harness.join();
    QVERIFY(harness.store().queriesWaiting() >= harness.config.query.minWaiting);
    QVERIFY(harness.store().queriesAsked() >= 6 + 5 * harness.config.query.minWaiting);
  }

  void queriesSayWhyTheyAreAsked() {
    LoopHarness harness;
    harness.config.query.k = 3;
    harness.config.query.labelsPerThousandSteps = 20;
    harness.journal->onIterate = [&](int) { harness.answer(100); };
    harness.start({.rounds = 8});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    harness.join();
    std::set<std::uint64_t> seeds;
    int informed = 0;
    for (const Query& query : harness.store().queries()) {
      QCOMPARE(query.items.size(), std::size_t{3});
      QCOMPARE(std::set<ItemId>(query.items.begin(), query.items.end()).size(), std::size_t{3});
      QVERIFY(seeds.insert(query.seed).second);
      if (query.selector != "disagreement") continue;
      ++informed;
      QVERIFY(query.score >= 0.0 && query.score <= 0.25);
      QVERIFY(query.modelVersion > 0);
    }
    QVERIFY(informed > 0);
  }

  void retractedAnswersLeaveTheTrainingSet() {
    LoopHarness harness;
    harness.start();
    QVERIFY(harness.waitForIdle());
    const auto ids = harness.answer(5);
    QVERIFY(harness.waitForRounds(1));
    harness.store().retract(ids[1]);
    QVERIFY(harness.waitFor([](const LearnerStatus& status) { return status.rounds >= 1 && status.answers == 4; }));
    const std::int64_t rounds = harness.statuses().back().rounds;
    QVERIFY(harness.waitForRounds(rounds + 2));
    harness.stop();
    const auto fits = harness.fits();
    const auto contains = [&](const test::NnJournal::Fit& fit) {
      return std::find(fit.answers.begin(), fit.answers.end(), ids[1].value) != fit.answers.end();
    };
    QVERIFY(contains(fits.front()));
    QVERIFY(!contains(fits.back()));
    QCOMPARE(fits.back().answers.size(), std::size_t{4});
  }

  // The work below ends only when its token is stopped: a loop that waited for it to finish would hang.
  void pauseAndStopInterruptLongWork() {
    std::mutex mutex;
    std::condition_variable_any never;
    LoopHarness harness;
    harness.journal->during = [&](std::stop_token stop) {
      std::unique_lock lock(mutex);
      never.wait(lock, stop, [] { return false; });
      throw Exception(ErrorCode::Cancelled, "Learning was stopped.");
    };
    harness.start();
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    QVERIFY(harness.waitFor([](const LearnerStatus& status) { return status.phase == Phase::ImprovePolicy; }));
    harness.loop().pause();
    QVERIFY(harness.waitFor([](const LearnerStatus& status) { return status.phase == Phase::Paused; }));
    QVERIFY(harness.loop().paused());
    const int iterations = harness.journal->iterations;
    harness.answer(1);  // people go on
    harness.loop().resume();
    QVERIFY(harness.waitFor(
        [&](const LearnerStatus& status) { return status.answers == 5 && status.phase == Phase::ImprovePolicy; }));
    const LearnerStatus last = harness.stop();
    QCOMPARE(last.phase, Phase::Stopped);
    QVERIFY(!last.fault);
    QCOMPARE(harness.journal->iterations, iterations + 1);
  }

  // Whoever pauses and resumes while the loop is busy has stopped what it was busy with.
  void aFitThatWasCutByAPauseIsTakenUpAgain() {
    LoopHarness harness;
    harness.config.loop.pretrainSteps = 5;  // one chunk
    harness.journal->onFit = [&](int fit) {
      if (fit > 0) return;
      harness.loop().pause();
      harness.loop().resume();
    };
    harness.start({.rounds = 2});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    QVERIFY(!last.fault);
    const auto fits = harness.fits();
    QCOMPARE(fits.at(1).steps, 4);  // one of the five was taken
    for (const MetricPoint& point : harness.store().metrics())
      QVERIFY2(point.name != metric::kRewardLoss || point.value > 0.0, "a loss that nobody measured");
  }

  void aLoopThatIsPausedFirstDoesNothingUntilResumed() {
    LoopHarness harness;
    harness.startEnv = [&](const EnvConfig& env, std::stop_token) {
      harness.loop().pause();
      return std::make_unique<test::ToyEnvironment>(env);
    };
    harness.start();
    QVERIFY(harness.waitFor([](const LearnerStatus& status) { return status.phase == Phase::Paused; }));
    QCOMPARE(harness.store().queriesAsked(), 0);
    harness.loop().resume();
    QVERIFY(harness.waitForIdle());
    QCOMPARE(harness.store().queriesAsked(), 6);
  }

  void limitsEndTheRun_data() {
    QTest::addColumn<int>("which");
    QTest::newRow("rounds") << 0;
    QTest::newRow("environment steps") << 1;
    QTest::newRow("minutes") << 2;
  }
  void limitsEndTheRun() {
    QFETCH(int, which);
    RunLimits limits;
    if (which == 0) limits.rounds = 2;
    if (which == 1) limits.envSteps = 700;
    if (which == 2) limits.minutes = 0.0;
    LoopHarness harness;
    harness.start(limits);
    if (which != 2) {
      QVERIFY(harness.waitForIdle());
      harness.answer(4);
    }
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    if (which == 0) QCOMPARE(last.rounds, 2);
    if (which == 1) QVERIFY(last.envSteps >= 700 && last.envSteps < 700 + 240);
    if (which == 2) QCOMPARE(last.envSteps, 0);
  }

  void scoresAreMeasuredBeforeAndAfter() {
    LoopHarness harness;
    harness.config.loop.evaluationEpisodes = 3;
    harness.start({.rounds = 2});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    LearnerStatus last = harness.join();
    QCOMPARE(last.trueScoreBefore.value(), 0.0);
    QCOMPARE(last.trueScoreAfter.value(), 4.0);  // the scripted policy scores the number of its improvements
    harness.start({.rounds = 1});
    last = harness.join();
    QCOMPARE(last.trueScoreBefore.value(), 0.0);  // of the first start, not of this one
    QCOMPARE(last.trueScoreAfter.value(), 6.0);
    QCOMPARE(harness.journal->evaluations, 3);
  }

  // Two rounds, a new process, two more rounds: the same counters and random state as four rounds in one go.
  void resumeContinuesWhereItWas() {
    CheckpointManifest manifests[2];
    for (int cut : {0, 1}) {
      LoopHarness harness;
      harness.config.query.labelsPerThousandSteps = 10;
      harness.start({.rounds = cut ? 2 : 4});
      QVERIFY(harness.waitForIdle());
      harness.answer(6);
      harness.join();
      if (cut) {
        harness.start({.rounds = 2});
        harness.join();
        QCOMPARE(harness.journal->policyLoads, 1);
      }
      const auto newest = harness.store().newestCheckpoint().value();
      QVERIFY(!QString::fromStdString(newest.path).startsWith(QLatin1Char('/')));
      manifests[cut] = CheckpointFolder::readManifest(harness.store().projectFolder() + "/" + newest.path);
      QCOMPARE(newest.envSteps, manifests[cut].envSteps);
    }
    QCOMPARE(manifests[0].rounds, 4);
    QCOMPARE(manifests[0].answers, 6);
    QCOMPARE(manifests[0].pretrainLeft, 0);
    QCOMPARE(manifests[1].starts, 2);
    manifests[1].starts = manifests[0].starts;  // the one thing that differs
    QCOMPARE(manifests[1], manifests[0]);
  }

  void aNewSeedGivesOtherQueries() {
    std::uint64_t seeds[2];
    for (int i : {0, 1}) {
      LoopHarness harness;
      harness.config.loop.seed = static_cast<std::uint64_t>(i);
      harness.start();
      QVERIFY(harness.waitForIdle());
      harness.stop();
      seeds[i] = harness.store().queries().front().seed;
    }
    QVERIFY(seeds[0] != seeds[1]);
  }

  void curvesCarryTheirNames() {
    LoopHarness harness;
    harness.config.loop.evaluationEpisodes = 1;
    harness.config.query.labelsPerThousandSteps = 20;
    harness.journal->onIterate = [&](int) { harness.answer(100); };
    harness.start({.rounds = 2});
    QVERIFY(harness.waitForIdle());
    harness.answer(4);
    harness.join();
    std::set<std::string> names;
    for (const MetricPoint& point : harness.store().metrics()) names.insert(point.name);
    for (const char* name : {metric::kAnswers, metric::kQueueReady, metric::kStepsPerSecond, metric::kPolicyLoss,
                             metric::kEntropy, metric::kPredictedReward, metric::kRewardLoss, metric::kHeldoutAccuracy,
                             metric::kDisagreement, metric::kTrueRewardPerStep, metric::kEvaluationReturn})
      QVERIFY2(names.contains(name), name);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLearnerLoop)
#include "test_learner_loop.moc"
