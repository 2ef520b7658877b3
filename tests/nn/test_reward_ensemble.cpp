// The reward ensemble's contract: determinism, resumption, stopping, faults, odd answers.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <cmath>
#include <thread>

#include "learner/nn/reward_factory.h"
#include "learner/plackett_luce.h"
#include "storage/domain/result.h"
#include "tests/nn/synthetic_answers.h"
#include "tests/nn/torch_checks.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kSteps = 4;  // agent steps per clip: enough for every code path

RewardConfig smallConfig() {
  RewardConfig config;
  config.batchQueries = 4;
  return config;
}

std::unique_ptr<RewardModel> makeModel(const RewardConfig& config, std::uint64_t seed = 5, int threads = 1) {
  return nn::makeRewardEnsemble(config, ClipMeta{}, {"cpu", threads}, seed);
}

std::vector<std::vector<float>> returnsOf(const RewardModel& model, const std::vector<RankingExample>& answers) {
  std::vector<std::shared_ptr<const ClipObservations>> clips;
  for (const auto& answer : answers) clips.insert(clips.end(), answer.items.begin(), answer.items.end());
  return model.snapshot()->memberReturns(clips);
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ErrorCode codeOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const Exception& exception) {
    return exception.code();
  }
  return ErrorCode::Unknown;
}

}  // namespace

