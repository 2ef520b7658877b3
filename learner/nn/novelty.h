#pragma once
// How new a state is: what play is paid for before anybody has answered (PEBBLE, Lee et al. 2021, section 4.1; the
// particle estimate of entropy of Liu and Abbeel 2021).
#include <ATen/core/Tensor.h>

#include <memory>

#include "learner/policy_trainer.h"
#include "learner/random.h"

namespace podium::nn {

// log(1 + distance to the k-th nearest of `others`), [n]; the 1 keeps repeated states finite, as Liu and Abbeel's
// constant does (equation 5). states [n, d], others [m, d]; 0 with fewer than k others.
at::Tensor stateNovelty(const at::Tensor& states, const at::Tensor& others, int k);

// What distances are measured on: numbers as they are observed; of pictures the newest one, reduced to 12 x 12 grey
// levels within [0, 1]. float32 [n, d]. inputs: as viewInputs() gives them.
at::Tensor stateFeatures(const at::Tensor& inputs);

// Remembers a sample of all states that it has seen, each with the same chance (Vitter 1985, algorithm R), and pays for
// the distance to them. Owned by a trainer; one thread at a time.
class Novelty {
 public:
  static constexpr int kNeighbour = 5;  // k of Lee et al. 2021
  static constexpr int kStates = 2048;  // remembered

  Novelty(const ClipMeta& shape, std::uint64_t seed);

  void observe(std::span<const std::uint8_t> input);  // [stack][height][width]
  // Pays by the states seen until now, divided by the running deviation of what was paid (not centred, as PEBBLE's
  // program). Immutable; versions count up.
  std::shared_ptr<const RewardSnapshot> snapshot();

 private:
  ClipMeta m_shape;
  Random m_random;
  at::Tensor m_states;  // [kStates, d]
  std::int64_t m_seen = 0, m_version = 0;
  double m_count = 0, m_mean = 0, m_squares = 0;  // of what was paid (Welford 1962)
};

// Shows every step to a Novelty and to another sink.
class NoveltySink final : public StepSink {
 public:
  NoveltySink(Novelty& novelty, StepSink* other) : m_novelty(novelty), m_other(other) {}
  void onStep(const StepRecord& step) override {
    m_novelty.observe(step.input);
    if (m_other) m_other->onStep(step);
  }
  bool wantsFrames(int env) override { return m_other && m_other->wantsFrames(env); }

 private:
  Novelty& m_novelty;
  StepSink* m_other;
};

}  // namespace podium::nn
