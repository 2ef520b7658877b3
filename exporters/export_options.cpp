#include "exporters/export_options.h"

#include <cmath>
#include <numeric>

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<PairRule, 5> kPairRules{{{PairRule::All, "all"},
                                         {PairRule::Adjacent, "adjacent"},
                                         {PairRule::BestVsRest, "best-vs-rest"},
                                         {PairRule::BestWorst, "best-worst"},
                                         {PairRule::One, "one"}}};
constexpr Words<TieRule, 2> kTieRules{{{TieRule::Drop, "drop"}, {TieRule::Half, "half"}}};
constexpr Words<Aggregate, 3> kAggregates{
    {{Aggregate::None, "none"}, {Aggregate::Majority, "majority"}, {Aggregate::Posterior, "posterior"}}};
constexpr std::size_t kMostSplits = 3;
constexpr double kRounding = 1e-6;

}  // namespace

std::string problemOf(const ExportOptions& options) {
  if (options.split.size() > kMostSplits) return "a split has at most three shares: train, validation and test";
  for (const double share : options.split)
    if (!(share > 0.0 && share <= 1.0)) return "each share of a split is over 0 and at most 1";
  if (!options.split.empty() &&
      std::abs(std::accumulate(options.split.begin(), options.split.end(), 0.0) - 1.0) > kRounding)
    return "the shares of a split do not add up to 1";
  if (options.filter.before > 0 && options.filter.after >= options.filter.before)
    return "no answer can be given after the one moment and before the other";
  if (!(options.minAgreement >= 0.0 && options.minAgreement <= 1.0)) return "the least agreement is from 0 to 1";
  return {};
}

std::string_view toText(PairRule rule) { return wordOf(kPairRules, rule); }
std::string_view toText(TieRule rule) { return wordOf(kTieRules, rule); }
std::string_view toText(Aggregate aggregate) { return wordOf(kAggregates, aggregate); }
std::optional<Aggregate> aggregateFromText(std::string_view text) { return valueOf(kAggregates, text); }
bool looksAtQueries(const ExportOptions& options) {
  return options.aggregate != Aggregate::None || options.minAgreement > 0.0;
}
std::optional<PairRule> pairRuleFromText(std::string_view text) { return valueOf(kPairRules, text); }
std::optional<TieRule> tieRuleFromText(std::string_view text) { return valueOf(kTieRules, text); }

}  // namespace podium
