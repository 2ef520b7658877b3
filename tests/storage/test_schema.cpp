// The schema's rules: each is broken once, and the history cannot be changed. And the query plans of what people wait
// for, on a project of 100,000 queries.
#include <QtTest>
#include <set>

#include "storage/project_file.h"
#include "storage/sql_dialect.h"
#include "storage/sql_project_reader.h"
#include "storage/write_answers.h"
#include "storage/write_leases.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

struct BrokenRule {
  const char* sql;
  const char* complaint;  // what SQLite says about it
};

// Each statement is right but for one thing. The project holds annotators 1 (Ada) and 2 (Bob), queries 1 to 3 over
// items 1 to 6, Ada's answer 1 to query 1 (retracted by retraction 1) and her answer 2 to query 2.
#define COMPARISON(values)                                                                                            \
  "INSERT INTO comparisons (query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, answered_at, " \
  "active_ms, replays, model_version, replaces) VALUES (" values ")"
#define DERIVED(parent)                                                                                               \
  "INSERT INTO comparisons (query_id, annotator_id, verdict, ranking, unranked, shown_order, shown_at, answered_at, " \
  "active_ms, replays, model_version, derived_from) VALUES (3, 1, 'skip', '', 'unknown', '', 1, 2, 3, 0, 0, " parent  \
  ")"
#define MEDIUM(values) "INSERT INTO media (hash, mime, width, height, bytes) VALUES (" values ")"
#define PRESS(values) \
  "INSERT INTO presses (sitting_id, number, step, since_seconds, value, speed, pressed_at) VALUES (1, " values ", 1)"
#define SPACES(values) "INSERT INTO clip_spaces SELECT MIN(hash), " values " FROM clips"

