#pragma once
// Synthetic annotators: they judge clips by a hidden feature and slip as people do.
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "learner/random.h"
#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"
#include "storage/domain/result.h"

namespace podium {

struct OracleConfig {
  std::string feature = "return";  // "return": true return of the clip; "ram:I": see below
  double beta = 0.0;               // Boltzmann rationality: P(order) is Plackett-Luce with log-worth beta * value;
                                   // 0: infinite, the order of the values
  double noise = 0.0;              // chance that an answer is a uniformly random order;
                                   // RewardConfig::labelNoise is of one choice
  double tieWithin = 0.0;          // neighbours whose values differ by at most this are tied
  std::uint64_t seed = 1;
};

// The value of a clip under a feature. "ram:I" is the mean of memory byte I over the clip: how high a chicken stands,
// how far a ball is. "return,ram:I" lets the return decide and the byte break its ties (1024 * return + mean).
// InvalidInput for an unknown feature or a byte that the clip does not have.
Result<double> clipFeature(const std::string& feature, const ClipSteps& steps, int ramSize);

class Oracle {
 public:
  explicit Oracle(OracleConfig config);
  // values: [k] feature of each item by position. A complete ranking with ties, as a person would give it.
  Ranking rank(std::span<const double> values);
  const OracleConfig& config() const { return m_config; }

 private:
  OracleConfig m_config;
  Random m_random;
};

}  // namespace podium
