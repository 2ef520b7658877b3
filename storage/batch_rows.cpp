#include "storage/batch_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "storage/answer_rules.h"
#include "storage/bulk_insert.h"
#include "storage/content_rows.h"
#include "storage/joined_answers.h"
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

bool haveConsequences(const Batch& batch) {
  return std::ranges::any_of(batch.answers, [](const NewAnswer& each) { return hasConsequences(each.parts); });
}

// Calls `use` with the place of each answer; a fault of it says which one it was.
template <class Use>
void eachAnswer(const Batch& batch, Use&& use) {
  for (std::size_t i = 0; i < batch.answers.size(); ++i) {
    try {
      use(i);
    } catch (const Exception& fault) {
      throw Exception(fault.code(), "Nothing was imported, because of answer " + std::to_string(i) + " (to question " +
                                        std::to_string(batch.answers[i].question) + "): " + fault.what());
    }
  }
}

// Who gave the answers of a batch; made where there is none of the name.
class Givers {
 public:
  Givers(SqlConnection& database, Timestamp now) : m_database(database), m_now(now) {}
  AnnotatorId of(const std::string& name) {
    AnnotatorId& annotator = m_annotators[name];
    if (!annotator) annotator = ensureAnnotator(m_database, name, false, m_now);
    return annotator;
  }

 private:
  SqlConnection& m_database;
  Timestamp m_now;
  std::map<std::string, AnnotatorId> m_annotators;
};

// One after the other, each with what follows from it.
void insertWithConsequences(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids) {
  const ProjectInfo project = readProject(database);
  Givers givers(database, now);
  eachAnswer(batch, [&](std::size_t i) {
    Comparison answer = comparisonOf(batch.answers[i], idOf(ids.queries, batch.answers[i].question), now);
    answer.annotator = givers.of(batch.answers[i].annotator);
    ids.comparisons.push_back(addComparison(database, project, answer, now));
  });
}

// Without anything else that changes: the queries know how many answers they have (countsOf).
void insertPlain(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids) {
  const std::size_t count = batch.answers.size();
  Givers givers(database, now);
  std::vector<StoredAnswer> answers;
  answers.reserve(count);
  for (const NewAnswer& given : batch.answers)
    answers.push_back({idOf(ids.queries, given.question), givers.of(given.annotator), &given});
  ids.comparisons = insertComparisons(database, answers, now);
  BulkInsert current(database, "INSERT INTO current_answers (comparison_id, annotator_id, query_id) VALUES ", count);
  for (std::size_t i = 0; i < count; ++i) current.add(ids.comparisons[i], answers[i].annotator, answers[i].query);
}

// What the plain answers of a batch change at its queries.
struct AnswerCounts {
  int answers = 0, skips = 0;
};
std::vector<AnswerCounts> countsOf(const Batch& batch) {
  std::vector<AnswerCounts> counts(batch.questions.size());
  if (haveConsequences(batch)) return counts;  // counted one by one
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

std::vector<std::string> insertContents(SqlConnection& database, const Batch& batch,
                                        const std::vector<std::string>& hashes, Timestamp now, BatchIds& ids) {
  std::vector<std::string> added;
  for (std::size_t i = 0; i < batch.media.size(); ++i)
    if (storeMedia(database, batch.media[i], hashes[i])) added.push_back(hashes[i]);
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
  return added;
}

Comparison comparisonOf(const NewAnswer& given, QueryId query, Timestamp now) {
  Comparison answer;
  answer.query = query;
  answer.verdict = given.verdict;
  answer.ranking = given.ranking;
  answer.parts = given.parts;
  answer.activeMs = given.activeMs;
  answer.shownAt = answer.answeredAt = given.answeredAt > 0 ? given.answeredAt : now;
  return answer;
}

std::vector<ComparisonId> insertComparisons(SqlConnection& database, const std::vector<StoredAnswer>& answers,
                                            Timestamp now) {
  auto ids = newIds<ComparisonId>(database, "comparisons", answers.size());
  BulkInsert comparisons(database,
                         "INSERT INTO comparisons (id, query_id, annotator_id, verdict, ranking, unranked, "
                         "shown_order, shown_at, answered_at, active_ms, replays, model_version, parts) VALUES ",
                         answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const NewAnswer& given = *answers[i].given;
    const Timestamp at = given.answeredAt > 0 ? given.answeredAt : now;
    comparisons.add(ids[i], answers[i].query, answers[i].annotator, toText(given.verdict), toText(given.ranking),
                    toText(given.ranking.unranked), "", at, at, given.activeMs, 0, 0, toJson(given.parts));
  }
  return ids;
}

void checkAnswers(SqlConnection& database, const Batch& batch, const BatchIds& ids) {
  const ProjectInfo project = readProject(database);
  const std::int64_t firstQuery = nextId(database, "queries");  // of the batch, for messages
  std::set<std::pair<int, std::string_view>> answered;
  eachAnswer(batch, [&](std::size_t i) {
    const NewAnswer& given = batch.answers[i];
    Query query;
    query.id = QueryId{firstQuery + given.question};
    for (const int item : batch.questions[static_cast<std::size_t>(given.question)].items)
      query.items.push_back(idOf(ids.items, item));
    const Comparison answer = comparisonOf(given, query.id, 0);
    requireFittingAnswer(database, project, query, answer);
    if (!answered.emplace(given.question, given.annotator).second)
      refuseAnswer(answer, "this person has answered it already. Undo that answer first.");
  });
  checkJoined(database, batch.joined);
}

void insertQuestions(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids) {
  insertQueries(database, batch, now, ids);
  if (haveConsequences(batch))
    insertWithConsequences(database, batch, now, ids);
  else
    insertPlain(database, batch, now, ids);
  ids.joined = insertJoined(database, batch.joined, ids.round, now);
}

}  // namespace podium
