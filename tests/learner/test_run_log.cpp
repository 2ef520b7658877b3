// What other programs read of a run: framed as TensorBoard's reader checks it, and as a table.
#include <QtTest>
#include <cstring>

#include "learner/event_file.h"
#include "learner/run_log.h"

using namespace podium;

namespace {

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The data of each record; empty when a length or a checksum is wrong.
std::vector<std::string> recordsOf(const QByteArray& bytes) {
  std::vector<std::string> records;
  std::string_view left(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  const auto number = [&left](auto value, std::size_t at) {
    std::memcpy(&value, left.data() + at, sizeof value);
    return value;
  };
  while (left.size() >= 16) {
    const auto length = number(std::uint64_t{}, 0);
    if (number(std::uint32_t{}, 8) != maskedCrc32c(left.substr(0, 8)) || left.size() < 16 + length) return {};
    const std::string_view data = left.substr(12, length);
    if (number(std::uint32_t{}, 12 + length) != maskedCrc32c(data)) return {};
    records.emplace_back(data);
    left.remove_prefix(16 + length);
  }
  return left.empty() ? records : std::vector<std::string>();
}

}  // namespace

class TestRunLog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void checksumsAreCastagnolis() {
    QCOMPARE(crc32c("123456789"), std::uint32_t{0xE3069283});  // RFC 3720, B.4 has these two
    QCOMPARE(crc32c(std::string(32, '\0')), std::uint32_t{0x8A9136AA});
  }

  void aScalarIsTheMessageOfItsDefinition() {
    const std::string record = scalarEvent(1.5, 300, "a/b", -2.0F);
    // 09 wall_time, 10 step, 2a summary{0a value{0a tag, 15 simple_value}}
    const QByteArray expected = QByteArray::fromHex(
        "09000000000000f83f"
        "10ac02"
        "2a0c"
        "0a0a"
        "0a03612f62"
        "15000000c0");
    const auto records = recordsOf(QByteArray::fromStdString(record));
    QCOMPARE(records.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(records[0]), expected);
  }

  void aRunIsAFileOfEventsAndATable() {
    const QTemporaryDir folder;
    RunLog log(folder.filePath(QStringLiteral("logs")).toStdString());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("logs"))));
    log.add({{"charts/SPS", 128, 99.5, 1'700'000'000'500}, {"losses/entropy", 128, 0.25, 1'700'000'000'500}});
    log.add({{"charts/SPS", 256, 101.0, 1'700'000'060'000}});
    const QString run = QString::fromStdString(log.folder());
    QVERIFY(run.endsWith(QStringLiteral("20231114-221320")));
    QCOMPARE(contentOf(run + QStringLiteral("/metrics.csv")),
             QByteArray("time,step,metric,value\n"
                        "2023-11-14T22:13:20Z,128,charts/SPS,99.5\n"
                        "2023-11-14T22:13:20Z,128,losses/entropy,0.25\n"
                        "2023-11-14T22:14:20Z,256,charts/SPS,101\n"));
    const auto records = recordsOf(contentOf(run + QStringLiteral("/events.out.tfevents.1700000000.podium")));
    QCOMPARE(records.size(), std::size_t{4});
    QVERIFY(records[0].find("brain.Event:2") != std::string::npos);
    QVERIFY(records[3].find("charts/SPS") != std::string::npos);
  }

  void runsOfOneSecondDoNotMix() {
    const QTemporaryDir folder;
    RunLog one(folder.path().toStdString()), other(folder.path().toStdString());
    one.add({{"a", 1, 1.0, 5000}});
    other.add({{"a", 1, 2.0, 5000}});
    QVERIFY(one.folder() != other.folder());
  }

  void aLogThatCannotBeWrittenStopsNothing() {
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("logs")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    RunLog log(inTheWay.fileName().toStdString());
    log.add({{"a", 1, 1.0, 5000}});
    log.add({{"a", 2, 1.0, 6000}});
    QVERIFY(log.folder().empty());
  }
};

QTEST_APPLESS_MAIN(TestRunLog)
#include "test_run_log.moc"
