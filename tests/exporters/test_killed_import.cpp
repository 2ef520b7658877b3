// A process that is killed while it joins the answers of a second file to the questions of a first one leaves all of
// them or none, and the file can be imported again.
#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include "learner/random.h"
#include "storage/domain/wall_clock.h"
#include "storage/integrity.h"
#include "storage/staged_imports.h"
#include "tests/exporters/import_fixture.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kRows = 3000, kKills = 12;
constexpr int kPatienceMs = 60'000;

// The questions of all files are the same.
QByteArray answersBy(const char* who) {
  QByteArray content;
  for (int i = 0; i < kRows; ++i) {
    const QByteArray n = QByteArray::number(i);
    content += "{\"prompt\":\"question " + n + "\",\"chosen\":\"good " + n + "\",\"rejected\":\"bad " + n +
               "\",\"annotator\":\"" + who + "\"}\n";
  }
  return content;
}

// As who opens the project long after a program that imported has died.
std::unique_ptr<ProjectStore> openLater(const std::string& path) {
  return openStore(path, {.clock = [] { return wallClock() + 2 * kStagedImportLifeMs; }});
}

}  // namespace

class TestKilledImport : public QObject {
  Q_OBJECT

  ImportFolder m_folder;
  std::string m_first = m_folder.path("first.podium"), m_bob = m_folder.write("bob.jsonl", answersBy("Bob"));
  int m_wholeMs = 0;  // what an import takes that nobody kills

  std::string copyOfFirst(const char* name) {
    const std::string path = m_folder.path(name);
    return QFile::copy(QString::fromStdString(m_first), QString::fromStdString(path)) ? path : std::string();
  }

  void begin(QProcess& child, const std::string& project) const {
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(PODIUM_JOINING_CHILD), {QString::fromStdString(project), QString::fromStdString(m_bob)});
    QVERIFY(child.waitForReadyRead(kPatienceMs));
    QCOMPARE(child.readAllStandardOutput(), QByteArray("begins\n"));
  }

  static std::int64_t answersIn(ProjectStore& store) { return store.newReader()->counts().comparisons; }

  static void requireWhole(const std::string& path) {
    const IntegrityReport report = checkProject(path).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
  }

 private Q_SLOTS:
  void initTestCase() {
    {
      const auto store = emptyProject(m_first, ItemKind::Text, AnswerForm::Pair, 2);
      ImportOptions options;
      options.withAnswers = true;
      QCOMPARE(importFile(*store, m_folder.write("ada.jsonl", answersBy("Ada")), options).value().comparisons, kRows);
    }
    const std::string path = copyOfFirst("whole.podium");
    QProcess child;
    begin(child, path);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(child.waitForFinished(kPatienceMs));
    m_wholeMs = static_cast<int>(clock.elapsed());
    QCOMPARE(child.readAllStandardOutput(), QByteArray("done\n"));
    QCOMPARE(answersIn(*openStore(path)), 2 * kRows);
  }

  void allOfTheAnswersAreThereOrNone() {
    const std::uint64_t seed = QRandomGenerator::global()->generate64();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    Random random(seed);
    int none = 0, middle = 0, all = 0;
    for (int kill = 0; kill < kKills; ++kill) {
      const std::string path = copyOfFirst(qPrintable(QStringLiteral("killed-%1.podium").arg(kill)));
      QProcess child;
      begin(child, path);
      if (QTest::currentTestFailed()) return;
      QTest::qSleep(1 + (kill * m_wholeMs + random.below(m_wholeMs)) / kKills);  // early ones and late ones
      child.kill();
      QVERIFY(child.waitForFinished());
      requireWhole(path);  // as it lies there, before anybody has put it right
      middle += connectRaw(path)->integer("SELECT COUNT(*) FROM staged_imports") > 0 ? 1 : 0;

      openLater(path).reset();  // does what it was about to do
      {
        const auto store = openLater(path);
        const std::int64_t there = answersIn(*store);
        QVERIFY2(there == kRows || there == 2 * kRows, qPrintable(QString::number(there)));
        ++(there == kRows ? none : all);
        ImportOptions options;
        options.withAnswers = true;
        const ImportReport again = importFile(*store, m_bob, options).value();
        QCOMPARE(again.joined, 2 * kRows - there);
        QCOMPARE(again.queries, 0);
        QCOMPARE(answersIn(*store), 2 * kRows);
      }
      requireWhole(path);
      if (QTest::currentTestFailed()) return;
    }
    qInfo("%d kills of an import of %d ms: %d left nothing, %d all; %d of them in the middle", kKills, m_wholeMs, none,
          all, middle);
    QVERIFY(middle > 0);
  }
};

QTEST_GUILESS_MAIN(TestKilledImport)
#include "test_killed_import.moc"
