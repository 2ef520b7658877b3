// A file of an older schema, with people's answers in it, becomes one of today and loses nothing.
#include <QtTest>
#include <map>
#include <set>

#include "storage/clip_hash.h"
#include "storage/content_rows.h"
#include "storage/integrity.h"
#include "storage/project_file.h"
#include "storage/row_mapping.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// Every row of the given columns, as text.
std::vector<std::string> rowsOf(SqlConnection& database, const std::string& columns, const std::string& table) {
  static std::set<std::string> texts;  // the connection keeps a view of each text
  std::string joined;
  for (const QString& column : QString::fromStdString(columns).split(QLatin1Char(',')))
    joined += (joined.empty() ? "quote(" : " || '|' || quote(") + column.trimmed().toStdString() + ")";
  const auto& sql = *texts.insert("SELECT " + joined + " FROM " + table + " ORDER BY 1").first;
  std::vector<std::string> rows;
  Rows found = database.query(sql.c_str());
  while (found.next()) rows.push_back(found.text(0));
  return rows;
}

std::vector<std::string> namesOf(SqlConnection& database, const std::string& sql) {
  static std::set<std::string> texts;
  std::vector<std::string> names;
  Rows rows = database.query(texts.insert(sql).first->c_str());
  while (rows.next()) names.push_back(rows.text(0));
  return names;
}

// All of a database: for each table its columns and rows.
struct Dump {
  std::map<std::string, std::string> columns;
  std::map<std::string, std::vector<std::string>> rows;
};

Dump dumpOf(SqlConnection& database) {
  Dump dump;
  for (const std::string& table :
       namesOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
    std::string& columns = dump.columns[table];
    for (const std::string& name : namesOf(database, "SELECT name FROM pragma_table_info('" + table + "')"))
      columns += (columns.empty() ? "" : ",") + name;
    dump.rows[table] = rowsOf(database, columns, table);
  }
  return dump;
}

void insertClip(SqlConnection& database, std::uint64_t seed) {
  const EncodedClip clip = smallClip(seed);
  const ClipMeta& meta = clip.meta;
  database.run(
      "INSERT INTO clips (hash, environment, step_count, frames_per_step, frame_width, frame_height, "
      "frames_per_second, pixels, obs_width, obs_height, obs_stack, ram_size, steps, observations, frames) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      clipHash(clip), meta.environment, meta.steps, meta.framesPerStep, meta.frameWidth, meta.frameHeight,
      meta.framesPerSecond, toText(meta.pixels), meta.obsWidth, meta.obsHeight, meta.obsStack, meta.ramSize, clip.steps,
      clip.observations, clip.frames);
  database.run(
      "INSERT INTO items (kind, round_id, prompt_id, clip_hash, policy_version, seed, start_step, true_return) "
      "VALUES ('clip', 1, NULL, ?, 3, -9, 7, 0.25)",
      clipHash(clip));
}

