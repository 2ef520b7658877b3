#pragma once
// What a person says about the K items of a query: tiers, best first; ties inside a tier; items that were left
// unranked. Items are named by their position in Query::items (0-based), never by their place on the screen.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

// What it means that an item stands in no tier.
enum class UnrankedMeaning {
  BelowRanked,  // worse than every ranked item, order among themselves unknown (top-k)
  Unknown,      // nothing is said about it: it does not enter the likelihood
  Between       // below the first tier and above the last, order among themselves unknown (best-worst scaling, Louviere
                // et al. 2015); such a ranking has exactly two tiers
};

struct Ranking {
  std::vector<std::vector<int>> tiers;  // best first; no empty tier; every position at most once
  UnrankedMeaning unranked = UnrankedMeaning::BelowRanked;

  bool operator==(const Ranking&) const = default;

  // Positions in [0, k) that stand in no tier, ascending.
  std::vector<int> unrankedOf(int k) const;
  // Whether the tiers form a ranking of a subset of k items: no empty tier, nothing out of range or named twice; two
  // tiers, or none, where the rest lies between.
  bool isValid(int k) const;
  // Whether every one of k items stands in a tier.
  bool isComplete(int k) const;
  // The same statement in its one normal form: members of a tier ascending, and a single item that is left out, but has
  // a known place, in a tier of its own. Two rankings of k items say the same when their normal forms are equal.
  Ranking normalised(int k) const;
};

// The text form in which rankings are stored and exchanged: "2>0=3>1", best first, '>' between tiers, '=' inside.
std::string toText(const Ranking& ranking);
// nullopt when the text is not of that form. Inverse of toText, except for `unranked`, which is stored beside it.
std::optional<Ranking> rankingFromText(std::string_view text);
// "below_ranked", "unknown", "between"; nullopt for any other word.
std::string_view toText(UnrankedMeaning unranked);
std::optional<UnrankedMeaning> unrankedMeaningFromText(std::string_view text);

}  // namespace podium
