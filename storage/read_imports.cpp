#include "storage/read_imports.h"

#include <map>

#include "storage/demonstrations.h"
#include "storage/read_turns.h"
#include "storage/sittings.h"

namespace podium {
namespace {

#define PODIUM_SELECT_ROUND                                                                                  \
  "SELECT n.id, n.policy_version, n.model_version, n.env_steps, n.created_at, n.origin, n.note, n.made_by, " \
  "w.id, w.withdrawn, w.made_by, w.decided_at FROM rounds n LEFT JOIN withdrawals w "                        \
  "ON w.id = (SELECT MAX(v.id) FROM withdrawals v WHERE v.round_id = n.id) "                                 \
  "WHERE NOT EXISTS (SELECT 1 FROM staged_imports s WHERE s.round_id = n.id AND s.state <> 'finishing') "

Round toRound(const Rows& rows) {
  return {.id = rows.id<RoundId>(0),
          .policyVersion = rows.integer(1),
          .modelVersion = rows.integer(2),
          .envSteps = rows.integer(3),
          .createdAt = rows.integer(4),
          .origin = rows.text(5) == "import" ? RoundOrigin::Import : RoundOrigin::Learner,
          .note = rows.text(6),
          .by = rows.text(7),
          .withdrawn = rows.integer(9) != 0};
}

std::int64_t number(Rows rows) {
  rows.next();
  return rows.integer(0);
}

}  // namespace

std::vector<Round> readRounds(SqlConnection& database) {
  std::vector<Round> all;
  Rows rows = database.query(PODIUM_SELECT_ROUND "ORDER BY n.id");
  while (rows.next()) all.push_back(toRound(rows));
  return all;
}

std::vector<ImportSummary> readImports(SqlConnection& database) {
  std::vector<ImportSummary> all;
  std::map<RoundId, std::size_t> places;
  {
    Rows rows =
        database.query(PODIUM_SELECT_ROUND "AND n.origin = 'import' AND n.note NOT IN (?, ?, ?) ORDER BY n.id DESC",
                       kFirstMessages, kDemonstrations, kJudgedPlay);
    while (rows.next()) {
      ImportSummary import{.round = toRound(rows), .last = {}};
      if (!rows.isNull(8))
        import.last = Withdrawal{rows.id<WithdrawalId>(8), import.round.id, import.round.withdrawn, rows.text(10),
                                 rows.integer(11)};
      places[import.round.id] = all.size();
      all.push_back(std::move(import));
    }
  }
  if (all.empty()) return all;
  const auto importOf = [&](const Rows& rows) -> ImportSummary* {
    const auto found = places.find(rows.id<RoundId>(0));
    return found == places.end() ? nullptr : &all[found->second];
  };
  {
    Rows rows = database.query(
        "SELECT round_id, COUNT(*) FROM queries WHERE selector NOT IN ('edit', 'demonstration') GROUP BY round_id");
    while (rows.next())
      if (ImportSummary* import = importOf(rows)) import->queries = rows.integer(1);
  }
  {
    // What came with an import was shown to nobody, so it has no order on a screen. What joined a query later was given
    // since.
    Rows rows = database.query(
        "SELECT q.round_id, SUM(c.shown_order = '' AND j.round_id IS NULL), "
        "SUM(c.shown_order <> '' OR j.round_id <> q.round_id) FROM current_answers a "
        "JOIN comparisons c ON c.id = a.comparison_id JOIN queries q ON q.id = a.query_id "
        "LEFT JOIN joined_answers j ON j.comparison_id = c.id WHERE c.derived_from IS NULL GROUP BY q.round_id");
    while (rows.next())
      if (ImportSummary* import = importOf(rows)) {
        import->imported = rows.integer(1);
        import->given = rows.integer(2);
      }
  }
  Rows rows = database.query(
      "SELECT j.round_id, COUNT(*) FROM joined_answers j WHERE NOT EXISTS (SELECT 1 FROM retractions r "
      "WHERE r.comparison_id = j.comparison_id) GROUP BY j.round_id");
  while (rows.next())
    if (ImportSummary* import = importOf(rows)) import->joined = rows.integer(1);
  return all;
}

std::vector<Withdrawal> readWithdrawals(SqlConnection& database, WithdrawalId after, int limit) {
  std::vector<Withdrawal> all;
  Rows rows = database.query(
      "SELECT id, round_id, withdrawn, made_by, decided_at FROM withdrawals WHERE id > ? ORDER BY id LIMIT ?",
      after.value, limit);
  while (rows.next())
    all.push_back({rows.id<WithdrawalId>(0), rows.id<RoundId>(1), rows.integer(2) != 0, rows.text(3), rows.integer(4)});
  return all;
}

std::int64_t countWithdrawn(SqlConnection& database, ProjectCounts& counts) {
  const std::int64_t queries = number(database.query("SELECT COUNT(*) FROM queries WHERE withdrawn = 1"));
  const std::int64_t joined =
      number(database.query("SELECT COUNT(*) FROM joined_answers j JOIN comparisons c ON c.id = j.comparison_id "
                            "JOIN queries q ON q.id = c.query_id WHERE j.withdrawn = 1 AND q.withdrawn = 0 AND NOT "
                            "EXISTS (SELECT 1 FROM retractions r WHERE r.comparison_id = c.id)"));
  counts.withdrawn = joined;
  if (queries == 0) return 0;  // most projects
  Rows rows = database.query(
      "SELECT SUM(r.id IS NULL), SUM(c.derived_from IS NOT NULL) FROM queries q CROSS JOIN comparisons c "
      "ON c.query_id = q.id LEFT JOIN retractions r ON r.comparison_id = c.id WHERE q.withdrawn = 1");
  rows.next();
  counts.withdrawn += rows.integer(0);
  return queries - rows.integer(1);
}

}  // namespace podium
