#pragma once
// Behavioural cloning (Pomerleau 1991; Ross and Bagnell 2010, equation 1): maximum likelihood of what people did, for
// any action space, on its own and beside PPO.
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "learner/imitation.h"
#include "learner/nn/optimiser.h"
#include "learner/nn/play_batch.h"
#include "learner/random.h"

namespace podium::nn {

// Owned by the trainer; one thread at a time. Shares the weights of `policy`.
class ImitationLearner {
 public:
  ImitationLearner(std::shared_ptr<PolicyNet> policy, std::uint64_t seed);

  // Play of another environment is left out, with a warning.
  void setPlays(DemonstrationPlays plays);
  bool hasPlays() const { return !m_learnt.empty(); }

  // Gradient steps on the mean negative log-likelihood of minibatches. Of real actions the means alone are learnt: a
  // person's few different keys would take the deviation, and with it all exploring, to nothing. Throws
  // Exception(NotFinite), with weights and optimiser as they were, and Exception(Cancelled) between two steps.
  ImitationReport clone(Optimiser& optimiser, const ImitationConfig& config, double learningRate, double maxGradNorm,
                        std::stop_token stop);
  // Adds `weight` times the gradient of one minibatch's loss to gradients of the policy's parameters, in their order.
  // Returns the loss.
  double addGradients(int batch, double weight, std::vector<at::Tensor>& gradients);

  Random& random() { return m_random; }  // of the minibatches; stored in checkpoints
  const Random& random() const { return m_random; }

 private:
  struct Step {
    int play = 0, t = 0;
  };
  PlayBatch gather(std::span<const Step> steps) const;
  PlayBatch draw(int batch);
  // Mean loss and, of choices, accuracy over at most kMostJudged of the steps.
  void judge(std::span<const Step> steps, std::optional<double>& loss, std::optional<double>& accuracy,
             const std::stop_token& stop) const;

  std::shared_ptr<PolicyNet> m_policy, m_alias;  // the alias has gradients of its own
  Random m_random;
  DemonstrationPlays m_plays;
  std::vector<Step> m_learnt, m_heldout;
};

}  // namespace podium::nn
