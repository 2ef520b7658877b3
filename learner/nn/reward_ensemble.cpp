#include "learner/nn/reward_ensemble.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "learner/nn/clip_batch.h"
#include "learner/nn/recycling_allocator.h"
#include "learner/nn/stopwatch.h"
#include "learner/nn/threads.h"
#include "learner/nn/torch_errors.h"
#include "learner/plackett_luce.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr std::uint64_t kMeasureSeed = 0x21;  // purpose of mixSeed()
constexpr int kStepsPerMeasurement = 25;
constexpr int kMeasuredBetween = 24;  // answers, for the L2 rule and the last good weights
constexpr int kFewestMeasured = 64;   // answers, for the report and the scale of the rewards
constexpr const char* kCheckpointName = "reward";

void require(bool good, const std::string& what) {
  if (!good) throw Exception(ErrorCode::InvalidInput, "The reward model's settings cannot work: " + what + ".");
}

void check(const RewardConfig& config) {
  require(config.members >= 1, "reward.members must be at least 1");
  require(config.batchQueries >= 1, "reward.batchQueries must be at least 1");
  require(config.learningRate > 0.0, "reward.learningRate must be positive");
  require(config.labelNoise >= 0.0 && config.labelNoise < 1.0, "reward.labelNoise must lie in [0, 1)");
  require(config.dropout >= 0.0 && config.dropout < 1.0, "reward.dropout must lie in [0, 1)");
  require(config.weightDecay >= 0.0, "reward.weightDecay must not be negative");
  require(config.rewardStd > 0.0, "reward.rewardStd must be positive");
  require(config.pessimism >= 0.0, "reward.pessimism must not be negative");
  require(config.framesPerClip >= 0, "reward.framesPerClip must not be negative");
}

// The newest answers that say something, oldest first. Every clip is checked here, so that nothing throws later.
std::vector<const RankingExample*> usable(std::span<const RankingExample> examples, const RewardConfig& config,
                                          const ClipMeta& shape) {
  if (config.bufferSize > 0 && examples.size() > static_cast<std::size_t>(config.bufferSize))
    examples = examples.last(static_cast<std::size_t>(config.bufferSize));
  std::vector<const RankingExample*> result;
  for (const auto& example : examples) {
    const int k = static_cast<int>(example.items.size());
    if (!example.ranking.isValid(k))
      throw Exception(ErrorCode::InvalidInput, "Answer " + std::to_string(example.id.value) + " ranks " +
                                                   toText(example.ranking) + " among " + std::to_string(k) + " items.");
    for (const auto& clip : example.items) requireShape(clip->meta, shape);
    if (example.weight > 0.0 && !choiceTerms(example.ranking, k).empty()) result.push_back(&example);
  }
  return result;
}

// What the members go on with: processors of different makes may measure something else in the last digit.
void takeLeaders(Evaluation& evaluation, ProcessGroup& group) {
  std::vector<double> numbers = evaluation.memberTraining;
  numbers.insert(numbers.end(), evaluation.memberHeldout.begin(), evaluation.memberHeldout.end());
  for (const auto& scale : evaluation.scales) numbers.insert(numbers.end(), {scale.mean, scale.deviation});
  const at::Tensor leaders = at::tensor(numbers, at::kDouble);
  group.broadcast({leaders});
  const double* next = leaders.const_data_ptr<double>();
  for (double& loss : evaluation.memberTraining) loss = *next++;
  for (double& loss : evaluation.memberHeldout) loss = *next++;
  for (auto& scale : evaluation.scales) {
    scale.mean = *next++;
    scale.deviation = *next++;
  }
}

}  // namespace

RewardEnsemble::RewardEnsemble(const RewardConfig& config, const ClipMeta& shape, c10::Device device, int threads,
                               std::uint64_t seed, std::shared_ptr<ProcessGroup> group)
    : m_config(config),
      m_shape(shape),
      m_device(device),
      m_workers(device.is_cpu() ? workerCount(threads, config.members) : 1),
      m_seed(seed),
      m_random(mixSeed(seed, kMeasureSeed)),
      m_group(std::move(group)) {
  check(config);
  m_members = makeMembers();
}

std::vector<std::unique_ptr<RewardMember>> RewardEnsemble::makeMembers() const {
  std::vector<std::unique_ptr<RewardMember>> members;
  for (int m = 0; m < m_config.members; ++m)
    members.push_back(std::make_unique<RewardMember>(m_config, m_shape, m_device, m_seed, m));
  return members;
}

