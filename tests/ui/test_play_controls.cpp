// What held keys do in each kind of action space.
#include <QTest>

#include "tests/support/action_spaces.h"
#include "ui/play/play_controls.h"

using namespace podium;
using namespace podium::test;

namespace {

const std::vector<std::string> kAll{"NOOP",       "FIRE",          "UP",          "RIGHT",     "LEFT",
                                    "DOWN",       "UPRIGHT",       "UPLEFT",      "DOWNRIGHT", "DOWNLEFT",
                                    "UPFIRE",     "RIGHTFIRE",     "LEFTFIRE",    "DOWNFIRE",  "UPRIGHTFIRE",
                                    "UPLEFTFIRE", "DOWNRIGHTFIRE", "DOWNLEFTFIRE"};

}  // namespace

class TestPlayControls : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // ALE's order of all 18 actions, each by the keys of its words.
  void everyNamedActionIsReached() {
    const std::pair<std::string, int> keys[] = {{"UP", Qt::Key_Up},
                                                {"DOWN", Qt::Key_Down},
                                                {"LEFT", Qt::Key_Left},
                                                {"RIGHT", Qt::Key_Right},
                                                {"FIRE", Qt::Key_Space}};
    for (std::size_t action = 0; action < kAll.size(); ++action) {
      PlayControls controls(discreteActions(kAll));
      for (const auto& [word, key] : keys)
        if (kAll[action].find(word) != std::string::npos) QVERIFY(controls.press(key));
      QCOMPARE(controls.action().at(0), static_cast<ActionWord>(action));
      QCOMPARE(controls.actionName().toStdString(), kAll[action]);
    }
  }

  void whatAGameLacksIsLeftOut() {
    PlayControls controls(discreteActions({"NOOP", "UP", "DOWN"}));
    QCOMPARE(controls.bindings().size(), std::size_t{2});
    QVERIFY(!controls.press(Qt::Key_Left) && !controls.press(Qt::Key_Space));
    QVERIFY(controls.press(Qt::Key_Up));
    QCOMPARE(controls.actionName(), QStringLiteral("UP"));
    // Breakout cannot fire and move: the newer key counts.
    PlayControls breakout(discreteActions({"NOOP", "FIRE", "RIGHT", "LEFT"}));
    breakout.press(Qt::Key_Space);
    QCOMPARE(breakout.actionName(), QStringLiteral("FIRE"));
    breakout.press(Qt::Key_Left);
    QCOMPARE(breakout.actionName(), QStringLiteral("LEFT"));
  }

  void ofOppositeDirectionsTheNewerOneCounts() {
    PlayControls controls(discreteActions(kAll));
    controls.press(Qt::Key_Up);
    controls.press(Qt::Key_Down);
    QCOMPARE(controls.actionName(), QStringLiteral("DOWN"));
    controls.release(Qt::Key_Down);
    QCOMPARE(controls.actionName(), QStringLiteral("UP"));
    controls.releaseAll();
    QCOMPARE(controls.actionName(), QStringLiteral("NOOP"));
  }

  void choicesWithoutNamesHaveAKeyEach() {
    PlayControls two(choiceSpace(ActionSpace::Kind::Discrete, {2}));
    QVERIFY(two.hasIdle());
    QCOMPARE(two.action().at(0), 0);
    two.setIdle(1);
    QCOMPARE(two.action().at(0), 1);
    two.press(Qt::Key_Left);
    QCOMPARE(two.action().at(0), 0);
    PlayControls six(choiceSpace(ActionSpace::Kind::Discrete, {6}));
    six.press(Qt::Key_4);
    six.press(Qt::Key_2);
    QCOMPARE(six.action().at(0), 2);
    six.release(Qt::Key_2);
    QCOMPARE(six.action().at(0), 4);
  }

  void switchesAndSeveralChoicesAreHeldTogether() {
    PlayControls switches(choiceSpace(ActionSpace::Kind::MultiBinary, {2, 2, 2, 2}));
    switches.press(Qt::Key_0);
    switches.press(Qt::Key_2);
    QVERIFY(switches.action() == (std::vector<ActionWord>{1, 0, 1, 0}));
    PlayControls several(choiceSpace(ActionSpace::Kind::MultiDiscrete, {3, 3}));  // keys 0 1 | 2 3
    several.press(Qt::Key_1);
    several.press(Qt::Key_2);
    QVERIFY(several.action() == (std::vector<ActionWord>{2, 1}));
    QVERIFY(!several.hasIdle());
  }

  void realNumbersHaveArrows() {
    PlayControls car(boxSpace({-1.0F, 0.0F, 0.0F}, {1.0F, 1.0F, 1.0F}));
    QVERIFY(car.action() == (std::vector<ActionWord>{wordOf(0.0F), wordOf(0.0F), wordOf(0.0F)}));
    car.press(Qt::Key_Left);
    car.press(Qt::Key_Up);
    QVERIFY(car.action() == (std::vector<ActionWord>{wordOf(-1.0F), wordOf(1.0F), wordOf(0.0F)}));
    QVERIFY(!car.note().isEmpty());
    const float endless = std::numeric_limits<float>::infinity();
    PlayControls free(boxSpace({-endless}, {endless}));
    free.press(Qt::Key_Right);
    QVERIFY(free.action() == std::vector<ActionWord>{wordOf(1.0F)});
    QVERIFY(free.note().isEmpty());
    PlayControls above(boxSpace({2.0F}, {3.0F}));  // 0 is not among them
    QVERIFY(above.action() == std::vector<ActionWord>{wordOf(2.0F)});
  }

  void tooManyChoicesAreSaidToBeSo() {
    QVERIFY(!PlayControls(choiceSpace(ActionSpace::Kind::Discrete, {60})).whyNot().isEmpty());
    QVERIFY(!PlayControls(choiceSpace(ActionSpace::Kind::MultiDiscrete, {30, 30})).whyNot().isEmpty());
    QVERIFY(PlayControls(choiceSpace(ActionSpace::Kind::Discrete, {20})).whyNot().isEmpty());
    QVERIFY(PlayControls(discreteActions(kAll)).whyNot().isEmpty());
  }

  void keysCanBeChangedAndKept() {
    PlayControls controls(discreteActions({"NOOP", "UP", "DOWN"}));
    controls.setKey(0, Qt::Key_W);
    QVERIFY(!controls.press(Qt::Key_Up) && controls.press(Qt::Key_W));
    controls.setKey(1, Qt::Key_W);  // one key does one thing
    QVERIFY(controls.keys() == (QList<int>{0, Qt::Key_W}));
    controls.releaseAll();
    controls.press(Qt::Key_W);
    QCOMPARE(controls.actionName(), QStringLiteral("DOWN"));
    PlayControls again(discreteActions({"NOOP", "UP", "DOWN"}));
    again.setKeys(controls.keys());
    QVERIFY(again.keys() == controls.keys());
    again.setKeys({Qt::Key_A});  // of another environment
    QVERIFY(again.keys() == controls.keys());
  }
};

QTEST_MAIN(TestPlayControls)
#include "test_play_controls.moc"
