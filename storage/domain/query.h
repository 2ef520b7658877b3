#pragma once
// A question to people: a prompt and K items, and why it is asked.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/id.h"
#include "storage/domain/ranking.h"

namespace podium {

enum class QueryPurpose {
  Ask,           // people's answers are what the project is for
  Tutorial,      // explains the task; the known answer is shown afterwards
  Qualification  // finds out whether somebody has understood the task
};

struct Query {
  QueryId id;
  PromptId prompt;                 // 0: the project's instruction alone
  std::vector<ItemId> items;       // 1..kMostQueryItems; positions in it are what a Ranking names
  RoundId round;
  std::string selector;            // "random", "disagreement", ...: shown to the annotator as the reason
  double score = 0.0;              // the selector's score, in its own unit
  std::uint64_t seed = 0;          // of the selector's draw, and of the order in which items are shown
  std::int64_t modelVersion = 0;   // reward model that scored it; 0: none yet
  int answersWanted = 1;           // number of annotators that should answer; tutorial and qualification queries go to all
  Timestamp createdAt = 0;
  QueryPurpose purpose = QueryPurpose::Ask;
  std::optional<Ranking> gold = {};  // the known answer of a tutorial or qualification query
  std::string goldNote = {};         // why; shown after the answer
};

// "ask", "tutorial", "qualification"; nullopt for any other word.
std::string_view toText(QueryPurpose purpose);
std::optional<QueryPurpose> queryPurposeFromText(std::string_view text);

}  // namespace podium
