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
  manifest.envSteps = envSteps;
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