class TestRewardEnsemble : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  const std::vector<RankingExample> m_answers = makeAnswers(6, 2, kSteps, 0.0, 3);
  std::string folder(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
  QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

 private Q_SLOTS:
  void thereIsNoSnapshotBeforeTheFirstFit() {
    const auto model = makeModel(smallConfig());
    QVERIFY(!model->snapshot());
    QCOMPARE(model->fit({}, 3, {}).steps, 0);
    QVERIFY(!model->snapshot());
    QCOMPARE(model->fit(m_answers, 2, {}).steps, 2);
    QCOMPARE(model->snapshot()->version(), std::int64_t{1});
    QCOMPARE(model->snapshot()->members(), 3);
  }

  void sameSeedSameBits() {
    std::vector<std::vector<std::vector<float>>> runs;
    for (const int threads : {1, 3, 1}) {
      const auto model = makeModel(smallConfig(), 5, threads);
      model->fit(m_answers, 3, {});
      runs.push_back(returnsOf(*model, m_answers));
    }
    QVERIFY(runs[0] == runs[1]);
    QVERIFY(runs[0] == runs[2]);
    const auto other = makeModel(smallConfig(), 6);
    other->fit(m_answers, 3, {});
    QVERIFY(runs[0] != returnsOf(*other, m_answers));
  }

  void membersDiffer() {
    const auto model = makeModel(smallConfig());
    model->fit(m_answers, 2, {});
    const auto returns = returnsOf(*model, m_answers);
    QVERIFY(returns[0] != returns[1] && returns[1] != returns[2] && returns[0] != returns[2]);
  }

  void aResumedSessionContinuesBitForBit() {
    auto config = smallConfig();
    config.framesPerClip = 2;  // so that the draws of steps have to continue too
    const auto whole = makeModel(config);
    whole->fit(m_answers, 3, {});
    whole->save(folder("resume"));
    const auto resumed = makeModel(config, 99);  // the stored seed takes over
    resumed->load(folder("resume"));
    QCOMPARE(resumed->snapshot()->version(), whole->snapshot()->version());
    QVERIFY(returnsOf(*resumed, m_answers) == returnsOf(*whole, m_answers));
    const auto a = whole->fit(m_answers, 3, {}), b = resumed->fit(m_answers, 3, {});
    QVERIFY(returnsOf(*resumed, m_answers) == returnsOf(*whole, m_answers));
    QCOMPARE(b.loss, a.loss);
    QCOMPARE(b.heldoutPairs, a.heldoutPairs);
    whole->save(folder("whole"));
    resumed->save(folder("resumed"));
    QVERIFY(contentOf(file("whole/reward.safetensors")) == contentOf(file("resumed/reward.safetensors")));
  }

  void loadingRefusesWhatDoesNotFit() {
    const auto model = makeModel(smallConfig());
    QCOMPARE(codeOf([&] { model->load(folder("nothing here")); }), ErrorCode::NotFound);
    model->save(folder("three"));
    auto two = smallConfig();
    two.members = 2;
    QCOMPARE(codeOf([&] { makeModel(two)->load(folder("three")); }), ErrorCode::Corrupt);
    auto bytes = contentOf(file("three/reward.safetensors"));
    QFile broken(file("three/reward.safetensors"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(bytes.left(bytes.size() / 2));
    broken.close();
    QCOMPARE(codeOf([&] { model->load(folder("three")); }), ErrorCode::Corrupt);
    model->fit(m_answers, 1, {});  // unharmed
  }

  void stopEndsAtTheNextMinibatch() {
    const auto model = makeModel(smallConfig());
    std::stop_source already;
    already.request_stop();
    QCOMPARE(model->fit(m_answers, 1000, already.get_token()).steps, 0);
    QVERIFY(!model->snapshot());

    std::stop_source soon;
    std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      soon.request_stop();
    });
    const auto report = model->fit(m_answers, 1'000'000, soon.get_token());
    QVERIFY(report.steps < 1'000'000);
  }

  void aLossThatIsNotFiniteKeepsTheLastGoodWeights() {
    auto config = smallConfig();
    config.learningRate = 1e30;
    const auto model = makeModel(config);
    model->save(folder("before"));
    QCOMPARE(codeOf([&] { model->fit(m_answers, 5, {}); }), ErrorCode::NotFinite);
    model->save(folder("after"));
    QVERIFY(!contentOf(file("before/reward.safetensors")).isEmpty());
    QVERIFY(contentOf(file("before/reward.safetensors")) == contentOf(file("after/reward.safetensors")));
    QVERIFY(!model->snapshot());
  }

  void oddAnswersDoNotCrash_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<QByteArray>("ranking");
    QTest::addColumn<bool>("unknownRest");
    QTest::newRow("a tied pair") << 2 << QByteArray("0=1") << false;
    QTest::newRow("nine in order") << 9 << QByteArray("8>7>6>5>4>3>2>1>0") << false;
    QTest::newRow("nine tied") << 9 << QByteArray("0=1=2=3=4=5=6=7=8") << false;
    QTest::newRow("tiers") << 6 << QByteArray("0=1>2=3>4=5") << false;
    QTest::newRow("best of four") << 4 << QByteArray("2") << false;
    QTest::newRow("a pair of four, rest unknown") << 4 << QByteArray("2>0") << true;
    QTest::newRow("one named, rest unknown: says nothing") << 4 << QByteArray("2") << true;
  }
  void oddAnswersDoNotCrash() {
    QFETCH(int, k);
    QFETCH(QByteArray, ranking);
    QFETCH(bool, unknownRest);
    auto answers = makeAnswers(2, k, kSteps, 0.0, 8);
    for (auto& answer : answers) {
      answer.ranking = *rankingFromText(ranking.toStdString());
      answer.ranking.unranked = unknownRest ? UnrankedMeaning::Unknown : UnrankedMeaning::BelowRanked;
    }
    answers.push_back(m_answers[0]);  // K differs within the batch
    const auto model = makeModel(smallConfig());
    const auto report = model->fit(answers, 2, {});
    QCOMPARE(report.steps, 2);
    QVERIFY(std::isfinite(report.loss) && std::isfinite(report.heldoutLoss));
    for (const auto& member : returnsOf(*model, answers))
      for (const float value : member) QVERIFY(std::isfinite(value));
  }

  void answersThatSayNothingTeachNothing() {
    auto answers = m_answers;
    for (auto& answer : answers) answer.weight = 0.0;
    const auto model = makeModel(smallConfig());
    QCOMPARE(model->fit(answers, 3, {}).steps, 0);
    QVERIFY(!model->snapshot());
  }

  void rewardsAreNormalisedOverTheLabelledClips() {
    auto config = smallConfig();
    config.members = 1;
    config.rewardStd = 0.25;
    const auto model = makeModel(config);
    model->fit(m_answers, 3, {});
    double sum = 0.0, squares = 0.0;
    int n = 0;
    for (const auto& answer : m_answers)
      for (const auto& clip : answer.items) {
        const auto& meta = clip->meta;
        const auto plane = static_cast<std::size_t>(meta.obsHeight * meta.obsWidth);
        for (int t = 0; t < meta.steps; ++t) {
          const auto input = std::span(clip->planes).subspan(static_cast<std::size_t>(t) * plane, 4 * plane);
          const double reward = model->snapshot()->stepRewards(input, 1).at(0);
          sum += reward;
          squares += reward * reward;
          ++n;
        }
      }
    const double mean = sum / n;
    QVERIFY2(std::abs(mean) < 1e-4, QByteArray::number(mean));
    QVERIFY2(std::abs(std::sqrt(squares / n - mean * mean) - 0.25) < 1e-3, QByteArray::number(squares / n));
  }

  void stepRewardsAddUpToMemberReturns() {
    const auto model = makeModel(smallConfig());
    model->fit(m_answers, 2, {});
    const auto& clip = *m_answers[0].items[0];
    std::vector<std::uint8_t> inputs;
    const auto plane = static_cast<std::ptrdiff_t>(clip.meta.obsHeight * clip.meta.obsWidth);
    for (int t = 0; t < clip.meta.steps; ++t)
      inputs.insert(inputs.end(), clip.planes.begin() + t * plane, clip.planes.begin() + (t + 4) * plane);
    double steps = 0.0, whole = 0.0;
    for (const float reward : model->snapshot()->stepRewards(inputs, clip.meta.steps)) steps += reward;
    for (const auto& member : returnsOf(*model, m_answers)) whole += member[0] / 3.0;
    QVERIFY2(std::abs(steps - whole) < 1e-4, QByteArray::number(steps - whole));
    QCOMPARE(codeOf([&] { (void)model->snapshot()->stepRewards(inputs, clip.meta.steps + 1); }),
             ErrorCode::InvalidInput);
  }

  // With one member the held-out pairs are exactly those of the answers that its bootstrap sample lacks.
  void heldOutMeansNeverTrainedOn() {
    auto config = smallConfig();
    config.members = 1;
    const std::uint64_t seed = 5;
    auto answers = makeAnswers(12, 3, 2, 0.0, 4);
    int expected = 0;
    for (const auto& answer : answers)
      if (bootstrapCountOf(seed, 0, answer.id.value) == 0) expected += 3;
    QVERIFY(expected > 0 && expected < 36);
    QCOMPARE(makeModel(config, seed)->fit(answers, 1, {}).heldoutPairs, expected);
  }

  // A held-out answer must not leak: changing it changes nothing but the held-out figures.
  void heldOutAnswersDoNotTouchTheWeights() {
    auto config = smallConfig();
    config.members = 1;
    const std::uint64_t seed = 5;
    auto answers = makeAnswers(12, 2, 2, 0.0, 4);
    const auto first = makeModel(config, seed), second = makeModel(config, seed);
    const auto a = first->fit(answers, 3, {});
    for (auto& answer : answers)
      if (bootstrapCountOf(seed, 0, answer.id.value) == 0)
        std::reverse(answer.ranking.tiers.begin(), answer.ranking.tiers.end());
    const auto b = second->fit(answers, 3, {});
    QVERIFY(returnsOf(*first, answers) == returnsOf(*second, answers));
    QCOMPARE(a.loss, b.loss);
    QCOMPARE(a.heldoutAccuracy, 1.0 - b.heldoutAccuracy);
  }

  // Of one pair the whole error is what its probability lacks to certainty, and the loss says the probability.
  void calibrationIsOfTheHeldOutPairs() {
    auto config = smallConfig();
    config.members = 1;
    const std::uint64_t seed = 5;
    std::int64_t heldOut = 1;
    while (bootstrapCountOf(seed, 0, heldOut) > 0) ++heldOut;
    QVERIFY(heldOut > 1);
    const auto answers = makeAnswers(static_cast<int>(heldOut), 2, 2, 0.0, 4);
    QCOMPARE(answers.back().id.value, heldOut);
    const auto report = makeModel(config, seed)->fit(answers, 3, {});
    QCOMPARE(report.heldoutPairs, 1);
    QVERIFY(std::abs(report.heldoutCalibrationError - (1.0 - std::exp(-report.heldoutLoss))) < 1e-9);
  }

  void bootstrapCountsArePoisson() {
    double sum = 0.0;
    int zeros = 0;
    for (int id = 1; id <= 4000; ++id) {
      const int count = bootstrapCountOf(11, id % 3, id);
      sum += count;
      zeros += count == 0;
    }
    QVERIFY2(std::abs(sum / 4000 - 1.0) < 0.05, QByteArray::number(sum));
    QVERIFY2(std::abs(zeros / 4000.0 - std::exp(-1.0)) < 0.03, QByteArray::number(zeros));
  }

  void snapshotsServeOtherThreadsWhileFitting() {
    const auto model = makeModel(smallConfig());
    model->fit(m_answers, 1, {});
    const auto snapshot = model->snapshot();
    const std::vector<std::shared_ptr<const ClipObservations>> clips = m_answers[0].items;
    const auto before = snapshot->memberReturns(clips);
    bool same = true;
    {
      std::jthread reader([&] {
        for (int i = 0; i < 10; ++i) same = same && snapshot->memberReturns(clips) == before;
      });
      model->fit(m_answers, 4, {});
    }
    QVERIFY(same);
    QVERIFY(model->snapshot() != snapshot);
  }

  void settingsAndShapesThatCannotWorkAreRefused() {
    auto config = smallConfig();
    config.members = 0;
    QCOMPARE(codeOf([&] { makeModel(config); }), ErrorCode::InvalidInput);
    config = smallConfig();
    config.labelNoise = 1.0;
    QCOMPARE(codeOf([&] { makeModel(config); }), ErrorCode::InvalidInput);
    QCOMPARE(codeOf([&] { nn::makeRewardEnsemble({}, ClipMeta{}, {"cuda:63", 0}, 1); }), ErrorCode::Unavailable);
    QCOMPARE(codeOf([&] { nn::makeRewardEnsemble({}, ClipMeta{}, {"toaster", 0}, 1); }), ErrorCode::InvalidInput);
    ClipMeta wide;
    wide.obsWidth = 96;
    const auto model = nn::makeRewardEnsemble(smallConfig(), wide, {"cpu", 1}, 1);
    QCOMPARE(codeOf([&] { model->fit(m_answers, 1, {}); }), ErrorCode::InvalidInput);
  }
};

QTEST_APPLESS_MAIN(TestRewardEnsemble)
#include "test_reward_ensemble.moc"
