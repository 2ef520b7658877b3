// Podium's own archive on its way out and in: the project that is made from it is the one that it was made of.
#include <QDir>
#include <QtTest>

#include "exporters/import_file.h"
#include "storage/archive.h"
#include "storage/archive_tables.h"
#include "storage/integrity.h"
#include "storage/schema.h"
#include "tests/exporters/export_shop.h"

using namespace podium;
using namespace podium::test;

class TestArchive : public QObject {
  Q_OBJECT

  static std::string archiveOf(const ProjectStore& store, const std::string& out, const ExportOptions& options = {}) {
    exportProject(*store.newReader(), {"podium-jsonl", out, options}).value();
    return out;
  }

  // Exports, imports into a new file, exports that: what both archives hold.
  static std::pair<std::string, std::string> thereAndBack(const ProjectFolder& folder, const ProjectStore& store,
                                                          const char* ending = "jsonl") {
    const std::string first = folder.path((std::string("first.") + ending).c_str());
    archiveOf(store, first);
    const std::string path = folder.path("again.podium");
    const auto made = importIntoNewProject(path, {}, {.input = first});
    if (!made) qWarning("%s", made.error().message.c_str());
    const auto again = ProjectStore::open(path).value();
    const std::string second = folder.path((std::string("second.") + ending).c_str());
    archiveOf(*again, second);
    return {contentOf(first), contentOf(second)};
  }