const std::vector<BrokenRule>& brokenRules() {
  static const std::vector<BrokenRule> rules{
      {"INSERT INTO project SELECT 2, name, kind, answer, k, environment, instruction, allow_partial, learner_config, "
       "task, created_at FROM project",
       "CHECK constraint failed: id = 1"},
      {"UPDATE project SET name = ''", "CHECK constraint failed: name <> ''"},
      {"UPDATE project SET name = NULL", "NOT NULL constraint failed: project.name"},
      {"UPDATE project SET kind = 'sound'", "CHECK constraint failed: kind IN"},
      {"UPDATE project SET answer = 'stars'", "CHECK constraint failed: answer IN"},
      {"UPDATE project SET k = 0", "CHECK constraint failed: k BETWEEN 1 AND 64"},
      {"UPDATE project SET k = 65", "CHECK constraint failed: k BETWEEN 1 AND 64"},
      {"UPDATE project SET k = 'two'", "cannot store TEXT value in INTEGER column project.k"},
      {"UPDATE project SET allow_partial = 2", "CHECK constraint failed: allow_partial IN (0, 1)"},
      {"INSERT INTO settings VALUES ('', 'x')", "CHECK constraint failed: key <> ''"},
      {"INSERT INTO settings VALUES ('a', 'x'), ('a', 'y')", "UNIQUE constraint failed: settings.key"},
      {"INSERT INTO annotators (name, synthetic, created_at) VALUES ('', 0, 1)", "CHECK constraint failed: name <> ''"},
      {"INSERT INTO annotators (name, synthetic, created_at) VALUES ('Ada', 0, 1)",
       "UNIQUE constraint failed: annotators.name"},
      {"INSERT INTO annotators (name, synthetic, created_at) VALUES ('Eve', 2, 1)",
       "CHECK constraint failed: synthetic IN (0, 1)"},
      {"UPDATE rounds SET policy_version = -1", "CHECK constraint failed: policy_version >= 0"},
      {"UPDATE rounds SET model_version = -1", "CHECK constraint failed: model_version >= 0"},
      {"UPDATE rounds SET env_steps = -1", "CHECK constraint failed: env_steps >= 0"},
      {"UPDATE rounds SET origin = 'moon'", "CHECK constraint failed: origin IN"},
      {"INSERT INTO prompts (body, created_at) VALUES ('', 1)", "CHECK constraint failed: body <> ''"},
      {"INSERT INTO prompts (body, created_at, format) VALUES ('x', 1, 'html')", "CHECK constraint failed: format IN"},
      {MEDIUM("'short', 'image/png', 1, 1, x'00'"), "CHECK constraint failed: length(hash) = 64"},
      {MEDIUM("hex(zeroblob(32)), '', 1, 1, x'00'"), "CHECK constraint failed: mime <> ''"},
      {MEDIUM("hex(zeroblob(32)), 'image/png', -1, 1, x'00'"), "CHECK constraint failed: width >= 0"},
      {MEDIUM("hex(zeroblob(32)), 'image/png', 1, -1, x'00'"), "CHECK constraint failed: height >= 0"},
      {"UPDATE clips SET hash = 'short'", "CHECK constraint failed: length(hash) = 64"},
      {"UPDATE clips SET step_count = 0", "CHECK constraint failed: step_count > 0"},
      {"UPDATE clips SET frames_per_step = 0", "CHECK constraint failed: frames_per_step > 0"},
      {"UPDATE clips SET frame_width = 0", "CHECK constraint failed: frame_width > 0"},
      {"UPDATE clips SET frame_height = 0", "CHECK constraint failed: frame_height > 0"},
      {"UPDATE clips SET frames_per_second = 0", "CHECK constraint failed: frames_per_second > 0"},
      {"UPDATE clips SET pixels = 'cmyk'", "CHECK constraint failed: pixels IN"},
      {"UPDATE clips SET obs_width = 0", "CHECK constraint failed: obs_width > 0"},
      {"UPDATE clips SET obs_height = 0", "CHECK constraint failed: obs_height > 0"},
      {"UPDATE clips SET obs_stack = 0", "CHECK constraint failed: obs_stack > 0"},
      {"UPDATE clips SET ram_size = -1", "CHECK constraint failed: ram_size >= 0"},
      {"UPDATE clips SET frames = 'text'", "cannot store TEXT value in BLOB column clips.frames"},
      {"UPDATE clips SET hash = (SELECT MAX(hash) FROM clips)", "UNIQUE constraint failed: clips.hash"},
      {SPACES("'grey4', 1, 0"), "CHECK constraint failed: obs_format IN"},
      {SPACES("'float32', 0, 0"), "CHECK constraint failed: action_parts > 0"},
      {SPACES("'float32', 1, 2"), "CHECK constraint failed: real_actions IN (0, 1)"},
      {"INSERT INTO clip_spaces VALUES ('nowhere', 'float32', 1, 0)", "FOREIGN KEY constraint failed"},
      {"UPDATE items SET kind = 'sound', clip_hash = NULL", "CHECK constraint failed: kind IN"},
      {"UPDATE items SET clip_hash = NULL", "CHECK constraint failed: (kind = 'clip') = (clip_hash IS NOT NULL)"},
      {"UPDATE items SET kind = 'text', clip_hash = NULL",
       "CHECK constraint failed: kind <> 'text' OR body IS NOT NULL"},
      {"UPDATE items SET kind = 'image', clip_hash = NULL",
       "CHECK constraint failed: kind NOT IN ('image', 'video') OR media_hash IS NOT NULL"},
      {"UPDATE items SET media_hash = 'nowhere'",
       "CHECK constraint failed: media_hash IS NULL OR kind IN ('image', 'video')"},
      {"UPDATE items SET edit_of = 1 WHERE id = 2", "CHECK constraint failed: edit_of IS NULL OR kind = 'text'"},
      {"UPDATE items SET kind = 'text', body = 'x', clip_hash = NULL, edit_of = 99", "FOREIGN KEY constraint failed"},
      {"UPDATE items SET kind = 'image', media_hash = 'nowhere', clip_hash = NULL", "FOREIGN KEY constraint failed"},
      {"UPDATE items SET format = 'html'", "CHECK constraint failed: format IN"},
      {"UPDATE items SET policy_member = -1", "CHECK constraint failed: policy_member >= 0"},
      {"UPDATE items SET policy_version = -1", "CHECK constraint failed: policy_version >= 0"},
      {"UPDATE items SET start_step = -1", "CHECK constraint failed: start_step >= 0"},
      {"UPDATE items SET clip_hash = 'nowhere'", "FOREIGN KEY constraint failed"},
      {"UPDATE items SET round_id = 99", "FOREIGN KEY constraint failed"},
      {"UPDATE queries SET selector = ''", "CHECK constraint failed: selector <> ''"},
      {"UPDATE queries SET model_version = -1", "CHECK constraint failed: model_version >= 0"},
      {"UPDATE queries SET answers_wanted = -1, answers_missing = -1", "CHECK constraint failed: answers_wanted >= 0"},
      {"UPDATE queries SET purpose = 'joke'", "CHECK constraint failed: purpose IN"},
      {"UPDATE queries SET gold = ''", "CHECK constraint failed: gold <> ''"},
      {"UPDATE queries SET gold_unranked = 'perhaps'", "CHECK constraint failed: gold_unranked IN"},
      {"UPDATE queries SET purpose = 'qualification'",
       "CHECK constraint failed: purpose <> 'qualification' OR gold IS NOT NULL"},
      {"UPDATE queries SET answers_missing = 2", "CHECK constraint failed: answers_missing <= answers_wanted"},
      {"UPDATE queries SET skips = -1", "CHECK constraint failed: skips >= 0"},
      {"UPDATE queries SET score = NULL", "NOT NULL constraint failed: queries.score"},
      {"UPDATE queries SET prompt_id = 99", "FOREIGN KEY constraint failed"},
      {"INSERT INTO query_items VALUES (1, 65, 6)", "CHECK constraint failed: position BETWEEN 0 AND 64"},
      {"INSERT INTO query_items VALUES (1, 0, 6)",
       "UNIQUE constraint failed: query_items.query_id, query_items.position"},
      {"INSERT INTO query_items VALUES (1, 2, 1)",
       "UNIQUE constraint failed: query_items.query_id, query_items.item_id"},
      {"INSERT INTO query_items VALUES (1, 2, 99)", "FOREIGN KEY constraint failed"},
      {"INSERT INTO assignments VALUES (3, 1, 10, 10)", "CHECK constraint failed: expires_at > leased_at"},
      {"INSERT INTO assignments VALUES (3, 1, 10, 20), (3, 1, 10, 20)",
       "UNIQUE constraint failed: assignments.query_id, assignments.annotator_id"},
      {"INSERT INTO assignments VALUES (3, 99, 10, 20)", "FOREIGN KEY constraint failed"},
      {COMPARISON("3, 1, 'maybe', '', 'unknown', '', 1, 2, 3, 0, 0, NULL"), "CHECK constraint failed: verdict IN"},
      {COMPARISON("3, 1, 'skip', '', 'perhaps', '', 1, 2, 3, 0, 0, NULL"), "CHECK constraint failed: unranked IN"},
      {COMPARISON("3, 1, 'ranked', '', 'unknown', '', 1, 2, 3, 0, 0, NULL"),
       "CHECK constraint failed: (verdict = 'ranked') = (ranking <> '')"},
      {COMPARISON("3, 1, 'skip', '0>1', 'unknown', '', 1, 2, 3, 0, 0, NULL"),
       "CHECK constraint failed: (verdict = 'ranked') = (ranking <> '')"},
      {COMPARISON("3, 1, 'skip', '', 'unknown', '', 1, 2, -1, 0, 0, NULL"), "CHECK constraint failed: active_ms >= 0"},
      {COMPARISON("3, 1, 'skip', '', 'unknown', '', 1, 2, 3, -1, 0, NULL"), "CHECK constraint failed: replays >= 0"},
      {COMPARISON("3, 1, 'skip', '', 'unknown', '', 1, 2, 3, 0, -1, NULL"),
       "CHECK constraint failed: model_version >= 0"},
      {COMPARISON("99, 1, 'skip', '', 'unknown', '', 1, 2, 3, 0, 0, NULL"), "FOREIGN KEY constraint failed"},
      {COMPARISON("3, 99, 'skip', '', 'unknown', '', 1, 2, 3, 0, 0, NULL"), "FOREIGN KEY constraint failed"},
      {COMPARISON("3, 1, 'skip', '', 'unknown', '', 1, 2, 3, 0, 0, 99"), "FOREIGN KEY constraint failed"},
      {"INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (1, 1, 5)",
       "UNIQUE constraint failed: retractions.comparison_id"},
      {DERIVED("99"), "CHECK constraint failed: derived_from < id"},
      {"INSERT INTO drafts VALUES (1, 3, '', 1)", "CHECK constraint failed: body <> ''"},
      {"INSERT INTO drafts VALUES (1, 99, '{}', 1)", "FOREIGN KEY constraint failed"},
      {"INSERT INTO drafts VALUES (1, 3, '{}', 1), (1, 3, '{}', 2)",
       "UNIQUE constraint failed: drafts.annotator_id, drafts.query_id"},
      {"INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (2, 2, 5)",
       "FOREIGN KEY constraint failed"},
      {"INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (99, 1, 5)",
       "FOREIGN KEY constraint failed"},
      {"INSERT INTO withdrawals (round_id, withdrawn, made_by, decided_at) VALUES (1, 2, '', 1)",
       "CHECK constraint failed: withdrawn IN (0, 1)"},
      {"INSERT INTO withdrawals (round_id, withdrawn, made_by, decided_at) VALUES (99, 1, '', 1)",
       "FOREIGN KEY constraint failed"},
      {"UPDATE queries SET withdrawn = 2", "CHECK constraint failed: withdrawn IN (0, 1)"},
      {"INSERT INTO current_answers VALUES (1, 1, 2)",
       "UNIQUE constraint failed: current_answers.annotator_id, current_answers.query_id"},
      {"UPDATE comparisons SET ranking = '1>0'", "the history in comparisons is append-only"},
      {"DELETE FROM comparisons", "the history in comparisons is append-only"},
      {"UPDATE retractions SET retracted_at = 0", "the history in retractions is append-only"},
      {"DELETE FROM retractions", "the history in retractions is append-only"},
      {"INSERT INTO metrics (name, step, value, measured_at) VALUES ('', 0, 0.0, 0)",
       "CHECK constraint failed: name <> ''"},
      {"INSERT INTO metrics (name, step, value, measured_at) VALUES ('a', -1, 0.0, 0)",
       "CHECK constraint failed: step >= 0"},
      {"INSERT INTO checkpoints (path, env_steps, policy_version, model_version, created_at) VALUES ('', 0, 0, 0, 0)",
       "CHECK constraint failed: path <> ''"},
      {"INSERT INTO checkpoints (path, env_steps, policy_version, model_version, created_at) VALUES ('a', -1, 0, 0, 0)",
       "CHECK constraint failed: env_steps >= 0"},
      {"INSERT INTO checkpoints (path, env_steps, policy_version, model_version, created_at) VALUES ('a', 0, -1, 0, 0)",
       "CHECK constraint failed: policy_version >= 0"},
      {"INSERT INTO checkpoints (path, env_steps, policy_version, model_version, created_at) VALUES ('a', 0, 0, -1, 0)",
       "CHECK constraint failed: model_version >= 0"},
      {"INSERT INTO turns (prompt_id, annotator_id, withdrawn, created_at) VALUES (1, 1, 2, 1)",
       "CHECK constraint failed: withdrawn IN (0, 1)"},
      {"INSERT INTO joined_answers VALUES (1, 1, 2)", "CHECK constraint failed: withdrawn IN (0, 1)"},
      {"INSERT INTO joined_answers VALUES (1, 99, 0)", "FOREIGN KEY constraint failed"},
      {"INSERT INTO demonstrations (annotator_id, ended, speed, kept_at) VALUES (1, 'won', 1.0, 1)",
       "CHECK constraint failed: ended IN"},
      {"INSERT INTO demonstrations (annotator_id, ended, speed, kept_at) VALUES (1, 'stopped', 0.0, 1)",
       "CHECK constraint failed: speed > 0"},
      {"INSERT INTO demonstration_clips VALUES (1, -1, 1)", "CHECK constraint failed: position >= 0"},
      {"INSERT INTO demonstration_clips VALUES (1, 0, 99)", "FOREIGN KEY constraint failed"},
      {"INSERT INTO sittings (annotator_id, policy_version, ended, begun_at) VALUES (1, -1, 'stopped', 1)",
       "CHECK constraint failed: policy_version >= 0"},
      {"INSERT INTO sittings (annotator_id, policy_version, ended, begun_at) VALUES (1, 0, 'won', 1)",
       "CHECK constraint failed: ended IN"},
      {"INSERT INTO sitting_clips VALUES (1, -1, 1)", "CHECK constraint failed: position >= 0"},
      {"INSERT INTO sitting_clips VALUES (1, 0, 99)", "FOREIGN KEY constraint failed"},
      {PRESS("-1, 0, 0.0, 1.0, 1.0"), "CHECK constraint failed: number >= 0"},
      {PRESS("0, -1, 0.0, 1.0, 1.0"), "CHECK constraint failed: step >= 0"},
      {PRESS("0, 0, -0.1, 1.0, 1.0"), "CHECK constraint failed: since_seconds >= 0"},
      {PRESS("0, 0, 0.0, 0.0, 1.0"), "CHECK constraint failed: value <> 0"},
      {PRESS("0, 0, 0.0, 1.0, 0.0"), "CHECK constraint failed: speed > 0"},
      {"INSERT INTO staged_imports VALUES (1, 'gone', 1)", "CHECK constraint failed: state IN"},
      {"INSERT INTO staged_batches VALUES (1, 1, 1, -1, 1, 0, '', x'00')", "CHECK constraint failed: prompts >= 0"},
      {"INSERT INTO staged_batches VALUES (1, 1, 1, 0, 1, -1, '', x'00')", "CHECK constraint failed: items >= 0"},
  };
  return rules;
}

