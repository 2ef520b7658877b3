#include <QtTest>

#include "tests/env/atari_play.h"

using namespace podium;
using namespace podium::test;

namespace {

std::vector<std::string> games() {
  std::vector<std::string> ids = availableEnvironments(atariProgram()).value();
  std::erase_if(ids, [](const std::string& id) { return !id.starts_with("ALE/"); });  // those of Gymnasium
  return ids;
}

}  // namespace

// Every game that the emulator ships.
class TestAtariGames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theListIsWhatIsThere() {
    const std::vector<std::string> ids = games();
    QVERIFY(std::ranges::is_sorted(ids));
    for (const char* id :
         {"ALE/Pong-v5", "ALE/SpaceInvaders-v5", "ALE/TicTacToe3D-v5", "ALE/UpNDown-v5", "ALE/Atlantis2-v5"})
      QVERIFY2(std::ranges::find(ids, id) != ids.end(), id);
    const int twoPlayerOnly = 4;
    const QStringList roms = QDir(QStringLiteral(PODIUM_ROM_FOLDER)).entryList({QStringLiteral("*.bin")});
    QCOMPARE(static_cast<int>(ids.size()), static_cast<int>(roms.size()) - twoPlayerOnly);
  }

  void everyGameStartsAndSteps_data() {
    QTest::addColumn<QString>("id");
    const std::vector<std::string> ids = games();
    for (const std::string& id : ids) QTest::newRow(id.c_str()) << QString::fromStdString(id);
  }
  void everyGameStartsAndSteps() {
    QFETCH(QString, id);
    const auto env = startAtari(atariConfig(id.toStdString()));
    const EnvSpec& spec = env->spec();
    QVERIFY(spec.actions.names.size() >= 3 && spec.actions.names.size() <= 18);
    for (const std::string& action : spec.actions.names)
      QVERIFY(!action.empty() && action.find("PLAYER") == std::string::npos);
    QCOMPARE(spec.clip.frameWidth, 160);
    const std::vector<EnvStep> steps = play(*env, 40, atRandom(*env, 1)).front();
    QCOMPARE(steps.size(), std::size_t{41});
    QVERIFY2(steps.front().frames != steps.back().frames || steps.front().ram != steps.back().ram, "nothing moves");
    for (const std::uint8_t colour : steps.back().frames) QVERIFY(colour % 2 == 0);  // the console has 128 colours
    QCOMPARE(env->restarts(), 0);
  }
};

QTEST_APPLESS_MAIN(TestAtariGames)
#include "test_atari_games.moc"
