#include "learner/random.h"

#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>
#include <sstream>

#include "storage/domain/result.h"

namespace podium {
namespace {

std::uint64_t splitmix(std::uint64_t& x) {
  std::uint64_t z = (x += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) {
  for (auto& word : m_s) word = splitmix(seed);
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(m_s[1] * 5, 7) * 9;
  const std::uint64_t shifted = m_s[1] << 17;
  m_s[2] ^= m_s[0];
  m_s[3] ^= m_s[1];
  m_s[1] ^= m_s[2];
  m_s[0] ^= m_s[3];
  m_s[2] ^= shifted;
  m_s[3] = std::rotl(m_s[3], 45);
  return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

int Random::below(int n) {
  const auto range = static_cast<std::uint64_t>(n);
  const std::uint64_t limit = ~0ULL - ~0ULL % range;
  std::uint64_t draw = next();
  while (draw >= limit) draw = next();
  return static_cast<int>(draw % range);
}

double Random::normal() {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double Random::gumbel() {
  double u = uniform();
  while (u <= 0.0) u = uniform();
  return -std::log(-std::log(u));
}

int Random::poisson1() {
  double product = uniform();
  int count = 0;
  const double bound = std::exp(-1.0);
  while (product > bound) {
    product *= uniform();
    ++count;
  }
  return count;
}

void Random::shuffle(std::span<int> values) {
  for (std::size_t i = values.size(); i > 1; --i)
    std::swap(values[i - 1], values[static_cast<std::size_t>(below(static_cast<int>(i)))]);
}

std::vector<int> Random::sample(int n, int count) {
  std::vector<int> all(static_cast<std::size_t>(n));
  std::iota(all.begin(), all.end(), 0);
  for (int i = 0; i < count && i < n; ++i)
    std::swap(all[static_cast<std::size_t>(i)], all[static_cast<std::size_t>(i + below(n - i))]);
  all.resize(static_cast<std::size_t>(count < n ? count : n));
  return all;
}

std::string Random::state() const {
  std::ostringstream out;
  out << std::hex << m_s[0] << ' ' << m_s[1] << ' ' << m_s[2] << ' ' << m_s[3];
  return out.str();
}

void Random::restore(const std::string& state) {
  std::istringstream in(state);
  std::uint64_t words[4];
  if (!(in >> std::hex >> words[0] >> words[1] >> words[2] >> words[3]))
    throw Exception(ErrorCode::Corrupt, "The stored state of a random generator cannot be read.");
  std::copy(std::begin(words), std::end(words), std::begin(m_s));
}

std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index) {
  std::uint64_t x = seed ^ (purpose * 0xd6e8feb86659fd93ULL) ^ (index * 0xa0761d6478bd642fULL);
  splitmix(x);
  return splitmix(x);
}

}  // namespace podium
