// An import that comes in parts is seen as a whole or not at all, whatever happens to the program that imports.
#include <QtTest>

#include "storage/archive.h"
#include "storage/archive_tables.h"
#include "storage/project_file.h"
#include "storage/staged_imports.h"
#include "storage/staged_questions.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kQuestions = 5;  // of a part

// Two answers of two people to the first question, the second one with an edit.
Batch answeredBatch() {
  Batch batch = textBatch(kQuestions);
  for (const char* who : {"import:a", "import:b"}) {
    NewAnswer answer;
    answer.annotator = who;
    answer.ranking = *rankingFromText("1>0");
    batch.answers.push_back(answer);
  }
  batch.answers.back().parts.edits.push_back({1, "better words"});
  return batch;
}

RoundId stage(ProjectStore& store, const Batch& batch, RoundId round = {}) {
  return waitFor<BatchIds>([&](auto done) { store.writer().stageBatch(batch, round, {"x.jsonl", "Lea"}, done); }).round;
}
void finish(ProjectStore& store, RoundId round) {
  waitFor<Done>([&](auto done) { store.writer().finishImport(round, done); });
}
void drop(ProjectStore& store, RoundId round) {
  waitFor<Done>([&](auto done) { store.writer().dropImport(round, done); });
}

// So many questions of two kilobytes an item.
void stageAndDrop(const std::string& path, int questions) {
  const auto store = openStore(path);
  Batch batch = textBatch(questions);
  for (NewItem& item : batch.items) item.content.body.append(2000, 'x');
  drop(*store, stage(*store, batch));
}

// Every row of every table, with its table's name before it.
class AllRows : public ArchiveSink {
 public:
  void table(const std::string& name, const std::vector<std::string>&) override { m_table = name; }
  void row(const std::vector<ArchiveCell>& cells) override { rows.emplace_back(m_table, cells); }
  std::vector<std::pair<std::string, std::vector<ArchiveCell>>> rows;

 private:
  std::string m_table;
};
auto rowsOf(const std::string& path) {
  const auto database = connectForReading(path);
  AllRows all;
  readArchive(*database, all);
  return all.rows;
}

// What lies in the file, imports that are under way included.
std::vector<std::string> storedRows(const std::string& path) {
  const auto database = connectForReading(path);
  std::vector<std::string> all;
  for (const std::string& table : archivedTables()) {
    const std::string columns =
        database->text("SELECT group_concat('quote(' || name || ')', '||') FROM pragma_table_info('" + table + "')");
    Rows rows = database->query(keptSql("SELECT " + columns + " FROM " + table));
    while (rows.next()) all.push_back(table + rows.text(0));
  }
  return all;
}

void requireSameCounts(const ProjectCounts& counts, const ProjectCounts& before) {
  QCOMPARE(counts.queries, before.queries);
  QCOMPARE(counts.queriesWaiting, before.queriesWaiting);
  QCOMPARE(counts.comparisons, before.comparisons);
  QCOMPARE(counts.annotators, before.annotators);
  QCOMPARE(counts.items, before.items);
  QCOMPARE(counts.rounds, before.rounds);
  QCOMPARE(counts.withdrawals, before.withdrawals);
}

}  // namespace

class TestStagedImports : public QObject {
  Q_OBJECT

  struct Desk {
    ProjectFolder folder;
    Timestamp now = 1'000'000;
    std::unique_ptr<ProjectStore> store = makeStore(folder.path(), textProject(), options());
    AnnotatorId ada = join(*store, "Ada");
    BatchIds there = addBatch(*store, textBatch(2));

    StoreOptions options() {
      return {.clock = [this] { return now; }};
    }
    void reopen() {
      store.reset();
      store = openStore(folder.path(), options());
    }
    ProjectCounts counts() { return store->newReader()->counts(); }
  };

