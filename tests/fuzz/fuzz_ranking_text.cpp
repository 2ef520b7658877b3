// Rankings as texts: what is read is written as it was, and in its normal form says the same.
#include "storage/domain/ranking.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const int k = bytes.byte() % 31;
  auto ranking = rankingFromText(bytes.rest());
  if (!ranking) return 0;
  const auto again = rankingFromText(toText(*ranking));
  fuzz::require(again && *again == *ranking, "a ranking that is written is read the same");
  for (const UnrankedMeaning meaning :
       {UnrankedMeaning::BelowRanked, UnrankedMeaning::Unknown, UnrankedMeaning::Between}) {
    ranking->unranked = meaning;
    if (!ranking->isValid(k)) continue;
    const Ranking normal = ranking->normalised(k);
    fuzz::require(normal.isValid(k), "a normal form is a ranking");
    fuzz::require(normal.normalised(k) == normal, "a normal form is its own");
  }
  return 0;
}