  static std::string damaged(const ProjectFolder& folder, const std::string& content) {
    const std::string path = folder.path("damaged.jsonl");
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), std::ssize(content)) != std::ssize(content))
      qFatal("no file");
    file.close();
    const std::string project = folder.path("damaged.podium");
    const auto made = importIntoNewProject(project, {}, {.input = path, .format = "podium-jsonl"});
    if (made || QFile::exists(QString::fromStdString(project))) return {};
    return made.error().message;
  }

  // Clips with answers of every kind, an undo, a revision, a tie, settings, curves, a draft and a lease.
  static std::unique_ptr<ProjectStore> clips(const ProjectFolder& folder) {
    ProjectInfo info = smallProject(3);
    info.allowPartial = true;
    auto store = makeStore(folder.path(), info);
    const AnnotatorId ada = join(*store, "Ada \"Å\" <1>"), oracle = waitFor<AnnotatorId>([&](auto done) {
                                                             store->writer().ensureAnnotator("oracle", true, done);
                                                           });
    addRound(*store, smallRound(6, 3, 1, 4));
    const auto queries = lease(*store, ada, 6);
    Comparison tied = rankedAnswer(queries[0], ada);
    tied.ranking.tiers = {{2}, {0, 1}};
    tied.id = answer(*store, tied);
    undo(*store, tied.id, ada);
    Comparison revised = rankedAnswer(queries[0], ada);
    revised.replaces = tied.id;
    answer(*store, revised);
    answer(*store, verdictAnswer(queries[1], ada, Verdict::BothBad));
    answer(*store, verdictAnswer(queries[2], ada, Verdict::CantTell));
    answer(*store, verdictAnswer(queries[3], ada, Verdict::Skip));
    answer(*store, rankedAnswer(queries[1], oracle));
    waitFor<Done>([&](auto done) { store->writer().setSetting("key", "välue\n\t\x01\"\\", done); });
    const double nan = std::numeric_limits<double>::quiet_NaN();
    waitFor<Done>([&](auto done) {
      store->writer().addMetrics(
          {{"loss", 1, 0.1, 5}, {"loss", 2, nan, 6}, {"loss", 3, 2.0, 7}, {"loss", 4, 1e-300, 8}}, done);
    });
    waitFor<Done>([&](auto done) { store->writer().saveDraft(ada, queries[4].id, "{}", done); });
    return store;
  }

  // Texts, code, a picture, a lesson, parts of answers, an edit and a demonstration with what follows from them, a
  // conversation, an import that is taken back.
  static std::unique_ptr<ProjectStore> texts(const ProjectFolder& folder) {
    ProjectInfo info = textProject(3);
    info.task.edits = info.task.demonstration = info.task.conversation = true;
    auto store = makeStore(folder.path(), info);
    const AnnotatorId ada = join(*store, "Ada");
    Batch batch = textBatch(2, 3);
    batch.items[1].content = {TextFormat::Code, "python", "print(1)", {"print", "(1)"}, {{"c", "q", "t", "u"}}, "{}"};
    batch.media = {{"image/png", 1, 1, {0, 1, 2, 255}}};
    NewItem image;
    image.kind = ItemKind::Image;
    image.media = 0;
    batch.items.push_back(image);
    NewQuestion lesson;
    lesson.items = {static_cast<int>(batch.items.size()) - 1};
    lesson.purpose = QueryPurpose::Tutorial;
    lesson.gold = rankingFromText("0");
    lesson.goldNote = "So.";
    batch.questions.push_back(lesson);
    const BatchIds ids = addBatch(*store, batch);
    Comparison given = rankedAnswer(store->newReader()->query(ids.queries[0]).value(), ada);
    given.parts.rationale = "Ä \"reason\"";
    given.parts.edits = {{0, "better"}};
    given.parts.demonstration = "best";
    given.parts.message = "And then?";
    answer(*store, given);
    waitFor<PromptId>([&](auto done) { store->writer().beginConversation(ada, "Hello", done); });
    const BatchIds taken = addBatch(*store, textBatch(1, 2));
    waitFor<WithdrawalId>([&](auto done) { store->writer().withdrawRound(taken.round, "Ada", done); });
    return store;
  }

 private Q_SLOTS:
  void exportImportExportIsTheIdentity_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("ending");
    for (const char* kind : {"clips", "texts"})
      for (const char* ending : {"jsonl", "jsonl.zst", "jsonl.gz"})
        QTest::addRow("%s %s", kind, ending) << QByteArray(kind) << QByteArray(ending);
  }
  void exportImportExportIsTheIdentity() {
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, ending);
    const ProjectFolder folder;
    const auto store = kind == "clips" ? clips(folder) : texts(folder);
    const auto [first, second] = thereAndBack(folder, *store, ending.constData());
    QVERIFY(first.size() > 1000);
    QVERIFY(first == second);
    const auto problems = checkProject(folder.path("again.podium")).value().problems;
    QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().c_str());
  }

  void whatIsRestoredGoesOn() {
    const ProjectFolder folder;
    const auto store = clips(folder);
    thereAndBack(folder, *store);
    const auto again = ProjectStore::open(folder.path("again.podium")).value();
    const auto reader = again->newReader();
    QCOMPARE(reader->project(), store->newReader()->project());
    QCOMPARE(reader->counts().comparisons, store->newReader()->counts().comparisons);
    const AnnotatorId ada = join(*again, "Ada \"Å\" <1>");
    QVERIFY(!reader->draft(ada, QueryId{5}));
    const auto waiting = lease(*again, ada, 6);
    QCOMPARE(waiting.size(), 2u);  // those that she neither answered nor skipped
    answer(*again, rankedAnswer(waiting[0], ada));
  }

  void anEmptyProjectTakesAnArchiveAndAnyOtherRefusesIt() {
    const ProjectFolder folder;
    const auto store = texts(folder);
    const std::string archive = archiveOf(*store, folder.path("a.jsonl"));
    const auto empty = makeStore(folder.path("empty.podium"), smallProject(2));
    const auto imported = importIntoProject(*empty, {.input = archive});
    QVERIFY2(imported.ok(), imported ? "" : imported.error().message.c_str());
    QCOMPARE(imported.value().comparisons, store->newReader()->counts().comparisons);
    QVERIFY(contentOf(archiveOf(*empty, folder.path("b.jsonl"))) == contentOf(archive));
    const auto refused = importIntoProject(*store, {.input = archive});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(contentOf(archiveOf(*store, folder.path("b.jsonl"))) == contentOf(archive));
  }

  void aFilterIsTakenAndToldOf() {
    const ProjectFolder folder;
    const auto store = clips(folder);
    ExportOptions options;
    options.filter.synthetic = false;
    const std::string out = folder.path("people.jsonl");
    const ExportReport report = exportProject(*store->newReader(), {"podium-jsonl", out, options}).value();
    QCOMPARE(report.rows, 5);
    QCOMPARE(report.skipped.size(), 1u);
    const auto lines = linesOf(out);
    QCOMPARE(lines.size(), 6u);
    QCOMPARE(lines[0]["lossless"].get<bool>(), false);
    QCOMPARE(lines[0]["filter"]["synthetic"].get<bool>(), false);
    for (std::size_t i = 1; i < lines.size(); ++i) QCOMPARE(lines[i]["annotator"]["synthetic"].get<bool>(), false);
  }

  void linesWithoutTheProjectAreQuestionsAndAnswers() {
    const Shop shop(2, 2);
    shop.give(shop.says("1>0", 0));
    shop.give(shop.says("0=1", 1));
    std::string old;  // as version 2 was: no header, and no tables
    for (Json& line : shop.rows("podium-jsonl"))
      if (line["format"] == "podium-ranking") {
        line["version"] = 2;
        old += line.dump() + "\n";
      }
    QFile file(QString::fromStdString(shop.folder.path("old.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old.data(), std::ssize(old)) > 0);
    file.close();
    ImportOptions options;
    options.withAnswers = true;
    const auto made = importIntoNewProject(shop.folder.path("old.podium"), {},
                                           {.input = shop.folder.path("old.jsonl"), .options = options});
    QVERIFY2(made.ok(), made ? "" : made.error().message.c_str());
    QCOMPARE(made.value().report.format, std::string("podium-jsonl"));
    QCOMPARE(made.value().report.queries, 2);
    QCOMPARE(made.value().report.comparisons, 2);
  }

  void damagedArchivesAreRefusedAndLeaveNothing() {
    const ProjectFolder folder;
    const auto store = texts(folder);
    const std::string whole = contentOf(archiveOf(*store, folder.path("a.jsonl")));
    const auto last = whole.rfind('\n', whole.size() - 2);
    QVERIFY(damaged(folder, whole.substr(0, last + 1)).find("before its own end") != std::string::npos);
    QVERIFY(damaged(folder, whole.substr(0, last - 3)).find("line") != std::string::npos);
    const auto replaced = [&](const std::string& from, const std::string& to) {
      std::string text = whole;
      const auto at = text.rfind(from);
      if (at == std::string::npos) qFatal("%s is missing", from.c_str());
      return damaged(folder, text.replace(at, from.size(), to));
    };
    QVERIFY(!replaced("\"name\":\"turns\"", "\"name\":\"sqlite_schema\"").empty());
    QVERIFY(!replaced("\"made_by\"", "\"nonsense\"").empty());
    QVERIFY(!replaced("\"base64\":\"AAEC", "\"base64\":\"BBEC").empty());  // another content than its hash promises
    QVERIFY(!replaced("\"schema\":" + std::to_string(archiveSchema()), "\"schema\":999").empty());
    QVERIFY(!replaced("\"lossless\":true", "\"lossless\":1").empty());
  }

  void everyTableIsArchivedOrLeftOutOnPurpose() {
    SqlConnection fresh(":memory:", SqlConnection::Mode::Create, 1000);
    applySteps(fresh, schemaSteps());
    Rows rows = fresh.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (rows.next()) {
      const std::string name = rows.text(0);
      QVERIFY2(std::ranges::count(archivedTables(), name) + std::ranges::count(tablesLeftOut(), name) == 1,
               name.c_str());
    }
  }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
