// Several policies behind the interface of one: turns, sums, cuts, checkpoints.
#include "learner/policy_population.h"

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <set>

#include "storage/domain/result.h"
#include "tests/learner/loop_harness.h"

namespace podium {
namespace {

using test::LoopHarness;

// Plays a step of each call and writes down what it was asked.
class StubTrainer final : public PolicyTrainer {
 public:
  StubTrainer(int name, QStringList& asked) : m_name(name), m_asked(asked) {}

  PpoReport collect(StepSink* sink, std::stop_token stop) override { return play("collect", sink, stop); }
  PpoReport iterate(const std::shared_ptr<const RewardSnapshot>&, StepSink* sink, std::stop_token stop) override {
    const PpoReport report = play("iterate", sink, stop);
    ++m_version;
    return report;
  }
  PpoReport explore(StepSink* sink, std::stop_token stop) override { return play("explore", sink, stop); }
  int stepsPerIteration() const override { return 10; }
  EvaluationReport evaluate(const EvaluationOptions& options, StepSink*, std::stop_token stop) override {
    note("evaluate");
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "cut");
    return {options.episodes, m_name == 0 ? 1.0 : 4.0, 0.0, 10.0 * (m_name + 1)};
  }
  ImitationReport imitate(std::stop_token) override {
    ++m_version;
    return {.steps = 5,
            .loss = 1.0 + m_name,
            .accuracy = m_name == 0 ? std::optional(0.5) : std::nullopt,
            .heldoutLoss = {},
            .heldoutAccuracy = {}};
  }
  void restart() override { note("restart"); }
  std::int64_t envSteps() const override { return m_steps; }
  std::int64_t policyVersion() const override { return m_version; }
  void save(const std::string& folder) const override {
    std::ofstream(folder + "/stub") << m_steps << ' ' << m_version;
  }
  void load(const std::string& folder) override {
    std::ifstream file(folder + "/stub");
    if (!(file >> m_steps >> m_version)) throw Exception(ErrorCode::NotFound, "nothing");
    note("load");
  }

 private:
  void note(const char* what) { m_asked << QStringLiteral("%1 %2").arg(m_name).arg(QLatin1String(what)); }
  PpoReport play(const char* what, StepSink* sink, const std::stop_token& stop) {
    note(what);
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "cut");
    m_steps += 10;
    StepRecord step;
    step.policyVersion = m_version;
    if (sink) sink->onStep(step);
    PpoReport report;
    report.envSteps = m_steps;
    report.policyVersion = m_version;
    report.meanReward = m_name;
    return report;
  }

  int m_name;
  QStringList& m_asked;
  std::int64_t m_steps = 0, m_version = 0;
};

struct Notes final : StepSink {
  void onStep(const StepRecord& step) override {
    seen << QStringLiteral("%1.%2").arg(step.policyMember).arg(step.policyVersion);
  }
  void onRestart() override { seen << QStringLiteral("restart"); }
  QStringList seen;
};

PolicyPopulation stubs(int count, int turn, QStringList& asked) {
  return {count, turn, [&asked](int member) { return std::make_unique<StubTrainer>(member, asked); }};
}

}  // namespace