// The table that a statement writes to: its second or third word.
std::string tableOf(const std::string& sql) {
  const QStringList words = QString::fromStdString(sql).split(QLatin1Char(' '));
  return words.value(words.value(0) == QStringLiteral("UPDATE") ? 1 : 2).toStdString();
}

// What stands in the parentheses after each "CHECK ".
std::vector<std::string> checksIn(const std::string& sql) {
  std::vector<std::string> checks;
  for (std::size_t at = sql.find("CHECK ("); at != std::string::npos; at = sql.find("CHECK (", at + 1)) {
    std::size_t end = at + 7;
    for (int depth = 1; depth > 0; ++end) depth += sql[end] == '(' ? 1 : sql[end] == ')' ? -1 : 0;
    checks.push_back(sql.substr(at + 7, end - at - 8));
  }
  return checks;
}

}  // namespace

class TestSchema : public QObject {
  Q_OBJECT

  static void fill(const std::string& path) {
    const auto store = makeStore(path);
    const AnnotatorId ada = join(*store, "Ada");
    join(*store, "Bob");
    addRound(*store, smallRound(3, 2, 1));
    undo(*store, answer(*store, rankedAnswer(lease(*store, ada).at(0), ada)), ada);
    Query second = store->newReader()->query(QueryId{2}).value();
    answer(*store, rankedAnswer(second, ada));
  }

