#pragma once
// What an import writes into the project: prompts, items, queries and answers of named annotators. Everything refers
// to other parts of the same batch by index, counted from 0.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/answer_parts.h"
#include "storage/domain/comparison.h"
#include "storage/domain/content.h"
#include "storage/domain/query.h"

namespace podium {

struct NewPrompt {
  Content content;
};

struct NewItem {
  ItemKind kind = ItemKind::Text;  // not Clip
  int prompt = -1;                 // index into Batch::prompts; -1: none
  Content content;
  int media = -1;  // index into Batch::media, for images and videos; -1: content.link tells where they are
  std::string source;
};

struct NewQuestion {
  int prompt = -1;
  std::vector<int> items;  // indices into Batch::items, 1..kMostQueryItems, each once
  std::string selector = "import";
  double score = 0.0;
  std::uint64_t seed = 0;
  int answersWanted = 1;  // 0: nobody is asked; the query holds answers that exist already
  QueryPurpose purpose = QueryPurpose::Ask;
  std::optional<Ranking> gold;  // the known answer of a tutorial or qualification query
  std::string goldNote;         // why; shown after the answer
};

// Whether more follows from an answer: items, queries, further answers, a conversation that goes on.
inline bool hasConsequences(const AnswerParts& parts) {
  return !parts.edits.empty() || !parts.demonstration.empty() || !parts.message.empty();
}

struct NewAnswer {
  int question = 0;
  std::string annotator;  // by name; made when there is none
  Verdict verdict = Verdict::Ranked;
  Ranking ranking;
  AnswerParts parts;
  Timestamp answeredAt = 0;  // 0: when it is stored
  std::int64_t activeMs = 0;
};

// To a query that the project has already. NewAnswer::question counts for nothing.
struct JoinedAnswer {
  QueryId query;
  NewAnswer answer;
};

struct Batch {
  std::vector<Media> media;
  std::vector<NewPrompt> prompts;
  std::vector<NewItem> items;
  std::vector<NewQuestion> questions;
  std::vector<NewAnswer> answers;
  std::vector<JoinedAnswer> joined;  // without anything that follows from them (hasConsequences)
};

// Where a batch comes from, as the list of imports says it.
struct ImportSource {
  std::string file;
  std::string by = {};  // who imports; may be empty
};

struct BatchIds {
  RoundId round;
  std::vector<PromptId> prompts;
  std::vector<ItemId> items;
  std::vector<QueryId> queries;
  std::vector<ComparisonId> comparisons;
  std::vector<ComparisonId> joined;
};

}  // namespace podium