std::vector<RewardEnsemble::Bag> RewardEnsemble::drawBags(std::span<const RankingExample* const> answers) const {
  std::vector<Bag> bags(m_members.size());
  for (std::size_t m = 0; m < bags.size(); ++m) {
    auto& bag = bags[m];
    for (const auto* answer : answers) {
      const int count = bootstrapCount(m_seed, static_cast<int>(m), answer->id);
      bag.contains.push_back(count > 0);
      if (count > 0) bag.examples.push_back({answer, count * answer->weight});
    }
    if (!bag.examples.empty()) continue;
    for (const auto* answer : answers) bag.examples.push_back({answer, answer->weight});
    bag.contains.assign(answers.size(), true);
  }
  return bags;
}

// A member whose sample is empty learns from all of them, as from answers.
void RewardEnsemble::drawPresses(std::vector<Bag>& bags) const {
  for (std::size_t m = 0; m < bags.size(); ++m) {
    Bag& bag = bags[m];
    for (const JudgedPress& press : m_presses) {
      const int count = bootstrapCount(m_seed, static_cast<int>(m), press.id);
      bag.containsPress.push_back(count > 0);
      if (count > 0) bag.presses.push_back({&press, static_cast<double>(count)});
    }
    if (!bag.presses.empty()) continue;
    for (const JudgedPress& press : m_presses) bag.presses.push_back({&press, 1.0});
    bag.containsPress.assign(m_presses.size(), true);
  }
}

void RewardEnsemble::setPresses(JudgedPresses presses, const FeedbackConfig& config) {
  std::erase_if(presses, [&](const JudgedPress& press) {
    const ClipMeta& meta = press.play->observations->meta;
    return press.credit.weights.empty() || meta.obsStack != m_shape.obsStack || meta.obsHeight != m_shape.obsHeight ||
           meta.obsWidth != m_shape.obsWidth || meta.obsFormat != m_shape.obsFormat;
  });
  const auto most = static_cast<std::ptrdiff_t>(m_config.bufferSize);
  if (most > 0 && std::ssize(presses) > most) presses.erase(presses.begin(), presses.end() - most);
  m_presses = std::move(presses);
  m_pressCoef = config.coef;
}

FitReport RewardEnsemble::fit(std::span<const RankingExample> examples, int steps, std::stop_token stop) {
  return atTorchEdge("Fitting the reward model", [&] {
    useOneTorchThreadPerCaller();
    const Stopwatch watch;
    FitReport report;
    const auto answers = usable(examples, m_config, m_shape);
    const bool pressed = !m_presses.empty() && m_pressCoef > 0.0;
    if (answers.empty() && !pressed) return report;
    auto bags = drawBags(answers);
    if (pressed) drawPresses(bags);
    auto lastGood = membersState();
    m_allStopped = false;
    try {
      // Scoring costs a third of a gradient step: this bounds the last measurement to about a tenth of the fit.
      const int last = std::max(kFewestMeasured, steps * m_config.batchQueries * 3 / 10);
      Evaluation evaluation;
      int block = 0;
      do {
        block = std::min(kStepsPerMeasurement, steps - report.steps);
        const int done = train(bags, block, stop, report);
        if (stopped(stop)) break;
        const int limit = report.steps < steps ? kMeasuredBetween : last;
        together(m_group.get(), [&] { evaluation = measure(answers, bags, limit); });
        if (m_group) takeLeaders(evaluation, *m_group);
        for (std::size_t m = 0; m < m_members.size(); ++m)
          if (evaluation.memberHeldout[m] >= 0.0 && evaluation.memberTraining[m] >= 0.0)
            m_members[m]->adaptWeightDecay(evaluation.memberTraining[m], evaluation.memberHeldout[m], done);
        lastGood = membersState();
      } while (report.steps < steps);
      if (!stopped(stop)) {
        report.answers = static_cast<int>(answers.size());
        report.loss = evaluation.training.loss;
        report.accuracy = evaluation.training.accuracy;
        report.heldoutLoss = evaluation.heldout.loss;
        report.heldoutAccuracy = evaluation.heldout.accuracy;
        report.heldoutCalibrationError = evaluation.heldout.calibrationError;
        report.heldoutPairs = evaluation.heldout.pairs;
        report.pressLoss = evaluation.pressTraining;
        report.heldoutPressLoss = evaluation.pressHeldout;
        publish(evaluation);
      }
    } catch (const Exception& exception) {
      if (exception.code() == ErrorCode::NotFinite)
        for (auto& member : m_members) member->get(lastGood);
      throw;
    }
    releaseIdleMemory();
    for (const auto& member : m_members) report.weightDecay += member->weightDecay() / m_config.members;
    report.seconds = watch.seconds();
    return report;
  });
}

