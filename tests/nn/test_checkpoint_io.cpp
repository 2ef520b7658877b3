// Checkpoint files: whole or refused.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

#include "storage/domain/result.h"
#include "tests/nn/torch_checks.h"

using namespace podium;
using namespace podium::test;

namespace {

ErrorCode codeOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const Exception& exception) {
    return exception.code();
  }
  return ErrorCode::Unknown;
}

std::string withHeader(const std::string& json, const std::string& data) {
  const std::uint64_t length = json.size();
  return std::string(reinterpret_cast<const char*>(&length), sizeof length) + json + data;
}

}  // namespace

class TestCheckpointIo : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

 private Q_SLOTS:
  void everyTypeComesBackBitForBit() { QVERIFY(checkpointRoundTrips(path("new/folder"))); }

  void nothingIsLeftBeside() {
    checkpointRoundTrips(path("beside"));
    const auto files = QDir(m_folder.filePath(QStringLiteral("beside"))).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, QStringList({QStringLiteral("things.json"), QStringLiteral("things.safetensors")}));
  }

  void aWriteThatWasCutShortLeavesTheOldFile() {
    const auto folder = path("cut");
    checkpointRoundTrips(folder);
    QFile part(QString::fromStdString(folder + "/things.safetensors.part"));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write("half a head");
    part.close();
    readCheckpoint(folder, "things");       // throws if it looked at the part
    QVERIFY(checkpointRoundTrips(folder));  // and the next write replaces it
    QVERIFY(!part.exists());
  }

  void theManifestNamesWhatIsThere() {
    checkpointRoundTrips(path("manifest"));
    QFile file(m_folder.filePath(QStringLiteral("manifest/things.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto manifest = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(manifest[QStringLiteral("file")].toString(), QStringLiteral("things.safetensors"));
    QCOMPARE(manifest[QStringLiteral("metadata")].toObject()[QStringLiteral("counter")].toString(),
             QStringLiteral("12"));
    QVERIFY(manifest[QStringLiteral("tensors")].toObject().contains(QStringLiteral("scalar")));
  }

  void missingFilesAreNotFound() {
    QCOMPARE(codeOf([&] { readCheckpoint(path("nowhere"), "things"); }), ErrorCode::NotFound);
  }

  void aFolderThatCannotBeMadeIsAClearError() {
    QFile file(m_folder.filePath(QStringLiteral("a file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    try {
      checkpointRoundTrips(path("a file"));
      QFAIL("saved into a file as if it were a folder");
    } catch (const Exception& exception) {
      QVERIFY(QString::fromUtf8(exception.what()).contains(QStringLiteral("a file")));
    }
  }

  void everyTruncationIsRefused() {
    const auto whole = safetensorsBytes();
    parseSafetensors(whole);
    for (std::size_t length = 0; length < whole.size(); ++length)
      QCOMPARE(codeOf([&] { parseSafetensors(whole.substr(0, length)); }), ErrorCode::Corrupt);
  }

  void headersThatLieAreRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{\"a\": ");
    QTest::newRow("no table") << QByteArray("[1, 2]");
    QTest::newRow("no offsets") << QByteArray(R"({"a": {"dtype": "F32", "shape": [2]}})");
    QTest::newRow("unknown type") << QByteArray(R"({"a": {"dtype": "F7", "shape": [2], "data_offsets": [0, 8]}})");
    QTest::newRow("beyond the end") << QByteArray(R"({"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}})");
    QTest::newRow("backwards") << QByteArray(R"({"a": {"dtype": "F32", "shape": [2], "data_offsets": [8, 0]}})");
    QTest::newRow("shape and bytes differ")
        << QByteArray(R"({"a": {"dtype": "F32", "shape": [3], "data_offsets": [0, 8]}})");
    QTest::newRow("negative shape") << QByteArray(
        R"({"a": {"dtype": "F32", "shape": [-1, -2], "data_offsets": [0, 8]}})");
    QTest::newRow("shape that overflows")
        << QByteArray(R"({"a": {"dtype": "F32", "shape": [4611686018427387904, 4, 2], "data_offsets": [0, 8]}})");
    QTest::newRow("metadata of numbers") << QByteArray(R"({"__metadata__": {"a": 1}})");
  }
  void headersThatLieAreRefused() {
    QFETCH(QByteArray, json);
    const auto bytes = withHeader(json.toStdString(), std::string(8, '\0'));
    QCOMPARE(codeOf([&] { parseSafetensors(bytes); }), ErrorCode::Corrupt);
  }
};

QTEST_APPLESS_MAIN(TestCheckpointIo)
#include "test_checkpoint_io.moc"
