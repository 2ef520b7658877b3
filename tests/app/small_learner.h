#pragma once
// Settings of a real learner so small that it turns many rounds in a minute.
#include "learner/learner_config.h"

namespace podium::test {

inline LearnerConfig smallLearner(int k) {
  LearnerConfig config;
  config.env.count = 2;
  config.env.groups = 2;
  config.ppo.steps = 32;
  config.ppo.epochs = 1;
  config.ppo.minibatches = 2;
  config.reward.members = 2;
  config.query.k = k;
  config.query.clipSteps = 8;
  config.query.initialQueries = 6;
  config.query.minWaiting = 4;
  config.loop.minAnswers = 4;
  config.loop.pretrainSteps = 4;
  config.loop.fitStepsPerRound = 2;
  config.loop.iterationsPerRound = 1;
  config.compute.device = "cpu";
  return config;
}

}  // namespace podium::test
