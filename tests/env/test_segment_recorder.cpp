#include <QtTest>

#include "learner/segment_recorder.h"
#include "storage/domain/result.h"

using namespace podium;

namespace {

constexpr int kEnvs = 3, kStack = 4;
constexpr std::size_t kPlane = 6 * 5, kFrames = 4 * 8 * 7, kRam = 4;

EnvSpec smallSpec() {
  EnvSpec spec;
  spec.config.id = "ALE/Freeway-v5";
  spec.config.count = kEnvs;
  spec.config.groups = 1;
  spec.config.seed = 12;
  spec.clip.environment = spec.config.id;
  spec.clip.framesPerStep = 4;
  spec.clip.frameWidth = 8;
  spec.clip.frameHeight = 7;
  spec.clip.obsWidth = 6;
  spec.clip.obsHeight = 5;
  spec.clip.obsStack = kStack;
  spec.clip.ramSize = static_cast<int>(kRam);
  spec.palette.assign(256, 0x102030);
  spec.actions = discreteActions({"NOOP", "UP", "DOWN"});
  return spec;
}

// One step as it happened, kept.
struct Played {
  std::vector<std::uint8_t> input, frames, ram;
  int action = 0;
  float reward = 0.0F;
  bool terminated = false, truncated = false;
};
using Episode = std::vector<Played>;

// Random episodes whose inputs are stacks that start with the first plane repeated.
std::vector<Episode> playEpisodes(Random& random, const std::vector<int>& lengths) {
  const auto noise = [&](std::size_t size) {
    std::vector<std::uint8_t> bytes(size);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
    return bytes;
  };
  std::vector<Episode> episodes;
  for (const int length : lengths) {
    Episode episode;
    std::vector<std::uint8_t> stack;
    for (int t = 0; t < length; ++t) {
      const auto plane = noise(kPlane);
      if (t == 0)
        for (int i = 0; i < kStack; ++i) stack.insert(stack.end(), plane.begin(), plane.end());
      else {
        stack.erase(stack.begin(), stack.begin() + static_cast<std::ptrdiff_t>(kPlane));
        stack.insert(stack.end(), plane.begin(), plane.end());
      }
      Played step{stack, noise(kFrames), noise(kRam), random.below(3), static_cast<float>(random.below(5))};
      if (t + 1 == length) (random.below(2) == 0 ? step.terminated : step.truncated) = true;
      episode.push_back(step);
    }
    episodes.push_back(episode);
  }
  return episodes;
}

void feed(SegmentRecorder& recorder, int env, const Played& step, std::int64_t version = 0) {
  StepRecord record;
  record.env = env;
  record.input = step.input;
  record.action = std::span(&step.action, 1);
  record.trueReward = step.reward;
  record.terminated = step.terminated;
  record.truncated = step.truncated;
  record.frames = step.frames;
  record.ram = step.ram;
  record.policyVersion = version;
  recorder.onStep(record);
}

// The observation that the clip gives for step t is what the agent saw.
std::vector<std::uint8_t> inputAt(const ClipObservations& observations, int t) {
  const auto start = observations.planes.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(t) * kPlane);
  return {start, start + static_cast<std::ptrdiff_t>(kStack * kPlane)};
}

}  // namespace

