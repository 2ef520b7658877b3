#include "storage/add_round_job.h"

#include <cmath>
#include <set>

#include "storage/clip_hash.h"
#include "storage/clip_rows.h"
#include "storage/domain/query_limit.h"
#include "storage/row_mapping.h"

namespace podium {
namespace {

constexpr std::int64_t kChunkBytes = 1 << 20;

std::int64_t bytesOf(const NewClip& added) {
  return static_cast<std::int64_t>(added.clip.frames.size() + added.clip.observations.size() + added.clip.steps.size());
}

void requireSaneQueries(const NewRound& round) {
  for (const NewQuery& query : round.queries) {
    const std::set<int> different(query.clips.begin(), query.clips.end());
    const bool inRange =
        different.empty() || (*different.begin() >= 0 && *different.rbegin() < static_cast<int>(round.clips.size()));
    if (query.clips.empty() || query.clips.size() > kMostQueryItems || different.size() != query.clips.size() ||
        !inRange)
      throw Exception(ErrorCode::InvalidInput, "A round was not stored: a query needs 1 to " +
                                                   std::to_string(kMostQueryItems) +
                                                   " different clips of its own round.");
    if (!std::isfinite(query.score) || query.selector.empty())
      throw Exception(ErrorCode::InvalidInput, "A round was not stored: a query needs a selector and a finite score.");
  }
}

template <class IdType>
IdType returnedId(Rows rows) {
  rows.next();
  return rows.id<IdType>(0);
}

}  // namespace

AddRoundJob::AddRoundJob(NewRound round, Timestamp now, std::function<void(Result<RoundId>)> done)
    : m_round(std::move(round)), m_now(now), m_done(std::move(done)) {
  requireSaneQueries(m_round);
  m_hashes.reserve(m_round.clips.size());
  for (const NewClip& added : m_round.clips) m_hashes.push_back(clipHash(added.clip));
}

// At least one clip, as long as any is left, and no more than the chunk holds.
std::size_t AddRoundJob::endOfNextChunk() const {
  std::size_t end = m_storedClips;
  std::int64_t bytes = 0;
  while (end < m_round.clips.size()) {
    bytes += bytesOf(m_round.clips[end]);
    if (end > m_storedClips && bytes > kChunkBytes) break;
    ++end;
  }
  return end;
}

// A job of several steps says a whole chunk, so that it shares no commit with others.
std::int64_t AddRoundJob::stepBytes() const {
  if (endOfNextChunk() < m_round.clips.size()) return kChunkBytes;
  std::int64_t bytes = 0;
  for (std::size_t i = m_storedClips; i < m_round.clips.size(); ++i) bytes += bytesOf(m_round.clips[i]);
  return bytes;
}

WriteJob::Progress AddRoundJob::run(SqlConnection& database) {
  m_writtenClips = endOfNextChunk();
  for (std::size_t i = m_storedClips; i < m_writtenClips; ++i) storeClip(database, m_round.clips[i].clip, m_hashes[i]);
  if (m_writtenClips < m_round.clips.size()) return Progress::More;
  // Another process may have tidied up a clip of an earlier step that it shared with a round of its own that failed.
  for (std::size_t i = 0; i < m_storedClips; ++i) storeClip(database, m_round.clips[i].clip, m_hashes[i]);
  m_id = addRows(database);
  return Progress::Done;
}

RoundId AddRoundJob::addRows(SqlConnection& database) const {
  const auto roundId = returnedId<RoundId>(database.query(
      "INSERT INTO rounds (policy_version, model_version, env_steps, created_at) VALUES (?, ?, ?, ?) RETURNING id",
      m_round.policyVersion, m_round.modelVersion, m_round.envSteps, m_now));
  std::vector<ItemId> items;
  items.reserve(m_round.clips.size());
  for (std::size_t i = 0; i < m_round.clips.size(); ++i)
    items.push_back(insertClipItem(database, roundId, m_round.clips[i], m_hashes[i]));
  for (const NewQuery& query : m_round.queries) {
    const auto queryId = returnedId<QueryId>(database.query(
        "INSERT INTO queries (round_id, selector, score, seed, model_version, answers_wanted, answers_missing, "
        "created_at) VALUES (?, ?, ?, ?, ?, 1, 1, ?) RETURNING id",
        roundId, query.selector, query.score, static_cast<std::int64_t>(query.seed), m_round.modelVersion, m_now));
    int position = 0;
    for (int clip : query.clips)
      database.run("INSERT INTO query_items (query_id, position, item_id) VALUES (?, ?, ?)", queryId, position++,
                   items[static_cast<std::size_t>(clip)]);
  }
  return roundId;
}

void AddRoundJob::committed(Progress progress) {
  m_storedClips = m_writtenClips;
  if (progress == Progress::Done && m_done) m_done(m_id);
}

void AddRoundJob::failed(const Error& error) {
  if (m_done) m_done(error);
}

void AddRoundJob::abandon(SqlConnection& database) {
  for (std::size_t i = 0; i < m_storedClips; ++i)
    database.run("DELETE FROM clips WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM items WHERE clip_hash = ?)",
                 m_hashes[i], m_hashes[i]);
}

}  // namespace podium
