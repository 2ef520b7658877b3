#include "tests/nn/recurrent_checks.h"

#include <torch/torch.h>

#include <algorithm>
#include <map>
#include <string>

#include "learner/nn/policy_net.h"
#include "learner/nn/threads.h"

namespace podium::test {
namespace {

constexpr std::int64_t kSteps = 7, kEnvs = 3;

double relative(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<double>() / std::max(1e-6, b.abs().max().item<double>());
}

std::shared_ptr<nn::PolicyNet> makeNet(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed) {
  nn::useOneTorchThreadPerCaller();
  auto net = nn::makePolicyNet(config, nn::shapeOf(spec), at::kCPU);
  net->initialise(seed);
  const at::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(seed + 1);  // biases and heads that matter
  for (const at::Tensor& parameter : net->parameters())
    at::Tensor(parameter).add_(at::randn(parameter.sizes(), generator, at::kFloat), 0.05);
  return net;
}

// Steps of play, time-major: 1 in three begins an episode.
struct Play {
  at::Tensor inputs, starts, state;
};
Play makePlay(const EnvSpec& spec, int stateSize, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed + 2);
  const std::int64_t n = kSteps * kEnvs;
  Play play;
  play.inputs =
      spec.clip.obsFormat == ObsFormat::Grey8
          ? at::randint(256, {n, spec.clip.obsStack, spec.clip.obsHeight, spec.clip.obsWidth}, generator, at::kByte)
          : at::randn({n, spec.clip.obsWidth}, generator, at::kFloat);
  play.starts = at::randint(3, {n}, generator, at::kLong).eq(0).to(at::kFloat);
  play.state = at::randn({kEnvs, stateSize}, generator, at::kFloat);
  return play;
}

using Weights = std::map<std::string, at::Tensor>;

at::Tensor layer(const Weights& weights, const std::string& name, const at::Tensor& x) {
  return at::linear(x, weights.at(name + ".weight"), weights.at(name + ".bias"));
}

at::Tensor plainFeatures(const Weights& weights, const std::string& trunk, const at::Tensor& inputs) {
  if (inputs.dim() == 2)
    return at::tanh(layer(weights, trunk + "_second", at::tanh(layer(weights, trunk + "_first", inputs))));
  at::Tensor x = inputs.to(at::kFloat) / 255.0;
  for (const auto& [name, stride] : {std::pair{"conv1", 4}, {"conv2", 2}, {"conv3", 1}})
    x = at::relu(
        at::conv2d(x, weights.at(std::string(name) + ".weight"), weights.at(std::string(name) + ".bias"), stride));
  return at::relu(layer(weights, "hidden", x.permute({0, 2, 3, 1}).flatten(1)));
}

// One LSTM, step after step and environment after environment. state: [2][envs][units], replaced.
at::Tensor plainMemory(const Weights& weights, const std::string& name, const at::Tensor& features,
                       const at::Tensor& starts, at::Tensor& state) {
  const auto part = [&](const char* which) { return weights.at(name + "." + which + "_l0"); };
  std::vector<at::Tensor> out;
  std::vector<std::vector<at::Tensor>> now;  // [envs]: hidden, cells
  const std::int64_t units = state.size(1) / 2;
  for (std::int64_t env = 0; env < kEnvs; ++env)
    now.push_back({state[env].narrow(0, 0, units).unsqueeze(0), state[env].narrow(0, units, units).unsqueeze(0)});
  for (std::int64_t t = 0; t < kSteps; ++t)
    for (std::int64_t env = 0; env < kEnvs; ++env) {
      auto& mine = now[static_cast<std::size_t>(env)];
      if (starts[t * kEnvs + env].item<float>() == 1.0F) mine = {at::zeros({1, units}), at::zeros({1, units})};
      const auto [hidden, cells] = at::lstm_cell(features[t * kEnvs + env].unsqueeze(0), mine, part("weight_ih"),
                                                 part("weight_hh"), part("bias_ih"), part("bias_hh"));
      mine = {hidden, cells};
      out.push_back(hidden);
    }
  std::vector<at::Tensor> rows;
  for (const auto& mine : now) rows.push_back(at::cat(mine, 1));
  state = at::cat(rows);
  return at::cat(out);
}

}  // namespace

