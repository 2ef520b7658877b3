#include "storage/sql_project_reader.h"

#include <limits>

#include "storage/archive_tables.h"
#include "storage/clip/clip_codec.h"
#include "storage/content_rows.h"
#include "storage/demonstrations.h"
#include "storage/gold_results.h"
#include "storage/project_file.h"
#include "storage/read_history.h"
#include "storage/read_imports.h"
#include "storage/read_many.h"
#include "storage/read_turns.h"
#include "storage/row_mapping.h"
#include "storage/sittings.h"

namespace podium {
namespace {

struct MetaAndBlob {
  ClipMeta meta;
  std::vector<std::uint8_t> blob;
};

// One blob and the facts that decoding needs.
#define PODIUM_SELECT_CLIP(blob)                                                         \
  "SELECT i.policy_version, i.seed, i.start_step, i.policy_member, " PODIUM_CLIP_META_COLUMNS ", c." blob \
  " FROM items i JOIN clips c ON c.hash = i.clip_hash WHERE i.id = ?"

MetaAndBlob readClip(SqlConnection& database, const char* sql, ItemId id) {
  Rows rows = database.query(sql, id);
  if (!rows.next())
    throw Exception(ErrorCode::NotFound, "The project has no clip for item " + std::to_string(id.value) + ".");
  MetaAndBlob clip{toClipMeta(rows, 4), rows.blob(4 + kClipMetaColumns)};
  clip.meta.policyVersion = rows.integer(0);
  clip.meta.seed = static_cast<std::uint64_t>(rows.integer(1));
  clip.meta.startStep = rows.integer(2);
  clip.meta.policyMember = static_cast<int>(rows.integer(3));
  return clip;
}

template <class IdType>
std::vector<IdType> ids(Rows rows) {
  std::vector<IdType> all;
  while (rows.next()) all.push_back(rows.id<IdType>(0));
  return all;
}

std::optional<Comparison> oneComparison(Rows rows) {
  if (!rows.next()) return std::nullopt;
  return toComparison(rows);
}

Retraction toRetraction(const Rows& rows) {
  return {rows.id<RetractionId>(0), rows.id<ComparisonId>(1), rows.id<AnnotatorId>(2), rows.integer(3)};
}

std::int64_t number(Rows rows) {
  rows.next();
  return rows.integer(0);
}

}  // namespace

SqlProjectReader::SqlProjectReader(const std::string& path) : m_database(connectForReading(path)) {}

class SqlProjectReader::Snapshot : public ReadSnapshot {
 public:
  explicit Snapshot(SqlProjectReader& reader)
      : m_reader(reader), m_transaction(*reader.m_database, Transaction::Kind::Read) {
    // BEGIN alone looks at nothing yet: the first read fixes the moment.
    number(reader.m_database->query("SELECT COUNT(*) FROM project"));
    m_reader.m_inSnapshot = true;
  }
  ~Snapshot() override { m_reader.m_inSnapshot = false; }

