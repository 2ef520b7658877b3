#pragma once
// Which clips to ask about. Selectors are pure functions of a request: same request, same queries.
#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace podium {

// A clip that could be asked about.
struct Candidate {
  std::int64_t id = 0;  // stable while the clip is in the pool
  int uses = 0;         // queries that show it already
};
using ClipSet = std::vector<std::int64_t>;  // ids of the clips of one query, ascending

struct SelectionRequest {
  std::span<const Candidate> clips;
  // [members][clips], as RewardSnapshot::memberReturns() gives them. selectQueries() brings them to one scale, so that
  // a selector may read them as log-worths. Empty: no model yet.
  std::span<const std::vector<float>> memberReturns;
  int count = 0;             // queries wanted
  int k = 2;                 // clips of each
  int candidateFactor = 10;  // sets scored for each query wanted
  std::uint64_t seed = 1;
  std::set<ClipSet> asked;  // sets that must not come again
};

struct SelectedQuery {
  std::vector<int> clips;  // k different indices into SelectionRequest::clips
  std::string selector;
  double score = 0.0;      // in the selector's own unit
  std::uint64_t seed = 0;  // of the draw of this set; below 2^63
};

class QuerySelector {
 public:
  virtual ~QuerySelector() = default;
  // At most `count` queries, most wanted first; fewer when the clips allow no more different sets.
  virtual std::vector<SelectedQuery> select(const SelectionRequest& request) const = 0;
};

// The selectors that exist; a new one is a new row.
struct SelectorEntry {
  const char* name;  // stored with each query
  bool needsModel;   // before the first fit its share is drawn at random
  std::unique_ptr<QuerySelector> (*make)();
};
const std::vector<SelectorEntry>& querySelectors();

// Returns on the scale of the policy's rewards mean nothing as log-worths. One common factor gives the clips unit
// deviation, so that predictions are neither all 1/2 nor all certain; it keeps the members' differences.
std::vector<std::vector<float>> asLogWorths(std::span<const std::vector<float>> memberReturns);

// What the loop calls: each query is drawn at random with probability `randomShare`, the rest by the selector of that
// name; the two kinds come mixed. Throws Exception(InvalidInput) for an unknown name.
std::vector<SelectedQuery> selectQueries(const SelectionRequest& request, const std::string& selector,
                                         double randomShare);

// Ensemble disagreement on one set (Christiano et al. 2017, section 2.2.4): the variance across members of the
// predicted P(i beats j), averaged over the pairs of the set. For K = 2 that is the paper's score. In [0, 1/4].
double disagreement(std::span<const std::vector<float>> memberReturns, std::span<const int> clips);

// The mean over clips of the deviation across members, in the unit of the returns: how unsure the ensemble is.
double meanDeviation(std::span<const std::vector<float>> memberReturns);

}  // namespace podium
