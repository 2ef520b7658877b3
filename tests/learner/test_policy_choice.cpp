// Which algorithm is chosen for which environment, and what is refused.
#include "learner/policy_choice.h"

#include <QtTest>
#include <limits>

#include "storage/domain/result.h"
#include "tests/support/action_spaces.h"

using namespace podium;
using namespace podium::test;

class TestPolicyChoice : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void algorithmsAreChosenByWhatTheEnvironmentIs_data() {
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("chosen");  // empty: refused
    const auto row = [](const char* wanted, const char* environment, const char* chosen) {
      QTest::addRow("%s, %s", wanted, environment)
          << QString::fromLatin1(wanted) << QString::fromLatin1(environment) << QString::fromLatin1(chosen);
    };
    row("auto", "box", "sac");
    row("auto", "choice", "dqn");
    row("auto", "pictures", "dqn");
    row("auto", "box of pictures", "ppo");
    row("auto", "unbounded", "ppo");
    row("auto", "choices", "ppo");
    row("ppo", "box", "ppo");
    row("sac", "choice", "");
    row("sac", "unbounded", "");
    row("sac", "box of pictures", "");
    row("dqn", "box", "");
    row("dqn", "choices", "");
  }
  void algorithmsAreChosenByWhatTheEnvironmentIs() {
    QFETCH(QString, wanted);
    QFETCH(QString, environment);
    QFETCH(QString, chosen);
    EnvSpec spec;
    spec.config.id = "Own/Id-v0";
    if (!environment.contains(QStringLiteral("pictures"))) spec.clip.obsFormat = ObsFormat::Float32;
    spec.actions = discreteActions({"a", "b", "c"});
    if (environment.startsWith(QStringLiteral("box"))) spec.actions = symmetricBoxSpace(2, 2.0f);
    if (environment == QStringLiteral("unbounded"))
      spec.actions = symmetricBoxSpace(2, std::numeric_limits<float>::infinity());
    if (environment == QStringLiteral("choices")) spec.actions = choiceSpace(ActionSpace::Kind::MultiDiscrete, {3, 2});
    try {
      QCOMPARE(QString::fromStdString(chosenAlgorithm(wanted.toStdString(), spec)), chosen);
    } catch (const Exception& fault) {
      QVERIFY2(chosen.isEmpty(), fault.what());
      QCOMPARE(fault.code(), ErrorCode::InvalidInput);
      QVERIFY(fault.error().message.find("policy.algorithm") != std::string::npos);
    }
  }
};

QTEST_GUILESS_MAIN(TestPolicyChoice)
#include "test_policy_choice.moc"