class TestPolicyPopulation : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void policiesTakeTurnsThatBeginWithAReset() {
    QStringList asked;
    PolicyPopulation population = stubs(2, 2, asked);
    Notes notes;
    population.collect(&notes, {});
    for (int i = 0; i < 4; ++i) population.iterate(nullptr, &notes, {});
    QCOMPARE(asked, QStringList({QStringLiteral("0 restart"), QStringLiteral("0 collect"), QStringLiteral("0 iterate"),
                                 QStringLiteral("1 restart"), QStringLiteral("1 iterate"), QStringLiteral("1 iterate"),
                                 QStringLiteral("0 restart"), QStringLiteral("0 iterate")}));
    QCOMPARE(notes.seen, QStringList({QStringLiteral("restart"), QStringLiteral("0.0"), QStringLiteral("0.0"),
                                      QStringLiteral("restart"), QStringLiteral("1.0"), QStringLiteral("1.1"),
                                      QStringLiteral("restart"), QStringLiteral("0.1")}));
  }

  void stepsAndVersionsAreSums() {
    QStringList asked;
    PolicyPopulation population = stubs(3, 1, asked);
    PpoReport report;
    for (int i = 0; i < 4; ++i) report = population.iterate(nullptr, nullptr, {});
    QCOMPARE(report.envSteps, 40);
    QCOMPARE(report.policyVersion, 4);
    QCOMPARE(report.meanReward, 0.0);  // of the one that played
    QCOMPARE(population.envSteps(), 40);
    QCOMPARE(population.stepsPerIteration(), 10);
  }

  // It has steps under way in the environments, which nobody else could receive.
  void aPolicyThatWasCutPlaysOnFirst() {
    QStringList asked;
    PolicyPopulation population = stubs(2, 1, asked);
    std::stop_source stop;
    stop.request_stop();
    population.collect(nullptr, {});
    QVERIFY_EXCEPTION_THROWN(population.collect(nullptr, stop.get_token()), Exception);
    asked.clear();
    population.collect(nullptr, {});
    QCOMPARE(asked, QStringList({QStringLiteral("1 collect")}));  // not begun anew
    QVERIFY_EXCEPTION_THROWN(population.evaluate({.episodes = 2}, nullptr, stop.get_token()), Exception);
    asked.clear();
    population.evaluate({.episodes = 2}, nullptr, {});
    population.collect(nullptr, {});
    QCOMPARE(asked, QStringList({QStringLiteral("0 evaluate"), QStringLiteral("1 evaluate"),
                                 QStringLiteral("0 restart"), QStringLiteral("0 collect")}));
  }

  void anEvaluationIsDividedAmongThem() {
    QStringList asked;
    PolicyPopulation population = stubs(2, 1, asked);
    const EvaluationReport report = population.evaluate({.episodes = 4}, nullptr, {});
    QCOMPARE(report.episodes, 4);
    QCOMPARE(report.meanReturn, 2.5);
    QCOMPARE(report.meanLength, 15.0);
    QVERIFY(std::abs(report.deviation - std::sqrt(3.0)) < 1e-12);  // of 1, 1, 4, 4
  }

  void allImitate() {
    QStringList asked;
    PolicyPopulation population = stubs(2, 1, asked);
    const ImitationReport report = population.imitate({});
    QCOMPARE(report.steps, 10);
    QCOMPARE(report.loss, 1.5);
    QCOMPARE(report.accuracy, std::optional(0.5));
    QVERIFY(!report.heldoutLoss);
    QCOMPARE(population.policyVersion(), 2);
  }

  void aCheckpointKeepsEachAndWhoseTurnItIs() {
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    QStringList asked;
    PolicyPopulation population = stubs(2, 2, asked);
    for (int i = 0; i < 3; ++i) population.iterate(nullptr, nullptr, {});
    population.save(path);
    PolicyPopulation same = stubs(2, 2, asked), more = stubs(3, 2, asked);
    StubTrainer alone(0, asked);
    same.load(path);
    more.load(path);
    alone.load(path);
    QCOMPARE(same.envSteps(), 30);
    QCOMPARE(more.envSteps(), 30);
    QCOMPARE(alone.envSteps(), 20);
    asked.clear();
    same.iterate(nullptr, nullptr, {});
    same.iterate(nullptr, nullptr, {});
    QCOMPARE(asked, QStringList({QStringLiteral("1 restart"), QStringLiteral("1 iterate"), QStringLiteral("0 restart"),
                                 QStringLiteral("0 iterate")}));
    std::filesystem::remove_all(path + "/member-1");
    std::filesystem::remove(path + "/population.json");
    PolicyPopulation grown = stubs(2, 2, asked);
    grown.load(path);  // of one policy
    QCOMPARE(grown.envSteps(), 20);
    std::ofstream(path + "/population.json") << "{";
    QVERIFY_EXCEPTION_THROWN(grown.load(path), Exception);
  }

  // Clips of all come to people, each with its policy and that one's own version.
  void clipsOfTheLoopSayWhoPlayedThem() {
    LearnerConfig config = test::smallConfig();
    config.policy.population = 3;
    config.policy.populationTurn = 2;
    config.guard.enabled = false;
    LoopHarness harness(config);
    harness.store().afterRound = [&harness] { harness.answer(1000); };
    harness.start({.rounds = 9});
    const LearnerStatus last = harness.join();
    QCOMPARE(last.phase, Phase::Stopped);
    QCOMPARE(last.policyVersion, 18);
    std::set<int> members;
    for (const Query& query : harness.store().queries())
      for (const ItemId item : query.items) {
        const ClipMeta meta = harness.store().clip(item).meta;
        members.insert(meta.policyMember);
        QVERIFY(meta.policyVersion <= 6);
      }
    QCOMPARE(members, (std::set<int>{0, 1, 2}));
    QCOMPARE(harness.journal->policiesMade, 3);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestPolicyPopulation)
#include "test_policy_population.moc"
