#include "tests/nn/replay_checks.h"

#include <torch/torch.h>

#include "learner/nn/dqn_learner.h"
#include "learner/nn/novelty.h"
#include "learner/nn/sac_learner.h"
#include "learner/nn/sac_loss.h"
#include "learner/nn/threads.h"

namespace podium::test {
namespace {

at::Tensor tensor(const std::vector<double>& values, at::IntArrayRef sizes) {
  return at::tensor(values, at::kDouble).reshape(sizes);
}

std::vector<double> numbers(const at::Tensor& values) {
  const at::Tensor flat = values.detach().to(at::kDouble).contiguous();
  return {flat.const_data_ptr<double>(), flat.const_data_ptr<double>() + flat.numel()};
}

}  // namespace

SacResult sacByTensors(const SacCase& of) {
  const std::int64_t n = of.rows, parts = of.parts;
  const at::Tensor outputs = tensor(of.outputs, {n, 2 * parts}).requires_grad_();
  const nn::SquashedDraw drawn = nn::squash(outputs, tensor(of.noise, {n, parts}));
  const at::Tensor logTemperature = at::scalar_tensor(of.logTemperature, at::kDouble);
  const at::Tensor logProbs = drawn.logProbs.detach(), values = tensor(of.values, {2, n});
  const at::Tensor targets = nn::softTarget(tensor(of.rewards, {n}), tensor(of.continues, {n}),
                                            tensor(of.nextValues, {2, n}), logProbs, logTemperature.exp(), of.gamma);
  return {.actions = numbers(drawn.actions),
          .logProbs = numbers(logProbs),
          .targets = numbers(targets),
          .logProbGradient = numbers(torch::autograd::grad({drawn.logProbs.sum()}, {outputs})[0]),
          .criticLoss = nn::softCriticLoss(values, targets).item<double>(),
          .actorLoss = nn::softActorLoss(values, logProbs, logTemperature.exp()).item<double>(),
          .temperatureGradient = nn::temperatureGradient(logTemperature, logProbs, of.wantedEntropy).item<double>()};
}

std::vector<double> dqnTargetByTensors(const std::vector<double>& rewards, const std::vector<double>& continues,
                                       const std::vector<double>& nextOnline, const std::vector<double>& nextTarget,
                                       double gamma) {
  const std::int64_t n = std::ssize(rewards), choices = std::ssize(nextOnline) / n;
  return numbers(nn::doubleDqnTarget(tensor(rewards, {n}), tensor(continues, {n}), tensor(nextOnline, {n, choices}),
                                     tensor(nextTarget, {n, choices}), gamma));
}

std::vector<double> noveltyByTensors(const std::vector<double>& states, const std::vector<double>& others, int d,
                                     int k) {
  return numbers(
      nn::stateNovelty(tensor(states, {std::ssize(states) / d, d}), tensor(others, {std::ssize(others) / d, d}), k));
}

double duellingDifference(std::uint64_t seed) {
  const at::NoGradGuard noGrad;
  const nn::PolicyShape shape{
      .format = ObsFormat::Float32, .stack = 1, .height = 1, .width = 5, .actions = discreteActions({"a", "b", "c"})};
  nn::DqnPolicy net({.separateNetworks = false}, shape, at::kCPU, std::make_shared<nn::GreedyHead>(shape.actions));
  net.initialise(seed);
  auto generator = at::detail::createCPUGenerator(seed);
  const at::Tensor inputs = at::randn({7, 5}, generator, at::kFloat);
  const nn::PolicyOutput body = net.body().forward(inputs);
  const at::Tensor found = net.forward(inputs).actions;
  double difference = 0.0;
  for (int row = 0; row < 7; ++row) {
    double mean = 0.0;
    for (int choice = 0; choice < 3; ++choice) mean += body.actions[row][choice].item<double>() / 3.0;
    for (int choice = 0; choice < 3; ++choice) {
      const double expected = body.values[row].item<double>() + body.actions[row][choice].item<double>() - mean;
      difference = std::max(difference, std::abs(expected - found[row][choice].item<double>()));
    }
  }
  return difference;
}

double twinDifference(std::uint64_t seed) {
  const at::NoGradGuard noGrad;
  nn::TwinCritic twins(4, 2, 8, at::kCPU);
  twins.initialise(seed);
  auto generator = at::detail::createCPUGenerator(seed);
  const at::Tensor inputs = at::randn({6, 4}, generator, at::kFloat),
                   actions = at::randn({6, 2}, generator, at::kFloat);
  const at::Tensor found = twins.forward(inputs, actions);
  const auto layers = twins.named_parameters();
  double difference = 0.0;
  for (int critic = 0; critic < 2; ++critic) {
    at::Tensor x = at::cat({inputs, actions}, 1);
    for (const char* layer : {"1", "2", "3"}) {
      x = at::matmul(x, layers[std::string("weight") + layer][critic]) + layers[std::string("bias") + layer][critic];
      if (*layer != '3') x = at::relu(x);
    }
    difference = std::max(difference, (x.squeeze(1) - found[critic]).abs().max().item<double>());
  }
  return difference;
}

std::vector<double> replayOutputs(const PolicyConfig& config, const EnvSpec& spec, const std::string& folder,
                                  const std::vector<float>& input) {
  nn::useOneTorchThreadPerCaller();
  const at::NoGradGuard noGrad;
  const nn::Checkpoint checkpoint = nn::loadCheckpoint(folder, "policy");
  const at::Tensor inputs = at::tensor(input).unsqueeze(0);
  if (config.algorithm == "dqn") {
    nn::DqnLearner learner(config, spec, at::kCPU, 1);
    learner.load(checkpoint);
    const auto net = learner.copy();
    net->copyFrom(learner.policy());
    return numbers(net->forward(inputs).actions);
  }
  nn::SacLearner learner(config.replay, spec, at::kCPU, 1);
  learner.load(checkpoint);
  const auto net = learner.copy();
  net->copyFrom(learner.policy());
  const at::Tensor outputs = net->forward(inputs).actions;
  std::vector<float> shown = {outputs.const_data_ptr<float>(), outputs.const_data_ptr<float>() + outputs.numel()};
  std::vector<ActionWord> action(static_cast<std::size_t>(spec.actions.parts()));
  learner.head().mode(shown, action);
  std::vector<double> means;
  for (const ActionWord word : action) means.push_back(realOf(word));
  return means;
}

}  // namespace podium::test
