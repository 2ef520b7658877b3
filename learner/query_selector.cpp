#include "learner/query_selector.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "learner/random.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr double kLogFreshness = 1.3862943611198906;  // log 4: each query that shows a clip makes it 4 times rarer
constexpr int kAttempts = 20;                         // draws for a set that was not asked yet
enum Purpose : std::uint64_t { kMix = 1, kRandomDraw, kCandidateDraw };

std::uint64_t storableSeed(std::uint64_t seed) { return seed >> 1; }

// k clips without repetition, each with a chance proportional to 4^-uses: the k largest of log-weights with Gumbel
// noise (Kool, van Hoof and Welling 2019).
std::vector<int> drawSet(std::span<const Candidate> clips, int k, std::uint64_t seed) {
  Random random(seed);
  std::vector<double> keys;
  for (const Candidate& clip : clips) keys.push_back(random.gumbel() - kLogFreshness * clip.uses);
  std::vector<int> order(clips.size());
  std::iota(order.begin(), order.end(), 0);
  std::partial_sort(order.begin(), order.begin() + k, order.end(), [&](int a, int b) {
    return keys[static_cast<std::size_t>(a)] > keys[static_cast<std::size_t>(b)];
  });
  order.resize(static_cast<std::size_t>(k));
  return order;
}

ClipSet idsOf(std::span<const Candidate> clips, const std::vector<int>& set) {
  ClipSet ids;
  for (int index : set) ids.push_back(clips[static_cast<std::size_t>(index)].id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

class RandomSelector final : public QuerySelector {
 public:
  std::vector<SelectedQuery> select(const SelectionRequest& request) const override {
    std::vector<SelectedQuery> queries;
    std::vector<Candidate> clips(request.clips.begin(), request.clips.end());
    std::set<ClipSet> taken = request.asked;
    if (static_cast<int>(clips.size()) < request.k) return queries;
    for (int draw = 0; draw < request.count * kAttempts && std::ssize(queries) < request.count; ++draw) {
      const std::uint64_t seed = storableSeed(mixSeed(request.seed, kRandomDraw, static_cast<std::uint64_t>(draw)));
      std::vector<int> set = drawSet(clips, request.k, seed);
      if (!taken.insert(idsOf(clips, set)).second) continue;
      for (int index : set) ++clips[static_cast<std::size_t>(index)].uses;
      queries.push_back({std::move(set), "random", 0.0, seed});
    }
    return queries;
  }
};

class DisagreementSelector final : public QuerySelector {
 public:
  std::vector<SelectedQuery> select(const SelectionRequest& request) const override {
    if (static_cast<int>(request.clips.size()) < request.k || request.count < 1) return {};
    std::vector<SelectedQuery> candidates;
    std::set<ClipSet> taken = request.asked;
    for (int draw = 0; draw < request.count * request.candidateFactor; ++draw) {
      const std::uint64_t seed = storableSeed(mixSeed(request.seed, kCandidateDraw, static_cast<std::uint64_t>(draw)));
      std::vector<int> set = drawSet(request.clips, request.k, seed);
      if (!taken.insert(idsOf(request.clips, set)).second) continue;
      const double score = disagreement(request.memberReturns, set);
      candidates.push_back({std::move(set), "disagreement", score, seed});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const SelectedQuery& a, const SelectedQuery& b) { return a.score > b.score; });
    return spread(std::move(candidates), request);
  }

 private:
  // The best candidates, at first without showing a clip twice in one batch: the most disputed clip would be in all.
  static std::vector<SelectedQuery> spread(std::vector<SelectedQuery> candidates, const SelectionRequest& request) {
    std::vector<SelectedQuery> chosen;
    std::vector<bool> shown(request.clips.size(), false);
    for (bool fresh : {true, false})
      for (SelectedQuery& candidate : candidates) {
        if (std::ssize(chosen) == request.count) return chosen;
        const auto wasShown = [&](int index) { return shown[static_cast<std::size_t>(index)]; };
        if (candidate.clips.empty() || (fresh && std::any_of(candidate.clips.begin(), candidate.clips.end(), wasShown)))
          continue;
        for (int index : candidate.clips) shown[static_cast<std::size_t>(index)] = true;
        chosen.push_back(std::exchange(candidate, {}));
      }
    return chosen;
  }
};

template <class T>
std::unique_ptr<QuerySelector> makeSelector() {
  return std::make_unique<T>();
}

}  // namespace

