#include "storage/batch_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "storage/answer_rules.h"
#include "storage/bulk_insert.h"
#include "storage/content_rows.h"
#include "storage/json/answer_parts_json.h"
#include "storage/json/content_json.h"
#include "storage/row_mapping.h"
#include "storage/write_answers.h"

namespace podium {
namespace {

template <class IdType>
IdType idOf(const std::vector<IdType>& ids, int index) {
  return index < 0 ? IdType{} : ids[static_cast<std::size_t>(index)];
}

// Ids of `count` new rows of a table.
template <class IdType>
std::vector<IdType> newIds(SqlConnection& database, const char* table, std::size_t count) {
  std::vector<IdType> ids(count);
  std::int64_t next = nextId(database, table);
  for (IdType& id : ids) id = IdType{next++};
  return ids;
}

Query queryOf(const Batch& batch, std::size_t index, const BatchIds& ids, Timestamp now) {
  const NewQuestion& question = batch.questions[index];
  Query query;
  query.id = ids.queries[index];
  query.prompt = idOf(ids.prompts, question.prompt);
  for (const int item : question.items) query.items.push_back(idOf(ids.items, item));
  query.round = ids.round;
  query.selector = question.selector;
  query.score = question.score;
  query.seed = question.seed;
  query.answersWanted = question.answersWanted;
  query.createdAt = now;
  query.purpose = question.purpose;
  query.gold = question.gold;
  query.goldNote = question.goldNote;
  return query;
}

// An answer from which more follows: items, queries, further answers, a conversation that goes on.
bool hasConsequences(const NewAnswer& answer) {
  const AnswerParts& parts = answer.parts;
  return !parts.edits.empty() || !parts.demonstration.empty() || !parts.message.empty();
}

// The answers of a batch, and whose they are.
class BatchAnswers {
 public:
  BatchAnswers(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids)
      : m_database(database), m_batch(batch), m_now(now), m_ids(ids), m_project(readProject(database)) {}

  void insert() {
    if (std::ranges::any_of(m_batch.answers, hasConsequences)) {
      each([this](const Comparison& answer, std::size_t) {
        m_ids.comparisons.push_back(addComparison(m_database, m_project, answer, m_now));
      });
      return;
    }
    insertPlain();
  }

 private:
  // Calls `store` with each answer; a fault of it says which one it was.
  template <class Store>
  void each(Store&& store) {
    for (std::size_t i = 0; i < m_batch.answers.size(); ++i) {
      const NewAnswer& given = m_batch.answers[i];
      Comparison answer;
      answer.query = idOf(m_ids.queries, given.question);
      answer.annotator = annotatorOf(given.annotator);
      answer.verdict = given.verdict;
      answer.ranking = given.ranking;
      answer.parts = given.parts;
      answer.activeMs = given.activeMs;
      answer.shownAt = answer.answeredAt = given.answeredAt > 0 ? given.answeredAt : m_now;
      try {
        store(std::as_const(answer), i);
      } catch (const Exception& fault) {
        throw Exception(fault.code(), "Nothing was imported, because of answer " + std::to_string(i) +
                                          " (to question " + std::to_string(given.question) + "): " + fault.what());
      }
    }
  }

  AnnotatorId annotatorOf(const std::string& name) {
    AnnotatorId& annotator = m_annotators[name];
    if (!annotator) annotator = ensureAnnotator(m_database, name, false, m_now);
    return annotator;
  }

  // Without anything else that changes: the queries know how many answers they have (countsOf).
  void insertPlain() {
    const std::size_t count = m_batch.answers.size();
    m_ids.comparisons = newIds<ComparisonId>(m_database, "comparisons", count);
    BulkInsert comparisons(m_database,
                           "INSERT INTO comparisons (id, query_id, annotator_id, verdict, ranking, unranked, "
                           "shown_order, shown_at, answered_at, active_ms, replays, model_version, parts) VALUES ",
                           count);
    std::set<std::pair<QueryId, AnnotatorId>> answered;
    std::vector<std::pair<QueryId, AnnotatorId>> whose;
    each([&](const Comparison& answer, std::size_t i) {
      const std::size_t question = static_cast<std::size_t>(m_batch.answers[i].question);
      requireFittingAnswer(m_database, m_project, queryOf(m_batch, question, m_ids, m_now), answer);
      whose.emplace_back(answer.query, answer.annotator);
      if (!answered.insert(whose.back()).second)
        refuseAnswer(answer, "this person has answered it already. Undo that answer first.");
      comparisons.add(m_ids.comparisons[i], answer.query, answer.annotator, toText(answer.verdict),
                      toText(answer.ranking), toText(answer.ranking.unranked), "", answer.shownAt, answer.answeredAt,
                      answer.activeMs, 0, 0, toJson(answer.parts));
    });
    BulkInsert current(m_database, "INSERT INTO current_answers (comparison_id, annotator_id, query_id) VALUES ",
                       count);
    for (std::size_t i = 0; i < count; ++i) current.add(m_ids.comparisons[i], whose[i].second, whose[i].first);
  }

