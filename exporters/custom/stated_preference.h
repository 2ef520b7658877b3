#pragma once
// What a row says about the order of its items, by PreferenceMapping.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/custom/field_expression.h"
#include "exporters/import/question_sink.h"

namespace podium {

// What the value of a column for the best one can mean.
struct StatedOutcome {
  enum class Kind { Best, Tie, BothBad, CantTell, None } kind = Kind::None;
  int position = 0;  // of Best
  bool operator==(const StatedOutcome&) const = default;
};
inline constexpr std::string_view kOutcomeWords = "first, second, a position from 0, tie, both_bad, cant_tell or none";
std::optional<StatedOutcome> outcomeFromWord(std::string_view word);
// "0", "1", ...; "tie", "both_bad", "cant_tell", "none".
std::string outcomeWord(const StatedOutcome& outcome);

// The items of a row, as far as the best one can be named by them.
struct NamedItems {
  std::size_t count = 0;
  std::vector<std::string> columns = {}, sources = {}, ids = {};  // each as many as there are items, or none
};

// nullopt: the row says nothing. Of more than two items, the best alone is known: the others are below it. Throws
// RowFault, which quotes the value.
std::optional<ImportedAnswer> answerOfBest(const std::string& value, const PreferenceMapping& preference,
                                           const NamedItems& items);
// nullopt when no item has one. `lowerIsBetter`: as of ranks.
std::optional<ImportedAnswer> answerOfNumbers(const std::vector<std::optional<double>>& numbers, bool lowerIsBetter);
// true, false, 1, 0, yes, no, +1, -1, accepted, rejected, in any case. Throws RowFault.
bool labelFrom(const RowValue& value, const std::string& name);

}  // namespace podium
