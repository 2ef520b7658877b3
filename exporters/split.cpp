#include "exporters/split.h"

#include "storage/sha256.h"

namespace podium {

std::vector<std::string> splitNames(std::size_t shares) {
  if (shares == 0) return {""};
  std::vector<std::string> names{"train", "validation", "test"};
  names.resize(shares);
  return names;
}

std::size_t splitOf(std::string_view group, const std::vector<double>& shares, std::uint64_t seed) {
  if (shares.size() < 2) return 0;
  Sha256 hash;
  hash.add(std::to_string(seed) + " ");
  hash.add(group);
  const Sha256::Digest digest = hash.digest();
  constexpr std::size_t kBytes = 6;  // 48 bits: exact in a double
  double place = 0.0;
  for (std::size_t i = 0; i < kBytes; ++i) place = place * 256.0 + digest[i];
  place /= 281'474'976'710'656.0;  // 2^48
  double sum = 0.0;
  for (std::size_t part = 0; part + 1 < shares.size(); ++part) {
    sum += shares[part];
    if (place < sum) return part;
  }
  return shares.size() - 1;
}

}  // namespace podium