  SqlConnection& m_database;
  const Batch& m_batch;
  Timestamp m_now;
  BatchIds& m_ids;
  ProjectInfo m_project;
  std::map<std::string, AnnotatorId> m_annotators;
};

// What the plain answers of a batch change at its queries.
struct AnswerCounts {
  int answers = 0, skips = 0;
};
std::vector<AnswerCounts> countsOf(const Batch& batch) {
  std::vector<AnswerCounts> counts(batch.questions.size());
  if (std::ranges::any_of(batch.answers, hasConsequences)) return counts;  // counted one by one
  for (const NewAnswer& answer : batch.answers) {
    AnswerCounts& count = counts[static_cast<std::size_t>(answer.question)];
    ++(answer.verdict == Verdict::Skip ? count.skips : count.answers);
  }
  return counts;
}

void insertQueries(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids) {
  ids.queries = newIds<QueryId>(database, "queries", batch.questions.size());
  const std::vector<AnswerCounts> counts = countsOf(batch);
  BulkInsert queries(database,
                     "INSERT INTO queries (id, round_id, prompt_id, selector, score, seed, model_version, "
                     "answers_wanted, answers_missing, skips, created_at, purpose, gold, gold_unranked, gold_note) "
                     "VALUES ",
                     batch.questions.size());
  std::size_t places = 0;
  for (std::size_t i = 0; i < batch.questions.size(); ++i) {
    const NewQuestion& question = batch.questions[i];
    places += question.items.size();
    queries.add(ids.queries[i], ids.round, idOf(ids.prompts, question.prompt), question.selector, question.score,
                static_cast<std::int64_t>(question.seed), 0, question.answersWanted,
                question.answersWanted - counts[i].answers, counts[i].skips, now, toText(question.purpose),
                question.gold ? std::optional(toText(*question.gold)) : std::nullopt,
                toText(question.gold ? question.gold->unranked : UnrankedMeaning::BelowRanked), question.goldNote);
  }
  BulkInsert items(database, "INSERT INTO query_items (query_id, position, item_id) VALUES ", places);
  for (std::size_t i = 0; i < batch.questions.size(); ++i) {
    int position = 0;
    for (const int item : batch.questions[i].items) items.add(ids.queries[i], position++, idOf(ids.items, item));
  }
}

}  // namespace

void insertContents(SqlConnection& database, const Batch& batch, const std::vector<std::string>& hashes, Timestamp now,
                    BatchIds& ids) {
  for (std::size_t i = 0; i < batch.media.size(); ++i) storeMedia(database, batch.media[i], hashes[i]);
  ids.prompts = newIds<PromptId>(database, "prompts", batch.prompts.size());
  BulkInsert prompts(database, "INSERT INTO prompts (id, body, format, language, details, created_at) VALUES ",
                     batch.prompts.size());
  for (std::size_t i = 0; i < batch.prompts.size(); ++i) {
    const Content& content = batch.prompts[i].content;
    prompts.add(ids.prompts[i], content.body, toText(content.format), content.language, detailsToJson(content), now);
  }
  ids.items = newIds<ItemId>(database, "items", batch.items.size());
  BulkInsert items(database,
                   "INSERT INTO items (id, kind, round_id, prompt_id, media_hash, body, format, language, details, "
                   "source, policy_version, seed, start_step) VALUES ",
                   batch.items.size());
  for (std::size_t i = 0; i < batch.items.size(); ++i) {
    const NewItem& item = batch.items[i];
    const Content& content = item.content;
    items.add(
        ids.items[i], toText(item.kind), ids.round, idOf(ids.prompts, item.prompt),
        item.media < 0 ? std::nullopt : std::optional<std::string_view>(hashes[static_cast<std::size_t>(item.media)]),
        content.body, toText(content.format), content.language, detailsToJson(content), item.source, 0, 0, 0);
  }
}

void insertQuestions(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids) {
  insertQueries(database, batch, now, ids);
  BatchAnswers(database, batch, now, ids).insert();
}

}  // namespace podium
