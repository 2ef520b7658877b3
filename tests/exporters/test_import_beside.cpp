// An import and an annotator at work on one file, each through a store of its own: neither keeps the other from
// anything, and the annotator meets the import only when it is whole.
#include <QtTest>
#include <atomic>
#include <thread>

#include "storage/integrity.h"
#include "tests/exporters/import_fixture.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kRows = 6000, kAnswers = 300;

QByteArray pairs(int rows) {
  QByteArray content;
  for (int i = 0; i < rows; ++i) {
    const QByteArray n = QByteArray::number(i);
    content += "{\"prompt\":\"question " + n + "\",\"chosen\":\"good " + n + "\",\"rejected\":\"bad " + n + "\"}\n";
  }
  return content;
}

}  // namespace

class TestImportBeside : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersAndRowsAllArrive() {
    const ImportFolder folder;
    const std::string path = folder.path("p.podium"), input = folder.write("a.jsonl", pairs(kRows));
    const auto own = emptyProject(path, ItemKind::Text, AnswerForm::Pair, 2);
    const RoundId before = addBatch(*own, textBatch(kAnswers)).round;
    const AnnotatorId ada = join(*own, "Ada");

    std::atomic<bool> importing{true};
    Result<ImportReport> report = Error{ErrorCode::Unknown, "not begun"};
    std::jthread importer([&] {
      const auto other = openStore(path);
      ImportOptions options;
      options.withAnswers = true;
      report = importFile(*other, input, options);
      importing = false;
    });
    int given = 0, beside = 0, early = 0;
    std::string fault;
    const auto reader = own->newReader();
    try {
      while (given < kAnswers) {
        const auto queries = lease(*own, ada, 1);
        if (queries.empty()) break;
        const bool stillImporting = importing;
        const auto prompt = reader->prompt(queries[0].prompt);
        const auto items = reader->itemContents(queries[0].items);
        if (!prompt || items.size() != 2) fault = "a query without its contents";
        answer(*own, rankedAnswer(queries[0], ada));
        ++given;
        beside += stillImporting ? 1 : 0;
        early += queries[0].round != before && stillImporting ? 1 : 0;
      }
    } catch (const Exception& thrown) {
      fault = thrown.what();
    }
    importer.join();
    QCOMPARE(fault, std::string());
    QVERIFY2(report.ok(), report ? "" : report.error().message.c_str());
    QCOMPARE(report.value().queries, kRows);
    QCOMPARE(report.value().comparisons, kRows);
    QCOMPARE(given, kAnswers);
    QVERIFY(beside > 0);
    QCOMPARE(early, 0);
    qInfo("%d of %d answers were given during the import", beside, given);
    const ProjectCounts counts = reader->counts();
    QCOMPARE(counts.queries, kRows + kAnswers);
    QCOMPARE(counts.comparisons, kRows + kAnswers);
    QVERIFY(checkProject(path).value().ok);
  }
};

QTEST_GUILESS_MAIN(TestImportBeside)
#include "test_import_beside.moc"
