#include "ui/annotate/shown_order.h"

#include <algorithm>
#include <numeric>

#include "learner/random.h"

namespace podium {
namespace {

constexpr int kRepeats = 4;  // each place occurs so often in a block: few enough to balance, too many to foresee

// The place of the first item.
int placeOfFirst(const Query& query, AnnotatorId annotator, int k) {
  const int length = kRepeats * k;
  std::vector<int> places(static_cast<std::size_t>(length));
  for (int i = 0; i < length; ++i) places[static_cast<std::size_t>(i)] = i % k;
  // Neighbours among the annotators share a block and are shifted by one place each.
  const auto group = static_cast<std::uint64_t>(annotator.value / k);
  Random random(mixSeed(static_cast<std::uint64_t>(query.id.value / length), group, static_cast<std::uint64_t>(k)));
  random.shuffle(places);
  const int shift = static_cast<int>(annotator.value % k);
  return (places[static_cast<std::size_t>(query.id.value % length)] + shift) % k;
}

}  // namespace

std::vector<int> shownOrderOf(const Query& query, AnnotatorId annotator) {
  const int k = static_cast<int>(query.items.size());
  std::vector<int> order(static_cast<std::size_t>(k));
  std::iota(order.begin(), order.end(), 0);
  if (k < 2) return order;
  Random random(
      mixSeed(query.seed, static_cast<std::uint64_t>(annotator.value), static_cast<std::uint64_t>(query.id.value)));
  random.shuffle(order);
  const auto first = std::find(order.begin(), order.end(), 0);
  std::iter_swap(first, order.begin() + placeOfFirst(query, annotator, k));
  return order;
}

}  // namespace podium
