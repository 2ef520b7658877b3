#pragma once
// An answer to a query. Append-only: undo is a retraction, a change of mind is a new comparison that replaces the old.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/answer_parts.h"
#include "storage/domain/id.h"
#include "storage/domain/ranking.h"

namespace podium {

enum class Verdict {
  Ranked,    // `ranking` holds the answer, a tie of a pair included ("0=1")
  BothBad,   // all items are bad; nothing is said about their order
  CantTell,  // looked and could not decide: no preference enters the likelihood
  Skip,      // not answered; the query goes to somebody else
  Recorded   // answered without an order: ratings, labels, a demonstration. No preference for the learner
};

struct Comparison {
  ComparisonId id;
  QueryId query;
  AnnotatorId annotator;
  Verdict verdict = Verdict::Ranked;
  Ranking ranking;              // empty unless verdict is Ranked
  std::vector<int> shownOrder;  // shownOrder[place on screen] = position in Query::items
  Timestamp shownAt = 0;        // when the query was first painted
  Timestamp answeredAt = 0;
  std::int64_t activeMs = 0;      // time to answer without idle time
  int replays = 0;                // how often the clips were restarted by hand
  std::int64_t modelVersion = 0;  // newest reward model when the query was shown
  ComparisonId replaces;          // the retracted comparison that this one revises, or 0
  bool retracted = false;         // filled when read
  bool withdrawn = false;         // filled when read: the import of its query is taken back, and it does not count
  AnswerParts parts;              // what else was said
  // The answer whose edit or demonstration this one follows from, or 0. Such answers come and go with that one.
  ComparisonId derivedFrom;
};

// Undo of one comparison, itself append-only.
struct Retraction {
  RetractionId id;
  ComparisonId comparison;
  AnnotatorId annotator;
  Timestamp at = 0;  // when it was asked for, which may be long before it was stored
};

// The words in the file: "ranked", "both_bad", "cant_tell", "skip", "recorded".
std::string_view toText(Verdict verdict);
// Throws Exception(Corrupt) for any other word.
Verdict verdictFromText(std::string_view text);

}  // namespace podium
