// Settings under a name and from files: what they change, what they leave, and what they refuse.
#include "learner/config_preset.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace podium;

class TestConfigPreset : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPresetIsValidAndLeavesWhatIsTheProjects() {
    for (const ConfigPreset& preset : configPresets()) {
      LearnerConfig config;
      config.env.id = "Own/Id-v3";
      config.query.k = 5;
      config.loop.seed = 77;
      QVERIFY2(applyPreset(config, preset.name).ok(), preset.name);
      const auto valid = validate(config);
      QVERIFY2(valid.ok(), valid.ok() ? "" : valid.error().message.c_str());
      QCOMPARE(config.env.id, std::string("Own/Id-v3"));
      QCOMPARE(config.query.k, 5);
      QCOMPARE(config.loop.seed, std::uint64_t{77});
    }
  }

  void presetsHaveTheFiguresOfTheirSources() {
    LearnerConfig config;
    QVERIFY(applyPreset(config, "mujoco").ok());  // 2,048 steps in 32 minibatches, ten times
    QCOMPARE(config.ppo.steps * config.env.count, 2048);
    QCOMPARE(config.ppo.minibatches, 32);
    QCOMPARE(config.ppo.epochs, 10);
    QVERIFY(applyPreset(config, "mujoco-pebble").ok());  // BPref's
    QCOMPARE(config.policy.algorithm, std::string("sac"));
    QCOMPARE(config.replay.batch, 1024);
    QCOMPARE(config.replay.hidden, 1024);
    QCOMPARE(config.replay.tau, 0.005);
    QCOMPARE(config.replay.targetPeriod, 2);
    QCOMPARE(config.query.clipSteps, 50);
    QVERIFY(applyPreset(config, "toy").ok());  // 256 steps at once, twenty times
    QCOMPARE(config.ppo.steps * config.env.count / config.ppo.minibatches, 256);
    QCOMPARE(config.ppo.gaeLambda, 0.8);
    QCOMPARE(config.policy, PolicyChoice{});     // mujoco-pebble's, and not left over
    QVERIFY(!config.ppo.normaliseObservations);  // mujoco's, and not left over
    QVERIFY(applyPreset(config, "atari-christiano").ok());
    QCOMPARE(config.query.initialQueries, 500);
    QCOMPARE(config.ppo, PpoConfig{});
  }

  void presetsThatDoNotExistAreNamed() {
    LearnerConfig config;
    const auto done = applyPreset(config, "mujoko");
    QVERIFY(!done.ok() && done.error().message.find("mujoco") != std::string::npos);
  }

  void filesChangeWhatTheyNameOnly() {
    LearnerConfig config;
    config.ppo.epochs = 7;
    QVERIFY(applyJson(config, R"({"ppo": {"gamma": 0.5, "overlap": false}, "env": {"maskRows": [1, 2]}})").ok());
    QCOMPARE(config.ppo.gamma, 0.5);
    QCOMPARE(config.ppo.epochs, 7);
    QVERIFY(!config.ppo.overlap);
    QCOMPARE(config.env.maskRows, (std::vector<int>{1, 2}));
    // All that was printed goes in again, and does not take the project's facts along.
    LearnerConfig other;
    other.env.id = "ALE/Pong-v5";
    QVERIFY(applyJson(other, toJson(config)).ok());
    QCOMPARE(other.env.id, std::string("ALE/Pong-v5"));
    QCOMPARE(other.ppo, config.ppo);
  }

  void filesThatDoNotFitChangeNothing_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("unknown") << QByteArray(R"({"ppo": {"gamma": 0.5, "gama": 1}})") << QByteArray("ppo.gamma");
    QTest::newRow("range") << QByteArray(R"({"ppo": {"epochs": 5, "gamma": 2}})") << QByteArray("ppo.gamma");
    QTest::newRow("part") << QByteArray(R"({"ppo": {"epochs": 5}, "gamma": 1})") << QByteArray("gamma");
    QTest::newRow("rule") << QByteArray(R"({"ppo": {"epochs": 5}, "env": {"count": 8, "groups": 3}})")
                          << QByteArray("env.groups");
    QTest::newRow("list") << QByteArray("[1]") << QByteArray("object");
  }
  void filesThatDoNotFitChangeNothing() {
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, names);
    LearnerConfig config;
    const auto done = applyJson(config, json.toStdString());
    QVERIFY(!done.ok());
    QVERIFY2(QByteArray::fromStdString(done.error().message).contains(names), done.error().message.c_str());
    QCOMPARE(config, LearnerConfig{});
  }

  void theSchemaKnowsEverySetting() {
    const QJsonObject schema = QJsonDocument::fromJson(QByteArray::fromStdString(configSchema())).object();
    const QJsonObject parts = schema[QStringLiteral("properties")].toObject();
    int settings = 0;
    for (const QString& part : parts.keys())
      settings += static_cast<int>(parts[part].toObject()[QStringLiteral("properties")].toObject().size());
    QCOMPARE(settings, static_cast<int>(configFields().size()));
    const QJsonObject gamma = parts[QStringLiteral("ppo")]
                                  .toObject()[QStringLiteral("properties")]
                                  .toObject()[QStringLiteral("gamma")]
                                  .toObject();
    QCOMPARE(gamma[QStringLiteral("type")].toString(), QStringLiteral("number"));
    QCOMPARE(gamma[QStringLiteral("maximum")].toDouble(), 1.0);
  }
};

QTEST_APPLESS_MAIN(TestConfigPreset)
#include "test_config_preset.moc"
