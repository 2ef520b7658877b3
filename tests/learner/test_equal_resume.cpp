// A run that was stopped at a checkpoint and resumed is the run that never stopped, to the bit.
#include <QFile>
#include <QtTest>

#include "learner/checkpoint_folder.h"
#include "learner/metric_names.h"
#include "learner/nn/module.h"
#include "tests/learner/loop_harness.h"

namespace podium {
namespace {

using test::LoopHarness;

// What a run leaves, but for the times of day.
struct Left {
  QMap<QString, QByteArray> networks;  // files of the newest checkpoint
  QStringList queries, metrics;
};

QByteArray bytesOf(const std::string& path) {
  QFile file(QString::fromStdString(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Left leftBy(LoopHarness& harness) {
  Left left;
  const std::string checkpoint =
      harness.store().projectFolder() + "/" + harness.store().newestCheckpoint().value().path;
  for (const char* file :
       {"/policy/policy.safetensors", "/policy/rollout.safetensors", "/policy/member-1/policy.safetensors",
        "/policy/member-1/rollout.safetensors", "/policy/population.json", "/reward_model/reward.safetensors"})
    left.networks[QString::fromLatin1(file)] = bytesOf(checkpoint + file);
  for (const Query& query : harness.store().queries()) {
    QString line =
        QStringLiteral("%1 %2 %3").arg(QString::fromStdString(query.selector)).arg(query.score).arg(query.seed);
    for (const ItemId item : query.items) {
      const EncodedClip clip = harness.store().clip(item);
      line += QStringLiteral(" %1").arg(qHash(QByteArrayView(clip.frames.data(), std::ssize(clip.frames)), 0));
    }
    left.queries.append(line);
  }
  for (const MetricPoint& point : harness.store().metrics())
    if (point.name != metric::kStepsPerSecond && !point.name.starts_with("time/"))
      left.metrics.append(QStringLiteral("%1 %2 %3")
                              .arg(QString::fromStdString(point.name))
                              .arg(point.step)
                              .arg(point.value, 0, 'g', 17));
  return left;
}

LearnerConfig settings(bool overlap, int memory, int population) {
  LearnerConfig config = test::smallConfig();
  config.env.groups = 2;
  config.policy.population = population;
  config.policy.populationTurn = 3;      // ends within rounds and across them
  config.env.maxEpisodeFrames = 4 * 50;  // episodes end within rollouts and across them
  config.ppo.steps = 16;
  config.ppo.overlap = overlap;
  config.ppo.recurrent = memory;
  config.ppo.learningRate = 1e-3;
  config.reward.members = 2;
  config.reward.framesPerClip = 2;
  config.query.labelsPerThousandSteps = 20;
  config.loop.pretrainSteps = 6;
  config.loop.fitStepsPerRound = 3;
  config.loop.checkpointMinutes = 0;  // after each round
  config.compute = {"cpu", 1};
  return config;
}

// Runs of so many rounds, one after the other, each as a process of its own would be. Somebody answers at once.
Left learn(const LearnerConfig& config, const std::vector<int>& runs) {
  LoopHarness harness(config);
  harness.nn = nn::makeNnModule();
  harness.store().afterRound = [&harness] { harness.answer(1000); };
  for (const int rounds : runs) {
    harness.start({.rounds = rounds});
    const LearnerStatus last = harness.join();
    if (last.phase != Phase::Stopped || last.fault) qFatal("%s", last.message.c_str());
  }
  return leftBy(harness);
}

}  // namespace

class TestEqualResume : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void stoppingChangesNothing_data() {
    QTest::addColumn<bool>("overlap");
    QTest::addColumn<int>("memory");
    QTest::addColumn<int>("population");
    QTest::newRow("serial") << false << 0 << 1;
    QTest::newRow("overlap") << true << 0 << 1;
    QTest::newRow("overlap and a memory") << true << 16 << 1;
    QTest::newRow("two policies") << true << 0 << 2;
  }
  void stoppingChangesNothing() {
    QFETCH(bool, overlap);
    QFETCH(int, memory);
    QFETCH(int, population);
    const LearnerConfig config = settings(overlap, memory, population);
    const Left straight = learn(config, {4}), resumed = learn(config, {2, 1, 1});
    QVERIFY(straight.queries.size() > 6);  // more than the first ones
    QCOMPARE(resumed.queries, straight.queries);
    QCOMPARE(resumed.metrics, straight.metrics);
    QCOMPARE(straight.networks[QStringLiteral("/policy/rollout.safetensors")].isEmpty(), !overlap);
    for (auto [file, bytes] : straight.networks.asKeyValueRange()) {
      const bool ofOthers = file.contains(QStringLiteral("member")) || file.contains(QStringLiteral("population"));
      if ((overlap || !file.contains(QStringLiteral("rollout"))) && (population > 1 || !ofOthers))
        QVERIFY2(!bytes.isEmpty(), qPrintable(file));
      QVERIFY2(resumed.networks[file] == bytes, qPrintable(file));
    }
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestEqualResume)
#include "test_equal_resume.moc"
