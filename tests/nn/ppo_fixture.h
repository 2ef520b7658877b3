#pragma once
// What the tests of the policy trainer share: snapshots with a known reward, a sink that remembers, weights as bytes.
#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>
#include <mutex>
#include <vector>

#include "learner/nn/ppo_factory.h"
#include "storage/domain/result.h"
#include "tests/support/toy_environment.h"

namespace podium::test {

// A reward by formula, through the interface that any snapshot has. Remembers the inputs that it was asked about.
class FormulaSnapshot final : public RewardSnapshot {
 public:
  using Formula = std::function<float(std::span<const std::uint8_t> input)>;  // [stack][height][width]
  FormulaSnapshot(std::int64_t version, Formula formula) : m_version(version), m_formula(std::move(formula)) {}

  std::int64_t version() const override { return m_version; }
  int members() const override { return 1; }
  std::vector<std::vector<float>> memberReturns(
      std::span<const std::shared_ptr<const ClipObservations>>) const override {
    throw Exception(ErrorCode::Unavailable, "Nobody asks a formula about clips.");
  }
  std::vector<float> stepRewards(std::span<const std::uint8_t> inputs, int n) const override {
    const std::size_t size = inputs.size() / static_cast<std::size_t>(n);
    std::vector<float> rewards;
    for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i)
      rewards.push_back(m_formula(inputs.subspan(i * size, size)));
    return rewards;
  }

 private:
  std::int64_t m_version;
  Formula m_formula;
};

inline std::shared_ptr<FormulaSnapshot> constantReward(std::int64_t version, float value) {
  return std::make_shared<FormulaSnapshot>(version, [value](std::span<const std::uint8_t>) { return value; });
}

// Climb: +1 when the dot rose between the two newest planes (or was taken from the top to the bottom), -1 when it sank.
inline float risingReward(std::span<const std::uint8_t> input) {
  const std::size_t plane = input.size() / 4;
  const auto place = [&](std::size_t first) {
    const auto begin = input.begin() + static_cast<std::ptrdiff_t>(first);
    return std::find_if(begin, begin + static_cast<std::ptrdiff_t>(plane), [](std::uint8_t v) { return v != 0; }) -
           begin;
  };
  const std::ptrdiff_t up = place(2 * plane) - place(3 * plane), height = static_cast<std::ptrdiff_t>(plane);
  return up == 0 ? 0.0f : up > 0 || up < -height / 2 ? 1.0f : -1.0f;
}

class RememberingSink final : public StepSink {
 public:
  struct Step {
    int env, action;
    float trueReward;
    bool over;
    std::int64_t version;
    std::vector<std::uint8_t> input;
  };
  std::vector<Step> steps;
  std::function<void()> afterStep;

  void onStep(const StepRecord& step) override {
    steps.push_back({step.env,
                     step.action[0],
                     step.trueReward,
                     step.terminated || step.truncated,
                     step.policyVersion,
                     {step.input.begin(), step.input.end()}});
    if (afterStep) afterStep();
  }
};

// The file of a trainer's networks, as save() writes it.
inline QByteArray savedPolicy(const PolicyTrainer& trainer) {
  const QTemporaryDir folder;
  trainer.save(folder.path().toStdString());
  QFile file(folder.filePath(QStringLiteral("policy.safetensors")));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// An environment and a trainer on it.
struct Learner {
  ToyEnvironment environment;
  std::unique_ptr<PolicyTrainer> trainer;

  Learner(ToyConfig toy, const PpoConfig& ppo, std::uint64_t seed = 1, int threads = 1, EnvConfig env = {})
      : environment((env.seed = seed, env), toy) {
    trainer = nn::makePpoTrainer(ppo, environment, {.device = "cpu", .threads = threads}, seed);
  }

  PpoReport iterate(std::shared_ptr<const RewardSnapshot> reward = nullptr, StepSink* sink = nullptr) {
    return trainer->iterate(reward, sink, {});
  }

  // The tensors of a checkpoint: weights and moments, without the counters in the header.
  QByteArray weights() const {
    const QByteArray all = savedPolicy(*trainer);
    qint64 header = 0;  // little endian, as this machine is
    std::memcpy(&header, all.constData(), sizeof header);
    return all.mid(8 + header);
  }
};

inline PpoConfig smallPpo(bool overlap) {
  PpoConfig config;
  config.steps = 32;
  config.learningRate = 1e-3;
  config.overlap = overlap;
  return config;
}

// Rows of "overlap".
inline void addOverlap() {
  QTest::addColumn<bool>("overlap");
  QTest::newRow("serial") << false;
  QTest::newRow("overlap") << true;
}

// The code of the Exception that `work` throws; Unknown with nothing thrown.
template <class Work>
ErrorCode faultOf(const Work& work) {
  try {
    work();
  } catch (const Exception& fault) {
    return fault.code();
  }
  return ErrorCode::Unknown;
}

}  // namespace podium::test
