#include "exporters/custom/stated_preference.h"

#include <algorithm>
#include <charconv>

#include "exporters/custom/shortened.h"
#include "exporters/import/ranked_lists.h"
#include "exporters/import/row_fields.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

using Kind = StatedOutcome::Kind;

std::optional<int> wholeNumber(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string withoutBlanksAround(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

bool isAnyOf(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return sameName(text, word); });
}

std::optional<int> letterOf(const std::string& text) {
  if (text.size() != 1) return std::nullopt;
  const char c = text.front();
  if (c >= 'a' && c <= 'z') return c - 'a';
  if (c >= 'A' && c <= 'Z') return c - 'A';
  return std::nullopt;
}

// Where it stands; a name that two items have says nothing.
std::optional<int> placeOf(const std::vector<std::string>& names, const std::string& text) {
  const auto found = std::ranges::find(names, text);
  if (found == names.end() || std::find(found + 1, names.end(), text) != names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

std::optional<StatedOutcome> best(std::optional<int> position) {
  if (!position) return std::nullopt;
  return StatedOutcome{Kind::Best, *position};
}

std::optional<StatedOutcome> tieOrNone(const std::string& text) {
  if (isAnyOf(text, {"tie", "tied", "equal", "same", "both", "draw", "tie (both good)", "both good"}))
    return StatedOutcome{Kind::Tie};
  if (isAnyOf(text, {"both bad", "bothbad", "tie (bothbad)", "tie (both bad)", "neither"}))
    return StatedOutcome{Kind::BothBad};
  return std::nullopt;
}

std::optional<StatedOutcome> outcomeOf(const std::string& text, const PreferenceMapping& preference,
                                       const NamedItems& items) {
  if (const auto mapped = preference.values.find(text); mapped != preference.values.end())
    return outcomeFromWord(mapped->second);
  switch (preference.as) {
    case BestAs::Position0:
      if (const auto number = wholeNumber(text)) return best(*number);
      return tieOrNone(text);
    case BestAs::Position1:
      if (const auto number = wholeNumber(text)) return best(*number - 1);
      return tieOrNone(text);
    case BestAs::Letter:
      if (const auto letter = letterOf(text)) return best(letter);
      return tieOrNone(text);
    case BestAs::Column:
      if (const auto place = placeOf(items.columns, text)) return best(place);
      return tieOrNone(text);
    case BestAs::Source:
      if (const auto place = placeOf(items.sources, text)) return best(place);
      return tieOrNone(text);
    case BestAs::Id:
      if (const auto place = placeOf(items.ids, text)) return best(place);
      return tieOrNone(text);
    case BestAs::Auto:
      break;
  }
  std::optional<StatedOutcome> stated;
  const auto say = [&](const std::optional<StatedOutcome>& outcome) {
    if (outcome && stated && *stated != *outcome)
      throw RowFault("has \"" + shortened(text) +
                     "\" for the best one, which names one item and as a word of its own means something else: say "
                     "which is meant, first or second");
    if (outcome) stated = outcome;
  };
  for (const auto* names : {&items.columns, &items.ids, &items.sources}) say(best(placeOf(*names, text)));
  if (!stated && wholeNumber(text))
    throw RowFault("has \"" + shortened(text) +
                   "\" for the best one, which can be counted from 0 or from 1: say so, with position0 or position1");
  if (const auto letter = letterOf(text); letter && *letter < static_cast<int>(items.count)) say(best(letter));
  if (isAnyOf(text, {"first", "left"})) say(best(0));
  if (isAnyOf(text, {"second", "right"})) say(best(1));
  say(tieOrNone(text));
  return stated;
}

}  // namespace

std::optional<StatedOutcome> outcomeFromWord(std::string_view word) {
  if (word == "first") return StatedOutcome{Kind::Best, 0};
  if (word == "second") return StatedOutcome{Kind::Best, 1};
  if (word == "tie") return StatedOutcome{Kind::Tie};
  if (word == "both_bad") return StatedOutcome{Kind::BothBad};
  if (word == "cant_tell") return StatedOutcome{Kind::CantTell};
  if (word == "none") return StatedOutcome{Kind::None};
  const auto number = wholeNumber(word);
  if (!number || *number < 0 || *number >= kMostQueryItems || word.ends_with(".0")) return std::nullopt;
  return StatedOutcome{Kind::Best, *number};
}

std::string outcomeWord(const StatedOutcome& outcome) {
  switch (outcome.kind) {
    case Kind::Best:
      return std::to_string(outcome.position);
    case Kind::Tie:
      return "tie";
    case Kind::BothBad:
      return "both_bad";
    case Kind::CantTell:
      return "cant_tell";
    case Kind::None:
      break;
  }
  return "none";
}

std::optional<ImportedAnswer> answerOfBest(const std::string& value, const PreferenceMapping& preference,
                                           const NamedItems& items) {
  const std::string text = withoutBlanksAround(value);
  const auto outcome = outcomeOf(text, preference, items);
  const int k = static_cast<int>(items.count);
  if (!outcome || (outcome->kind == Kind::Best && (outcome->position < 0 || outcome->position >= k)))
    throw RowFault("has \"" + shortened(text) + "\" for the best one, which names none of its " + std::to_string(k) +
                   " items");
  ImportedAnswer answer;
  switch (outcome->kind) {
    case Kind::Best:
      answer.ranking.tiers.push_back({outcome->position});
      if (k == 2) answer.ranking.tiers.push_back({1 - outcome->position});
      return answer;
    case Kind::Tie:
      answer.ranking.tiers.emplace_back();
      for (int i = 0; i < k; ++i) answer.ranking.tiers.back().push_back(i);
      return answer;
    case Kind::BothBad:
      answer.verdict = Verdict::BothBad;
      return answer;
    case Kind::CantTell:
      answer.verdict = Verdict::CantTell;
      return answer;
    case Kind::None:
      break;
  }
  return std::nullopt;
}

std::optional<ImportedAnswer> answerOfNumbers(const std::vector<std::optional<double>>& numbers, bool lowerIsBetter) {
  std::vector<std::optional<double>> ranks = numbers;
  if (!lowerIsBetter)
    for (auto& rank : ranks)
      if (rank) rank = -*rank;
  if (std::ranges::none_of(ranks, [](const auto& rank) { return rank.has_value(); })) return std::nullopt;
  return ImportedAnswer{.ranking = rankingOfRanks(ranks)};
}

bool labelFrom(const RowValue& value, const std::string& name) {
  if (value.is_boolean()) return value.get<bool>();
  const std::string text = value.is_string() ? withoutBlanksAround(value.get<std::string>()) : value.dump();
  if (isAnyOf(text, {"true", "yes", "1", "1.0", "+1", "accepted", "good"})) return true;
  if (isAnyOf(text, {"false", "no", "0", "0.0", "-1", "rejected", "bad"})) return false;
  throw RowFault("has \"" + shortened(text) + "\" for \"" + shortened(name) + "\", which is neither true nor false");
}

}  // namespace podium
