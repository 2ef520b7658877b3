#include "sample_project.h"

#include <cmath>

#include "learner/metric_names.h"
#include "learner/random.h"
#include "storage/clip/clip_codec.h"

namespace podium {
namespace {

constexpr int kWidth = 160, kHeight = 210, kObs = 84, kStack = 4, kSquare = 16, kClipsPerRound = 9;
constexpr std::int64_t kStepsPerPoint = 1024;

void fillSquare(std::uint8_t* frame, int left, int top) {
  for (int y = top; y < std::min(kHeight, top + kSquare); ++y)
    for (int x = left; x < std::min(kWidth, left + kSquare); ++x) frame[y * kWidth + x] = 2;
}

// The first `count` queries that Ada is asked.
void addSampleAnswers(ProjectStore& store, int k, int count) {
  const auto ada = waitFor<AnnotatorId>([&](auto done) { store.writer().ensureAnnotator("Ada", false, done); });
  const auto queries = waitFor<std::vector<Query>>([&](auto done) {
    store.writer().lease({ada, count, 60'000}, done);
  });
  constexpr Timestamp kFirst = 1'766'000'000'000, kApart = 17'000;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    Comparison answer;
    answer.query = queries[i].id;
    answer.annotator = ada;
    answer.verdict = i % 5 == 3 ? Verdict::BothBad : Verdict::Ranked;
    for (int position = 0; position < k; ++position) {
      answer.shownOrder.push_back((position + static_cast<int>(i)) % k);
      if (answer.verdict == Verdict::Ranked) answer.ranking.tiers.push_back({position});
      answer.parts.looks.push_back({position, 900 * (position + 1), position % 2});
    }
    answer.answeredAt = kFirst + static_cast<Timestamp>(i) * kApart;
    answer.activeMs = 2'300 + 700 * static_cast<std::int64_t>(i % 7);
    if (i % 4 == 1) answer.parts.flag = "The clips look the same";
    const auto add = [&] {
      return waitFor<ComparisonId>([&](auto done) { store.writer().addComparison(answer, done); });
    };
    const ComparisonId id = add();
    if (i % 4 != 2) continue;
    waitFor<RetractionId>([&](auto done) { store.writer().retract({{}, id, ada}, done); });
    answer.verdict = Verdict::CantTell;
    answer.ranking = {};
    answer.answeredAt += 1;
    answer.replaces = id;
    add();
  }
}

}  // namespace

EncodedClip drawnClip(std::uint64_t seed, int steps) {
  Random random(seed);
  RawClip raw;
  ClipMeta meta;
  meta.environment = "ALE/Freeway-v5";
  meta.steps = steps;
  meta.frameWidth = kWidth;
  meta.frameHeight = kHeight;
  meta.ramSize = 128;
  meta.seed = seed;
  const int lane = random.below(kHeight - kSquare), speed = 1 + random.below(4);
  raw.frames.meta = meta;
  raw.frames.palette.assign(256, 0x000000);
  raw.frames.palette[1] = 0x2D4A66;
  raw.frames.palette[2] = 0xE0B050;
  raw.frames.frames.assign(static_cast<std::size_t>(meta.frameCount()) * kWidth * kHeight, 1);
  for (int f = 0; f < meta.frameCount(); ++f)
    fillSquare(raw.frames.frames.data() + static_cast<std::ptrdiff_t>(f) * kWidth * kHeight,
               f * speed % (kWidth - kSquare), lane);
  raw.observations.meta = meta;
  raw.observations.planes.assign(static_cast<std::size_t>(steps + kStack - 1) * kObs * kObs,
                                 static_cast<std::uint8_t>(seed % 251));
  raw.steps.actions.assign(static_cast<std::size_t>(steps), 0);
  raw.steps.rewards.assign(static_cast<std::size_t>(steps), 0.0f);
  raw.steps.ram.assign(static_cast<std::size_t>(steps) * 128, 0);
  return encodeClip(raw);
}

void makeSampleProject(const QString& path, const SampleOptions& options) {
  ProjectInfo info;
  info.name = "freeway";
  info.answer = options.k == 2 ? AnswerForm::Pair : AnswerForm::Rank;
  info.k = options.k;
  info.environment = "ALE/Freeway-v5";
  info.instruction = "Which clip shows better play?";
  const auto store = ProjectStore::create(path.toStdString(), info).value();
  for (int r = 0; r < options.rounds; ++r) {
    NewRound round;
    round.policyVersion = r * 12;
    round.modelVersion = r;
    round.envSteps = r * 10'000;
    for (int c = 0; c < kClipsPerRound; ++c) {
      const auto seed = static_cast<std::uint64_t>(r * kClipsPerRound + c + 1);
      round.clips.push_back({drawnClip(seed), static_cast<double>(c)});
      round.clips.back().clip.meta.policyVersion = round.policyVersion;
    }
    for (int q = 0; q < 4; ++q) {
      NewQuery query;
      for (int i = 0; i < options.k; ++i) query.clips.push_back((q + i) % kClipsPerRound);
      query.selector = q == 0 ? "random" : "disagreement";
      query.seed = static_cast<std::uint64_t>(q + 1);
      round.queries.push_back(query);
    }
    waitFor<RoundId>([&](auto done) { store->writer().addRound(round, std::move(done)); });
  }
  if (options.answers > 0) addSampleAnswers(*store, options.k, options.answers);
  if (options.metricPoints > 0) addSampleMetrics(*store, 0, options.metricPoints);
}

void addSampleMetrics(ProjectStore& store, std::int64_t firstStep, int count) {
  using namespace metric;
  Random random(static_cast<std::uint64_t>(firstStep) + 7);
  std::vector<MetricPoint> points;
  for (int i = 0; i < count; ++i) {
    const std::int64_t step = firstStep + i * kStepsPerPoint;
    const double t = static_cast<double>(step) / (400.0 * kStepsPerPoint), rise = 1.0 - std::exp(-4.0 * t);
    const auto add = [&](const char* name, double value, double noise) {
      points.push_back({name, step, value + noise * random.normal(), 1'700'000'000'000 + step});
    };
    add(kRewardLoss, 0.69 - 0.45 * rise, 0.02);
    add(kHeldoutLoss, 0.69 - 0.32 * rise, 0.04);
    add(kRewardAccuracy, 0.5 + 0.44 * rise, 0.02);
    add(kHeldoutAccuracy, 0.5 + 0.34 * rise, 0.03);
    add(kPredictedReward, -0.02 + 0.06 * rise, 0.006);
    add(kEpisodicReturn, 21 * rise * rise, 1.5);
    add(kStepsPerSecond, 180, 9);
    add(kAnswers, std::floor(60 * t * 3), 0);
    add(kQueueReady, 8 + random.below(8), 0);
    add(kDisagreement, 0.4 * std::exp(-2 * t), 0.02);
    add(kEntropy, 1.09 - 0.6 * rise, 0.02);
    add(kApproxKl, 0.008, 0.002);
    add(kClipFraction, 0.12, 0.03);
  }
  waitFor<Done>([&](auto done) { store.writer().addMetrics(points, std::move(done)); });
}

}  // namespace podium
