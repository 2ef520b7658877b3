// Previews of exports are what the export writes; what formats say of their options is true; options survive as words.
#include <QtTest>
#include <algorithm>
#include <set>

#include "exporters/export_option_words.h"
#include "exporters/export_preview.h"
#include "exporters/formats.h"
#include "tests/exporters/export_shop.h"

using namespace podium;
using namespace podium::test;

namespace {

// Rankings of four with ties, and one that nobody could decide.
Shop shopOfFours(int answers) {
  Shop shop(4, answers);
  const char* rankings[] = {"0>1>2>3", "3>2=1>0", "1=0>2>3"};
  for (int i = 0; i < answers; ++i) shop.give(shop.says(rankings[i % 3], static_cast<std::size_t>(i)));
  return shop;
}

ExportPreview previewOf(const Shop& shop, const std::string& format, const std::string& out,
                        const ExportOptions& options = {}) {
  return previewExport(*shop.store->newReader(), {format, out, options}).value();
}

std::string linesOf(const ExportPreview& preview) {
  std::string lines;
  for (const PreviewRow& row : preview.rows) lines += row.line + "\n";
  return lines;
}

}  // namespace

class TestExportPreview : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFormatIsPreviewedAsItIsWritten() {
    const Shop shop = shopOfFours(3);
    int previewed = 0;
    for (const ExportFormat& format : exportFormats()) {
      if (format.ofClips || format.folder) continue;  // not readable
      const std::string out = shop.folder.path(("out." + format.extensions.front()).c_str());
      const auto preview = previewExport(*shop.store->newReader(), {format.name, out, {}});
      const auto written = exportProject(*shop.store->newReader(), {format.name, out, {}});
      QVERIFY2(preview, format.name.c_str());
      QVERIFY2(preview.value().finished && preview.value().answersRead == 3, format.name.c_str());
      QCOMPARE(preview.value().allRows > 0, written.ok());
      if (!written) continue;
      ++previewed;
      QCOMPARE(preview.value().allRows, written.value().rows);
      QCOMPARE(preview.value().skipped, written.value().skipped);
      QCOMPARE(preview.value().bytes, written.value().bytes);
      const std::string content = contentOf(out);
      for (const PreviewRow& row : preview.value().rows)
        QVERIFY2(content.find(row.line) != std::string::npos, row.line.c_str());
    }
    QVERIFY(previewed > 12);
  }

  void onlyTheFirstRowsAreKeptAndAllAreCounted() {
    const Shop shop = shopOfFours(30);
    std::vector<std::size_t> told;
    const auto preview = previewExport(*shop.store->newReader(), {"trl", shop.folder.path("a.jsonl"), {}},
                                       [&](const ExportPreview& so_far) { told.push_back(so_far.rows.size()); })
                             .value();
    QCOMPARE(preview.rows.size(), kPreviewedRows);
    QCOMPARE(preview.allRows, 160);  // six, five and five of each three
    QVERIFY(!told.empty() && told.front() == kPreviewedRows);
    shop.write("trl", shop.folder.path("a.jsonl"));
    QVERIFY(contentOf(shop.folder.path("a.jsonl")).starts_with(::linesOf(preview)));
    QCOMPARE(Json::parse(preview.rows[0].spread), Json::parse(preview.rows[0].line));
  }

  void clipsThemselvesAreNotShown() {
    const Shop shop = shopOfFours(1);
    for (const char* format : {"imitation-pickle", "clips-npz"}) {
      const ExportPreview preview = previewOf(shop, format, "a.pkl");
      QVERIFY(preview.finished && !preview.readable && preview.rows.empty());
      QCOMPARE(preview.answers, 1);
    }
  }

  void tablesArePreviewedInCells() {
    const Shop shop = shopOfFours(1);
    const ExportPreview preview = previewOf(shop, "pairs", "table.csv");
    QCOMPARE(preview.columns.front(), std::string("ranking_id"));
    QCOMPARE(preview.rows.size(), 6u);
    for (const PreviewRow& row : preview.rows) QCOMPARE(row.cells.size(), preview.columns.size());
    shop.write("pairs", shop.folder.path("table.csv"));
    QVERIFY(contentOf(shop.folder.path("table.csv")).find(preview.rows[5].line + "\r\n") != std::string::npos);
    QVERIFY(previewOf(shop, "pairs", "table.jsonl").columns.empty());
  }

  void partsAreNamed() {
    const Shop shop = shopOfFours(30);
    ExportOptions options;
    options.split = {0.5, 0.5};
    const ExportPreview preview = previewOf(shop, "nectar", "a.jsonl", options);
    QCOMPARE(preview.rowsOfParts.size(), 2u);
    QCOMPARE(preview.rowsOfParts[0] + preview.rowsOfParts[1], 30);
    std::set<std::string> parts;
    for (const PreviewRow& row : preview.rows) parts.insert(row.part);
    QCOMPARE(parts, (std::set<std::string>{"train", "validation"}));
  }

  void refusalsAreThoseOfTheExport() {
    const Shop shop = shopOfFours(1);
    const auto refusal = [&](const ExportRequest& request) {
      const auto preview = previewExport(*shop.store->newReader(), request);
      const auto written = exportProject(*shop.store->newReader(), request);
      return preview || written                                   ? std::string()
             : preview.error().message == written.error().message ? preview.error().message
                                                                  : std::string("two sentences");
    };
    ExportOptions options;
    options.filter.annotators = {"Eve"};
    QVERIFY(refusal({"trl", shop.folder.path("a.jsonl"), options}).find("\"Eve\"") != std::string::npos);
    QVERIFY(refusal({"trl", shop.folder.path("a.csv"), {}}).find(".jsonl, .json") != std::string::npos);
    QVERIFY(refusal({"none", shop.folder.path("a.csv"), {}}).find("\"none\"") != std::string::npos);
    options = {};
    options.split = {0.5, 0.4};
    QVERIFY(refusal({"trl", shop.folder.path("a.jsonl"), options}).find("add up") != std::string::npos);
  }

  void aPreviewIsStopped() {
    const Shop shop = shopOfFours(3);
    std::stop_source stop;
    stop.request_stop();
    const auto preview = previewExport(*shop.store->newReader(), {"trl", "a.jsonl", {}}, {}, stop.get_token());
    QVERIFY(!preview && preview.error().code == ErrorCode::Cancelled);
  }

  // Another rule of pairs, of ties, or messages change the rows of exactly the formats that say so.
  void formatsSayWhichOptionsCount() {
    const Shop shop = shopOfFours(3);
    ExportOptions pairs, ties, messages;
    pairs.pairs = PairRule::BestWorst;
    ties.ties = TieRule::Half;
    messages.messages = true;
    for (const ExportFormat& format : exportFormats()) {
      if (format.ofClips || format.folder) continue;  // not readable
      const std::string out = "a." + format.extensions.front();
      const ExportPreview usual = previewOf(shop, format.name, out);
      if (usual.allRows == 0) continue;
      const auto changes = [&](const ExportOptions& options) {
        return previewOf(shop, format.name, out, options).rows != usual.rows;
      };
      QVERIFY2(changes(pairs) == format.pairs, format.name.c_str());
      QVERIFY2(changes(ties) == format.ties, format.name.c_str());
      QVERIFY2(changes(messages) == format.messages, format.name.c_str());
    }
  }

  void optionsSurviveAsWords() {
    ExportOptions options;
    options.aggregate = Aggregate::Posterior;
    options.minAgreement = 0.75;
    options.pairs = PairRule::One;
    options.ties = TieRule::Half;
    options.messages = options.filter.guided = options.filter.flagged = true;
    options.filter.synthetic = false;
    options.filter.annotators = {"Ada", "-x y"};
    options.filter.tag = "--seed";
    options.filter.after = 1'767'225'600'000;  // 2026-01-01
    options.filter.before = 1'767'312'000'000;
    options.axes = {"helpful", "harmless"};
    options.split = {0.9, 0.05, 0.05};
    options.seed = 18'446'744'073'709'551'615U;
    const auto words = wordsOf(options);
    for (const ExportOptionWords& option : exportOptionWords())
      QVERIFY2(std::ranges::any_of(words, [&](const auto& word) { return word.starts_with(option.flag); }),
               option.flag);
    const ExportOptions again = optionsFromWords(words);
    QCOMPARE(wordsOf(again), words);
    QVERIFY(again.pairs == options.pairs && again.ties == options.ties && again.messages && again.filter.guided &&
            again.filter.flagged && !again.filter.synthetic && again.seed == options.seed);
    QCOMPARE(again.filter.annotators, options.filter.annotators);
    QCOMPARE(again.filter.tag, options.filter.tag);
    QVERIFY(again.filter.after == options.filter.after && again.filter.before == options.filter.before);
    QCOMPARE(again.axes, options.axes);
    QCOMPARE(again.split, options.split);
    QVERIFY(wordsOf(ExportOptions()).empty());
    QVERIFY(wordsOf(optionsFromWords({"--moon", "full", "--pairs", "none", "--split", "x"})).empty());
  }

  void theCommandIsQuotedForAShell() {
    ExportOptions options;
    options.filter.tag = "it's $HOME";
    QCOMPARE(exportCommand("/a b/p.podium", {"trl", "out.jsonl", options}),
             std::string("podium export '/a b/p.podium' out.jsonl --format trl --tag 'it'\\''s $HOME'"));
  }
};

QTEST_MAIN(TestExportPreview)
#include "test_export_preview.moc"