MemoryDifference againstPlainSteps(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed) {
  const auto net = makeNet(config, spec, seed);
  const Play play = makePlay(spec, net->stateSize(), seed);
  Weights weights;
  for (const auto& item : net->named_parameters()) weights[item.key()] = item.value();

  const bool separate = weights.contains("actor_memory.weight_ih_l0");
  const std::int64_t one = net->stateSize() / (separate ? 2 : 1);
  at::Tensor actorState = play.state.narrow(1, 0, one),
             criticState = play.state.narrow(1, play.state.size(1) - one, one);
  const at::Tensor actor =
      plainMemory(weights, separate ? "actor_memory" : "memory",
                  plainFeatures(weights, separate ? "actor" : "trunk", play.inputs), play.starts, actorState);
  const at::Tensor critic = separate
                                ? plainMemory(weights, "critic_memory", plainFeatures(weights, "critic", play.inputs),
                                              play.starts, criticState)
                                : actor;
  const at::Tensor actions = layer(weights, "policy", actor), values = layer(weights, "value", critic).squeeze(1);
  const nn::PolicyOutput output = net->forward(play.inputs, play.state, play.starts);

  auto generator = at::detail::createCPUGenerator(seed + 3);
  const at::Tensor a = at::randn(actions.sizes(), generator, at::kFloat),
                   v = at::randn(values.sizes(), generator, at::kFloat);
  const auto gradients = [&](const at::Tensor& someActions, const at::Tensor& someValues) {
    return torch::autograd::grad({(a * someActions).sum() + (v * someValues).sum()}, net->parameters());
  };
  const auto plain = gradients(actions, values), ours = gradients(output.actions, output.values);
  MemoryDifference difference;
  for (std::size_t i = 0; i < plain.size(); ++i)
    difference.gradients = std::max(difference.gradients, relative(ours[i], plain[i]));
  difference.actions = relative(output.actions, actions);
  difference.values = relative(output.values, values);
  difference.state = relative(output.state, separate ? at::cat({actorState, criticState}, 1) : actorState);
  difference.effect = relative(net->forward(play.inputs, at::zeros_like(play.state), play.starts).values, values);
  return difference;
}

bool sequenceEqualsItsSteps(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed) {
  const at::NoGradGuard noGrad;
  const auto net = makeNet(config, spec, seed);
  const Play play = makePlay(spec, net->stateSize(), seed);
  const nn::PolicyOutput whole = net->forward(play.inputs, play.state, play.starts);
  at::Tensor state = play.state.clone();
  std::vector<at::Tensor> actions, values;
  for (std::int64_t t = 0; t < kSteps; ++t) {
    for (std::int64_t env = 0; env < kEnvs; ++env)
      if (play.starts[t * kEnvs + env].item<float>() == 1.0F) state[env].zero_();
    const nn::PolicyOutput step = net->forward(play.inputs.narrow(0, t * kEnvs, kEnvs), state);
    state = step.state;
    actions.push_back(step.actions);
    values.push_back(step.values);
  }
  return relative(whole.actions, at::cat(actions)) < 1e-5 && relative(whole.values, at::cat(values)) < 1e-5 &&
         relative(whole.state, state) < 1e-5;
}

MemoryStart firstMemory(const PpoConfig& config, const EnvSpec& spec, std::uint64_t seed) {
  nn::useOneTorchThreadPerCaller();
  const auto net = nn::makePolicyNet(config, nn::shapeOf(spec), at::kCPU);
  net->initialise(seed);
  MemoryStart start{0.0, 0.0};
  for (const auto& item : net->named_parameters()) {
    if (item.key().find("memory") == std::string::npos) continue;
    const at::Tensor value = item.value().detach();
    if (value.dim() == 1) start.bias = std::max(start.bias, value.abs().max().item<double>());
    if (value.dim() != 2) continue;
    const at::Tensor square = value.size(0) < value.size(1) ? value.mm(value.t()) : value.t().mm(value);
    start.orthogonality = std::max(start.orthogonality, (square - at::eye(square.size(0))).abs().max().item<double>());
  }
  return start;
}

}  // namespace podium::test
