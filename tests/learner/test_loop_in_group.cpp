// The loop with its true networks in a group: one process has the project, another one plays and learns along. Each
// part is played by real processes, which this program starts of itself.
#include <QtTest>
#include <cstdio>
#include <string>

#include "learner/nn/module.h"
#include "learner/process_place.h"
#include "tests/learner/loop_harness.h"
#include "tests/support/group_of_processes.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kRounds = 3;

// Groups of environments of the second process fail at this step in the part "fault".
constexpr std::int64_t kFailAt = 150;

LearnerConfig groupConfig() {
  LearnerConfig config = smallConfig();
  config.policy.algorithm = "ppo";
  config.compute.device = "cpu";
  config.compute.threads = 1;
  return config;
}

std::string lead(const ProcessPlace& place) {
  const auto module = nn::makeNnModule();
  LoopHarness harness(groupConfig());
  harness.nn = module->lead(place, {});
  harness.startEnv = [](const EnvConfig& env, std::stop_token) { return std::make_unique<ToyEnvironment>(env); };
  harness.onStatus = [&](const LearnerStatus&) { harness.answer(2); };
  harness.start({.rounds = kRounds});
  const LearnerStatus last = harness.join();
  const bool recovered = harness.sawFault(ErrorCode::WorkerDied);
  const auto perRound = static_cast<std::int64_t>(harness.config.ppo.steps) * harness.config.env.count;
  return std::string(last.phase == Phase::Stopped ? "stopped" : "failed: " + last.message) + " rounds " +
         std::to_string(last.rounds) + " learnt " + std::to_string(last.modelVersion > 0 && last.policyVersion > 0) +
         " all-steps " + std::to_string(last.envSteps >= 2 * kRounds * perRound) + " fault " +
         std::to_string(recovered);
}

std::string follow(const ProcessPlace& place, bool failing) {
  int starts = 0;
  const auto module = nn::makeNnModule();
  module->follow(place,
                 [&](const EnvConfig& env, std::stop_token) {
                   return std::make_unique<ToyEnvironment>(
                       env, ToyConfig{.failAtStep = failing && starts++ == 0 ? kFailAt : std::int64_t{0}});
                 },
                 {});
  return "ended";
}

std::string playPart(const QString& part, const ProcessPlace& place) {
  try {
    return place.rank == 0 ? lead(place) : follow(place, part == QStringLiteral("fault"));
  } catch (const std::exception& fault) {
    return std::string("fault: ") + fault.what();
  }
}

}  // namespace

class TestLoopInGroup : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theLoopLearnsWithAllProcessesAndEndsThem() {
    const auto told = play(QStringLiteral("loop"));
    QCOMPARE(told[0], QStringLiteral("stopped rounds 3 learnt 1 all-steps 1 fault 0"));
    QCOMPARE(told[1], QStringLiteral("ended"));
  }

  void gamesThatDieInOneProcessStartAgainInAll() {
    const auto told = play(QStringLiteral("fault"));
    QCOMPARE(told[0], QStringLiteral("stopped rounds 3 learnt 1 all-steps 1 fault 1"));
    QCOMPARE(told[1], QStringLiteral("ended"));
  }
};

int main(int count, char** values) {
  QCoreApplication application(count, values);
  if (qEnvironmentVariableIsSet(kPart)) {
    std::puts(playPart(qEnvironmentVariable(kPart), processPlace().value()).c_str());
    return 0;
  }
  TestLoopInGroup test;
  return QTest::qExec(&test, count, values);
}
#include "test_loop_in_group.moc"
