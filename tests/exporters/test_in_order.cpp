// Several threads make the rows of an export, and nobody can tell: pieces come in order, whatever each of them takes.
#include <QtTest>
#include <atomic>

#include "exporters/in_order.h"
#include "exporters/row_writer.h"
#include "learner/random.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPieces = 200, kQueries = 730;

class TextSink : public ByteSink {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

// Answers of three people to each query, query by query.
std::unique_ptr<ProjectStore> answeredProject(const ImportFolder& folder) {
  QByteArray content;
  for (int i = 0; i < kQueries; ++i)
    for (const char* who : {"Ada", "Bob", "Cid"})
      content += QByteArrayLiteral("{\"prompt\":\"q") + QByteArray::number(i) +
                 "\",\"chosen\":\"x\",\"rejected\":\"y\",\"annotator\":\"" + who + "\"}\n";
  auto store = emptyProject(folder.path("p.podium"), ItemKind::Text, AnswerForm::Pair, 2);
  ImportOptions options;
  options.withAnswers = true;
  if (importFile(*store, folder.write("a.jsonl", content), options).value().comparisons != 3 * kQueries) store.reset();
  return store;
}

}  // namespace

class TestInOrder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void piecesComeInTheOrderInWhichTheyWereGiven() {
    Random random(1);
    std::vector<int> taken;
    std::atomic<int> underWay{0}, most{0};
    InOrder<int> pieces([&taken](int piece) { taken.push_back(piece); });
    for (int piece = 0; piece < kPieces; ++piece)
      pieces.give([&, piece, wait = random.below(4)] {
        const int now = ++underWay;
        for (int before = most; before < now && !most.compare_exchange_weak(before, now);) {
        }
        QThread::msleep(static_cast<unsigned long>(wait));
        --underWay;
        return piece;
      });
    pieces.finish();
    QCOMPARE(taken.size(), static_cast<std::size_t>(kPieces));
    QVERIFY(std::ranges::is_sorted(taken));
    QVERIFY2(most > 1 && most <= 9, qPrintable(QString::number(most)));
  }

  void aFaultComesInItsTurnAndNothingAfterIt() {
    std::vector<int> taken;
    const auto run = [&taken] {
      InOrder<int> pieces([&taken](int piece) { taken.push_back(piece); });
      for (int piece = 0; piece < kPieces; ++piece)
        pieces.give([piece] {
          if (piece == 5) throw Exception(ErrorCode::InvalidInput, "piece 5");
          return piece;
        });
      pieces.finish();
    };
    QVERIFY_EXCEPTION_THROWN(run(), Exception);
    QCOMPARE(taken, (std::vector<int>{0, 1, 2, 3, 4}));
  }

  void whoGoesWaitsForWhatHasBegun() {
    std::atomic<int> begun{0}, ended{0};
    {
      InOrder<int> pieces([](int) {});
      for (int piece = 0; piece < 2; ++piece)
        pieces.give([&] {
          ++begun;
          QThread::msleep(20);
          return ++ended;
        });
    }
    QCOMPARE(ended.load(), begun.load());
  }

  void rowsStandInTheOrderOfTheAnswers() {
    const ImportFolder folder;
    const auto store = answeredProject(folder);
    QVERIFY(store);
    const std::string lines = folder.path("a.jsonl"), list = folder.path("a.json"), table = folder.path("a.csv");
    for (const std::string& out : {lines, list, table})
      QCOMPARE(exportProject(*store->newReader(), {"rankings", out, {}}).value().rows, std::int64_t{3 * kQueries});
    const auto rows = linesOf(lines);
    QCOMPARE(rows.size(), static_cast<std::size_t>(3 * kQueries));
    for (std::size_t i = 1; i < rows.size(); ++i) QVERIFY(rows[i - 1]["ranking_id"] < rows[i]["ranking_id"]);
    QVERIFY(Json::parse(contentOf(list)) == Json(rows));
    QCOMPARE(std::ranges::count(contentOf(table), '\n'), 3 * kQueries + 1);
  }

  void answersToOneQueryStayTogether() {
    const ImportFolder folder;
    const auto store = answeredProject(folder);
    const std::string out = folder.path("a.jsonl");
    QVERIFY(exportProject(*store->newReader(), {"label-studio", out, {}}).ok());
    const auto tasks = linesOf(out);
    QCOMPARE(tasks.size(), static_cast<std::size_t>(kQueries));
    for (const Json& task : tasks) QCOMPARE(task["annotations"].size(), std::size_t{3});
  }

  void theArchiveHoldsItsLinesInOrder() {
    const ImportFolder folder;
    const auto store = answeredProject(folder);
    const std::string out = folder.path("a.jsonl");
    QVERIFY(exportProject(*store->newReader(), {"podium-jsonl", out, {}}).ok());
    std::int64_t ranking = 0, rows = 0;
    std::size_t columns = 0;
    for (const Json& line : linesOf(out)) {
      if (line["format"] == "podium-ranking") QCOMPARE(line["ranking_id"], Json(++ranking));
      if (line["format"] == "podium-table") columns = line["columns"].size();
      if (line["format"] == "podium-end") QCOMPARE(line["rows"], Json(rows));
      if (line["format"] != "podium-row") continue;
      ++rows;
      QCOMPARE(line["values"].size(), columns);
    }
    QCOMPARE(ranking, std::int64_t{3 * kQueries});
    QVERIFY(rows > 5 * kQueries);
  }

  void columnsThatDifferFromPieceToPieceAreRefused() {
    TextSink sink;
    const auto writer = makeRowWriter(Container::Csv, sink);
    writer->addRow(JsonRow{{"a", 1}, {"b", 2}});
    writer->addRow(JsonRow{{"a", 3}, {"b", 4}});
    QVERIFY_EXCEPTION_THROWN(writer->addRow(JsonRow{{"b", 5}, {"a", 6}}), Exception);
    QCOMPARE(sink.text, std::string("a,b\r\n1,2\r\n3,4\r\n"));
  }
};

QTEST_GUILESS_MAIN(TestInOrder)
#include "test_in_order.moc"