class TestSegmentRecorder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void clipsAreWhatHappened_data() {
    QTest::addColumn<int>("clipSteps");
    QTest::addColumn<int>("clips");  // of episodes of 1, 5, 9, 10 and 27 steps
    QTest::newRow("1 step") << 1 << 52;
    QTest::newRow("5 steps") << 5 << 0 + 1 + 1 + 2 + 5;
    QTest::newRow("9 steps") << 9 << 0 + 0 + 1 + 1 + 3;
    QTest::newRow("28 steps: longer than any episode") << 28 << 0;
  }
  void clipsAreWhatHappened() {
    QFETCH(int, clipSteps);
    QFETCH(int, clips);
    const std::uint64_t seed = 4;
    qInfo() << "seed" << seed;
    Random random(seed);
    const std::vector<Episode> episodes = playEpisodes(random, {1, 5, 9, 10, 27});
    SegmentRecorder recorder(smallSpec(), clipSteps, 1.0, Random(1));
    for (const Episode& episode : episodes)
      for (const Played& step : episode) feed(recorder, 1, step, 6);
    const std::vector<RecordedClip> recorded = recorder.take();
    QCOMPARE(static_cast<int>(recorded.size()), clips);
    QVERIFY(recorder.take().empty());

    std::size_t next = 0;
    for (const Episode& episode : episodes)
      for (int start = 0; start + clipSteps <= static_cast<int>(episode.size()); start += clipSteps) {
        const RecordedClip& clip = recorded[next++];
        const ClipMeta& meta = clip.clip.clip.meta;
        QCOMPARE(meta.steps, clipSteps);
        QCOMPARE(meta.startStep, start);
        QCOMPARE(meta.policyVersion, 6);
        QCOMPARE(meta.seed, mixSeed(12, 1));
        const ClipFrames frames = decodeFrames(meta, clip.clip.clip.frames);
        const ClipObservations observations = decodeObservations(meta, clip.clip.clip.observations);
        const ClipSteps steps = decodeSteps(meta, clip.clip.clip.steps);
        QVERIFY(frames.palette == smallSpec().palette);
        QVERIFY(observations.planes == clip.observations->planes);
        QVERIFY(clip.observations->meta == meta);
        double trueReturn = 0.0;
        for (int t = 0; t < clipSteps; ++t) {
          const Played& played = episode[static_cast<std::size_t>(start + t)];
          QVERIFY(inputAt(observations, t) == played.input);
          const auto frame = frames.frames.begin() + t * static_cast<std::ptrdiff_t>(kFrames);
          QVERIFY(std::equal(played.frames.begin(), played.frames.end(), frame));
          QVERIFY(std::equal(played.ram.begin(), played.ram.end(),
                             steps.ram.begin() + t * static_cast<std::ptrdiff_t>(kRam)));
          QCOMPARE(steps.actions[static_cast<std::size_t>(t)], played.action);
          QCOMPARE(steps.rewards[static_cast<std::size_t>(t)], played.reward);
          trueReturn += static_cast<double>(played.reward);
        }
        QCOMPARE(clip.clip.trueReturn, trueReturn);
      }
    QCOMPARE(next, recorded.size());
  }

  void environmentsDoNotMix() {
    Random random(8);
    const std::vector<Episode> episodes = playEpisodes(random, {12, 12, 12});
    SegmentRecorder together(smallSpec(), 4, 1.0, Random(1));
    for (std::size_t t = 0; t < 12; ++t)
      for (int env = 0; env < kEnvs; ++env) feed(together, env, episodes[static_cast<std::size_t>(env)][t]);
    const std::vector<RecordedClip> clips = together.take();
    QCOMPARE(clips.size(), std::size_t{9});
    for (int env = 0; env < kEnvs; ++env) {
      SegmentRecorder alone(smallSpec(), 4, 1.0, Random(1));
      for (const Played& step : episodes[static_cast<std::size_t>(env)]) feed(alone, env, step);
      const std::vector<RecordedClip> expected = alone.take();
      for (std::size_t i = 0; i < 3; ++i) {
        const EncodedClip& a = clips[3 * i + static_cast<std::size_t>(env)].clip.clip;
        QVERIFY(a.frames == expected[i].clip.clip.frames && a.observations == expected[i].clip.clip.observations &&
                a.steps == expected[i].clip.clip.steps && a.meta == expected[i].clip.clip.meta);
      }
    }
  }

  void theShareIsKept_data() {
    QTest::addColumn<double>("share");
    QTest::newRow("none") << 0.0;
    QTest::newRow("a tenth") << 0.1;
    QTest::newRow("half") << 0.5;
    QTest::newRow("all") << 1.0;
  }
  void theShareIsKept() {
    QFETCH(double, share);
    Random random(2);
    const std::vector<Episode> episodes = playEpisodes(random, {3000});
    const auto startsWith = [&](std::uint64_t seed) {
      SegmentRecorder recorder(smallSpec(), 3, share, Random(seed));
      for (const Played& step : episodes[0]) feed(recorder, 0, step);
      std::vector<std::int64_t> starts;
      for (const RecordedClip& clip : recorder.take()) starts.push_back(clip.clip.clip.meta.startStep);
      return starts;
    };
    const auto starts = startsWith(77);
    QVERIFY(starts == startsWith(77));
    const double deviation = std::sqrt(1000.0 * share * (1.0 - share));
    QVERIFY(std::abs(static_cast<double>(starts.size()) - 1000.0 * share) <= 4.0 * deviation);
  }

  void restartDropsWhatIsUnfinished() {
    Random random(2);
    const std::vector<Episode> episodes = playEpisodes(random, {20});
    SegmentRecorder recorder(smallSpec(), 5, 1.0, Random(1));
    for (std::size_t t = 0; t < 8; ++t) feed(recorder, 0, episodes[0][t]);
    recorder.restart();
    for (std::size_t t = 12; t < 17; ++t) feed(recorder, 0, episodes[0][t]);
    const std::vector<RecordedClip> clips = recorder.take();
    QCOMPARE(clips.size(), std::size_t{2});
    QVERIFY(inputAt(*clips[1].observations, 0) == episodes[0][12].input);
    QCOMPARE(clips[1].clip.clip.meta.startStep, 0);
  }

  void impossibleSettingsAreRefused() {
    EnvSpec spec = smallSpec();
    QVERIFY_EXCEPTION_THROWN(SegmentRecorder(spec, 0, 0.5, Random(1)), Exception);
    QVERIFY_EXCEPTION_THROWN(SegmentRecorder(spec, 5, 1.5, Random(1)), Exception);
    spec.config.frames = false;
    QVERIFY_EXCEPTION_THROWN(SegmentRecorder(spec, 5, 0.5, Random(1)), Exception);
  }
};

QTEST_APPLESS_MAIN(TestSegmentRecorder)
#include "test_segment_recorder.moc"
