#include "storage/integrity.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>

#include "storage/clip_hash.h"
#include "storage/domain/query_limit.h"
#include "storage/integrity_content.h"
#include "storage/joined_answers.h"
#include "storage/project_file.h"
#include "storage/row_mapping.h"
#include "storage/sittings.h"
#include "storage/sql_error.h"

namespace podium {
namespace {

constexpr int kBusyMs = 10'000;

std::string number(std::int64_t value) { return std::to_string(value); }

void checkDatabase(SqlConnection& database, IntegrityProblems& problems) {
  {
    Rows rows = database.query("PRAGMA integrity_check");
    while (rows.next())
      if (const std::string text = rows.text(0); text != "ok") problems.add("The database is damaged: " + text + ".");
  }
  Rows rows = database.query("PRAGMA foreign_key_check");
  while (rows.next())
    problems.add("Table " + rows.text(0) + ", row " + number(rows.integer(1)) + " refers to a missing row of table " +
                 rows.text(2) + ".");
}

// A fresh database is made from the steps in memory and compared.
void checkSchema(SqlConnection& database, IntegrityProblems& problems) {
  SqlConnection fresh(":memory:", SqlConnection::Mode::Create, kBusyMs);
  applySteps(fresh, schemaSteps());
  const std::vector<std::string> expected = schemaText(fresh);
  const std::vector<std::string> present = schemaText(database);
  const auto firstLine = [](const std::string& sql) { return sql.substr(0, sql.find('\n')); };
  std::vector<std::string> wrong;
  std::set_difference(expected.begin(), expected.end(), present.begin(), present.end(), std::back_inserter(wrong));
  for (const std::string& sql : wrong) problems.add("The schema lacks, or has changed: " + firstLine(sql) + ".");
  wrong.clear();
  std::set_difference(present.begin(), present.end(), expected.begin(), expected.end(), std::back_inserter(wrong));
  for (const std::string& sql : wrong) problems.add("The schema has what it should not: " + firstLine(sql) + ".");
}

void checkClips(SqlConnection& database, IntegrityProblems& problems) {
  Rows rows =
      database.query("SELECT " PODIUM_CLIP_META_COLUMNS ", c.steps, c.observations, c.frames, c.hash FROM clips c");
  while (rows.next() && !problems.full()) {
    EncodedClip clip;
    clip.meta = toClipMeta(rows, 0);
    clip.steps = rows.blob(kClipMetaColumns);
    clip.observations = rows.blob(kClipMetaColumns + 1);
    clip.frames = rows.blob(kClipMetaColumns + 2);
    const std::string hash = rows.text(kClipMetaColumns + 3);
    if (clipHash(clip) != hash) problems.add("Clip " + hash + " does not have the content that its hash promises.");
  }
}

void checkAnswers(SqlConnection& database, IntegrityProblems& problems) {
  Rows rows = database.query(PODIUM_SELECT_COMPARISON "ORDER BY c.id");
  while (rows.next() && !problems.full()) {
    const std::string answer = "Answer " + number(rows.integer(0));
    try {
      const Comparison comparison = toComparison(rows);
      Rows count = database.query("SELECT COUNT(*) FROM query_items WHERE query_id = ?", comparison.query);
      count.next();
      const int k = count.smallInteger(0);
      if (!comparison.ranking.isValid(k))
        problems.add(answer + " ranks what query " + number(comparison.query.value) + " does not hold.");
      std::vector<int> order = comparison.shownOrder;
      std::sort(order.begin(), order.end());
      for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] != static_cast<int>(i) || order.size() != static_cast<std::size_t>(k)) {
          problems.add(answer + " says that its items were shown in an order that they do not have.");
          break;
        }
    } catch (const Exception& fault) {
      problems.add(answer + " cannot be read: " + fault.what());
    }
  }
}

void checkNoGaps(SqlConnection& database, const std::string& table, IntegrityProblems& problems) {
  // Ids are given once and in order, and rows are never deleted: the newest id is the number of rows.
  const std::int64_t rows = database.integer("SELECT COUNT(*) FROM " + table);
  const std::int64_t newest =
      database.integer("SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = '" + table + "'");
  if (rows != newest)
    problems.add("The history has holes: " + table + " holds " + number(rows) + " rows, but " + number(newest) +
                 " were written.");
}

