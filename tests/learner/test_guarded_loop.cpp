// A loop whose policy exploits the reward model stops improving it, and goes on when the model has learnt better.
#include <QtTest>
#include <atomic>
#include <numeric>

#include "learner/metric_names.h"
#include "storage/clip/clip_codec.h"
#include "tests/learner/loop_harness.h"

namespace podium {
namespace {

using test::LoopHarness;

constexpr int kWindow = 12;
constexpr int kPatienceMs = 30'000;

// What the scripted model pays for a clip: the more, the longer the policy learnt, as it does where it is exploited;
// within one version by the looks.
double paidFor(const ClipObservations& clip) {
  const double sum = std::accumulate(clip.planes.begin(), clip.planes.end(), 0.0);
  return static_cast<double>(clip.meta.policyVersion) + sum / static_cast<double>(clip.planes.size()) / 256.0;
}

class PayingSnapshot final : public RewardSnapshot {
 public:
  explicit PayingSnapshot(std::int64_t version) : m_version(version) {}
  std::int64_t version() const override { return m_version; }
  int members() const override { return 1; }
  std::vector<std::vector<float>> memberReturns(
      std::span<const std::shared_ptr<const ClipObservations>> clips) const override {
    std::vector<std::vector<float>> returns(1);
    for (const auto& clip : clips) returns[0].push_back(static_cast<float>(paidFor(*clip)));
    return returns;
  }
  std::vector<float> stepRewards(std::span<const std::uint8_t>, int n) const override {
    return std::vector<float>(static_cast<std::size_t>(n), 0.0f);
  }

 private:
  std::int64_t m_version;
};

class PayingModel final : public RewardModel {
 public:
  explicit PayingModel(RewardConfig config, std::unique_ptr<RewardModel> scripted)
      : m_config(config), m_scripted(std::move(scripted)) {}
  FitReport fit(std::span<const RankingExample> examples, int steps, std::stop_token stop) override {
    return m_scripted->fit(examples, steps, stop);
  }
  std::shared_ptr<const RewardSnapshot> snapshot() const override {
    const auto inner = m_scripted->snapshot();
    return inner ? std::make_shared<PayingSnapshot>(inner->version()) : nullptr;
  }
  const RewardConfig& config() const override { return m_config; }
  void save(const std::string& folder) const override { m_scripted->save(folder); }
  void load(const std::string& folder) override { m_scripted->load(folder); }

 private:
  RewardConfig m_config;
  std::unique_ptr<RewardModel> m_scripted;
};

class PayingNnModule final : public NnModule {
 public:
  explicit PayingNnModule(std::shared_ptr<NnModule> scripted) : m_scripted(std::move(scripted)) {}
  std::string version() const override { return m_scripted->version(); }
  std::vector<DeviceInfo> devices() const override { return m_scripted->devices(); }
  std::string resolveDevice(const ComputeConfig& compute) const override { return m_scripted->resolveDevice(compute); }
  std::unique_ptr<RewardModel> makeRewardModel(const RewardConfig& config, const ClipMeta& shape,
                                               const ComputeConfig& compute, std::uint64_t seed) override {
    return std::make_unique<PayingModel>(config, m_scripted->makeRewardModel(config, shape, compute, seed));
  }
  std::unique_ptr<PolicyTrainer> makePolicyTrainer(const PolicyConfig& config, Environment& environment,
                                                   const ComputeConfig& compute, std::uint64_t seed) override {
    return m_scripted->makePolicyTrainer(config, environment, compute, seed);
  }
  std::shared_ptr<NnModule> lead(const ProcessPlace&, std::stop_token) override { return {}; }
  void follow(const ProcessPlace&, const StartEnvironment&, std::stop_token) override {}

 private:
  std::shared_ptr<NnModule> m_scripted;
};

LearnerConfig settings() {
  LearnerConfig config = test::smallConfig();
  config.guard.answers = kWindow;
  config.query.selector = "random";
  config.loop.checkpointMinutes = 1e6;
  return config;
}

// People who agree with the model as often as `agreement` says, from moment to moment, and answer at once.
class People {
 public:
  explicit People(LoopHarness& harness) : m_harness(harness) {
    harness.nn = std::make_shared<PayingNnModule>(harness.nn);
    harness.store().afterRound = [this] { answerAll(); };
  }
  std::atomic<double> agreement = 1.0;
  std::atomic<int> given = 0;

