// A file of some kilobytes that unpacks to a gigabyte, or asks for one: the import takes little memory, which is
// measured from outside, says what is wrong and where, goes on where it can, and leaves nothing behind.
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QtTest>

#include "exporters/import/ranking_lines.h"
#include "tests/exporters/import_fixture.h"
#include "tests/exporters/packed_pieces.h"
#include "tests/support/child.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kGood = "{\"prompt\":\"p\",\"chosen\":\"7\",\"rejected\":\"8\"}\n";
constexpr int kMiB = 1024 * 1024;

QByteArray letters(int count) { return QByteArray(count, 'a'); }

// The folder for what a process puts aside.
class TemporaryHere {
 public:
  explicit TemporaryHere(const QString& folder) : m_before(qgetenv("TMPDIR")) {
    QDir().mkpath(folder);
    qputenv("TMPDIR", folder.toUtf8());
  }
  ~TemporaryHere() { m_before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before); }
  TemporaryHere(const TemporaryHere&) = delete;
  TemporaryHere& operator=(const TemporaryHere&) = delete;

 private:
  QByteArray m_before;
};

}  // namespace

Q_DECLARE_METATYPE(std::vector<podium::test::Piece>)

class TestHostileSize : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRowTooMuchIsKeptOutInLittleMemory_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::addColumn<std::vector<Piece>>("pieces");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("megabytes");
    const auto row = [](const char* title, const char* name, const char* format, const std::vector<Piece>& pieces,
                        int at, const char* reason, int megabytes = 240) {
      QTest::newRow(title) << QString::fromUtf8(name) << QString::fromUtf8(format) << pieces << at
                           << QString::fromUtf8(reason) << megabytes;
    };
    row("a line of 1 GiB in gzip", "a.jsonl.gz", "jsonl-pairs",
        {{kGood}, {"{\"chosen\":\""}, {letters(kMiB), 1024}, {"\"}\n"}, {kGood}}, 2, "is longer than 64 MiB");
    row("a line of 1 GiB in Zstandard", "a.jsonl.zst", "jsonl-pairs",
        {{kGood}, {"{\"chosen\":\""}, {letters(kMiB), 1024}, {"\"}\n"}, {kGood}}, 2, "is longer than 64 MiB");
    row("an element of 256 MiB", "a.json.zst", "jsonl-pairs",
        {{"["}, {kGood}, {",{\"chosen\":\""}, {letters(kMiB), 256}, {"\"},"}, {kGood}, {"]"}}, 2,
        "is longer than 64 MiB");
    row("a cell of 256 MiB", "a.csv.zst", "jsonl-pairs",
        {{"prompt,chosen,rejected\np,7,8\n"}, {"q,\""}, {letters(kMiB), 256}, {"\",x\nr,7,8\n"}}, 3,
        "is longer than 64 MiB");
    row("a quote that never closes", "a.csv.zst", "jsonl-pairs",
        {{"prompt,chosen,rejected\np,7,8\nr,7,8\nq,\""}, {letters(kMiB - 1) + '\n', 256}}, 4,
        "opens a quote that is never closed: close it, or get the file again if it was cut off");
    row("cells without number", "a.csv.zst", "jsonl-pairs",
        {{"prompt,chosen,rejected\np,7,8\n"}, {QByteArray(kMiB, ','), 64}, {"\nr,7,8\n"}}, 3,
        "has 67108865 cells, and the header has 3", 100);
    row("numbers without end", "a.jsonl.zst", "jsonl-pairs",
        {{kGood}, {"{\"chosen\":[0"}, {QByteArray(",0").repeated(kMiB / 2), 40}, {"]}\n"}, {kGood}}, 2,
        "holds more than 1000000 values");
    row("objects without end", "a.jsonl.zst", "jsonl-pairs",
        {{kGood}, {"{\"chosen\":[{}"}, {QByteArray(",{}").repeated(kMiB / 3), 40}, {"]}\n"}, {kGood}}, 2,
        "holds more than 1000000 values", 400);
    row("lists in lists", "a.jsonl.zst", "jsonl-pairs",
        {{kGood}, {"{\"chosen\":"}, {QByteArray(kMiB, '['), 40}, {"\n"}, {kGood}}, 2,
        "is nested more deeply than 500 times");
    row("a line of votes of 256 MiB", "a.txt.zst", "ranking-lines", {{"a > b\n"}, {letters(kMiB), 256}, {"\nc > d\n"}},
        2, "is longer than 64 MiB");
    row("a million voters a line", "a.soc", "preflib",
        {{"# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: b\n1: 1,2\n"},
         {"1000000: 1,2\n", 10}},
        9, "brings the voters to more than 5000000");
  }
  void aRowTooMuchIsKeptOutInLittleMemory() {
    QFETCH(QString, name);
    QFETCH(QString, format);
    QFETCH(std::vector<Piece>, pieces);
    QFETCH(int, row);
    QFETCH(QString, reason);
    QFETCH(int, megabytes);
    const ImportFolder folder;
    const TemporaryHere temporary(QString::fromStdString(folder.path("tmp")));
    const std::string input = folder.path(name.toUtf8().constData());
    if (name.endsWith(QStringLiteral(".soc"))) {
      QByteArray whole;
      for (const Piece& piece : pieces) whole += piece.bytes.repeated(piece.times);
      folder.write(name.toUtf8().constData(), whole);
    } else {
      writePacked(input, pieces);
    }
    const ChildRun run = runChild(PODIUM_IMPORT_CHILD, {input, folder.path("p.podium"), format.toStdString()});
    const QJsonObject result = run.result;
    QVERIFY2(result[QStringLiteral("ok")].toBool(), qPrintable(result[QStringLiteral("message")].toString()));
    QVERIFY(result[QStringLiteral("queries")].toInt() >= 1);
    QCOMPARE(result[QStringLiteral("row")].toInt(), row);
    QCOMPARE(result[QStringLiteral("reason")].toString(), reason);
    QVERIFY2(run.megabytes > 0.0 && run.megabytes < megabytes, qPrintable(QString::number(run.megabytes)));
    qInfo("%.0f MiB, %.1f s", run.megabytes, run.seconds);
    QVERIFY(QDir(QString::fromStdString(folder.path("tmp"))).isEmpty());
  }

  void aFileTooMuchIsRefusedInLittleMemory_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::addColumn<std::vector<Piece>>("pieces");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* title, const char* name, const char* format, const std::vector<Piece>& pieces,
                        const char* says) {
      QTest::newRow(title) << QString::fromUtf8(name) << QString::fromUtf8(format) << pieces << QString::fromUtf8(says);
    };
    row("a header of 1 GiB", "a.csv.zst", "auto", {{letters(kMiB), 1024}}, "The header of the table is longer than 64");
    row("columns without number", "a.csv.zst", "auto", {{"a"}, {QByteArray(kMiB, ','), 1}},
        "names more than 10000 columns");
    row("rows too big to be looked at", "a.jsonl.zst", "auto", {{"{\"x\":\"" + letters(30 * kMiB) + "\"}\n", 40}},
        "is of no known shape");
    row("an archive nested deeply", "a.jsonl.zst", "podium-jsonl",
        {{"{\"format\":\"podium-archive\",\"version\":3,\"schema\":4,\"lossless\":true,\"project\":{\"kind\":\"text\","
          "\"answer\":\"rank\",\"k\":4}}\n"},
         {QByteArray(kMiB, '['), 40}},
        "line 2 is nested more deeply");
    row("a text of a pickle that is not there", "a.pkl", "imitation-pickle",
        {{QByteArray("\x80\x04\x8e\0\0\0\x40\0\0\0\0imitation.algorithms.preference_comparisons", 56)}},
        "it ends in the middle");
    row("white space without end", "a.jsonl.zst", "auto", {{QByteArray(kMiB, ' '), 256}}, "is empty");
  }
  void aFileTooMuchIsRefusedInLittleMemory() {
    QFETCH(QString, name);
    QFETCH(QString, format);
    QFETCH(std::vector<Piece>, pieces);
    QFETCH(QString, says);
    const ImportFolder folder;
    const TemporaryHere temporary(QString::fromStdString(folder.path("tmp")));
    const std::string input = folder.path(name.toUtf8().constData());
    if (name.endsWith(QStringLiteral(".zst")))
      writePacked(input, pieces);
    else
      folder.write(name.toUtf8().constData(), pieces.front().bytes);
    const ChildRun run = runChild(PODIUM_IMPORT_CHILD, {input, folder.path("p.podium"), format.toStdString()});
    QVERIFY(!run.result[QStringLiteral("ok")].toBool());
    const QString message = run.result[QStringLiteral("message")].toString();
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2(run.megabytes < 300.0, qPrintable(QString::number(run.megabytes)));
    qInfo("%.0f MiB, %.1f s", run.megabytes, run.seconds);
    QCOMPARE(QDir(QString::fromStdString(folder.path(""))).entryList(QDir::Files), QStringList{name});
    QVERIFY(QDir(QString::fromStdString(folder.path("tmp"))).isEmpty());
  }

  // Votes about one set wait for each other: so many sets, and those that are known go on.
  void setsOfAlternativesAreCounted() {
    struct Counted : BatchSink {
      void take(Batch batch) override { questions += batch.questions.size(); }
      std::size_t questions = 0;
    };
    const ImportFolder folder;
    QByteArray votes;
    constexpr int kMost = static_cast<int>(Votes::kMostSets);
    for (int i = 0; i < kMost + 300; ++i) votes += QByteArray::number(i) + " > x\n";
    const std::string input = folder.write("a.txt", votes + "0 > x\n");
    Counted sink;
    const ImportReport report = RankingLines().read({.input = input, .project = {}, .options = {}}, sink, {}, {});
    QCOMPARE(sink.questions, Votes::kMostSets);
    QCOMPARE(report.rejectedRows, 300);
    QCOMPARE(report.rejected.front().row, kMost + 1);
    QVERIFY2(QByteArray(report.rejected.front().reason.c_str()).contains("one more set of items than"),
             report.rejected.front().reason.c_str());
  }
};

QTEST_GUILESS_MAIN(TestHostileSize)
#include "test_hostile_size.moc"