// What is kept for speed must be what the history says.
void checkKeptCounts(SqlConnection& database, IntegrityProblems& problems) {
  {
    Rows rows = database.query(
        "SELECT c.id FROM comparisons c LEFT JOIN retractions r ON r.comparison_id = c.id "
        "LEFT JOIN current_answers a ON a.comparison_id = c.id AND a.annotator_id = c.annotator_id "
        "AND a.query_id = c.query_id LEFT JOIN joined_answers j ON j.comparison_id = c.id AND j.withdrawn = 1 "
        "WHERE (r.id IS NULL AND j.comparison_id IS NULL) <> (a.comparison_id IS NOT NULL)");
    while (rows.next())
      problems.add("Answer " + number(rows.integer(0)) +
                   " is not listed as the history says: in force, or taken back.");
  }
  Rows rows = database.query(
      "SELECT q.id FROM queries q LEFT JOIN (SELECT a.query_id AS query_id, "
      "SUM(CASE WHEN c.verdict = 'skip' THEN 0 ELSE 1 END) AS answers, "
      "SUM(CASE WHEN c.verdict = 'skip' THEN 1 ELSE 0 END) AS skips "
      "FROM current_answers a JOIN comparisons c ON c.id = a.comparison_id GROUP BY a.query_id) given "
      "ON given.query_id = q.id WHERE q.answers_missing <> q.answers_wanted - COALESCE(given.answers, 0) "
      "OR q.skips <> COALESCE(given.skips, 0)");
  while (rows.next())
    problems.add("Query " + number(rows.integer(0)) + " counts its answers differently from the history.");
}

void checkWithdrawals(SqlConnection& database, IntegrityProblems& problems) {
  {
    Rows rows = database.query(
        "SELECT q.id FROM queries q WHERE q.withdrawn <> COALESCE((SELECT w.withdrawn FROM withdrawals w "
        "WHERE w.round_id = q.round_id ORDER BY w.id DESC LIMIT 1), 0)");
    while (rows.next())
      problems.add("Query " + number(rows.integer(0)) + " does not stand as its import does: in force, or taken back.");
  }
  {
    Rows rows = database.query(
        "SELECT j.comparison_id FROM joined_answers j JOIN comparisons c ON c.id = j.comparison_id "
        "JOIN rounds n ON n.id = j.round_id "
        "LEFT JOIN retractions x ON x.comparison_id = j.comparison_id "
        "WHERE n.origin <> 'import' OR c.derived_from IS NOT NULL "
        "OR (x.id IS NULL AND j.withdrawn <> " PODIUM_STANDS_BACK ")");
    while (rows.next())
      problems.add("Answer " + number(rows.integer(0)) +
                   " to an earlier query does not stand as its import does: in force, or taken back.");
  }
  Rows rows = database.query(
      "SELECT w.id FROM withdrawals w JOIN rounds n ON n.id = w.round_id WHERE n.origin <> 'import' OR w.withdrawn = "
      "COALESCE((SELECT v.withdrawn FROM withdrawals v WHERE v.round_id = w.round_id AND v.id < w.id "
      "ORDER BY v.id DESC LIMIT 1), 0)");
  while (rows.next())
    problems.add("Row " + number(rows.integer(0)) +
                 " of the withdrawals takes back, or puts back, what stood so already, or what is no import.");
}

void checkQueries(SqlConnection& database, IntegrityProblems& problems) {
  Rows rows = database.query(
      "SELECT q.id, COUNT(i.query_id) FROM queries q LEFT JOIN query_items i ON i.query_id = q.id GROUP BY q.id "
      "HAVING COUNT(i.query_id) NOT BETWEEN 1 AND ? + (q.answers_wanted = 0) "
      "OR MIN(i.position) <> 0 "
      "OR MAX(i.position) <> COUNT(i.query_id) - 1",
      kMostQueryItems);
  while (rows.next())
    problems.add("Query " + number(rows.integer(0)) + " does not hold 1 to " + number(kMostQueryItems) +
                 " items in places without a gap (it holds " + number(rows.integer(1)) + ").");
}

// Advice to run the check is not for who runs it.
std::string withoutAdvice(std::string message) {
  if (message.ends_with(kDamageAdvice)) message.resize(message.size() - kDamageAdvice.size());
  return message;
}

}  // namespace

Result<IntegrityReport> checkProject(const std::string& given) {
  const std::string path = std::filesystem::absolute(given).lexically_normal().string();
  try {
    requireProjectFile(path);
    const auto database = connectForLooking(path);
    Transaction snapshot(*database, Transaction::Kind::Read);
    const int version = schemaVersion(*database);
    requireKnownVersion(path, version, schemaSteps());
    IntegrityProblems problems;
    checkDatabase(*database, problems);
    if (version < newestVersion(schemaSteps())) {
      problems.add("The file has the older schema " + number(version) + ". Open it once to bring it up to date.");
    } else {
      checkSchema(*database, problems);
      checkQueries(*database, problems);
      checkClips(*database, problems);
      checkAnswers(*database, problems);
      for (const char* table : {"comparisons", "retractions", "withdrawals"}) checkNoGaps(*database, table, problems);
      checkKeptCounts(*database, problems);
      checkWithdrawals(*database, problems);
      checkContents(*database, problems);
      checkDerivedAnswers(*database, problems);
      checkSittings(*database, problems);
    }
    IntegrityReport report;
    report.problems = problems.take();
    report.ok = report.problems.empty();
    return report;
  } catch (const Exception& fault) {
    if (fault.code() == ErrorCode::Corrupt) return IntegrityReport{false, {withoutAdvice(fault.what())}};
    return fault.error();
  } catch (const std::exception& fault) {
    return Error{ErrorCode::Unknown, "\"" + path + "\" could not be checked: " + fault.what() + "."};
  }
}

}  // namespace podium