 private:
  void answerAll() {
    while (const auto query = m_harness.store().nextQuery()) {
      std::vector<double> paid;
      for (const ItemId item : query->items) paid.push_back(paidFor(*m_harness.store().observations(item)));
      const int best = paid[0] > paid[1] ? 0 : 1;
      const int chosen = m_random.uniform() < agreement ? best : 1 - best;
      m_harness.store().answer(*query, Verdict::Ranked, Ranking{{{chosen}, {1 - chosen}}});
      ++given;
    }
  }

  LoopHarness& m_harness;
  Random m_random{7};
};

bool guarded(const LearnerStatus& status) { return status.guarded; }

int iterations(LoopHarness& harness) {
  const std::lock_guard lock(harness.journal->mutex);
  return static_cast<int>(harness.journal->snapshots.size());
}

}  // namespace

class TestGuardedLoop : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anExploitedModelStopsThePolicyUntilItLearntBetter() {
    LoopHarness harness(settings());
    People people(harness);
    people.agreement = 0.95;
    harness.start();
    QVERIFY(harness.waitForRounds(30));
    QVERIFY(std::ranges::none_of(harness.statuses(), guarded));
    people.agreement = 0.1;  // the policy has found what people do not want
    QVERIFY(harness.waitFor(guarded));
    const int then = iterations(harness), asked = people.given;
    QTRY_VERIFY_WITH_TIMEOUT(people.given > asked + 10, kPatienceMs);  // it goes on asking
    QCOMPARE(iterations(harness), then);
    QVERIFY(harness.waitFor(
        [](const LearnerStatus& status) { return status.message.starts_with("Paused by the guard: "); }));
    const auto fits = harness.fits();
    QVERIFY(fits.back().answers.size() > static_cast<std::size_t>(asked));  // and fitting
    people.agreement = 0.95;
    QTRY_VERIFY_WITH_TIMEOUT(iterations(harness) > then, kPatienceMs);
    QVERIFY(!harness.statuses().back().guarded);
    harness.stop();
    int figures = 0;
    for (const MetricPoint& point : harness.store().metrics()) figures += point.name == metric::kForeseen ? 1 : 0;
    QVERIFY(figures > 20);
  }

  void anOrdinaryRunGoesOn_data() {
    QTest::addColumn<double>("agreement");
    QTest::newRow("sure people") << 0.95;
    QTest::newRow("people who err") << 0.75;
    QTest::newRow("people whose answers nobody can foresee") << 0.5;
  }
  void anOrdinaryRunGoesOn() {
    QFETCH(double, agreement);
    LoopHarness harness(settings());
    People people(harness);
    people.agreement = agreement;
    harness.start({.rounds = 60});
    harness.join();
    QVERIFY(people.given > 100);
    QVERIFY(std::ranges::none_of(harness.statuses(), guarded));
  }

  void aPersonMayLetItImproveAnyway() {
    LoopHarness harness(settings());
    People people(harness);
    harness.start();
    QVERIFY(harness.waitForRounds(30));
    people.agreement = 0.0;
    QVERIFY(harness.waitFor(guarded));
    const int then = iterations(harness);
    harness.loop().improveAnyway();
    QTRY_VERIFY_WITH_TIMEOUT(iterations(harness) > then, kPatienceMs);
    harness.stop();
  }

  void switchedOffItImprovesOn() {
    LearnerConfig config = settings();
    config.guard.enabled = false;
    LoopHarness harness(config);
    People people(harness);
    harness.start({.rounds = 30});
    harness.join();
    people.agreement = 0.0;
    harness.start({.rounds = 30});
    const LearnerStatus last = harness.join();
    QVERIFY(last.rounds >= 60 && !last.guarded);
  }

  // The guard's state is the checkpoint's: another process waits on, and judges no answer twice.
  void aHeldPolicyStaysHeldInTheNextSession() {
    LoopHarness harness(settings());
    People people(harness);
    harness.start();
    QVERIFY(harness.waitForRounds(30));
    people.agreement = 0.0;
    QVERIFY(harness.waitFor(guarded));
    harness.stop();
    const int then = iterations(harness);
    harness.start();
    const int asked = people.given;
    QTRY_VERIFY_WITH_TIMEOUT(people.given > asked + 4, kPatienceMs);
    QCOMPARE(iterations(harness), then);
    QVERIFY(harness.statuses().back().guarded);
    harness.stop();
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestGuardedLoop)
#include "test_guarded_loop.moc"