 private Q_SLOTS:
  void nobodySeesAnImportBeforeItsEnd() {
    Desk desk;
    const ProjectCounts before = desk.counts();
    const RoundId round = stage(*desk.store, answeredBatch());
    QCOMPARE(stage(*desk.store, textBatch(kQuestions), round), round);
    requireSameCounts(desk.counts(), before);
    QCOMPARE(desk.store->newReader()->imports().size(), std::size_t(1));
    QCOMPARE(desk.store->newReader()->rounds().size(), std::size_t(1));
    QCOMPARE(lease(*desk.store, desk.ada, 100).size(), std::size_t(2));
    QVERIFY(!faultOf([&] { addBatch(*desk.store, textBatch(1), round); }).empty());
    QVERIFY(faultOf([&] {
              waitFor<WithdrawalId>([&](auto done) { desk.store->writer().withdrawRound(round, "Lea", done); });
            }).find("has not come to its end") != std::string::npos);

    finish(*desk.store, round);
    const ProjectCounts after = desk.counts();
    QCOMPARE(after.queries, before.queries + 2 * kQuestions);
    QCOMPARE(after.items, before.items + 4 * kQuestions + 1);  // the edit is one, too
    QCOMPARE(after.comparisons, 3);
    QCOMPARE(after.rounds, before.rounds + 1);
    const auto imports = desk.store->newReader()->imports();
    QCOMPARE(imports.front().round.id, round);
    QCOMPARE(imports.front().queries, 2 * kQuestions);
    QVERIFY(!imports.front().last);
    // The first question has its answers.
    QCOMPARE(lease(*desk.store, desk.ada, 100).size(), std::size_t(2 + 2 * kQuestions - 1));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void itEndsAsIfItHadComeAtOnce() {
    Desk parts, once;
    const RoundId round = stage(*parts.store, answeredBatch());
    finish(*parts.store, round);
    waitFor<BatchIds>([&](auto done) { once.store->writer().addBatch(answeredBatch(), {}, {"x.jsonl", "Lea"}, done); });
    const auto rows = rowsOf(parts.folder.path()), expected = rowsOf(once.folder.path());
    QCOMPARE(rows.size(), expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& [table, cells] = rows[i];
      if (table == "project") continue;  // the moment at which it was made
      QVERIFY2(table == expected[i].first && cells == expected[i].second, table.c_str());
    }
  }

  void aDroppedImportLeavesTheProjectAsItWas() {
    Desk desk;
    ProjectInfo images = textProject();
    images.kind = ItemKind::Image;
    const std::string path = desk.folder.path("images.podium");
    const auto store = makeStore(path, images);
    const auto imageBatch = [](std::vector<std::uint8_t> shared, std::vector<std::uint8_t> own) {
      Batch batch = textBatch(1);
      batch.media = {{"image/png", 1, 1, std::move(shared)}, {"image/png", 1, 1, std::move(own)}};
      for (std::size_t i = 0; i < 2; ++i) {
        batch.items[i].kind = ItemKind::Image;
        batch.items[i].media = static_cast<int>(i);
      }
      return batch;
    };
    addBatch(*store, imageBatch({1}, {2}));
    const auto before = storedRows(path);
    const RoundId round = stage(*store, imageBatch({1}, {3}));
    stage(*store, imageBatch({4}, {5}), round);
    QVERIFY(storedRows(path).size() > before.size());
    drop(*store, round);
    QVERIFY(storedRows(path) == before);
    QCOMPARE(firstProblem(path), std::string());
    QVERIFY(!faultOf([&] { stage(*store, imageBatch({1}, {2}), round); }).empty());
    QVERIFY(!faultOf([&] { finish(*store, round); }).empty());
    // References are checked again afterwards.
    const auto database = connectForWriting(path);
    QVERIFY(!faultOf([&] { database->run("DELETE FROM items"); }).empty());
    addBatch(*store, imageBatch({1}, {2}));
  }

  void aDeadImportIsRemovedByWhoOpensNext() {
    Desk desk;
    desk.store.reset();
    const auto before = storedRows(desk.folder.path());
    desk.reopen();
    const RoundId round = stage(*desk.store, answeredBatch());
    desk.now += kStagedImportLifeMs - 1;
    desk.reopen();  // somebody else opens, while it may still live
    stage(*desk.store, textBatch(1), round);
    desk.now += kStagedImportLifeMs - 1;
    desk.reopen();
    desk.store.reset();
    QVERIFY(storedRows(desk.folder.path()) != before);
    desk.now += 1;
    desk.reopen();
    desk.store.reset();  // does what it was about to do
    QVERIFY(storedRows(desk.folder.path()) == before);
    desk.reopen();
    QVERIFY(faultOf([&] { stage(*desk.store, textBatch(1), round); }).find("taken back meanwhile") !=
            std::string::npos);
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void anEndThatWasBrokenOffIsGoneOnWith() {
    Desk desk;
    const RoundId round = stage(*desk.store, answeredBatch());
    stage(*desk.store, textBatch(kQuestions), round);
    const std::int64_t before = desk.counts().queries;
    {
      const auto database = connectForWriting(desk.folder.path());
      Transaction transaction(*database, Transaction::Kind::Write);
      beginFinish(*database, round, desk.now);
      QVERIFY(finishPart(*database, round, desk.now));
      transaction.commit();
    }
    QCOMPARE(desk.counts().queries, before + kQuestions);
    drop(*desk.store, round);  // too late
    desk.now += kStagedImportLifeMs;
    desk.reopen();
    desk.reopen();
    QCOMPARE(desk.counts().queries, before + 2 * kQuestions);
    QVERIFY(deadImports(*connectForReading(desk.folder.path()), desk.now * 2).empty());
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void whatBreaksARuleIsRefusedWithItsPart() {
    Desk desk;
    const ProjectCounts before = desk.counts();
    Batch twice = textBatch(1);
    twice.answers.resize(2);
    for (NewAnswer& answer : twice.answers) {
      answer.annotator = "import:a";
      answer.ranking = *rankingFromText("0>1");
    }
    QVERIFY(faultOf([&] { stage(*desk.store, twice); }).find("answered it already") != std::string::npos);
    twice.answers[1].ranking = *rankingFromText("0>2");
    QVERIFY(faultOf([&] { stage(*desk.store, twice); }).find("answer 1 (to question 0)") != std::string::npos);
    requireSameCounts(desk.counts(), before);
  }

  // Where the file was made for it; another one keeps its size, and nothing waits.
  void aDroppedImportGivesItsSpaceBack() {
    const ProjectFolder folder;
    const auto bytes = [&folder] { return QFileInfo(QString::fromStdString(folder.path())).size(); };
    makeStore(folder.path(), textProject()).reset();
    const qint64 before = bytes();
    stageAndDrop(folder.path(), 2000);
    QCOMPARE(connectForReading(folder.path())->integer("PRAGMA freelist_count"), std::int64_t{0});
    constexpr qint64 kLeft = 64 << 10;  // of eight megabytes
    QVERIFY2(bytes() <= before + kLeft, qPrintable(QString::number(bytes())));
    {
      SqlConnection database(folder.path(), SqlConnection::Mode::ReadWrite, 1000);
      for (const char* sql : {"PRAGMA journal_mode = DELETE", "PRAGMA auto_vacuum = NONE", "VACUUM"})
        database.execute(sql);
    }
    stageAndDrop(folder.path(), 200);
    QVERIFY(connectForReading(folder.path())->integer("PRAGMA freelist_count") > 0);
    QCOMPARE(firstProblem(folder.path()), std::string());
  }

  // The form of the answer is what the answers that wait were checked against.
  void theFormStaysWhileAnImportIsUnderWay() {
    Desk desk;
    const RoundId round = stage(*desk.store, answeredBatch());
    ProjectInfo other = desk.store->newReader()->project();
    other.answer = other.answer == AnswerForm::Pair ? AnswerForm::Rank : AnswerForm::Pair;
    const auto change = [&] { waitFor<Done>([&](auto done) { desk.store->writer().setProject(other, done); }); };
    QVERIFY(!faultOf(change).empty());
    drop(*desk.store, round);
    QCOMPARE(faultOf(change), std::string());
  }

  void questionsOutliveTheirBytes() {
    Batch batch = answeredBatch();
    batch.questions[0].seed = ~std::uint64_t{0};
    batch.questions[0].score = 0.1;
    batch.questions[1].purpose = QueryPurpose::Qualification;
    batch.questions[1].gold = rankingFromText("0=1");
    batch.questions[1].goldNote = "because";
    batch.answers[0].verdict = Verdict::Skip;
    batch.answers[0].ranking = {};
    batch.answers[0].answeredAt = 7;
    const auto bytes = questionsToBytes(batch);
    const Batch again = questionsFromBytes(bytes);
    QVERIFY(questionsToBytes(again) == bytes);
    QCOMPARE(again.questions[0].seed, ~std::uint64_t{0});
    QCOMPARE(again.questions[1].goldNote, std::string("because"));
    QVERIFY(again.questions[1].gold == batch.questions[1].gold && again.answers[1].parts == batch.answers[1].parts);
    for (const std::size_t size : {std::size_t(0), bytes.size() / 2, bytes.size() - 1})
      QVERIFY(!faultOf(
                   [&] {
                     (void)questionsFromBytes({bytes.begin(), bytes.begin() + std::ptrdiff_t(size)});
                   },
                   ErrorCode::Corrupt)
                   .empty());
  }

  void anArchiveOfAProjectInTheMiddleOfAnImportIsOneWithoutIt() {
    Desk desk;
    const auto rows = rowsOf(desk.folder.path());
    const RoundId round = stage(*desk.store, answeredBatch());
    stage(*desk.store, textBatch(kQuestions), round);
    QVERIFY(rowsOf(desk.folder.path()) == rows);
    addBatch(*desk.store, textBatch(2));  // comes after it, and stays
    const auto more = rowsOf(desk.folder.path());
    QVERIFY(more.size() > rows.size());
    const ProjectCounts before = desk.counts();
    const std::string copy = desk.folder.path("copy.podium");
    restoreProject(copy, archiveSchema(), [&](ArchiveSink& sink) {
      const auto database = connectForReading(desk.folder.path());
      readArchive(*database, sink);
    });
    desk.now += kStagedImportLifeMs;
    openStore(copy, desk.options()).reset();
    const auto restored = openStore(copy);
    requireSameCounts(restored->newReader()->counts(), before);
    QVERIFY(deadImports(*connectForReading(copy), desk.now * 2).empty());
    QVERIFY(rowsOf(copy) == more);
    finish(*desk.store, round);
    QVERIFY(rowsOf(desk.folder.path()).size() > more.size());
  }

  void anArchiveLeavesOutTheImagesOfAnImportThatIsUnderWay() {
    ProjectFolder folder;
    ProjectInfo images = textProject();
    images.kind = ItemKind::Image;
    const auto store = makeStore(folder.path(), images);
    const auto imagesOf = [](std::vector<std::vector<std::uint8_t>> bytes) {
      Batch batch;
      NewQuestion question;
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        batch.media.push_back({"image/png", 1, 1, bytes[i]});
        NewItem item;
        item.kind = ItemKind::Image;
        item.media = static_cast<int>(i);
        batch.items.push_back(item);
        question.items.push_back(static_cast<int>(i));
      }
      batch.questions.push_back(question);
      return batch;
    };
    addBatch(*store, imagesOf({{1}, {2}}));
    const auto rows = rowsOf(folder.path());
    stage(*store, imagesOf({{2}, {3}}));
    QVERIFY(rowsOf(folder.path()) == rows);
    addBatch(*store, imagesOf({{3}, {1}}));                                   // which a round of its own shows now
    QCOMPARE(rowsOf(folder.path()).size(), rows.size() + 1 + 1 + 2 + 1 + 2);  // medium, round, items, query, places
  }
};

QTEST_GUILESS_MAIN(TestStagedImports)
#include "test_staged_imports.moc"
