// What a project keeps between two runs of its learner, and what it does not take from another project.
#include <QtTest>
#include <filesystem>
#include <set>

#include "learner/checkpoint_folder.h"
#include "tests/learner/loop_harness.h"

namespace podium {

using test::LoopHarness;

namespace {

// A run of two rounds that saved itself.
void learnTwoRounds(LoopHarness& harness) {
  harness.start({.rounds = 2});
  QVERIFY(harness.waitForIdle());
  harness.answer(6);
  QCOMPARE(harness.join().rounds, 2);
}

CheckpointManifest newestManifest(LoopHarness& harness) {
  return CheckpointFolder::readManifest(harness.store().projectFolder() + "/" +
                                        harness.store().newestCheckpoint().value().path);
}

}  // namespace

class TestLearnerResume : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // The file was replaced by a new one of the same name; its folder lies there still.
  void anotherProjectsNetworksAreNotTaken() {
    LoopHarness harness;
    learnTwoRounds(harness);
    const auto left = CheckpointFolder(harness.store().checkpointFolder()).newestFirst();
    QVERIFY(!left.empty());
    harness.store().becomeAnother("two");
    harness.start();
    QVERIFY(harness.waitForIdle());
    bool said = false;
    for (const LearnerStatus& status : harness.statuses())
      said = said || status.message.find("another") != std::string::npos;
    QVERIFY(said);
    const LearnerStatus first = harness.stop();
    QCOMPARE(harness.journal->policyLoads, 0);
    const std::string own = harness.store().projectFolder() + "/" + harness.store().newestCheckpoint().value().path;
    QVERIFY(std::filesystem::exists(own));  // its own checkpoint is there, however few its steps are

    harness.start();
    QVERIFY(harness.waitForIdle());
    QCOMPARE(harness.stop().envSteps, first.envSteps);
    QCOMPARE(harness.journal->policyLoads, 1);
    QCOMPARE(newestManifest(harness).project, std::string("two"));
    std::size_t kept = 0;  // nothing was deleted
    for (const auto& entry : std::filesystem::directory_iterator(harness.store().projectFolder()))
      if (entry.path().filename().string().find("another") != std::string::npos)
        kept += static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(entry.path()), {}));
    QCOMPARE(kept, left.size());
  }

  void stoppingAfterACheckpointWritesNoTwin() {
    LoopHarness harness;
    harness.config.loop.checkpointMinutes = 0;  // after every round
    learnTwoRounds(harness);
    QCOMPARE(harness.store().checkpoints().back().policyVersion, 4);
    std::set<std::int64_t> steps;
    for (const CheckpointRef& checkpoint : harness.store().checkpoints())
      QVERIFY2(steps.insert(checkpoint.envSteps).second, checkpoint.path.c_str());
    const std::size_t written = harness.store().checkpoints().size();
    harness.start({.minutes = 0.0});  // loads, does nothing, ends
    QCOMPARE(harness.join().rounds, 2);
    QCOMPARE(harness.store().checkpoints().size(), written);
  }

  // New networks that nobody trained are not saved over those that could not be loaded.
  void aStartThatFailsHidesNoCheckpoint() {
    LoopHarness harness;
    learnTwoRounds(harness);
    const std::size_t written = harness.store().checkpoints().size();
    harness.journal->onLoad = [](int) { throw Exception(ErrorCode::OutOfMemory, "There is no memory to load it."); };
    harness.start();
    QCOMPARE(harness.join().phase, Phase::Failed);
    QCOMPARE(harness.store().checkpoints().size(), written);
    harness.journal->onLoad = [](int) {};
    harness.start({.rounds = 1});
    QCOMPARE(harness.join().rounds, 3);
  }

  // Resuming plays on; it does not play the first games again. Two copies of one project play the same.
  void everyStartPlaysOtherGames() {
    std::vector<std::uint64_t> seeds[2];
    for (auto& of : seeds) {
      LoopHarness harness;
      harness.startEnv = [&](const EnvConfig& env, std::stop_token) {
        of.push_back(env.seed);
        return std::make_unique<test::ToyEnvironment>(env);
      };
      harness.journal->onIterate = [](int call) {
        if (call == 1) throw Exception(ErrorCode::WorkerDied, "It died once.");
      };
      learnTwoRounds(harness);
      harness.start({.rounds = 1});
      harness.join();
    }
    QCOMPARE(seeds[0].size(), std::size_t{3});  // the first, after the death, after the resume
    QCOMPARE(std::set<std::uint64_t>(seeds[0].begin(), seeds[0].end()).size(), std::size_t{3});
    QCOMPARE(seeds[0].front(), EnvConfig{}.seed);
    QCOMPARE(seeds[0], seeds[1]);
  }

  void timeIsLookedAtWithinARound() {
    LoopHarness harness;
    const RunLimits limits{.minutes = 0.05};
    std::atomic<bool> over = false;
    harness.onStatus = [&](const LearnerStatus& status) { over = over || status.seconds >= *limits.minutes * 60; };
    harness.journal->onFit = [&](int) {
      std::this_thread::sleep_for(std::chrono::duration<double, std::ratio<60>>(*limits.minutes));
    };
    harness.start(limits);
    QVERIFY(harness.waitForIdle());
    harness.answer(6);
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    QVERIFY(over);
    QVERIFY(harness.fits().size() <= 1);  // of the three chunks of the first fit
    QCOMPARE(harness.journal->iterations, 0);
  }

  // Nothing was fitted in this run: there is no loss to show, although there is a model.
  void aResumedRunHasNoLossUntilItFits() {
    LoopHarness harness;
    learnTwoRounds(harness);
    harness.start({.minutes = 0.0});
    const LearnerStatus last = harness.join();
    QVERIFY(last.modelVersion > 0);
    QVERIFY(!last.loss);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLearnerResume)
#include "test_learner_resume.moc"