// Up to `steps` gradient steps of every member; returns how many the furthest one took.
int RewardEnsemble::train(const std::vector<Bag>& bags, int steps, std::stop_token stop, FitReport& report) {
  if (steps <= 0) return 0;
  const Stopwatch watch;
  std::vector<int> clips(m_members.size());
  const int furthest =
      m_group ? trainTogether(bags, steps, std::move(stop), clips) : trainAlone(bags, steps, std::move(stop), clips);
  const double before = report.clipsPerSecond > 0.0 ? report.seconds : 0.0;  // seconds of training so far
  const double scored = report.clipsPerSecond * before + std::accumulate(clips.begin(), clips.end(), 0.0);
  report.seconds = before + watch.seconds();
  report.clipsPerSecond = scored / std::max(report.seconds, 1e-9);
  report.steps += furthest;
  return furthest;
}

int RewardEnsemble::trainAlone(const std::vector<Bag>& bags, int steps, std::stop_token stop, std::vector<int>& clips) {
  std::vector<int> taken(m_members.size());
  advanceTogether(m_workers, static_cast<int>(m_members.size()), [&](int index) {
    const auto m = static_cast<std::size_t>(index);
    if (stop.stop_requested()) return false;
    clips[m] += m_members[m]->step(bags[m].examples, bags[m].presses, m_pressCoef);
    return ++taken[m] < steps;
  });
  return *std::max_element(taken.begin(), taken.end());
}

// All members take a step before the next one begins: one message for all of them.
int RewardEnsemble::trainTogether(const std::vector<Bag>& bags, int steps, std::stop_token stop,
                                  std::vector<int>& clips) {
  const int members = static_cast<int>(m_members.size());
  for (int taken = 0; taken < steps; ++taken) {
    const auto stops = m_group->gather(std::array{stop.stop_requested() ? 1.0 : 0.0});
    m_allStopped = std::ranges::any_of(stops, [](const std::vector<double>& one) { return one[0] != 0.0; });
    if (m_allStopped) return taken;
    m_group->agreed([&] {
      shareOut(m_workers, members, [&](int index) {
        const auto m = static_cast<std::size_t>(index);
        clips[m] += m_members[m]->shareOfStep(bags[m].examples, m_group->rank(), m_group->size());
      });
    });
    std::vector<at::Tensor> shares;
    for (const auto& member : m_members)
      for (at::Tensor& share : member->shares()) shares.push_back(std::move(share));
    m_group->sum(shares);
    const auto move = [&] {
      shareOut(m_workers, members, [&](int m) { m_members[static_cast<std::size_t>(m)]->finishStep(); });
    };
    try {
      move();
    } catch (...) {  // of sums that are the same everywhere
      m_group->settle(std::current_exception());
      throw;
    }
  }
  return steps;
}

// On at most `limit` of people's answers, drawn at random, and half as many automatic ones. Throws
// Exception(NotFinite).
Evaluation RewardEnsemble::measure(std::span<const RankingExample* const> answers, const std::vector<Bag>& bags,
                                   int limit) {
  std::vector<int> people, automatic;
  for (int i = 0; i < static_cast<int>(answers.size()); ++i)
    (answers[static_cast<std::size_t>(i)]->automatic ? automatic : people).push_back(i);
  std::vector<int> chosen;
  const auto draw = [&](const std::vector<int>& from, int most) {
    const int count = static_cast<int>(from.size());
    for (const int index : m_random.sample(count, std::min(count, most)))
      chosen.push_back(from[static_cast<std::size_t>(index)]);
  };
  draw(people, limit);
  if (!automatic.empty()) draw(automatic, limit / 2);  // they count for the scale of the rewards
  std::sort(chosen.begin(), chosen.end());
  std::vector<const RankingExample*> sample;
  std::vector<std::vector<bool>> inBag(bags.size());
  for (const int index : chosen) {
    const auto i = static_cast<std::size_t>(index);
    sample.push_back(answers[i]);
    for (std::size_t m = 0; m < bags.size(); ++m) inBag[m].push_back(bags[m].contains[i]);
  }
  std::vector<const JudgedPress*> presses;
  std::vector<std::vector<bool>> pressInBag(bags.size());
  if (!bags.front().presses.empty())
    for (const int index : m_random.sample(static_cast<int>(m_presses.size()), limit)) {
      const auto p = static_cast<std::size_t>(index);
      presses.push_back(&m_presses[p]);
      for (std::size_t m = 0; m < bags.size(); ++m) pressInBag[m].push_back(bags[m].containsPress[p]);
    }
  std::vector<FoldedRewardNet> nets;
  for (const auto& member : m_members) nets.push_back(member->folded());
  auto evaluation =
      evaluate({sample, inBag, nets, m_shape, m_device, m_config.labelNoise, m_workers, presses, pressInBag});
  if (!evaluation.finite)
    throw Exception(ErrorCode::NotFinite,
                    "The reward model's predictions are no longer finite numbers. Its last good weights are kept; "
                    "lower reward.learningRate and start the learner again.");
  return evaluation;
}

