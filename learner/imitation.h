#pragma once
// Learning from what people showed by playing themselves: cloning of their behaviour (Pomerleau 1991), and its place
// beside preferences (Ibarz et al. 2018).
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "storage/domain/clip.h"

namespace podium {

// Nothing of it has an effect while nobody has played.
struct ImitationConfig {
  int steps = 500;                    // gradient steps in which the new policy clones the demonstrations; 0: none
  int batch = 64;                     // steps of play in one of them
  double coef = 0.0;                  // weight of the cloning loss in each minibatch of PPO; 0: none
  std::int64_t annealSteps = 500000;  // environment steps over which that weight falls to 0; 0: it stays
  int autoLabels = 0;  // pairs "a clip of a demonstration beats one of the first policy" that the reward is fitted to,
                       // beside people's answers (1,000 in Ibarz et al. 2018)
  bool operator==(const ImitationConfig&) const = default;
};

// One episode as it is learnt from.
struct DemonstrationPlay {
  std::shared_ptr<const ClipObservations> observations;  // of T steps
  std::vector<ActionWord> actions;                       // [T][actionParts]
};
using DemonstrationPlays = std::vector<DemonstrationPlay>;

// Figures of a cloning. Some stretches of the play are held out when there is enough of it: they say whether the policy
// does what the person would, or remembers what the person did.
struct ImitationReport {
  int steps = 0;                      // gradient steps taken
  double loss = 0.0;                  // mean negative log-likelihood of an action that was learnt from, in nats
  std::optional<double> accuracy;     // share of those that are the most probable ones; none for real numbers
  std::optional<double> heldoutLoss;  // the same of the stretches that were held out
  std::optional<double> heldoutAccuracy;
};

}  // namespace podium
