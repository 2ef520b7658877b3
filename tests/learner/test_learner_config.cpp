// The settings: one table drives JSON, the window's fields and --set; errors name the key and what is allowed.
#include "learner/learner_config.h"

#include <QtTest>
#include <set>

#include "learner/query_selector.h"
#include "storage/domain/log.h"

namespace podium {

class TestLearnerConfig : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void jsonRoundTripKeepsEverySetting() {
    LearnerConfig config;
    config.env.id = "ALE/Pong-v5";
    config.env.maskRows = {0, 16, 190, 209};
    config.env.hideScore = false;
    config.ppo.annealSteps = 123456789012;
    config.ppo.learningRate = 1.0 / 3.0;
    config.reward.members = 5;
    config.env.arguments = "{\"steps\": 200, \"name\": \"a b\"}";
    config.env.maxSteps = 300;
    config.query.randomShare = 0.1;
    config.loop.seed = 9007199254740991ULL;
    config.compute.device = "cuda:1";
    QCOMPARE(learnerConfigFromJson(toJson(config)).value(), config);
    QCOMPARE(learnerConfigFromJson(toJson(LearnerConfig{})).value(), LearnerConfig{});
  }

  // Rewards are learnt from people: a new project's networks see no score (Christiano et al. 2017).
  void theScoreIsHiddenUnlessAskedFor() {
    QVERIFY(learnerConfigFromJson("{}").value().env.hideScore);
    QVERIFY(!learnerConfigFromJson(R"({"env": {"hideScore": false}})").value().env.hideScore);
  }

  void everyFieldCanBeReadAndSet() {
    LearnerConfig config;
    for (const ConfigField& field : configFields()) {
      const std::string value = fieldValue(LearnerConfig{}, field.key);
      if (field.type == ConfigField::Type::Text && value.empty()) continue;
      QVERIFY2(setField(config, field.key, value).ok(), field.key.c_str());
      QVERIFY(!field.title.empty() && field.help.back() == '.');
    }
    QCOMPARE(config, LearnerConfig{});
  }

  void everyFieldReachesItsOwnMember() {
    std::set<std::string> keys;
    for (const ConfigField& field : configFields()) {
      QVERIFY2(keys.insert(field.key).second, field.key.c_str());
      const LearnerConfig defaults;
      LearnerConfig config;
      for (const char* value : {"0.25", "2", "3", "150", "true", "false"})
        if (config == defaults) static_cast<void>(setField(config, field.key, value).ok());
      QVERIFY2(!(config == defaults), field.key.c_str());
      for (const ConfigField& other : configFields())
        QCOMPARE(fieldValue(config, other.key) == fieldValue(defaults, other.key), other.key != field.key);
    }
  }

  void missingKeysKeepTheirDefaults() {
    LearnerConfig expected;
    expected.ppo.clip = 0.2;
    QCOMPARE(learnerConfigFromJson(R"({"ppo": {"clip": 0.2}})").value(), expected);
    QCOMPARE(learnerConfigFromJson("{}").value(), LearnerConfig{});
  }

