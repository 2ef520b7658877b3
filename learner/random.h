#pragma once
// Explicitly seeded randomness whose draws are the same on every standard library, and whose state can be stored.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace podium {

// xoshiro256** seeded by splitmix64 (Blackman and Vigna 2018). A value: copy it to fork a stream. Not thread-safe.
class Random {
 public:
  explicit Random(std::uint64_t seed = 1);
  std::uint64_t next();                       // 64 uniform bits
  double uniform();                           // [0, 1)
  int below(int n);                           // uniform in [0, n), n > 0, without modulo bias
  double normal();                            // mean 0, deviation 1 (Box-Muller, no state kept)
  double gumbel();                            // standard Gumbel
  int poisson1();                             // Poisson with mean 1 (bootstrap weights)
  void shuffle(std::span<int> values);        // Fisher-Yates
  std::vector<int> sample(int n, int count);  // `count` different values of [0, n), in random order

  std::string state() const;               // for checkpoints
  void restore(const std::string& state);  // throws Exception(Corrupt)

 private:
  std::uint64_t m_s[4];
};

// A seed of its own for each purpose: mixes a base seed with a purpose and an index.
std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index = 0);

}  // namespace podium