// What schema 1 could hold: four queries of two clips, a ranking that was taken back and revised, a skip, a tie by a
// second person, leases, and everything that the learner writes.
void makeSchema1(const std::string& path) {
  SqlConnection database(path, SqlConnection::Mode::Create, 1'000);
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  Transaction transaction(database, Transaction::Kind::Write);
  applySteps(database, {schemaSteps().front()});
  const std::vector<std::string> statements{
      "INSERT INTO project VALUES (1, 'Old \"one\"', 'clip', 'pair', 2, 'ALE/Freeway-v5', 'Which?', 0, '{}', 77)",
      "INSERT INTO settings VALUES ('theme', 'dark')",
      "INSERT INTO annotators (name, synthetic, created_at) VALUES ('Ada', 0, 5), ('oracle:ram:14', 1, 6)",
      "INSERT INTO rounds (policy_version, model_version, env_steps, created_at) VALUES (3, 2, 1000, 9)",
      "INSERT INTO prompts (body, created_at) VALUES ('Play well.', 9)"};
  for (const std::string& sql : statements) database.execute(sql);
  for (std::uint64_t seed = 1; seed <= 8; ++seed) insertClip(database, seed);
  const std::vector<std::string> more{
      "INSERT INTO queries (round_id, prompt_id, selector, score, seed, model_version, answers_wanted, "
      "answers_missing, skips, created_at) VALUES (1, 1, 'random', 0.5, -1, 2, 1, 0, 0, 9), "
      "(1, NULL, 'disagreement', 0.25, 4, 2, 1, 1, 1, 9), (1, NULL, 'random', 0, 4, 2, 2, 1, 0, 9), "
      "(1, NULL, 'random', 0, 4, 2, 1, 1, 0, 9)",
      "INSERT INTO query_items SELECT 1 + (id - 1) / 2, (id - 1) % 2, id FROM items",
      "INSERT INTO assignments VALUES (3, 1, 100, 200), (4, 2, 100, 300)",
      "INSERT INTO comparisons (query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, "
      "answered_at, active_ms, replays, model_version, replaces) VALUES "
      "(1, 1, 'ranked', '0>1', 'below_ranked', '1,0', 10, 20, 9, 1, 2, NULL), "
      "(1, 1, 'ranked', '1>0', 'below_ranked', '1,0', 30, 40, 9, 0, 2, 1), "
      "(2, 1, 'skip', '', 'unknown', '0,1', 50, 60, 9, 0, 2, NULL), "
      "(3, 2, 'ranked', '0=1', 'below_ranked', '', 70, 80, 0, 0, 2, NULL)",
      "INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (1, 1, 25)",
      "INSERT INTO current_answers VALUES (2, 1, 1), (3, 1, 2), (4, 2, 3)",
      "INSERT INTO metrics (name, step, value, measured_at) VALUES ('loss', 1, 0.5, 10), ('loss', 2, NULL, 11)",
      "INSERT INTO checkpoints (path, env_steps, policy_version, model_version, created_at) VALUES ('c/1', 5, 1, 1, "
      "1)"};
  for (const std::string& sql : more) database.execute(sql);
  transaction.commit();
}

// The same in schema 2, with what only it can hold: an import of texts and of a picture, a demonstration and what
// follows from it, a known answer, a draft.
void makeSchema2(const std::string& path) {
  makeSchema1(path);
  SqlConnection database(path, SqlConnection::Mode::ReadWrite, 1'000);
  Transaction transaction(database, Transaction::Kind::Write);
  applySteps(database, {schemaSteps()[0], schemaSteps()[1]});
  Media medium;
  medium.bytes = {1, 2, 3};
  const std::string hash = mediaHash(medium);
  const std::vector<std::string> statements{
      "INSERT INTO rounds (policy_version, model_version, env_steps, created_at, origin, note) "
      "VALUES (0, 0, 0, 20, 'import', 'a.jsonl')",
      "INSERT INTO prompts (body, created_at, format) VALUES ('Say *something*.', 20, 'markdown')",
      "INSERT INTO media (hash, mime, width, height, bytes) VALUES ('" + hash + "', 'image/png', 1, 1, x'010203')",
      "INSERT INTO items (kind, round_id, prompt_id, body, format, source, policy_version, seed, start_step) VALUES "
      "('text', 2, 2, 'one', 'markdown', 'm', 0, 1, 0), ('text', 2, 2, 'two', 'plain', '', 0, 1, 0), "
      "('text', 2, 2, 'mine', 'plain', 'Ada', 0, 1, 0)",
      "INSERT INTO items (kind, round_id, media_hash, body, policy_version, seed, start_step) VALUES "
      "('image', 2, '" +
          hash + "', 'a picture', 0, 1, 0)",
      "INSERT INTO queries (round_id, prompt_id, selector, score, seed, model_version, answers_wanted, "
      "answers_missing, skips, created_at, purpose, gold, gold_note) VALUES "
      "(2, 2, 'import', 0, 1, 0, 1, 0, 0, 20, 'ask', NULL, ''), "
      "(2, 2, 'import', 0, 1, 0, 1, 1, 0, 20, 'qualification', '0>1', 'because'), "
      "(2, 2, 'demonstration', 0, 1, 0, 0, -1, 0, 20, 'ask', NULL, '')",
      "INSERT INTO query_items VALUES (5, 0, 9), (5, 1, 10), (6, 0, 10), (6, 1, 9), (7, 0, 11), (7, 1, 9), (7, 2, 10)",
      "INSERT INTO comparisons (query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, "
      "answered_at, active_ms, replays, model_version, parts, derived_from) VALUES "
      "(5, 1, 'ranked', '0>1', 'below_ranked', '0,1', 30, 40, 9, 0, 0, '{\"demonstration\":\"mine\"}', NULL), "
      "(7, 1, 'ranked', '0', 'below_ranked', '', 30, 40, 0, 0, 0, '', 5)",
      "INSERT INTO current_answers VALUES (5, 1, 5), (6, 1, 7)",
      "INSERT INTO drafts VALUES (1, 4, '{}', 41)"};
  for (const std::string& sql : statements) database.execute(sql);
  transaction.commit();
}

}  // namespace

class TestUpgrade : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyRowAndColumnIsKept_data() { versions(); }
  void everyRowAndColumnIsKept() {
    ProjectFolder folder;
    QFETCH(int, version);
    makeSchema(version, folder.path());
    const Dump before = dumpOf(*connectRaw(folder.path()));
    prepareProjectFile(folder.path(), schemaSteps());
    const auto database = connectRaw(folder.path());
    const Dump after = dumpOf(*database);
    QCOMPARE(before.rows.size(), std::size_t(version == 1 ? 15 : 17));
    for (const auto& [table, rows] : before.rows) {
      QVERIFY2(!rows.empty(), table.c_str());
      QVERIFY2(after.rows.contains(table), table.c_str());
      QVERIFY2(rowsOf(*database, before.columns.at(table), table) == rows, table.c_str());
    }
    for (const auto& [table, rows] : after.rows) QVERIFY2(before.rows.contains(table) || rows.empty(), table.c_str());
  }

  void theUpgradedFileIsWholeAndLikeAFreshOne_data() { versions(); }
  void theUpgradedFileIsWholeAndLikeAFreshOne() {
    ProjectFolder folder;
    QFETCH(int, version);
    makeSchema(version, folder.path());
    QVERIFY(prepareProjectFile(folder.path(), schemaSteps()).ends_with(".backup-v" + std::to_string(version)));
    const IntegrityReport report = checkProject(folder.path()).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
    const std::string fresh = folder.path("fresh.podium");
    makeStore(fresh);
    QVERIFY(schemaText(*connectRaw(folder.path())) == schemaText(*connectRaw(fresh)));
  }

  // An import from before imports could be taken back is one like any other.
  void anOldImportCanBeTakenBack() {
    ProjectFolder folder;
    makeSchema2(folder.path());
    const auto store = openStore(folder.path(), {[] { return Timestamp(150); }});
    waitFor<WithdrawalId>([&](auto done) { store->writer().withdrawRound(RoundId{2}, "Ada", done); });
    const auto reader = store->newReader();
    QCOMPARE(reader->imports().at(0).round.note, std::string("a.jsonl"));
    QCOMPARE(reader->imports().at(0).queries, 2);
    QCOMPARE(reader->counts().withdrawn, 2);
    QCOMPARE(reader->counts().queries, 4);
    QCOMPARE(reader->lastAnswer(AnnotatorId{1})->id, ComparisonId{3});
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void workGoesOnWhereItStopped() {
    ProjectFolder folder;
    makeSchema1(folder.path());
    const auto store = openStore(folder.path(), {[] { return Timestamp(150); }});
    const auto reader = store->newReader();
    QCOMPARE(reader->project().name, std::string("Old \"one\""));
    QVERIFY(reader->project().task == Task{});
    QCOMPARE(reader->prompt(PromptId{1})->content.body, std::string("Play well."));
    QCOMPARE(reader->lastAnswer(AnnotatorId{1})->id, ComparisonId{3});
    QVERIFY(reader->comparison(ComparisonId{1})->retracted);
    // The lease that was held comes first, and ids go on where they were.
    const auto held = lease(*store, AnnotatorId{1}, 2);
    QCOMPARE(held.at(0).id, QueryId{3});
    QCOMPARE(answer(*store, rankedAnswer(held[0], AnnotatorId{1})), ComparisonId{5});
    QCOMPARE(undo(*store, ComparisonId{5}, AnnotatorId{1}), RetractionId{2});
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void theHistoryStaysAppendOnly() {
    ProjectFolder folder;
    makeSchema1(folder.path());
    prepareProjectFile(folder.path(), schemaSteps());
    const auto database = connectRaw(folder.path());
    for (const char* sql : {"DELETE FROM comparisons", "UPDATE comparisons SET ranking = '1>0'",
                            "DELETE FROM retractions", "UPDATE retractions SET retracted_at = 0"})
      QVERIFY_EXCEPTION_THROWN(database->execute(sql), Exception);
  }

 private:
  static void versions() {
    QTest::addColumn<int>("version");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
  }
  static void makeSchema(int version, const std::string& path) { version == 1 ? makeSchema1(path) : makeSchema2(path); }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "test_upgrade.moc"
