#include <QtTest>
#include <cstring>

#include "learner/random.h"
#include "storage/clip/clip_codec.h"
#include "storage/domain/result.h"

using namespace podium;

namespace {

ClipMeta smallMeta(PixelFormat pixels, int steps) {
  ClipMeta meta;
  meta.environment = "ALE/Freeway-v5";
  meta.steps = steps;
  meta.framesPerStep = 4;
  meta.frameWidth = 16;
  meta.frameHeight = 21;
  meta.pixels = pixels;
  meta.obsWidth = 12;
  meta.obsHeight = 10;
  meta.obsStack = 4;
  meta.ramSize = 8;
  return meta;
}

// Noise that moves a little from picture to picture, as games do.
std::vector<std::uint8_t> pictures(Random& random, std::size_t count, std::size_t size) {
  std::vector<std::uint8_t> all(count * size);
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = i < size || random.below(10) == 0 ? static_cast<std::uint8_t>(random.below(256)) : all[i - size];
  return all;
}

RawClip makeClip(const ClipMeta& meta, std::uint64_t seed) {
  Random random(seed);
  const auto steps = static_cast<std::size_t>(meta.steps);
  RawClip clip;
  clip.frames.meta = clip.observations.meta = meta;
  if (meta.pixels == PixelFormat::Indexed8)
    for (std::uint32_t i = 0; i < 256; ++i) clip.frames.palette.push_back(i * 0x010203U);
  clip.frames.frames = pictures(random, static_cast<std::size_t>(meta.frameCount()),
                                static_cast<std::size_t>(meta.frameWidth * meta.frameHeight * meta.bytesPerPixel()));
  clip.observations.planes =
      pictures(random, steps == 0 ? 0 : steps + static_cast<std::size_t>(meta.obsStack) - 1, meta.planeBytes());
  for (std::size_t t = 0; t < steps; ++t) {
    for (int part = 0; part < meta.actionParts; ++part)
      clip.steps.actions.push_back(meta.realActions ? wordOf(static_cast<float>(random.normal())) : random.below(18));
    clip.steps.rewards.push_back(static_cast<float>(random.normal()));
  }
  clip.steps.ram = pictures(random, steps, static_cast<std::size_t>(meta.ramSize));
  return clip;
}

enum Part { Frames, Observations, Steps };
const char* const kParts[] = {"frames", "observations", "steps"};

std::vector<std::uint8_t>& blobOf(EncodedClip& clip, int part) {
  return part == Frames ? clip.frames : part == Observations ? clip.observations : clip.steps;
}

// The decoded bytes of one part.
std::vector<std::uint8_t> decode(const ClipMeta& meta, const std::vector<std::uint8_t>& blob, int part) {
  if (part == Frames) return decodeFrames(meta, blob).frames;
  if (part == Observations) return decodeObservations(meta, blob).planes;
  return decodeSteps(meta, blob).ram;
}

bool isRefused(const ClipMeta& meta, const std::vector<std::uint8_t>& blob, int part) {
  try {
    decode(meta, blob, part);
    return false;
  } catch (const Exception& fault) {
    return fault.code() == ErrorCode::Corrupt;
  }
}

}  // namespace

