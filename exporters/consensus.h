#pragma once
// What the answers to one query say together. Pure but for what is added; the order of the answers does not matter.
#include <optional>
#include <vector>

#include "exporters/worth_fit.h"
#include "storage/domain/comparison.h"

namespace podium {

class QueryTally {
 public:
  explicit QueryTally(int k);
  // An answer that counts; no Skip. `ranking`: what it says of the order, if anything.
  void add(Verdict verdict, const std::optional<Ranking>& ranking, const AnswerParts& parts);

  int answers() const { return m_answers; }
  // The share of answers that say of a pair of items what most say of it (this one, that one, tied, all bad, cannot
  // tell), as the mean over the pairs; where no order was asked for, the same of labels, or of kinds of answer.
  double agreement() const;
  // The kind of most answers; of equally many the first of ranked, both bad, cannot tell, recorded.
  Verdict verdict() const;
  // Best first; items of which nothing is said are missing. Of a pair the verdict of most, tied unless one item has
  // more than the other and more than the ties. Of more items by their share of pairs won, a tie being half a win, over
  // the pairs in which somebody placed both: the count of Borda (1781) where everybody ranks everything, and the rule
  // of Shah and Wainwright (2018, "Simple, robust and optimal ranking from pairwise comparisons") where not. Equal
  // shares tie. Of two items that one answer leaves out it says nothing.
  std::vector<std::vector<int>> majority() const;
  // Bradley and Terry's model (1952) of the pairs in the rankings. A ranking of n items counts as n - 1 comparisons,
  // spread over its pairs, since they are not independent (Azari Soufiani et al. 2013: full breaking estimates
  // Plackett-Luce without bias); a tie is half a win of each. Prior: each log-worth normal with mean 0 and deviation 1.
  WorthFit posterior() const;
  // Labels of most answers; nothing where equally many say good and bad.
  std::vector<int> accepted() const;
  std::vector<int> rejected() const;

 private:
  struct PairCount {
    int wins = 0, losses = 0, ties = 0;    // answers
    double winWeight = 0, lossWeight = 0;  // of the model; ties are in both
  };
  PairCount& at(int i, int j) { return m_pairs[static_cast<std::size_t>(i * m_k + j)]; }  // i < j
  const PairCount& at(int i, int j) const { return m_pairs[static_cast<std::size_t>(i * m_k + j)]; }
  std::vector<int> labelled(bool good) const;

  int m_k, m_answers = 0;
  int m_verdicts[5] = {};  // by Verdict
  std::vector<PairCount> m_pairs;
  std::vector<int> m_good, m_bad;  // by position
};

}  // namespace podium
