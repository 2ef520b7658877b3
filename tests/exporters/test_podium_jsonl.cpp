// Podium's own archive: complete, deterministic, whole or absent.
#include <sys/resource.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest>
#include <csignal>
#include <nlohmann/json.hpp>
#include <set>

#include "exporters/export_file.h"
#include "exporters/formats.h"
#include "storage/json/answer_parts_json.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;
using Json = nlohmann::json;

class TestPodiumJsonl : public QObject {
  Q_OBJECT

  static QByteArray contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  static std::vector<Json> rowsOf(const std::string& path) {
    std::vector<Json> rows;
    QByteArray content = contentOf(path);
    if (!content.endsWith('\n')) return rows;
    content.chop(1);
    for (const QByteArray& line : content.split('\n')) {
      Json row = Json::parse(line.toStdString());
      if (row.at("format") == "podium-ranking") rows.push_back(std::move(row));  // the others: test_archive
    }
    return rows;
  }

  // Five queries of three: a ranking with a tie that was taken back and revised, and one answer of each other kind.
  static std::vector<Comparison> fill(ProjectStore& store) {
    const AnnotatorId ada = join(store, "Ada \"Å\" <1>");
    addRound(store, smallRound(5, 3, 1, 4));
    const auto queries = lease(store, ada, 5);
    std::vector<Comparison> given{rankedAnswer(queries[0], ada)};
    given[0].ranking.tiers = {{2}, {0, 1}};
    given[0].id = answer(store, given[0]);
    undo(store, given[0].id, ada);
    given.push_back(rankedAnswer(queries[0], ada));
    given[1].replaces = given[0].id;
    given.push_back(rankedAnswer(queries[1], ada));
    given[2].ranking = {{{1}}, UnrankedMeaning::BelowRanked};
    given.push_back(verdictAnswer(queries[2], ada, Verdict::BothBad));
    given.push_back(verdictAnswer(queries[3], ada, Verdict::CantTell));
    given.push_back(verdictAnswer(queries[4], ada, Verdict::Skip));
    given[5].shownOrder.clear();
    for (std::size_t i = 1; i < given.size(); ++i) given[i].id = answer(store, given[i]);
    return given;
  }

  static std::unique_ptr<ProjectStore> filledStore(const std::string& path) {
    ProjectInfo info = smallProject(3);
    info.allowPartial = true;
    return makeStore(path, info);
  }

