// Checkpoints on disk: whole or not there, the newest few, and readable again.
#include "learner/checkpoint_folder.h"

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "learner/learner_config.h"
#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

CheckpointManifest manifestAt(std::int64_t envSteps) {
  CheckpointManifest manifest;
  manifest.config = toJson(LearnerConfig{});
  manifest.project = "one";
  manifest.envSteps = envSteps;
  manifest.starts = 2;
  manifest.rounds = envSteps / 1000;
  manifest.answers = 17;
  manifest.policyVersion = 5;
  manifest.modelVersion = 3;
  manifest.pretrainLeft = 40;
  manifest.random = Random(9).state();
  manifest.trueScoreBefore = 1.5;
  return manifest;
}

void writeNetworks(const std::string& folder) { std::ofstream(folder + "/weights") << "w"; }

std::size_t entries(const QTemporaryDir& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path().toStdString()), {}));
}

}  // namespace

class TestCheckpointFolder : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsWrittenIsRead() {
    QTemporaryDir folder;
    const CheckpointFolder checkpoints(folder.path().toStdString());
    CheckpointManifest manifest = manifestAt(123456);
    const std::string path = checkpoints.write(manifest, writeNetworks);
    QCOMPARE(CheckpointFolder::readManifest(path), manifest);
    QVERIFY(fs::exists(path + "/weights"));
    manifest.trueScoreBefore.reset();
    QCOMPARE(CheckpointFolder::readManifest(checkpoints.write(manifest, writeNetworks)), manifest);
  }

  void theNewestFewAreKept() {
    QTemporaryDir folder;
    const CheckpointFolder checkpoints(folder.path().toStdString());
    std::vector<std::string> written;
    for (std::int64_t steps : {900, 1000, 20000, 20000, 100000})
      written.push_back(checkpoints.write(manifestAt(steps), writeNetworks));
    QCOMPARE(checkpoints.newestFirst(), (std::vector<std::string>{written[4], written[3], written[2]}));
    QCOMPARE(entries(folder), std::size_t{3});
  }

  // A policy that started anew has fewer steps than what it leaves behind.
  void newestMeansWrittenLast() {
    QTemporaryDir folder;
    const CheckpointFolder checkpoints(folder.path().toStdString());
    std::vector<std::string> written;
    for (std::int64_t steps : {70000, 80000, 90000, 2048, 1024})
      written.push_back(checkpoints.write(manifestAt(steps), writeNetworks));
    QCOMPARE(checkpoints.newestFirst(), (std::vector<std::string>{written[4], written[3], written[2]}));
  }

  void checkpointsOfAnotherProjectAreMovedAsideWhole_data() {
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<bool>("ownsUnnamed");
    QTest::addColumn<bool>("moved");
    QTest::newRow("another's") << QByteArray("two") << true << true;
    QTest::newRow("this project's") << QByteArray("one") << false << false;
    QTest::newRow("no name, and this project never saved") << QByteArray() << false << true;
    QTest::newRow("no name, of an older version") << QByteArray() << true << false;
  }
  void checkpointsOfAnotherProjectAreMovedAsideWhole() {
    QFETCH(QByteArray, owner);
    QFETCH(bool, ownsUnnamed);
    QFETCH(bool, moved);
    QTemporaryDir folder;
    const CheckpointFolder checkpoints(folder.path().toStdString() + "/checkpoints");
    CheckpointManifest manifest = manifestAt(90000);
    manifest.project = owner.toStdString();
    const std::string path = checkpoints.write(manifest, writeNetworks);
    const auto aside = checkpoints.moveOthersAside("one", ownsUnnamed);
    QCOMPARE(aside.has_value(), moved);
    QCOMPARE(checkpoints.newestFirst().empty(), moved);
    const std::string place = moved ? *aside + "/" + fs::path(path).filename().string() : path;
    QVERIFY(fs::exists(place + "/weights"));
    QCOMPARE(CheckpointFolder::readManifest(place), manifest);
    QVERIFY(!checkpoints.moveOthersAside("one", ownsUnnamed));  // once is enough
    if (!moved) return;
    checkpoints.write(manifest, writeNetworks);
    QVERIFY(checkpoints.moveOthersAside("one", ownsUnnamed).value() != *aside);  // nothing is replaced
  }

  void aFailedSaveLeavesNothingAndTheOldOnes() {
    QTemporaryDir folder;
    const CheckpointFolder checkpoints(folder.path().toStdString());
    const std::string whole = checkpoints.write(manifestAt(1000), writeNetworks);
    try {
      checkpoints.write(manifestAt(2000), [](const std::string& partial) {
        writeNetworks(partial);
        throw Exception(ErrorCode::Full, "No space left.");
      });
      QFAIL("The fault was lost.");
    } catch (const Exception& e) {
      QCOMPARE(e.code(), ErrorCode::Full);
      QVERIFY(e.error().message.find(folder.path().toStdString()) != std::string::npos);
    }
    QCOMPARE(checkpoints.newestFirst(), std::vector<std::string>{whole});
    QCOMPARE(entries(folder), std::size_t{1});
  }

  // What a killed process leaves is neither offered nor in the way.
  void aHalfWrittenCheckpointIsInvisible() {
    QTemporaryDir folder;
    const CheckpointFolder checkpoints(folder.path().toStdString());
    const std::string path = checkpoints.write(manifestAt(1000), writeNetworks);
    fs::rename(path, path + ".partial");
    QVERIFY(checkpoints.newestFirst().empty());
    QCOMPARE(checkpoints.write(manifestAt(1000), writeNetworks), path);
    QCOMPARE(entries(folder), std::size_t{1});
  }

  void aFolderThatCannotBeWrittenIsNamed() {
    QTemporaryDir folder;
    const std::string inTheWay = folder.path().toStdString() + "/file";
    std::ofstream(inTheWay) << "x";
    try {
      CheckpointFolder(inTheWay).write(manifestAt(1), writeNetworks);
      QFAIL("The fault was lost.");
    } catch (const Exception& e) {
      QVERIFY(e.error().message.find(inTheWay) != std::string::npos);
    }
  }

  void damagedManifestsAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"format\": 1, \"envSteps\":");
    QTest::newRow("another version") << QByteArray("{\"format\": 99}");
    QTest::newRow("a missing key") << QByteArray("{\"format\": 1}");
    QTest::newRow("another type") << QByteArray("[1, 2]");
  }
  void damagedManifestsAreRefused() {
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    std::ofstream(folder.path().toStdString() + "/manifest.json") << text.toStdString();
    try {
      CheckpointFolder::readManifest(folder.path().toStdString());
      QFAIL("Read what cannot be read.");
    } catch (const Exception& e) {
      QCOMPARE(e.code(), ErrorCode::Corrupt);
    }
    QVERIFY_EXCEPTION_THROWN(CheckpointFolder::readManifest(folder.path().toStdString() + "/none"), Exception);
  }
};

}  // namespace podium

QTEST_GUILESS_MAIN(podium::TestCheckpointFolder)
#include "test_checkpoint_folder.moc"
