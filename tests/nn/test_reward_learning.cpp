// The reward ensemble learns what can be seen, from answers that are sometimes wrong; judged over seeds.
#include <QtTest>

#include "learner/nn/reward_factory.h"
#include "tests/nn/synthetic_answers.h"

using namespace podium;

class TestRewardLearning : public QObject {
  Q_OBJECT

  // Share of fresh pairs that the ensemble's mean puts in the true order.
  static double accuracyOnFreshClips(const RewardSnapshot& snapshot, int steps, std::uint64_t seed) {
    constexpr int kPairs = 60;
    Random random(seed);
    std::vector<SeenClip> seen;
    std::vector<std::shared_ptr<const ClipObservations>> clips;
    for (int i = 0; i < 2 * kPairs; ++i) {
      seen.push_back(makeSeenClip(random, steps));
      clips.push_back(seen.back().clip);
    }
    const auto returns = snapshot.memberReturns(clips);
    int right = 0;
    for (std::size_t i = 0; i < seen.size(); i += 2) {
      double margin = 0.0;
      for (const auto& member : returns) margin += member[i] - member[i + 1];
      right += (margin > 0.0) == (seen[i].trueReturn > seen[i + 1].trueReturn);
    }
    return static_cast<double>(right) / kPairs;
  }

 private Q_SLOTS:
  void learnsTheHeightOfABlockFromNoisyRankings_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("answers");
    QTest::newRow("pairs") << 2 << 60;
    QTest::newRow("rankings of four") << 4 << 20;
  }
  void learnsTheHeightOfABlockFromNoisyRankings() {
    QFETCH(int, k);
    QFETCH(int, answers);
    constexpr int kSteps = 3;
    double fresh = 0.0, heldout = 0.0;
    const std::vector<std::uint64_t> seeds{1, 2, 3};
    for (const auto seed : seeds) {
      RewardConfig config;
      config.members = 2;
      config.batchQueries = 24 / k;
      config.dropout = 0.1;
      config.learningRate = 1e-3;  // a small budget
      const auto examples = makeAnswers(answers, k, kSteps, 0.03, seed);
      const auto model = nn::makeRewardEnsemble(config, examples[0].items[0]->meta, {"cpu", 0}, seed);
      const auto report = model->fit(examples, 50, {});
      const double accuracy = accuracyOnFreshClips(*model->snapshot(), kSteps, 1000 + seed);
      qInfo("seed %d: fresh pairs %.2f, held-out %.2f of %d, training %.2f", static_cast<int>(seed), accuracy,
            report.heldoutAccuracy, report.heldoutPairs, report.accuracy);
      fresh += accuracy / static_cast<double>(seeds.size());
      heldout += report.heldoutAccuracy / static_cast<double>(seeds.size());
    }
    QVERIFY2(fresh > 0.7, QByteArray::number(fresh));
    QVERIFY2(heldout > 0.65, QByteArray::number(heldout));  // the answers themselves err
  }
};

QTEST_APPLESS_MAIN(TestRewardLearning)
#include "test_reward_learning.moc"