const std::vector<SelectorEntry>& querySelectors() {
  static const std::vector<SelectorEntry> entries = {
      {"random", false, makeSelector<RandomSelector>},
      {"disagreement", true, makeSelector<DisagreementSelector>},
  };
  return entries;
}

std::vector<std::vector<float>> asLogWorths(std::span<const std::vector<float>> memberReturns) {
  double squares = 0.0;
  std::size_t count = 0;
  for (const auto& member : memberReturns) {
    const double mean = std::accumulate(member.begin(), member.end(), 0.0) / static_cast<double>(member.size());
    for (float value : member) squares += (value - mean) * (value - mean);
    count += member.size();
  }
  const double deviation = std::sqrt(squares / static_cast<double>(count));
  std::vector<std::vector<float>> result(memberReturns.begin(), memberReturns.end());
  if (deviation <= 0.0) return result;
  for (auto& member : result)
    for (float& value : member) value = static_cast<float>(value / deviation);
  return result;
}

std::vector<SelectedQuery> selectQueries(const SelectionRequest& request, const std::string& selector,
                                         double randomShare) {
  const auto& entries = querySelectors();
  const auto entry =
      std::find_if(entries.begin(), entries.end(), [&](const SelectorEntry& e) { return e.name == selector; });
  if (entry == entries.end())
    throw Exception(ErrorCode::InvalidInput, "There is no query selector \"" + selector + "\".");
  Random mix(mixSeed(request.seed, kMix));
  SelectionRequest part = request;
  const auto worths = asLogWorths(request.memberReturns);
  part.memberReturns = worths;
  part.count = 0;
  for (int i = 0; i < request.count; ++i) part.count += mix.uniform() < randomShare ? 0 : 1;
  if (entry->needsModel && request.memberReturns.empty()) part.count = 0;
  std::vector<SelectedQuery> queries = entry->make()->select(part);

  // The random share sees what is taken, and fills up what the selector could not find.
  std::vector<Candidate> clips(request.clips.begin(), request.clips.end());
  for (const SelectedQuery& query : queries) {
    part.asked.insert(idsOf(request.clips, query.clips));
    for (int index : query.clips) ++clips[static_cast<std::size_t>(index)].uses;
  }
  part.clips = clips;
  part.count = request.count - static_cast<int>(queries.size());
  for (SelectedQuery& query : RandomSelector().select(part)) queries.push_back(std::move(query));

  std::vector<int> order(queries.size());
  std::iota(order.begin(), order.end(), 0);
  mix.shuffle(order);
  std::vector<SelectedQuery> mixed;
  mixed.reserve(queries.size());
  for (int index : order) mixed.push_back(std::move(queries[static_cast<std::size_t>(index)]));
  return mixed;
}

double disagreement(std::span<const std::vector<float>> memberReturns, std::span<const int> clips) {
  const auto members = static_cast<double>(memberReturns.size());
  double sum = 0.0;
  int pairs = 0;
  for (std::size_t i = 0; i < clips.size(); ++i)
    for (std::size_t j = i + 1; j < clips.size(); ++j) {
      double mean = 0.0;
      double squares = 0.0;
      for (const auto& returns : memberReturns) {
        const double difference = static_cast<double>(returns[static_cast<std::size_t>(clips[i])]) -
                                  static_cast<double>(returns[static_cast<std::size_t>(clips[j])]);
        const double p = 1.0 / (1.0 + std::exp(-difference));
        mean += p / members;
        squares += p * p / members;
      }
      sum += std::max(0.0, squares - mean * mean);
      ++pairs;
    }
  return pairs > 0 ? sum / pairs : 0.0;
}

double meanDeviation(std::span<const std::vector<float>> memberReturns) {
  if (memberReturns.empty() || memberReturns.front().empty()) return 0.0;
  const auto members = static_cast<double>(memberReturns.size());
  const std::size_t clips = memberReturns.front().size();
  double sum = 0.0;
  for (std::size_t clip = 0; clip < clips; ++clip) {
    double mean = 0.0;
    double squares = 0.0;
    for (const auto& returns : memberReturns) mean += returns[clip] / members;
    for (const auto& returns : memberReturns) squares += (returns[clip] - mean) * (returns[clip] - mean) / members;
    sum += std::sqrt(squares);
  }
  return sum / static_cast<double>(clips);
}

}  // namespace podium
