#pragma once
// What an export holds: which answers, which pairs of a ranking, and how they are divided. Values; any thread.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/id.h"

namespace podium {

// Which pairs stand for a ranking of more than two items, in formats that hold pairs. Items in one tier make no pair.
enum class PairRule {
  All,         // every better item with every worse one
  Adjacent,    // each tier with the next one
  BestVsRest,  // the first tier with all others
  BestWorst,   // the first tier with the last
  One          // one of all, drawn by the seed
};

// Ties, in formats that hold pairs.
enum class TieRule {
  Drop,  // counted as left out
  Half   // both directions, half the weight each
};

// What several answers to one query become.
enum class Aggregate {
  None,      // each has rows of its own
  Majority,  // one answer for each query, and axis: what most say (QueryTally::majority)
  Posterior  // the same with a probability and a margin for each pair (QueryTally::posterior)
};

inline constexpr std::string_view kAllAxes = "all";  // in ExportOptions::axes

struct ExportFilter {
  std::vector<std::string> annotators;  // by name; empty: everybody
  bool synthetic = true;                // synthetic annotators' answers, too
  Timestamp after = 0;                  // answered at or after; 0: any time
  Timestamp before = 0;                 // answered before; 0: any time
  bool guided = false;                  // answers to tutorial and qualification queries, too
  std::string tag;                      // only answers that carry this tag, for the query or an item; empty: all
  bool flagged = false;                 // answers that flag their query as unfit, too
};

struct ExportOptions {
  PairRule pairs = PairRule::All;
  TieRule ties = TieRule::Drop;
  bool messages = false;  // texts as lists of {role, content} where the format can hold either
  ExportFilter filter;
  // Which named questions of the project (Task::axes), each with rows of its own; "all": all of them; empty: the first.
  std::vector<std::string> axes;
  // Shares of train, validation and test (one to three, each over 0, together 1); empty: not divided.
  std::vector<double> split;
  std::uint64_t seed = 1;  // of the split and of PairRule::One
  Aggregate aggregate = Aggregate::None;
  // Queries (and axes) whose answers agree less, by QueryTally::agreement, are left out: 0..1.
  double minAgreement = 0.0;
};

// Why these options cannot be; empty when they can.
std::string problemOf(const ExportOptions& options);

// "all", "adjacent", "best-vs-rest", "best-worst", "one"; "drop", "half". nullopt for any other word.
std::string_view toText(PairRule rule);
std::string_view toText(TieRule rule);
std::string_view toText(Aggregate aggregate);  // "none", "majority", "posterior"
std::optional<PairRule> pairRuleFromText(std::string_view text);
std::optional<TieRule> tieRuleFromText(std::string_view text);
std::optional<Aggregate> aggregateFromText(std::string_view text);
// Whether the answers to one query are looked at together; the rows come in the order of the queries then.
bool looksAtQueries(const ExportOptions& options);

}  // namespace podium