  void errorsNameTheKeyAndWhatIsAllowed_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("no JSON") << "{\"ppo\":"
                             << "settings"
                             << "JSON object";
    QTest::newRow("a number for a part") << R"({"ppo": 3})"
                                         << "ppo"
                                         << "JSON object";
    QTest::newRow("out of range") << R"({"ppo": {"clip": 7}})"
                                  << "ppo.clip"
                                  << "from 0.001 to 1";
    QTest::newRow("a text for a number") << R"({"ppo": {"clip": "small"}})"
                                         << "ppo.clip"
                                         << "a number";
    QTest::newRow("a fraction for a count") << R"({"env": {"count": 2.5}})"
                                            << "env.count"
                                            << "whole number";
    QTest::newRow("a number for a switch") << R"({"env": {"fireReset": 1}})"
                                           << "env.fireReset"
                                           << "true or false";
    QTest::newRow("a negative seed") << R"({"loop": {"seed": -1}})"
                                     << "loop.seed"
                                     << "from 0";
    QTest::newRow("an empty id") << R"({"env": {"id": ""}})"
                                 << "env.id"
                                 << "not empty";
    QTest::newRow("arguments that are no object") << R"({"env": {"arguments": "[200]"}})"
                                                  << "env.arguments"
                                                  << "JSON object";
    QTest::newRow("a negative step limit") << R"({"env": {"maxSteps": -1}})"
                                           << "env.maxSteps"
                                           << "from 0";
    QTest::newRow("groups") << R"({"env": {"count": 6, "groups": 4}})"
                            << "env.groups"
                            << "divide";
    QTest::newRow("a memory without whole environments") << R"({"ppo": {"recurrent": 64, "minibatches": 3}})"
                                                         << "ppo.minibatches"
                                                         << "divide";
    QTest::newRow("optimiser") << R"({"ppo": {"optimiser": "sgd"}})"
                               << "ppo.optimiser"
                               << "rmsprop";
    QTest::newRow("mask rows") << R"({"env": {"maskRows": [3]}})"
                               << "env.maskRows"
                               << "pairs";
    QTest::newRow("device") << R"({"compute": {"device": "tpu"}})"
                            << "compute.device"
                            << "auto, cpu";
    QTest::newRow("algorithm") << R"({"policy": {"algorithm": "td3"}})"
                               << "policy.algorithm"
                               << "ppo, sac, dqn or auto";
    QTest::newRow("replay") << R"({"replay": {"capacity": 500, "learningStarts": 501}})"
                            << "replay.learningStarts"
                            << "replay.capacity";
    QTest::newRow("selector") << R"({"query": {"selector": "best"}})"
                              << "query.selector"
                              << "random,disagreement";
    QTest::newRow("minibatches") << R"({"ppo": {"minibatches": 64, "steps": 4}})"
                                 << "ppo.minibatches"
                                 << "32";
  }
  void errorsNameTheKeyAndWhatIsAllowed() {
    QFETCH(QString, json);
    QFETCH(QString, named);
    QFETCH(QString, allowed);
    const auto result = learnerConfigFromJson(json.toStdString());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    const QString message = QString::fromStdString(result.error().message);
    QVERIFY2(message.contains(named) && message.contains(allowed), qPrintable(message));
  }

  // A project goes from one version to another and back: what one does not know is not lost.
  void unknownSettingsAreKeptAndToldOnce() {
    QStringList told;
    setLogSink([&](LogLevel level, const std::string&, const std::string& message) {
      if (level == LogLevel::Warning) told << QString::fromStdString(message);
    });
    const std::string json = R"({"ppo": {"clip": 0.2, "learninRate": [1, {"a": null}]}, "later": {"x": "y"}})";
    const auto config = learnerConfigFromJson(json);
    const auto again = learnerConfigFromJson(toJson(config.value()));
    setLogSink({});
    QCOMPARE(config.value().ppo.clip, 0.2);
    QCOMPARE(again.value(), config.value());
    QCOMPARE(again.value().unknown.at("ppo.learninRate"), std::string(R"([1,{"a":null}])"));
    QCOMPARE(again.value().unknown.at("later.x"), std::string(R"("y")"));
    QCOMPARE(told.size(), 2);
    QVERIFY2(told.join(u' ').contains(QLatin1String("ppo.learninRate")), qPrintable(told.join(u' ')));
    QVERIFY(!learnerConfigFromJson(R"({"later": {"x": 1}, "ppo": {"clip": 7}})").ok());  // the known are still checked
  }

  void theHelpNamesEverySelector() {
    for (const ConfigField& field : configFields())
      if (field.key == "query.selector")
        for (const SelectorEntry& entry : querySelectors())
          QVERIFY2(field.help.find(entry.name) != std::string::npos, entry.name);
  }

  void setFieldLeavesTheRestAloneWhenItFails() {
    LearnerConfig config;
    QVERIFY(!setField(config, "ppo.epochs", "0").ok());
    QVERIFY(!setField(config, "ppo.epochs", "4x").ok());
    QVERIFY(!setField(config, "env.maskRows", "1,two").ok());
    QVERIFY(!setField(config, "nothing", "1").ok());
    QCOMPARE(config, LearnerConfig{});
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestLearnerConfig)
#include "test_learner_config.moc"
