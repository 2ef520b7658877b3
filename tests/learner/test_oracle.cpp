// The synthetic annotator: does it err and decide as often as it says?
#include "learner/oracle.h"

#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "learner/plackett_luce.h"

namespace podium {
namespace {

constexpr std::uint64_t kSeed = 77;

}  // namespace

class TestOracle : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { qInfo("seed %llu", static_cast<unsigned long long>(kSeed)); }

  void withoutNoiseTheValuesAreOrdered() {
    Oracle oracle({.seed = kSeed});
    QCOMPARE(toText(oracle.rank(std::vector<double>{1.0, 5.0, -2.0, 3.0})), std::string("1>3>0>2"));
  }

  void valuesWithinTheMarginAreTied() {
    Oracle oracle({.tieWithin = 0.5, .seed = kSeed});
    const Ranking ranking = oracle.rank(std::vector<double>{1.0, 4.0, 1.4, 9.0});
    QVERIFY(ranking.isComplete(4));
    QCOMPARE(ranking.tiers.size(), std::size_t{3});
    QCOMPARE(std::set<int>(ranking.tiers[2].begin(), ranking.tiers[2].end()), (std::set<int>{0, 2}));
  }

  void equalValuesAreAlwaysTied() {
    Oracle oracle({.beta = 3.0, .seed = kSeed});
    for (int i = 0; i < 20; ++i) QCOMPARE(oracle.rank(std::vector<double>{2.0, 2.0}).tiers.size(), std::size_t{1});
  }

  // A slip is a uniformly random order, so that half of the slips on a pair are right by luck.
  void noiseIsTheShareOfRandomAnswers() {
    constexpr int kDraws = 20000;
    constexpr double kNoise = 0.3;
    Oracle oracle({.noise = kNoise, .seed = kSeed});
    int wrong = 0;
    for (int i = 0; i < kDraws; ++i)
      if (oracle.rank(std::vector<double>{1.0, 0.0}).tiers[0][0] == 1) ++wrong;
    const double expected = kNoise / 2.0;
    const double deviation = std::sqrt(expected * (1.0 - expected) / kDraws);
    QVERIFY(std::abs(static_cast<double>(wrong) / kDraws - expected) < 4.0 * deviation);
  }

  void boltzmannAnswersFollowPlackettLuce() {
    constexpr int kDraws = 24000;
    constexpr double kCritical = 20.52;  // chi-square, 5 degrees of freedom, p = 0.001
    constexpr double kBeta = 0.7;
    const std::vector<double> values = {1.0, 0.0, 2.5};
    std::vector<double> worths;
    for (double value : values) worths.push_back(kBeta * value);
    Oracle oracle({.beta = kBeta, .seed = kSeed});
    std::map<std::string, int> counts;
    for (int i = 0; i < kDraws; ++i) ++counts[toText(oracle.rank(values))];
    QCOMPARE(counts.size(), std::size_t{6});
    double chiSquare = 0.0;
    for (const auto& [text, count] : counts) {
      const double p = std::exp(rankingLogLikelihood(rankingFromText(text).value(), worths).logLikelihood);
      chiSquare += std::pow(count - p * kDraws, 2) / (p * kDraws);
    }
    QVERIFY2(chiSquare < kCritical, std::to_string(chiSquare).c_str());
  }

  void sameSeedSameAnswers() {
    const OracleConfig config{.beta = 1.0, .noise = 0.2, .seed = kSeed};
    Oracle first(config);
    Oracle second(config);
    const std::vector<double> values = {0.1, 0.2, 0.3, 0.4};
    for (int i = 0; i < 50; ++i) QCOMPARE(first.rank(values), second.rank(values));
  }

  void featuresReadTheClip() {
    ClipSteps steps;
    steps.rewards = {1.0f, 0.0f, -3.0f, 0.5f};
    steps.ram = {9, 10, 9, 14, 9, 2, 9, 5};  // two bytes, four steps
    QCOMPARE(clipFeature("return", steps, 2).value(), -1.5);
    QCOMPARE(clipFeature("ram:1", steps, 2).value(), 7.75);
    QCOMPARE(clipFeature("ram:0", steps, 2).value(), 9.0);
    QCOMPARE(clipFeature("return,ram:0", steps, 2).value(), 1024.0 * -1.5 + 9.0);
  }

  void wrongFeaturesSayWhatIsAllowed_data() {
    QTest::addColumn<QString>("feature");
    QTest::addColumn<int>("ramSize");
    QTest::addColumn<QString>("advice");
    QTest::newRow("unknown") << "score" << 128 << "return";
    QTest::newRow("beyond the memory") << "ram:128" << 128 << "ram:127";
    QTest::newRow("negative") << "ram:-1" << 128 << "ram:127";
    QTest::newRow("no number") << "ram:x" << 128 << "ram:127";
    QTest::newRow("no memory") << "ram:0" << 0 << "no memory";
  }
  void wrongFeaturesSayWhatIsAllowed() {
    QFETCH(QString, feature);
    QFETCH(int, ramSize);
    QFETCH(QString, advice);
    const auto result = clipFeature(feature.toStdString(), {}, ramSize);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY(QString::fromStdString(result.error().message).contains(advice));
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestOracle)
#include "test_oracle.moc"