 private:
  SqlProjectReader& m_reader;
  Transaction m_transaction;
};

std::unique_ptr<ReadSnapshot> SqlProjectReader::snapshot() { return std::make_unique<Snapshot>(*this); }

std::unique_ptr<Transaction> SqlProjectReader::together() {
  return m_inSnapshot ? nullptr : std::make_unique<Transaction>(*m_database, Transaction::Kind::Read);
}

ProjectInfo SqlProjectReader::project() { return readProject(*m_database); }

ProjectCounts SqlProjectReader::counts() {
  const auto held = together();
  ProjectCounts counts;
  // Each derived answer has a query of its own.
  counts.derived = number(m_database->query("SELECT COUNT(*) FROM comparisons WHERE derived_from IS NOT NULL"));
  counts.queries = number(m_database->query("SELECT COUNT(*) FROM queries")) -
                   number(m_database->query("SELECT COUNT(*) FROM queries WHERE purpose <> 'ask' AND withdrawn = 0")) -
                   counts.derived - countWithdrawn(*m_database, counts);
  {
    Rows rows = m_database->query(
        "SELECT COUNT(*), SUM(CASE WHEN skips = 0 THEN 1 ELSE 0 END) FROM queries "
        "WHERE answers_missing > 0 AND purpose = 'ask' AND withdrawn = 0");
    rows.next();
    counts.queriesWaiting = rows.integer(0);
    counts.queriesFresh = rows.integer(1);
  }
  counts.comparisons = number(m_database->query("SELECT COUNT(*) FROM comparisons"));
  counts.retracted = number(m_database->query("SELECT COUNT(*) FROM retractions"));
  counts.withdrawals = number(m_database->query("SELECT COUNT(*) FROM withdrawals"));
  counts.annotators = number(m_database->query("SELECT COUNT(*) FROM annotators"));
  counts.items = number(m_database->query("SELECT COUNT(*) FROM items")) -
                 number(m_database->query("SELECT SUM(items) FROM staged_batches"));
  counts.clips = number(m_database->query("SELECT COUNT(*) FROM clips"));
  counts.rounds = number(m_database->query("SELECT COUNT(*) FROM rounds")) -
                  number(m_database->query("SELECT COUNT(*) FROM staged_imports WHERE state <> 'finishing'"));
  return counts;
}

std::vector<Annotator> SqlProjectReader::annotators() {
  std::vector<Annotator> all;
  Rows rows = m_database->query("SELECT id, name, synthetic FROM annotators ORDER BY id");
  while (rows.next()) all.push_back({rows.id<AnnotatorId>(0), rows.text(1), rows.integer(2) != 0});
  return all;
}

std::optional<Query> SqlProjectReader::query(QueryId id) {
  const auto held = together();
  return readQuery(*m_database, id);
}

std::optional<ItemInfo> SqlProjectReader::item(ItemId id) {
  Rows rows = m_database->query(PODIUM_SELECT_ITEM_INFO "WHERE i.id = ?", id);
  if (!rows.next()) return std::nullopt;
  return toItemInfo(rows);
}

std::optional<Item> SqlProjectReader::itemContent(ItemId id) { return readItem(*m_database, id); }
std::optional<Prompt> SqlProjectReader::prompt(PromptId id) { return readPrompt(*m_database, id); }

std::vector<Query> SqlProjectReader::queries(const std::vector<QueryId>& ids) {
  const auto held = together();
  return readQueries(*m_database, ids);
}
std::vector<ItemInfo> SqlProjectReader::items(const std::vector<ItemId>& ids) {
  const auto held = together();
  return readItemInfos(*m_database, ids);
}
std::vector<Item> SqlProjectReader::itemContents(const std::vector<ItemId>& ids) { return readItems(*m_database, ids); }
std::vector<Prompt> SqlProjectReader::prompts(const std::vector<PromptId>& ids) {
  return readPrompts(*m_database, ids);
}

Media SqlProjectReader::media(const std::string& hash) { return readMedia(*m_database, hash); }

ClipFrames SqlProjectReader::clipFrames(ItemId id) {
  const MetaAndBlob clip = readClip(*m_database, PODIUM_SELECT_CLIP("frames"), id);
  return decodeFrames(clip.meta, clip.blob);
}

ClipObservations SqlProjectReader::clipObservations(ItemId id) {
  const MetaAndBlob clip = readClip(*m_database, PODIUM_SELECT_CLIP("observations"), id);
  return decodeObservations(clip.meta, clip.blob);
}

ClipSteps SqlProjectReader::clipSteps(ItemId id) {
  const MetaAndBlob clip = readClip(*m_database, PODIUM_SELECT_CLIP("steps"), id);
  return decodeSteps(clip.meta, clip.blob);
}

#define PODIUM_POLICY_CLIPS                                        \
  "SELECT i.id FROM items i WHERE i.kind = 'clip' AND NOT EXISTS " \
  "(SELECT 1 FROM demonstration_clips p WHERE p.item_id = i.id) "  \
  "AND NOT EXISTS (SELECT 1 FROM sitting_clips p WHERE p.item_id = i.id) "
std::vector<ItemId> SqlProjectReader::newestClips(int limit) {
  return ids<ItemId>(m_database->query(PODIUM_POLICY_CLIPS "ORDER BY i.id DESC LIMIT ?", limit));
}

std::vector<ItemId> SqlProjectReader::oldestClips(int limit) {
  return ids<ItemId>(m_database->query(PODIUM_POLICY_CLIPS "ORDER BY i.id LIMIT ?", limit));
}

std::vector<Demonstration> SqlProjectReader::demonstrations() { return readDemonstrations(*m_database); }

std::vector<Sitting> SqlProjectReader::sittings() { return readSittings(*m_database); }

std::optional<Comparison> SqlProjectReader::comparison(ComparisonId id) {
  return oneComparison(m_database->query(PODIUM_SELECT_COMPARISON "WHERE c.id = ?", id));
}

std::optional<Retraction> SqlProjectReader::retractionOf(ComparisonId id) {
  Rows rows = m_database->query(
      "SELECT id, comparison_id, annotator_id, retracted_at FROM retractions WHERE comparison_id = ?", id);
  if (!rows.next()) return std::nullopt;
  return toRetraction(rows);
}

AnswerEvents SqlProjectReader::eventsAfter(EventCursor cursor, int limit) {
  const auto held = together();
  AnswerEvents events;
  events.comparisons = toComparisons(m_database->query(PODIUM_SELECT_COMPARISON "WHERE c.id > ? ORDER BY c.id LIMIT ?",
                                                       cursor.lastComparison.value, limit));
  if (!events.comparisons.empty()) cursor.lastComparison = events.comparisons.back().id;
  Rows rows = m_database->query(
      "SELECT id, comparison_id, annotator_id, retracted_at FROM retractions WHERE id > ? ORDER BY id LIMIT ?",
      cursor.lastRetraction.value, limit);
  while (rows.next()) {
    const Retraction retraction = toRetraction(rows);
    // A follower hears of an answer before it hears that the answer was taken back.
    if (retraction.comparison > cursor.lastComparison) break;
    cursor.lastRetraction = retraction.id;
    events.retractions.push_back(retraction);
  }
  events.withdrawals = readWithdrawals(*m_database, cursor.lastWithdrawal, limit);
  if (!events.withdrawals.empty()) cursor.lastWithdrawal = events.withdrawals.back().id;
  events.cursor = cursor;
  return events;
}

std::vector<Comparison> SqlProjectReader::answersByQuery(QueryId after, int limit) {
  return toComparisons(
      m_database->query(PODIUM_SELECT_COMPARISON
                        "WHERE c.query_id IN (SELECT DISTINCT query_id FROM comparisons WHERE query_id > ? "
                        "ORDER BY query_id LIMIT ?) ORDER BY c.query_id, c.id",
                        after.value, limit));
}

std::optional<Comparison> SqlProjectReader::lastAnswer(AnnotatorId annotator) {
  return oneComparison(
      m_database->query(PODIUM_SELECT_COMPARISON
                        "JOIN current_answers a ON a.comparison_id = c.id "
                        "JOIN queries q ON q.id = a.query_id WHERE a.annotator_id = ? "
                        "AND c.derived_from IS NULL AND q.withdrawn = 0 ORDER BY a.comparison_id DESC LIMIT 1",
                        annotator));
}

std::vector<Comparison> SqlProjectReader::answersOf(AnnotatorId annotator, int limit, int offset) {
  return readAnswers(*m_database, annotator, limit, offset);
}

std::vector<Comparison> SqlProjectReader::answersOf(AnnotatorId annotator, const AnswerFilter& filter, int limit,
                                                    int offset) {
  return readAnswers(*m_database, annotator, filter, limit, offset);
}

std::vector<ComparisonId> SqlProjectReader::answerIdsOf(AnnotatorId annotator, const AnswerFilter& filter,
                                                        ComparisonId after, ComparisonId upTo) {
  return readAnswerIds(*m_database, annotator, filter, after, upTo);
}

ComparisonId SqlProjectReader::newestComparison() {
  Rows rows = m_database->query("SELECT COALESCE(MAX(id), 0) FROM comparisons");
  rows.next();
  return ComparisonId{rows.integer(0)};
}

ComparisonId SqlProjectReader::replacementOf(ComparisonId id) {
  Rows rows = m_database->query(
      "SELECT COALESCE(MAX(b.id), 0) FROM comparisons a JOIN comparisons b ON b.query_id = a.query_id "
      "WHERE a.id = ? AND b.replaces = a.id",
      id);
  rows.next();
  return ComparisonId{rows.integer(0)};
}

std::optional<std::string> SqlProjectReader::draft(AnnotatorId annotator, QueryId query) {
  Rows rows = m_database->query("SELECT body FROM drafts WHERE annotator_id = ? AND query_id = ?", annotator, query);
  if (!rows.next()) return std::nullopt;
  return rows.text(0);
}

std::optional<ChatTurn> SqlProjectReader::turn(PromptId prompt) { return readTurn(*m_database, prompt); }

std::optional<ChatTurn> SqlProjectReader::turnAfter(ComparisonId answer) { return readTurnAfter(*m_database, answer); }

std::vector<ChatTurn> SqlProjectReader::waitingTurns(AnnotatorId annotator) {
  return readWaitingTurns(*m_database, annotator);
}

std::vector<QueryId> SqlProjectReader::guidedQueries(QueryPurpose purpose) {
  return readGuidedQueries(*m_database, purpose);
}

GoldResult SqlProjectReader::goldResults(AnnotatorId annotator, QueryPurpose purpose) {
  return readGoldResult(*m_database, annotator, purpose);
}

AnnotatorStats SqlProjectReader::annotatorStats(AnnotatorId annotator, Timestamp since) {
  const auto held = together();
  return readStats(*m_database, annotator, since);
}

std::vector<Round> SqlProjectReader::rounds() { return readRounds(*m_database); }

std::vector<ImportSummary> SqlProjectReader::imports() {
  const auto held = together();
  return readImports(*m_database);
}

std::vector<Comparison> SqlProjectReader::answersOfRound(RoundId round, ComparisonId upTo) {
  return toComparisons(
      m_database->query(PODIUM_SELECT_COMPARISON
                        "WHERE c.id <= ? AND c.id IN (SELECT a.id FROM queries q CROSS JOIN comparisons a "
                        "ON a.query_id = q.id WHERE q.round_id = ? UNION ALL SELECT s.id FROM joined_answers j "
                        "CROSS JOIN comparisons a ON a.id = j.comparison_id CROSS JOIN comparisons s "
                        "ON s.query_id = a.query_id AND s.annotator_id = a.annotator_id WHERE j.round_id = ?) "
                        "ORDER BY c.id",
                        upTo.value, round, round));
}

std::vector<MetricPoint> SqlProjectReader::metric(const std::string& name, std::int64_t& afterPoint) {
  std::vector<MetricPoint> points;
  Rows rows = m_database->query(
      "SELECT id, step, value, measured_at FROM metrics WHERE name = ? AND id > ? ORDER BY id", name, afterPoint);
  while (rows.next()) {
    const double value = rows.isNull(2) ? std::numeric_limits<double>::quiet_NaN() : rows.real(2);
    points.push_back({name, rows.integer(1), value, rows.integer(3)});
    afterPoint = rows.integer(0);
  }
  return points;
}

std::vector<std::string> SqlProjectReader::metricNames() {
  // From name to name along the index: a DISTINCT would read every point.
  std::vector<std::string> names;
  std::string last;
  while (true) {
    Rows rows = m_database->query("SELECT name FROM metrics WHERE name > ? ORDER BY name LIMIT 1", last);
    if (!rows.next()) return names;
    last = rows.text(0);
    names.push_back(last);
  }
}

std::optional<CheckpointRef> SqlProjectReader::newestCheckpoint() {
  Rows rows = m_database->query(
      "SELECT id, path, env_steps, policy_version, model_version, created_at FROM checkpoints ORDER BY id DESC LIMIT "
      "1");
  if (!rows.next()) return std::nullopt;
  return CheckpointRef{rows.id<CheckpointId>(0), rows.text(1),    rows.integer(2),
                       rows.integer(3),          rows.integer(4), rows.integer(5)};
}

std::optional<std::string> SqlProjectReader::setting(const std::string& key) {
  Rows rows = m_database->query("SELECT value FROM settings WHERE key = ?", key);
  if (!rows.next()) return std::nullopt;
  return rows.text(0);
}

void SqlProjectReader::archive(ArchiveSink& sink) {
  const auto held = together();
  readArchive(*m_database, sink);
}

std::int64_t SqlProjectReader::dataVersion() { return number(m_database->query("PRAGMA data_version")); }

}  // namespace podium
