#pragma once
// The rows that a batch becomes, part by part, inside the caller's transaction. All but Batch::joined is new, so that
// what a single answer would ask the project about is known from the batch itself; the rules of answers are those of
// storage/answer_rules.h all the same.
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/domain/comparison.h"
#include "storage/sql_connection.h"

namespace podium {

// Media, prompts and items; fills `ids.prompts` and `ids.items`, each without a gap, and reads `ids.round`. hashes: of
// `batch.media`. Returns those that are new. Throws Exception.
std::vector<std::string> insertContents(SqlConnection& database, const Batch& batch,
                                        const std::vector<std::string>& hashes, Timestamp now, BatchIds& ids);
// An answer of a batch, to what and by whom.
struct StoredAnswer {
  QueryId query;
  AnnotatorId annotator;
  const NewAnswer* given;
};
// As what an answer of a batch is stored; of no annotator yet.
Comparison comparisonOf(const NewAnswer& given, QueryId query, Timestamp now);
// The rows of answers alone: neither are they in force, nor do their queries count them.
std::vector<ComparisonId> insertComparisons(SqlConnection& database, const std::vector<StoredAnswer>& answers,
                                            Timestamp now);
// Whether the answers fit what they answer, between items that are there already. Throws Exception(InvalidInput) that
// names the answer which breaks a rule.
void checkAnswers(SqlConnection& database, const Batch& batch, const BatchIds& ids);
// Queries and checked answers, between items that are there already, and the answers that join others; fills
// `ids.queries`, `ids.comparisons` and `ids.joined`.
void insertQuestions(SqlConnection& database, const Batch& batch, Timestamp now, BatchIds& ids);

}  // namespace podium