 private Q_SLOTS:
  void everyAnswerHasItsRowAndEveryFactItsColumn() {
    ProjectFolder folder;
    const auto store = filledStore(folder.path());
    const auto given = fill(*store);
    const std::string out = folder.path("out.jsonl");
    const auto reader = store->newReader();
    const ExportReport report = exportToFile(*reader, "podium-jsonl", out).value();
    const auto rows = rowsOf(out);
    QCOMPARE(rows.size(), given.size());
    QCOMPARE(report.rows, std::int64_t(given.size()));
    QVERIFY(report.skipped.empty());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Json& row = rows[i];
      const Comparison& comparison = given[i];
      const Query query = reader->query(comparison.query).value();
      QCOMPARE(row.at("ranking_id"), comparison.id.value);
      QCOMPARE(row.at("query_id"), query.id.value);
      QCOMPARE(row.at("round_id"), query.round.value);
      QVERIFY(row.at("prompt_id").is_null());
      QCOMPARE(row.at("verdict"), std::string(toText(comparison.verdict)));
      QVERIFY(row.at("tiers") == Json(comparison.ranking.tiers));
      QVERIFY(row.at("shown_order") == Json(comparison.shownOrder));
      QCOMPARE(row.at("shown_at"), comparison.shownAt);
      QCOMPARE(row.at("answered_at"), comparison.answeredAt);
      QCOMPARE(row.at("active_ms"), comparison.activeMs);
      QCOMPARE(row.at("replays"), comparison.replays);
      QCOMPARE(row.at("model_version"), comparison.modelVersion);
      QCOMPARE(row.at("annotator").at("name"), std::string("Ada \"Å\" <1>"));
      QCOMPARE(row.at("annotator").at("synthetic"), false);
      QCOMPARE(row.at("query").at("selector"), query.selector);
      QCOMPARE(row.at("query").at("source"), std::string(query.selector == "random" ? "random" : "active"));
      QCOMPARE(row.at("query").at("score"), query.score);
      QCOMPARE(row.at("query").at("seed"), std::to_string(query.seed));
      QCOMPARE(row.at("items").size(), std::size_t(3));
      for (std::size_t item = 0; item < 3; ++item) {
        const ItemInfo info = reader->item(query.items[item]).value();
        QCOMPARE(row.at("items")[item].at("item_id"), info.id.value);
        QCOMPARE(row.at("items")[item].at("clip_sha256"), info.clipHash);
        QCOMPARE(row.at("items")[item].at("policy_version"), info.policyVersion);
        QCOMPARE(row.at("items")[item].at("policy_member"), info.clip.policyMember);
      }
    }
  }

  void undoRevisionAndWhatWasLeftOutAreTold() {
    ProjectFolder folder;
    const auto store = filledStore(folder.path());
    fill(*store);
    const std::string out = folder.path("out.jsonl");
    QVERIFY(exportToFile(*store->newReader(), "podium-jsonl", out).ok());
    const auto rows = rowsOf(out);
    QCOMPARE(rows[0].at("retracted"), true);
    QCOMPARE(rows[0].at("retraction_id"), 1);
    QVERIFY(rows[0].at("retracted_at").get<std::int64_t>() > 0);
    QVERIFY(rows[0].at("replaces").is_null());
    QCOMPARE(rows[1].at("retracted"), false);
    QVERIFY(rows[1].at("retraction_id").is_null() && rows[1].at("retracted_at").is_null());
    QCOMPARE(rows[1].at("replaces"), rows[0].at("ranking_id"));
    QCOMPARE(rows[1].at("kind"), std::string("kway"));
    QCOMPARE(rows[2].at("kind"), std::string("topk"));
    QVERIFY(rows[2].at("unranked") == Json({0, 2}));
    QCOMPARE(rows[2].at("unranked_meaning"), std::string("below_ranked"));
    QVERIFY(rows[3].at("unranked").empty() && rows[3].at("unranked_meaning").is_null());
  }

  void textsAndWhatWasSaidAboutThemAreThere() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(3));
    const AnnotatorId ada = join(*store, "Ada");
    Batch batch = textBatch(1, 3);
    batch.items[1].content = {TextFormat::Code, "python", "print(1)", {"print", "(1)"}, {{"c", "q", "t", "u"}}, "{}"};
    batch.media = {{"image/png", 1, 1, {1, 2}}};
    NewItem image;
    image.kind = ItemKind::Image;
    image.media = 0;
    batch.items.push_back(image);
    NewQuestion lesson;
    lesson.items = {3};
    lesson.purpose = QueryPurpose::Tutorial;
    lesson.gold = rankingFromText("0");
    lesson.goldNote = "So.";
    batch.questions.push_back(lesson);
    const BatchIds ids = addBatch(*store, batch);
    const Query query = store->newReader()->query(ids.queries[0]).value();
    Comparison given = rankedAnswer(query, ada);
    given.parts.rationale = "Ä \"reason\"";
    given.parts.ratings = {{"", 2, 0.1}};
    given.parts.edits = {{0, "better"}};
    const ComparisonId id = answer(*store, given);
    Comparison shown = verdictAnswer(store->newReader()->query(ids.queries[1]).value(), ada, Verdict::CantTell);
    answer(*store, shown);
    const std::string out = folder.path("out.jsonl");
    QVERIFY(exportToFile(*store->newReader(), "podium-jsonl", out).ok());
    const auto rows = rowsOf(out);
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].at("prompt").at("body"), std::string("prompt 0"));
    QCOMPARE(rows[0].at("prompt").at("format"), std::string("markdown"));
    const Json& code = rows[0].at("items")[1];
    QCOMPARE(code.at("body"), std::string("print(1)"));
    QCOMPARE(code.at("language"), std::string("python"));
    QVERIFY(code.at("steps") == Json({"print", "(1)"}));
    QCOMPARE(code.at("evidence")[0].at("quote"), std::string("q"));
    QCOMPARE(code.at("extra"), std::string("{}"));
    QCOMPARE(code.at("source"), std::string("model-1"));
    QVERIFY(code.at("clip_sha256").is_null() && code.at("media_sha256").is_null() && code.at("edit_of").is_null());
    QVERIFY(answerPartsFromJson(rows[0].at("parts").dump()) == given.parts);
    QCOMPARE(rows[0].at("query").at("source"), std::string("import"));
    // The edit follows from the answer.
    QCOMPARE(rows[1].at("derived_from"), id.value);
    QCOMPARE(rows[1].at("query").at("source"), std::string("derived"));
    QCOMPARE(rows[1].at("items")[0].at("body"), std::string("better"));
    QCOMPARE(rows[1].at("items")[0].at("edit_of"), query.items[0].value);
    // The picture of the tutorial.
    QCOMPARE(rows[2].at("kind"), std::string("single"));
    QCOMPARE(rows[2].at("query").at("purpose"), std::string("tutorial"));
    QCOMPARE(rows[2].at("query").at("gold").at("note"), std::string("So."));
    QCOMPARE(rows[2].at("items")[0].at("media_sha256").get<std::string>().size(), std::size_t(64));
    QVERIFY(rows[2].at("prompt").is_null() && rows[2].at("parts").empty());
  }

  void equalProjectsGiveEqualBytes() {
    ProjectFolder folder;
    const auto store = filledStore(folder.path());
    fill(*store);
    const std::string first = folder.path("1.jsonl"), second = folder.path("2.jsonl");
    const ExportReport report = exportToFile(*store->newReader(), "podium-jsonl", first).value();
    QCOMPARE(exportToFile(*store->newReader(), "podium-jsonl", second).value().sha256, report.sha256);
    const QByteArray content = contentOf(first);
    QCOMPARE(content, contentOf(second));
    QCOMPARE(report.bytes, content.size());
    QCOMPARE(report.sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString());
    QCOMPARE(report.files, std::vector<std::string>{first});
  }

  void anExportSeesOneMoment() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1200, 2, 1));
    for (const Query& query : lease(*store, ada, 1100))
      store->writer().addComparison(rankedAnswer(query, ada), [](const Result<ComparisonId>&) {});
    releaseAll(*store, ada);
    // Somebody answers, and takes back an answer, while the export is on its way.
    const std::string out = folder.path("out.jsonl");
    bool meddled = false;
    const ExportReport report =
        exportToFile(*store->newReader(), "podium-jsonl", out, [&](std::int64_t done, std::int64_t total) {
          QCOMPARE(total, 1100);
          if (std::exchange(meddled, true)) return;
          QVERIFY(done < total);
          answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
          undo(*store, ComparisonId{1100}, ada);
        }).value();
    QVERIFY(meddled);
    QCOMPARE(report.rows, 1100);
    const auto rows = rowsOf(out);
    QCOMPARE(rows.back().at("ranking_id"), 1100);
    QCOMPARE(rows.back().at("retracted"), false);
    QCOMPARE(store->newReader()->counts().comparisons, 1101);
  }

  void whatFailsLeavesTheOldFile_data() {
    QTest::addColumn<QString>("fault");
    for (const char* fault : {"cancelled", "unknown format", "no answers", "no such folder", "disk full"})
      QTest::newRow(fault) << QString::fromUtf8(fault);
  }
  void whatFailsLeavesTheOldFile() {
    QFETCH(QString, fault);
    const std::string what = fault.toStdString();
    ProjectFolder folder;
    const auto store = filledStore(folder.path());
    if (what != "no answers") fill(*store);
    const std::string out = folder.path(what == "no such folder" ? "lost/out.jsonl" : "out.jsonl");
    if (what != "no such folder") {
      QFile old(QString::fromStdString(out));
      QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    }
    const QStringList before = QDir(QString::fromStdString(out)).entryList();
    std::stop_source stop;
    if (what == "cancelled") stop.request_stop();
    const auto reader = store->newReader();
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    if (what == "disk full") {
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit small{1000, limit.rlim_max};
      setrlimit(RLIMIT_FSIZE, &small);
    }
    const auto report =
        exportToFile(*reader, what == "unknown format" ? "nonsense" : "podium-jsonl", out, {}, stop.get_token());
    setrlimit(RLIMIT_FSIZE, &limit);
    QVERIFY(!report);
    const ErrorCode code = report.error().code;
    if (what == "cancelled") QCOMPARE(code, ErrorCode::Cancelled);
    if (what == "unknown format" || what == "no answers") QCOMPARE(code, ErrorCode::InvalidInput);
    if (what == "no such folder") QCOMPARE(code, ErrorCode::ReadOnly);
    if (what == "disk full") QVERIFY(code == ErrorCode::Io || code == ErrorCode::Full);
    if (what != "no such folder") QCOMPARE(contentOf(out), QByteArray("old"));
    QCOMPARE(QDir(QString::fromStdString(out)).entryList(), before);
  }

  void formatsHaveNamesOfTheirOwn() {
    std::set<std::string> names;
    for (const ExportFormat& format : exportFormats()) {
      QVERIFY(names.insert(format.name).second);
      QVERIFY(!format.title.empty());
      QCOMPARE(format.extensions.empty(), format.folder != nullptr);
      QCOMPARE(findExportFormat(format.name), &format);
      QCOMPARE((format.make ? 1 : 0) + (format.rows ? 1 : 0) + (format.ofClips ? 1 : 0) + (format.folder ? 1 : 0), 1);
    }
    QVERIFY(!findExportFormat("nonsense"));
  }

 private:
  static void releaseAll(ProjectStore& store, AnnotatorId annotator) {
    waitFor<Done>([&](auto done) { store.writer().releaseLeases(annotator, done); });
  }
};

QTEST_GUILESS_MAIN(TestPodiumJsonl)
#include "test_podium_jsonl.moc"