void RewardEnsemble::publish(const Evaluation& evaluation) {
  std::vector<FoldedRewardNet> nets;
  for (std::size_t m = 0; m < m_members.size(); ++m) {
    const auto& scale = evaluation.scales[m];  // a constant reward stays constant, at 0
    nets.push_back(m_members[m]->folded().normalised(scale.mean, m_config.rewardStd / std::max(scale.deviation, 1e-6)));
  }
  const std::int64_t version = m_snapshot ? m_snapshot->version() + 1 : 1;
  m_snapshot =
      std::make_shared<EnsembleSnapshot>(std::move(nets), m_shape, m_device, m_workers, version, m_config.pessimism);
}

Checkpoint RewardEnsemble::membersState() const {
  Checkpoint state;
  for (const auto& member : m_members) member->put(state);
  return state;
}

void RewardEnsemble::save(const std::string& folder) const {
  atTorchEdge("Saving the reward model", [&] {
    auto checkpoint = membersState();
    checkpoint.metadata["kind"] = "podium reward ensemble";
    checkpoint.metadata["format"] = "1";
    checkpoint.metadata["members"] = std::to_string(m_config.members);
    checkpoint.metadata["seed"] = std::to_string(m_seed);
    checkpoint.metadata["random"] = m_random.state();
    checkpoint.metadata["snapshot_version"] = std::to_string(m_snapshot ? m_snapshot->version() : 0);
    if (m_snapshot)
      for (std::size_t m = 0; m < m_snapshot->nets().size(); ++m)
        m_snapshot->nets()[m].put(checkpoint, "snapshot" + std::to_string(m));
    saveCheckpoint(checkpoint, folder, kCheckpointName);
  });
}

void RewardEnsemble::load(const std::string& folder) {
  atTorchEdge("Loading the reward model", [&] {
    const auto checkpoint = loadCheckpoint(folder, kCheckpointName);
    const auto number = [&](const std::string& key) {
      const auto& text = requireMetadata(checkpoint, key);
      std::uint64_t value = 0;
      const auto* end = text.data() + text.size();
      if (std::from_chars(text.data(), end, value) != std::from_chars_result{end, std::errc{}})
        throw Exception(ErrorCode::Corrupt, "The checkpoint's entry " + key + " is no number.");
      return value;
    };
    if (requireMetadata(checkpoint, "kind") != "podium reward ensemble" || number("format") != 1)
      throw Exception(ErrorCode::Corrupt,
                      "The checkpoint in " + folder + " is not one of a reward model of this version.");
    if (number("members") != static_cast<std::uint64_t>(m_config.members))
      throw Exception(ErrorCode::Corrupt, "The checkpoint in " + folder + " has " + std::to_string(number("members")) +
                                              " members; set reward.members to that, or start anew.");
    auto members = makeMembers();
    for (auto& member : members) member->get(checkpoint);
    Random random;
    random.restore(requireMetadata(checkpoint, "random"));
    std::shared_ptr<const EnsembleSnapshot> restored;
    if (const auto version = number("snapshot_version"); version > 0) {
      std::vector<FoldedRewardNet> nets;
      for (int m = 0; m < m_config.members; ++m)
        nets.push_back(FoldedRewardNet::get(checkpoint, "snapshot" + std::to_string(m), m_device));
      restored = std::make_shared<EnsembleSnapshot>(std::move(nets), m_shape, m_device, m_workers,
                                                    static_cast<std::int64_t>(version), m_config.pessimism);
    }
    m_seed = number("seed");  // everything is read: from here on nothing throws
    m_random = random;
    m_members = std::move(members);
    m_snapshot = std::move(restored);
  });
}

}  // namespace podium::nn
