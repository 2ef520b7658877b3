#pragma once
// Measurements on the parts that speak in tensors, for tests that see Qt and therefore never torch.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "learner/random.h"
#include "learner/reward_model.h"

namespace podium::test {

struct BatchedLikelihood {
  std::vector<double> loss;                   // [rankings]
  std::vector<std::vector<double>> gradient;  // of the sum of losses, [rankings][widest]
};
// scores: [rankings][k]; shorter rows are padded with `padding` up to the widest.
BatchedLikelihood batchedLikelihood(const std::vector<Ranking>& rankings,
                                    const std::vector<std::vector<double>>& scores, double labelNoise,
                                    bool doublePrecision, double padding = 0.0);

// Largest differences between the fused norm, activation and dropout and the same composed of torch's operations.
struct FusedDifference {
  double output, inputGradient, gainGradient, shiftGradient, runningMean, runningVariance;
};
FusedDifference compareFusedNorm(std::uint64_t seed);

struct DropoutFigures {
  double dropped = 0.0;     // share of zeros
  double keptFactor = 0.0;  // kept values over the same values without dropout
  bool sameSeedSameDraw = false, otherSeedOtherDraw = false;
  double gradientError = 0.0;  // of the fused backward against finite differences, relative
};
DropoutFigures measureDropout(double probability, std::uint64_t seed);

// Largest difference between the folded network and batch norm in evaluation mode, relative to the outputs' deviation.
double foldedDifference(std::uint64_t seed);

// Whether the inputs gathered from a clip equal bytes / 255 at every place, for a stack of any depth.
bool gatheredInputsAreExact(const ClipObservations& clip);

// Mean over `draws` draws of the sum over `framesPerClip` steps, scaled, with rewards 1, 2, ..., steps.
double meanDrawnSum(int steps, int framesPerClip, int draws, std::uint64_t seed);

int bootstrapCountOf(std::uint64_t seed, int member, std::int64_t answer);

// Writes tensors of every type, reads them back and compares bit by bit, together with metadata.
bool checkpointRoundTrips(const std::string& folder);
void readCheckpoint(const std::string& folder, const std::string& name);  // for what it throws
std::string safetensorsBytes();                                           // a small valid file
void parseSafetensors(const std::string& bytes);                          // for what it throws

// Allocates and frees large tensors twice; whether the second round reused the first one's memory, and whether
// releasing hands it back.
bool largeTensorsAreRecycled();

}  // namespace podium::test
