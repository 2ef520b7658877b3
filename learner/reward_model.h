#pragma once
// The reward learner: an ensemble trained on rankings by the Plackett-Luce likelihood, and its immutable snapshots.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "learner/feedback.h"
#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"
#include "storage/domain/id.h"

namespace podium {

// Defaults: Christiano et al. 2017, appendix A.
struct RewardConfig {
  int members = 3;
  double learningRate = 3e-4;
  int batchQueries = 16;        // queries per gradient step; the K items of one are scored in one forward pass
  double labelNoise = 0.1;      // chance that one choice is uniformly random: p' = (1 - e) p + e / n; an answer
                                // of K items is K - 1 choices, and one of them slips in 1 - (1 - e)^(K - 1)
  double weightDecay = 1e-4;    // start of the adaptive L2 coefficient
  double weightDecayLow = 1.1;  // validation loss is kept between these multiples of training loss
  double weightDecayHigh = 1.5;
  double dropout = 0.5;
  double rewardStd = 0.05;  // deviation of step rewards after normalisation over the labelled clips
  int bufferSize = 3000;    // newest answers kept for training
  double pessimism = 0.0;   // deviations of the members' rewards that are taken off their mean
  int framesPerClip = 0;    // steps of a clip scored per gradient step, drawn anew each time; 0: all
  bool operator==(const RewardConfig&) const = default;
};

// One answer ready for training. Only Verdict::Ranked with at least one preference or tie arrives here.
struct RankingExample {
  ComparisonId id;                                             // seeds the bootstrap weight: stable over restarts
  std::vector<std::shared_ptr<const ClipObservations>> items;  // K clips, by position
  Ranking ranking;
  double weight = 1.0;
  bool automatic = false;  // nobody's answer (auto_labels.h): learnt from, and no part of the figures of a fit
};

struct FitReport {
  int steps = 0;                         // gradient steps taken (all members together count once)
  int answers = 0;                       // learnt from; 0: the figures of answers below are none
  double loss = 0.0;                     // mean negative log-likelihood per answer, training
  double accuracy = 0.0;                 // training pairs ordered right
  double heldoutLoss = 0.0;              // out-of-bag: each answer judged by the members that never trained on it
  double heldoutAccuracy = 0.0;          // out-of-bag pairs ordered right (ties count a half)
  int heldoutPairs = 0;                  // how many pairs that figure rests on; 0: no figure yet
  double heldoutCalibrationError = 0.0;  // expected calibration error of those pairs (Guo et al. 2017, equation 5)
  double weightDecay = 0.0;              // the adaptive coefficient now, mean over members
  // Of the presses: mean loss of one (learner/feedback.h), by the members that learnt from it and by the others.
  std::optional<double> pressLoss = {}, heldoutPressLoss = {};
  double clipsPerSecond = 0.0;
  double seconds = 0.0;
};

// Immutable and thread-safe. Rewards are normalised to mean 0 and RewardConfig::rewardStd over the labelled steps, of
// clips and of presses, each member on its own, fixed at the time of the snapshot.
class RewardSnapshot {
 public:
  virtual ~RewardSnapshot() = default;
  virtual std::int64_t version() const = 0;  // counts up with each snapshot
  virtual int members() const = 0;
  // Returns of whole clips, [members][clips], normalised and summed over steps.
  virtual std::vector<std::vector<float>> memberReturns(
      std::span<const std::shared_ptr<const ClipObservations>> clips) const = 0;
  // Reward of single steps: the members' mean, less RewardConfig::pessimism deviations of theirs. inputs:
  // [n][stack][obsHeight][obsWidth].
  virtual std::vector<float> stepRewards(std::span<const std::uint8_t> inputs, int n) const = 0;
};

// Owned by the learner thread; no other thread may call it.
class RewardModel {
 public:
  virtual ~RewardModel() = default;
  // `steps` gradient steps of every member over the examples (bootstrap weights per member from the example's id).
  // Presses that were set are learnt from besides, and alone where there are no examples.
  // Returns early when stopped, at the next minibatch. Throws Exception(NotFinite) and keeps the last good weights.
  virtual FitReport fit(std::span<const RankingExample> examples, int steps, std::stop_token stop) = 0;
  // What people pressed, from now on, in place of what was set before; not part of save().
  virtual void setPresses(JudgedPresses, const FeedbackConfig&) {}
  // nullptr before the first fit.
  virtual std::shared_ptr<const RewardSnapshot> snapshot() const = 0;
  virtual const RewardConfig& config() const = 0;
  // Everything: weights, optimiser, batch-norm statistics, random state, version. Files go into `folder`.
  virtual void save(const std::string& folder) const = 0;
  virtual void load(const std::string& folder) = 0;  // throws Exception(Corrupt | NotFound)
};

}  // namespace podium
