// `podium check` finds what is wrong, and says where.
#include <QtTest>

#include "storage/integrity.h"
#include "storage/project_file.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

class TestIntegrity : public QObject {
  Q_OBJECT

  // Three queries; answer 1 to query 1 was taken back and given again as answer 2; query 2 was skipped as answer 3.
  static void fill(const std::string& path) {
    const auto store = makeStore(path);
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(3, 2, 1));
    const auto queries = lease(*store, ada, 3);
    const ComparisonId first = answer(*store, rankedAnswer(queries[0], ada));
    undo(*store, first, ada);
    Comparison again = rankedAnswer(queries[0], ada);
    again.replaces = first;
    answer(*store, again);
    answer(*store, verdictAnswer(queries[1], ada, Verdict::Skip));
  }

 private Q_SLOTS:
  void aWholeFileIsFoundWholeEvenWhileItIsUsed() {
    ProjectFolder folder;
    fill(folder.path());
    const auto store = openStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    lease(*store, ada, 2);
    const IntegrityReport report = checkProject(folder.path()).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
  }

  void eachDamageIsNamed_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* sql, const char* named) {
      QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(named);
    };
    row("clip's content", "UPDATE clips SET frames = observations", "does not have the content");
    row("clip's facts", "UPDATE clips SET frames_per_second = 50", "does not have the content");
    row("ranking beyond the query",
        "DROP TRIGGER comparisons_refuse_UPDATE--;UPDATE comparisons SET ranking = '0>7' WHERE id = 2",
        "Answer 2 ranks what query 1 does not hold");
    row("ranking that is none",
        "DROP TRIGGER comparisons_refuse_UPDATE--;UPDATE comparisons SET ranking = 'x' WHERE id = 2",
        "Answer 2 cannot be read");
    row("order of items",
        "DROP TRIGGER comparisons_refuse_UPDATE--;UPDATE comparisons SET shown_order = '0,0' WHERE id = 2",
        "Answer 2 says that its items were shown");
    row("trigger", "DROP TRIGGER retractions_refuse_DELETE", "The schema lacks");
    row("index", "DROP INDEX queries_waiting", "The schema lacks");
    row("foreign table", "CREATE TABLE virus (x)", "The schema has what it should not");
    row("answer removed",
        "PRAGMA foreign_keys = OFF--;DROP TRIGGER comparisons_refuse_DELETE--;DELETE FROM comparisons WHERE id = 1",
        "comparisons holds 2 rows, but 3 were written");
    row("newest answer removed",
        "PRAGMA foreign_keys = OFF--;DROP TRIGGER comparisons_refuse_DELETE--;DELETE FROM comparisons WHERE id = 3",
        "comparisons holds 2 rows, but 3 were written");
    row("undo removed", "DROP TRIGGER retractions_refuse_DELETE--;DELETE FROM retractions",
        "Answer 1 is not listed as the history says");
    row("undo of nothing",
        "PRAGMA foreign_keys = OFF--;INSERT INTO retractions (comparison_id, annotator_id, retracted_at) VALUES (9, 1, "
        "1)",
        "Table retractions, row 2 refers to a missing row of table comparisons");
    row("answer in force forgotten", "DELETE FROM current_answers WHERE comparison_id = 2",
        "Answer 2 is not listed as the history says");
    row("count of answers", "UPDATE queries SET answers_missing = 1 WHERE id = 1",
        "Query 1 counts its answers differently");
    row("count of skips", "UPDATE queries SET skips = 0 WHERE id = 2", "Query 2 counts its answers differently");
    row("withdrawal unmarked", "UPDATE queries SET withdrawn = 1 WHERE id = 2", "Query 2 does not stand as its import");
    row("withdrawal of the learner's",
        "INSERT INTO withdrawals (round_id, withdrawn, made_by, decided_at) VALUES (1, 1, '', 1)--;"
        "UPDATE queries SET withdrawn = 1 WHERE round_id = 1",
        "Row 1 of the withdrawals");
    row("joined answer that stands back for nothing",
        "INSERT INTO rounds (policy_version, model_version, env_steps, created_at, origin) VALUES (0, 0, 0, 1, "
        "'import')--;INSERT INTO joined_answers SELECT 2, MAX(id), 1 FROM rounds--;"
        "DELETE FROM current_answers WHERE comparison_id = 2",
        "Answer 2 to an earlier query does not stand as its import does");
    row("joined answer of the learner's", "INSERT INTO joined_answers VALUES (2, 1, 0)",
        "Answer 2 to an earlier query does not stand as its import does");
    row("joined answer that counts and stands back", "INSERT INTO joined_answers VALUES (2, 1, 1)",
        "Answer 2 is not listed as the history says");
    row("item missing", "DELETE FROM query_items WHERE query_id = 3 AND position = 0", "Query 3 does not hold 1 to 64");
    row("task", "UPDATE project SET task = '{'", "The description of the project cannot be read");
    row("details", "UPDATE items SET details = '[]' WHERE id = 2", "Item 2 cannot be read");
    row("medium", "INSERT INTO media VALUES (hex(zeroblob(32)), 'image/png', 1, 1, x'00')",
        "does not have the content that its hash promises");
    row("known answer", "UPDATE queries SET gold = '0>2' WHERE id = 1", "Query 1 has a known answer that ranks");
    row("draft", "INSERT INTO drafts VALUES (1, 3, 'x', 1)", "The draft of annotator 1 for query 3");
    row("parts", "DROP TRIGGER comparisons_refuse_UPDATE--;UPDATE comparisons SET parts = '{' WHERE id = 2",
        "Answer 2 cannot be read");
    row("edit without what follows",
        "DROP TRIGGER comparisons_refuse_UPDATE--;UPDATE comparisons SET parts = '{\"demonstration\": \"x\"}' "
        "WHERE id = 2",
        "Answer 2 holds 1 edits and demonstrations, but 0 answers follow");
    row("follows from what was taken back",
        "DROP TRIGGER comparisons_refuse_UPDATE--;UPDATE comparisons SET derived_from = 1 WHERE id = 2",
        "Answer 2 does not follow from answer 1");
    row("item lost", "PRAGMA foreign_keys = OFF--;DELETE FROM items WHERE id = 5",
        "refers to a missing row of table items");
  }
  void eachDamageIsNamed() {
    QFETCH(QString, sql);
    QFETCH(QString, named);
    ProjectFolder folder;
    fill(folder.path());
    {
      const auto database = connectForWriting(folder.path());
      for (const QString& statement : sql.split(QStringLiteral("--;"))) database->execute(statement.toStdString());
    }
    const IntegrityReport report = checkProject(folder.path()).value();
    QVERIFY(!report.ok);
    QStringList problems;
    for (const std::string& problem : report.problems) problems << QString::fromStdString(problem);
    QVERIFY2(problems.join(QLatin1Char('\n')).contains(named), qPrintable(problems.join(QLatin1Char('\n'))));
  }

  void aRottenPageIsFound() {
    ProjectFolder folder;
    addRound(*makeStore(folder.path()), smallRound(60, 2, 1));
    QFile file(QString::fromStdString(folder.path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 20; page < 26; ++page) {
      QVERIFY(file.seek(page * 4096));
      QCOMPARE(file.write(QByteArray(4096, '\xA5')), 4096);
    }
    file.close();
    QVERIFY(!checkProject(folder.path()).value().ok);
  }
};

QTEST_GUILESS_MAIN(TestIntegrity)
#include "test_integrity.moc"