class TestClipCodec : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decodingUndoesEncoding_data() {
    QTest::addColumn<bool>("indexed");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("ramSize");
    QTest::newRow("palette") << true << 25 << 8;
    QTest::newRow("RGB") << false << 25 << 8;
    QTest::newRow("one step") << true << 1 << 8;
    QTest::newRow("no memory") << false << 3 << 0;
    QTest::newRow("nothing") << true << 0 << 8;
  }
  void decodingUndoesEncoding() {
    QFETCH(bool, indexed);
    QFETCH(int, steps);
    QFETCH(int, ramSize);
    ClipMeta meta = smallMeta(indexed ? PixelFormat::Indexed8 : PixelFormat::Rgb24, steps);
    meta.ramSize = ramSize;
    const RawClip raw = makeClip(meta, 11);
    const EncodedClip encoded = encodeClip(raw);
    QVERIFY(encoded.meta == meta);
    const ClipFrames frames = decodeFrames(meta, encoded.frames);
    QVERIFY(frames.meta == meta);
    QVERIFY(frames.frames == raw.frames.frames);
    QVERIFY(frames.palette == raw.frames.palette);
    const ClipObservations observations = decodeObservations(meta, encoded.observations);
    QVERIFY(observations.meta == meta);
    QVERIFY(observations.planes == raw.observations.planes);
    const ClipSteps decoded = decodeSteps(meta, encoded.steps);
    QVERIFY(decoded.actions == raw.steps.actions);
    QVERIFY(decoded.rewards == raw.steps.rewards);
    QVERIFY(decoded.ram == raw.steps.ram);
  }

  void numbersOfAnyEnvironmentSurvive() {
    ClipMeta meta = smallMeta(PixelFormat::Rgb24, 7);
    meta.obsFormat = ObsFormat::Float32;
    meta.obsWidth = 17;
    meta.obsHeight = meta.obsStack = 1;
    meta.actionParts = 6;
    meta.realActions = true;
    const RawClip raw = makeClip(meta, 12);
    const EncodedClip encoded = encodeClip(raw);
    QVERIFY(decodeObservations(meta, encoded.observations).planes == raw.observations.planes);
    QCOMPARE(raw.observations.planes.size(), std::size_t{7 * 17 * 4});
    const ClipSteps decoded = decodeSteps(meta, encoded.steps);
    QVERIFY(decoded.actions == raw.steps.actions && decoded.rewards == raw.steps.rewards);
    QCOMPARE(realOf(decoded.actions[41]), realOf(raw.steps.actions[41]));
    meta.actionParts = 5;
    QVERIFY(isRefused(meta, encoded.steps, Steps));
  }

  void equalClipsHaveEqualBytes() {
    const ClipMeta meta = smallMeta(PixelFormat::Indexed8, 5);
    const EncodedClip a = encodeClip(makeClip(meta, 3)), b = encodeClip(makeClip(meta, 3));
    QVERIFY(a.frames == b.frames && a.observations == b.observations && a.steps == b.steps);
    QVERIFY(a.frames != encodeClip(makeClip(meta, 4)).frames);
  }

  void incompressibleClipsSurvive() {
    ClipMeta meta = smallMeta(PixelFormat::Rgb24, 30);
    meta.frameWidth = meta.frameHeight = 100;
    RawClip raw = makeClip(meta, 5);
    Random random(6);
    for (auto& byte : raw.frames.frames) byte = static_cast<std::uint8_t>(random.below(256));
    QVERIFY(decodeFrames(meta, encodeClip(raw).frames).frames == raw.frames.frames);
  }

  void clipsOfTheWrongSizeAreNotEncoded() {
    const ClipMeta meta = smallMeta(PixelFormat::Indexed8, 5);
    RawClip raw = makeClip(meta, 1);
    raw.frames.frames.pop_back();
    QVERIFY_EXCEPTION_THROWN(encodeClip(raw), Exception);
    raw = makeClip(meta, 1);
    raw.observations.planes.push_back(0);
    QVERIFY_EXCEPTION_THROWN(encodeClip(raw), Exception);
    raw = makeClip(meta, 1);
    raw.steps.actions.pop_back();
    QVERIFY_EXCEPTION_THROWN(encodeClip(raw), Exception);
    raw = makeClip(meta, 1);
    raw.frames.palette.clear();
    QVERIFY_EXCEPTION_THROWN(encodeClip(raw), Exception);
  }

  void everyTruncationIsRefused() {
    const ClipMeta meta = smallMeta(PixelFormat::Indexed8, 4);
    EncodedClip clip = encodeClip(makeClip(meta, 7));
    for (int part = Frames; part <= Steps; ++part) {
      const std::vector<std::uint8_t> whole = blobOf(clip, part);
      for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(isRefused(meta, {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}, part),
                 kParts[part]);
      std::vector<std::uint8_t> longer = whole;
      longer.push_back(0);
      QVERIFY2(isRefused(meta, longer, part), kParts[part]);
    }
  }

  // A changed byte is refused, or the change is one that zstd does not look at and nothing is lost.
  void changedBytesNeverChangeAClip() {
    const std::uint64_t seed = 99;
    qInfo() << "seed" << seed;
    Random random(seed);
    const ClipMeta meta = smallMeta(PixelFormat::Indexed8, 4);
    EncodedClip clip = encodeClip(makeClip(meta, 7));
    int refused = 0;
    for (int part = Frames; part <= Steps; ++part) {
      const std::vector<std::uint8_t> whole = blobOf(clip, part);
      const std::vector<std::uint8_t> content = decode(meta, whole, part);
      for (int trial = 0; trial < 2000; ++trial) {
        std::vector<std::uint8_t> changed = whole;
        for (int change = random.below(3); change >= 0; --change)
          changed[static_cast<std::size_t>(random.below(static_cast<int>(changed.size())))] ^=
              static_cast<std::uint8_t>(1 + random.below(255));
        if (isRefused(meta, changed, part)) {
          ++refused;
        } else {
          QVERIFY2(decode(meta, changed, part) == content, kParts[part]);
        }
      }
    }
    QVERIFY2(refused > 5900, qPrintable(QString::number(refused)));
  }

  void noiseIsRefused() {
    const std::uint64_t seed = 5;
    qInfo() << "seed" << seed;
    Random random(seed);
    const ClipMeta meta = smallMeta(PixelFormat::Rgb24, 4);
    for (int trial = 0; trial < 2000; ++trial) {
      std::vector<std::uint8_t> noise(static_cast<std::size_t>(random.below(300)));
      for (auto& byte : noise) byte = static_cast<std::uint8_t>(random.below(256));
      QVERIFY(isRefused(meta, noise, random.below(3)));
    }
  }

  void theWrongDescriptionIsRefused_data() {
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("stack");
    QTest::addColumn<int>("ramSize");
    QTest::newRow("one step more") << 6 << 16 << 4 << 8;
    QTest::newRow("no steps") << 0 << 16 << 4 << 8;
    QTest::newRow("negative steps") << -1 << 16 << 4 << 8;
    QTest::newRow("huge steps") << (1 << 30) << 16 << 4 << 8;
    QTest::newRow("sizes that overflow") << (1 << 20) << (1 << 14) << 1024 << (1 << 20);
    QTest::newRow("a terabyte") << (1 << 20) << 1000 << 4 << 8;
    QTest::newRow("all wrong") << 5 << -16 << 0 << -8;
  }
  void theWrongDescriptionIsRefused() {
    QFETCH(int, steps);
    QFETCH(int, width);
    QFETCH(int, stack);
    QFETCH(int, ramSize);
    const ClipMeta meta = smallMeta(PixelFormat::Indexed8, 5);
    EncodedClip clip = encodeClip(makeClip(meta, 2));
    ClipMeta wrong = meta;
    wrong.steps = steps;
    wrong.frameWidth = wrong.obsWidth = width;
    wrong.obsStack = stack;
    wrong.ramSize = ramSize;
    for (int part = Frames; part <= Steps; ++part) QVERIFY2(isRefused(wrong, blobOf(clip, part), part), kParts[part]);
  }
};

QTEST_APPLESS_MAIN(TestClipCodec)
#include "test_clip_codec.moc"
