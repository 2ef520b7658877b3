#include "tests/nn/group_checks.h"

#include <signal.h>
#include <torch/torch.h>

#include <array>
#include <chrono>
#include <map>
#include <sstream>
#include <thread>

#include "learner/nn/checkpoint_io.h"
#include "learner/nn/group_orders.h"
#include "learner/nn/ppo_factory.h"
#include "learner/nn/reward_factory.h"
#include "learner/nn/threads.h"
#include "tests/nn/synthetic_answers.h"
#include "tests/nn/update_checks.h"
#include "tests/support/toy_environment.h"

namespace podium::test {
namespace {

using Group = std::shared_ptr<nn::ProcessGroup>;

std::string exchange(const Group& group) {
  std::ostringstream out;
  const double rank = group->rank();
  const std::vector<at::Tensor> tensors{at::full({2, 2}, rank + 1.0), at::full({3}, 10.0 * rank)};
  group->sum(tensors);
  out << "sum " << tensors[0].sum().item<double>() << " " << tensors[1].sum().item<double>();
  const at::Tensor given = at::full({2}, rank + 5.0);
  group->broadcast({given});
  out << " given " << given.sum().item<double>();
  const std::string said = group->broadcast(group->rank() == 1 ? "from the second" : "", 1);
  out << " said " << said << " nothing[" << group->broadcast(std::string()) << "]";
  for (const auto& numbers : group->gather(std::array{rank, rank * rank}))
    out << " " << numbers[0] << ":" << numbers[1];
  try {
    group->agreed([&] {
      if (group->rank() == 1) throw Exception(ErrorCode::WorkerDied, "The game ended.");
    });
    out << " nothing was thrown";
  } catch (const nn::SharedFault& fault) {
    out << " shared " << (fault.code() == ErrorCode::WorkerDied) << " " << fault.what();
  }
  group->agreed([] {});  // and goes on
  return out.str();
}

// The leader stops; the other one's work ends by the token that it was given.
std::string stop(const Group& group) {
  std::stop_source source;
  const std::stop_token token = group->beginPiece(group->leads() ? source.get_token() : std::stop_token());
  if (group->leads()) source.request_stop();
  for (int i = 0; i < 2000 && !token.stop_requested(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  const std::string first = token.stop_requested() ? "stopped" : "not stopped";
  group->agreed([] {});
  const std::stop_token next = group->beginPiece({});
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  return first + (next.stop_requested() ? ", the next one too" : ", the next one not");
}

std::string lost(const Group& group) {
  group->agreed([] {});
  if (group->rank() == 1) raise(SIGKILL);
  try {
    for (;;) group->agreed([] {});
  } catch (const Exception& fault) {
    return std::to_string(fault.code() == ErrorCode::Unavailable) + " " + fault.what();
  }
}

std::string update(const Group& group, const std::string& name) {
  PpoConfig config;
  config.network = "mlp";
  config.hidden = 16;
  config.steps = 8;
  config.minibatches = 1;
  config.learningRate = 1e-3;
  const std::map<std::string, void (*)(PpoConfig&)> changes{
      {"usual", [](PpoConfig&) {}},
      {"plain-advantages", [](PpoConfig& c) { c.normaliseAdvantage = false; }},
      {"rmsprop", [](PpoConfig& c) { c.optimiser = "rmsprop"; }},
      {"early-stop", [](PpoConfig& c) { c.targetKl = 1e-3; }}};
  changes.at(name)(config);
  const UpdateDifference difference = togetherAgainstAlone(config, 3, group);
  return "weights " + std::to_string(difference.weights) + " losses " + std::to_string(difference.losses);
}

// Answers about steps whose true return is their first number.
std::vector<RankingExample> answersAboutNumbers(int count, int steps, std::uint64_t seed) {
  constexpr int kNumbers = 6;
  Random random(seed);
  std::vector<RankingExample> answers;
  for (int i = 0; i < count; ++i) {
    std::vector<SeenClip> clips;
    for (int j = 0; j < 2; ++j) {
      auto clip = std::make_shared<ClipObservations>();
      clip->meta.steps = steps;
      clip->meta.obsFormat = ObsFormat::Float32;
      clip->meta.obsStack = clip->meta.obsHeight = 1;
      clip->meta.obsWidth = kNumbers;
      std::vector<float> numbers(static_cast<std::size_t>(steps * kNumbers));
      double sum = 0.0;
      for (std::size_t n = 0; n < numbers.size(); ++n) {
        numbers[n] = static_cast<float>(3.0 + random.normal());
        if (n % kNumbers == 0) sum += double{numbers[n]};
      }
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(numbers.data());
      clip->planes.assign(bytes, bytes + numbers.size() * sizeof(float));
      clips.push_back({clip, sum});
    }
    RankingExample answer;
    answer.id = ComparisonId{i + 1};
    for (const auto& clip : clips) answer.items.push_back(clip.clip);
    answer.ranking = rankSeen(clips, 0.0, random);
    answers.push_back(std::move(answer));
  }
  return answers;
}

// The followers know the answers from the leader alone.
std::string reward(const Group& group, const std::string& kind) {
  const bool numbers = kind == "numbers";
  const auto known = numbers ? answersAboutNumbers(24, 40, 5) : makeAnswers(10, 2, 50, 0.0, 5);
  nn::ExampleSender sender;
  nn::ExampleReceiver receiver;
  RewardConfig config;
  config.members = 2;
  config.batchQueries = 8;
  config.framesPerClip = kind == "frames" ? 30 : 0;
  const ClipMeta shape = known[0].items[0]->meta;
  const ComputeConfig compute{"cpu", 1};
  const auto together = nn::makeRewardEnsemble(config, shape, compute, 7, group);
  const auto alone = nn::makeRewardEnsemble(config, shape, compute, 7);
  double loss = 0.0;
  std::span<const RankingExample> examples = known;
  for (int i = 0; i < 2; ++i) {  // the second time nothing new travels
    if (group->leads())
      sender.give(*group, known);
    else
      examples = receiver.take(*group);
    const int steps = numbers ? 30 : 4;  // past a measurement, which sets the coefficient of L2
    const FitReport ours = together->fit(examples, steps, {}), plain = alone->fit(known, steps, {});
    loss = std::max(loss, std::abs(ours.loss - plain.loss));
  }
  std::vector<std::shared_ptr<const ClipObservations>> clips;
  for (const RankingExample& example : examples) clips.insert(clips.end(), example.items.begin(), example.items.end());
  const auto ours = together->snapshot()->memberReturns(clips), plain = alone->snapshot()->memberReturns(clips);
  double difference = 0.0, largest = 0.0;
  for (std::size_t m = 0; m < ours.size(); ++m)
    for (std::size_t i = 0; i < ours[m].size(); ++i) {
      difference = std::max(difference, std::abs(double{ours[m][i]} - double{plain[m][i]}));
      largest = std::max(largest, std::abs(double{plain[m][i]}));
    }
  return "returns " + std::to_string(difference / largest) + " loss " + std::to_string(loss);
}

// Of everything that is learnt: running sums of the rewards of each environment are each process's own.
std::uint64_t hashOfWeights(const PolicyTrainer& trainer) {
  constexpr std::int64_t kShared = 3;  // numbers of the scale of returns
  const nn::ScratchFolder folder;
  trainer.save(folder.path());
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const auto& [name, stored] : nn::loadCheckpoint(folder.path(), "policy").tensors) {
    const at::Tensor tensor = (name == "return_scale" ? stored.narrow(0, 0, kShared) : stored).contiguous();
    const auto* bytes = static_cast<const unsigned char*>(tensor.const_data_ptr());
    for (std::size_t i = 0; i < tensor.nbytes(); ++i) hash = (hash ^ bytes[i]) * 0x100000001b3ULL;
  }
  return hash;
}

std::string learn(const Group& group) {
  constexpr int kIterations = 6;
  PpoConfig config;
  config.steps = 32;
  config.learningRate = 1e-3;
  config.normaliseReward = true;
  EnvConfig env;
  env.count = 4;
  env.seed = static_cast<std::uint64_t>(group->rank()) + 1;
  ToyEnvironment environment(env);
  const auto trainer = nn::makePpoTrainer(config, environment, {"cpu", 1}, 1, group);
  PpoReport report;
  for (int i = 0; i < kIterations; ++i) report = trainer->iterate(nullptr, nullptr, {});
  return "steps " + std::to_string(report.envSteps) + " version " + std::to_string(report.policyVersion) + " weights " +
         std::to_string(hashOfWeights(*trainer));
}

}  // namespace

std::string playPart(const std::string& part, const ProcessPlace& place) {
  nn::useOneTorchThreadPerCaller();
  const auto space = part.find(' ');
  const std::string name = part.substr(0, space), detail = space == std::string::npos ? "" : part.substr(space + 1);
  try {
    const auto group = std::make_shared<nn::ProcessGroup>(place, std::stop_token());
    if (name == "exchange") return exchange(group);
    if (name == "stop") return stop(group);
    if (name == "lost") return lost(group);
    if (name == "update") return update(group, detail);
    if (name == "reward") return reward(group, detail);
    if (name == "learn") return learn(group);
    return "There is no part " + name;
  } catch (const std::exception& fault) {
    return std::string("fault: ") + fault.what();
  }
}

}  // namespace podium::test