 private Q_SLOTS:
  void everyRuleIsEnforced_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const BrokenRule& rule : brokenRules())
      QTest::addRow("%s: %s", tableOf(rule.sql).c_str(), rule.complaint) << index++;
  }
  void everyRuleIsEnforced() {
    QFETCH(int, index);
    const BrokenRule& rule = brokenRules()[std::size_t(index)];
    static const ProjectFolder folder;
    static const bool filled = (fill(folder.path()), true);
    QVERIFY(filled);
    const auto database = connectForWriting(folder.path());
    const Transaction undone(*database, Transaction::Kind::Write);
    try {
      database->execute(rule.sql);
      QFAIL("the rule was not enforced");
    } catch (const Exception& fault) {
      QVERIFY2(QString::fromUtf8(fault.what()).contains(QString::fromUtf8(rule.complaint)), fault.what());
    }
  }

  void everyCheckHasARowThatBreaksIt() {
    ProjectFolder folder;
    makeStore(folder.path());
    const auto database = connectForReading(folder.path());
    int checks = 0;
    for (const std::string& sql : schemaText(*database)) {
      if (!sql.starts_with("CREATE TABLE ")) continue;
      const std::string table = sql.substr(13, sql.find(' ', 13) - 13);
      for (const std::string& check : checksIn(sql)) {
        ++checks;
        const bool broken = std::any_of(brokenRules().begin(), brokenRules().end(), [&](const BrokenRule& rule) {
          const std::string complaint(rule.complaint);
          const auto colon = complaint.find(": ");
          return tableOf(rule.sql) == table && complaint.starts_with("CHECK") &&
                 check.starts_with(complaint.substr(colon + 2));
        });
        QVERIFY2(broken, qPrintable(QString::fromStdString(table + ": " + check)));
      }
    }
    QVERIFY(checks > 30);
  }

  void everyConnectionIsDurableAndMindsItsKeys() {
    ProjectFolder folder;
    makeStore(folder.path());
    for (const auto& database : {connectForReading(folder.path()), connectForWriting(folder.path())}) {
      QCOMPARE(database->integer("PRAGMA synchronous"), std::int64_t{2});  // FULL
      QCOMPARE(database->integer("PRAGMA foreign_keys"), std::int64_t{1});
      QCOMPARE(database->text("PRAGMA journal_mode"), std::string("wal"));
      QCOMPARE(database->integer("PRAGMA application_id"), std::int64_t{kApplicationId});
    }
    QVERIFY_EXCEPTION_THROWN(connectForReading(folder.path())->execute("DELETE FROM settings"), Exception);
  }

  void everyTableIsStrict() {
    ProjectFolder folder;
    makeStore(folder.path());
    const auto database = connectForReading(folder.path());
    for (const std::string& sql : schemaText(*database))
      if (sql.starts_with("CREATE TABLE ")) QVERIFY2(sql.find(") STRICT") != std::string::npos, sql.c_str());
  }

  void statementsEndAtTheirLineOnly() {
    const auto parts = splitStatements(
        "-- a comment; with a semicolon\nCREATE TABLE a (\n\n  b TEXT DEFAULT ';'  -- kept: not a line of its "
        "own\n)\n--;\n"
        "\n-- nothing but a comment\n--;\nCREATE TRIGGER t BEGIN SELECT 1; SELECT 2; END\r\n--;  \nSELECT '--;'");
    QCOMPARE(parts.size(), std::size_t(3));
    QCOMPARE(parts[0], std::string("CREATE TABLE a (\n  b TEXT DEFAULT ';'  -- kept: not a line of its own\n)"));
    QCOMPARE(parts[1], std::string("CREATE TRIGGER t BEGIN SELECT 1; SELECT 2; END"));
    QCOMPARE(parts[2], std::string("SELECT '--;'"));
  }

  void unknownDialectWordsAreFaults() {
    QCOMPARE(toSqlite("a {{int}} b {{table}}"), std::string("a INTEGER b STRICT"));
    QVERIFY_EXCEPTION_THROWN(toSqlite("{{integer}}"), Exception);
    QVERIFY_EXCEPTION_THROWN(toSqlite("{{int"), Exception);
  }

  // Nothing that people wait for reads a whole table, or sorts one, when there are 100,000 queries.
  void nothingOnTheHotPathScansABigTable() {
    ProjectFolder folder;
    makeStore(folder.path(), smallProject());
    const auto database = connectForWriting(folder.path());
    const AnnotatorId ada = ensureAnnotator(*database, "Ada", false, 1);
    makeManyQueries(*database);
    SqlProjectReader reader(folder.path());
    {
      Transaction transaction(*database, Transaction::Kind::Write);
      for (int i = 0; i < 3; ++i) {
        const Query query = leaseQueries(*database, {ada, 2, 1000}, 10).at(0);
        QCOMPARE(query.round, RoundId{1000});
        Comparison again = rankedAnswer(query, ada);
        again.replaces = podium::addComparison(*database, again, 15);
        retract(*database, {{}, again.replaces, ada}, 20);
        podium::addComparison(*database, again, 25);
      }
      releaseLeases(*database, ada);
      transaction.commit();
    }
    QCOMPARE(reader.eventsAfter({}, 10).comparisons.size(), std::size_t(6));
    QCOMPARE(reader.lastAnswer(ada)->id, ComparisonId{6});
    reader.answersOf(ada, 5, 0);
    reader.answersOf(ada, {.verdict = Verdict::Ranked, .text = "x"}, 5, 0);
    reader.annotatorStats(ada, 1);
    reader.goldResults(ada, QueryPurpose::Qualification);
    reader.draft(ada, QueryId{5});
    reader.itemContent(ItemId{5});
    reader.prompt(PromptId{5});
    QVERIFY_EXCEPTION_THROWN(reader.media("none"), Exception);
    reader.query(QueryId{5});
    reader.item(ItemId{5});
    reader.newestClips(3);
    reader.oldestClips(3);
    std::int64_t point = 0;
    reader.metric("losses/value_loss", point);
    reader.metricNames();
    reader.newestCheckpoint();
    reader.setting("x");

    int looked = 0;
    for (const SqlConnection* connection : {static_cast<const SqlConnection*>(database.get()), &reader.connection()})
      for (const std::string& sql : connection->statements()) looked += lookAtPlan(*database, sql);
    QVERIFY(looked > 25);
  }

 private:
  // 1,000 rounds of 100 queries that all wait.
  static void makeManyQueries(SqlConnection& database) {
    Transaction transaction(database, Transaction::Kind::Write);
    const std::string counting = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ";
    database.execute("INSERT INTO rounds (policy_version, model_version, env_steps, created_at) " + counting +
                     "1000) SELECT 0, 0, 0, i FROM n");
    database.execute("INSERT INTO items (kind, round_id, body, policy_version, seed, start_step) " + counting +
                     "2000) SELECT 'text', 1, 'x', 0, i, 0 FROM n");
    database.execute(
        "INSERT INTO queries (round_id, selector, score, seed, model_version, answers_wanted, answers_missing, "
        "created_at) " +
        counting + "100000) SELECT 1 + (i - 1) / 100, 'random', 0.0, i, 0, 1, 1, 1 FROM n");
    database.execute("INSERT INTO query_items " + counting +
                     "100000) SELECT i, 0, 1 + i % 1000 FROM n UNION ALL SELECT i, 1, 1001 + i % 1000 FROM n");
    transaction.commit();
  }

  // 1 when the statement has a plan that was looked at.
  static int lookAtPlan(SqlConnection& database, const std::string& sql) {
    static const std::set<std::string> kSmall{"project", "mine"};
    const QString text = QString::fromStdString(sql);
    if (!QStringList{QStringLiteral("SELECT"), QStringLiteral("UPDATE"), QStringLiteral("DELETE")}.contains(
            text.section(QLatin1Char(' '), 0, 0)))
      return 0;
    static std::set<std::string> explained;  // the connection keeps a view of each text
    const QString filled = QString(text).replace(QLatin1Char('?'), QLatin1Char('1'));
    Rows rows = database.query(explained.insert("EXPLAIN QUERY PLAN " + filled.toStdString()).first->c_str());
    bool takesTheGuided = !text.contains(QStringLiteral("FROM queries q WHERE q.purpose <> 'ask' AND q.withdrawn = 0"));
    bool takesTheQueue = !text.contains(QStringLiteral("FROM queries q WHERE q.answers_missing > 0"));
    while (rows.next()) {
      const QString step = QString::fromStdString(rows.text(3));
      const QStringList words = step.split(QLatin1Char(' '));
      // In the order of an index, or of the ids, only as many rows as asked for are read.
      const bool walksAnIndex = step.contains(QStringLiteral(" USING ")) || text.contains(QStringLiteral("LIMIT"));
      if (words.value(0) == QStringLiteral("SCAN") && !kSmall.contains(words.value(1).toStdString()) && !walksAnIndex)
        QTest::qFail(qPrintable(step + QStringLiteral(" in ") + text), __FILE__, __LINE__);
      takesTheGuided = takesTheGuided || step.contains(QStringLiteral("INDEX queries_guided"));
      takesTheQueue = takesTheQueue || step == QStringLiteral("SCAN q USING COVERING INDEX queries_waiting");
      // The one thing that is sorted is the handful of leases that a person holds.
      if (step.contains(QStringLiteral("TEMP B-TREE")) && !text.contains(QStringLiteral("ORDER BY a.leased_at")))
        QTest::qFail(qPrintable(step + QStringLiteral(" in ") + text), __FILE__, __LINE__);
    }
    if (!takesTheGuided) QTest::qFail("a tutorial is looked for among all queries", __FILE__, __LINE__);
    if (!takesTheQueue) QTest::qFail("leasing does not follow the index of waiting queries", __FILE__, __LINE__);
    return 1;
  }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
