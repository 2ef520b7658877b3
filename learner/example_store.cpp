#include "learner/example_store.h"

#include <algorithm>
#include <unordered_set>

#include "learner/plackett_luce.h"
#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

bool teaches(const Comparison& answer, const Query& query) {
  const int k = static_cast<int>(query.items.size());
  // Answers to tutorial and qualification queries say something about the person, not about the items.
  return query.purpose == QueryPurpose::Ask && answer.verdict == Verdict::Ranked && !answer.retracted &&
         !answer.withdrawn && answer.ranking.isValid(k) && !choiceTerms(answer.ranking, k).empty();
}

}  // namespace

int ExampleStore::ingest(const NewAnswers& changes) {
  int changed = 0;
  for (std::size_t i = 0; i < changes.answers.size(); ++i) {
    const Comparison& answer = changes.answers[i];
    if (!teaches(answer, changes.queries[i])) continue;
    m_records.push_back({answer.id, changes.queries[i].items, answer.ranking});
    ++changed;
  }
  // Answers of an import that was put back are older than what came meanwhile.
  if (!std::ranges::is_sorted(m_records, {}, &Record::id)) std::ranges::stable_sort(m_records, {}, &Record::id);
  const std::unordered_set<ComparisonId> gone(changes.retracted.begin(), changes.retracted.end());
  changed += static_cast<int>(std::erase_if(m_records, [&](const Record& record) { return gone.contains(record.id); }));
  if (changed > 0) m_stale = true;
  return changed;
}

std::span<const RankingExample> ExampleStore::examples(LearnerStore& store) {
  if (!m_stale) return m_examples;
  m_examples.clear();
  std::unordered_map<ItemId, Observations> decoded;
  std::int64_t bytes = 0;
  const auto clip = [&](ItemId item) {
    Observations& place = decoded[item];
    if (!place) {
      const auto known = m_decoded.find(item);
      place = known != m_decoded.end() ? known->second : store.observations(item);
      bytes += static_cast<std::int64_t>(place->planes.size());
    }
    return place;
  };
  std::vector<ComparisonId> damaged;
  for (auto record = m_records.rbegin(); record != m_records.rend(); ++record) {
    if (std::ssize(m_examples) >= m_options.newest || bytes >= m_options.observationBytes) break;
    try {
      RankingExample example{record->id, {}, record->ranking, 1.0};
      for (ItemId item : record->items) example.items.push_back(clip(item));
      m_examples.push_back(std::move(example));
    } catch (const Exception& e) {
      if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
      log(LogLevel::Warning, "learner",
          "Answer " + std::to_string(record->id.value) + " is left out of training: " + e.error().message);
      damaged.push_back(record->id);
    }
  }
  std::reverse(m_examples.begin(), m_examples.end());
  std::erase_if(m_records, [&](const Record& record) {
    return std::find(damaged.begin(), damaged.end(), record.id) != damaged.end();
  });
  std::erase_if(decoded, [](const auto& entry) { return !entry.second; });
  m_decoded = std::move(decoded);
  m_stale = false;
  return m_examples;
}

}  // namespace podium
