#pragma once
// A question to people: a prompt and K items, and why it is asked.
#include <cstdint>
#include <string>
#include <vector>

#include "storage/domain/id.h"

namespace podium {

struct Query {
  QueryId id;
  PromptId prompt;                 // 0: the project's instruction alone
  std::vector<ItemId> items;       // 2..9; positions in this list are what a Ranking names
  RoundId round;
  std::string selector;            // "random", "disagreement", ...: shown to the annotator as the reason
  double score = 0.0;              // the selector's score, in its own unit
  std::uint64_t seed = 0;          // of the selector's draw, and of the order in which items are shown
  std::int64_t modelVersion = 0;   // reward model that scored it; 0: none yet
  int answersWanted = 1;           // number of annotators that should answer
  Timestamp createdAt = 0;
};

}  // namespace podium
