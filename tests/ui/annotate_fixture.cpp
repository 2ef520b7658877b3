#include "tests/ui/annotate_fixture.h"

#include <algorithm>

#include "learner/random.h"
#include "storage/clip/clip_codec.h"

namespace podium::test {
namespace {

constexpr int kWidth = 160, kHeight = 210, kFramesPerStep = 4;
constexpr int kLanes = 10, kLaneHigh = 16, kTop = 25, kCarWide = 14, kCarHigh = 8;
constexpr std::uint8_t kRoad = 0, kPavement = 1, kLine = 2, kChicken = 3, kFirstCar = 4;

std::vector<std::uint32_t> palette() {
  std::vector<std::uint32_t> colours(256, 0x808080);
  const std::uint32_t used[] = {0x8E8E8E, 0xAAAAAA, 0xFFFFFF, 0xFCFC54, 0xA71A1A, 0xB4E718, 0x69690F,
                                0xD54B35, 0x183CA7, 0xA25186, 0x540000, 0xECECEC, 0x1A2F10, 0x84E0D0};
  std::copy(std::begin(used), std::end(used), colours.begin());
  return colours;
}

}  // namespace

std::uint8_t roadPixel(std::uint64_t seed, int frame, int x, int y) {
  // The chicken climbs at a pace of its own in each clip.
  const int pace = 1 + static_cast<int>(mixSeed(seed, 1) % 5);
  const int chickenY = kHeight - 20 - (frame * pace) / 2;
  if (x >= 44 && x < 50 && y >= chickenY && y < chickenY + 8) return kChicken;
  const int lane = (y - kTop) / kLaneHigh;
  if (y < kTop || lane >= kLanes) return kPavement;
  const int within = (y - kTop) % kLaneHigh;
  if (within == 0) return (x / 4) % 2 == 0 ? kLine : kRoad;
  const int speed = 1 + lane % 4, start = static_cast<int>(mixSeed(seed, 2, static_cast<std::uint64_t>(lane)) % kWidth);
  const int left = lane < kLanes / 2 ? start + frame * speed / 2 : start + 4 * kWidth - frame * speed / 2;
  const bool car = (x - left % kWidth + kWidth) % kWidth < kCarWide && within >= 4 && within < 4 + kCarHigh;
  return car ? static_cast<std::uint8_t>(kFirstCar + lane) : kRoad;
}

EncodedClip roadClip(std::uint64_t seed, int steps) {
  RawClip raw;
  ClipMeta meta;
  meta.environment = "ALE/Freeway-v5";
  meta.steps = steps;
  meta.framesPerStep = kFramesPerStep;
  meta.frameWidth = kWidth;
  meta.frameHeight = kHeight;
  meta.ramSize = 1;
  meta.seed = seed;
  raw.frames = {meta, palette(), {}};
  raw.frames.frames.reserve(static_cast<std::size_t>(meta.frameCount()) * kWidth * kHeight);
  for (int frame = 0; frame < meta.frameCount(); ++frame)
    for (int y = 0; y < kHeight; ++y)
      for (int x = 0; x < kWidth; ++x) raw.frames.frames.push_back(roadPixel(seed, frame, x, y));
  const auto planes = static_cast<std::size_t>(steps + meta.obsStack - 1);
  raw.observations = {meta, std::vector<std::uint8_t>(planes * 84 * 84, static_cast<std::uint8_t>(seed))};
  raw.steps.actions.assign(static_cast<std::size_t>(steps), 0);
  raw.steps.rewards.assign(static_cast<std::size_t>(steps), 0.0F);
  raw.steps.ram.assign(static_cast<std::size_t>(steps), 0);
  return encodeClip(raw);
}

NewRound roadRound(int queries, int k, std::uint64_t seed, int steps) {
  NewRound round;
  round.policyVersion = 1;
  for (int q = 0; q < queries; ++q) {
    NewQuery query;
    for (int i = 0; i < k; ++i) {
      query.clips.push_back(static_cast<int>(round.clips.size()));
      round.clips.push_back({roadClip(mixSeed(seed, 7, round.clips.size()), steps), 0.0});
    }
    query.selector = q % 5 == 0 ? "random" : "disagreement";
    query.seed = mixSeed(seed, 9, static_cast<std::uint64_t>(q));
    round.queries.push_back(std::move(query));
  }
  return round;
}

ProjectInfo roadProject(int k, bool allowPartial) {
  ProjectInfo info;
  info.name = "Road";
  info.answer = k == 2 ? AnswerForm::Pair : AnswerForm::Rank;
  info.k = k;
  info.environment = "ALE/Freeway-v5";
  info.instruction = "Which chicken crosses the road best?";
  info.allowPartial = allowPartial;
  info.createdAt = 1;
  return info;
}

void ScriptedLearner::set(State state, const LearnerStatus& status) {
  m_state = state;
  m_status = status;
  Q_EMIT stateChanged();
  Q_EMIT statusChanged();
}

AnnotateFixture::AnnotateFixture(const ProjectInfo& info, int queries, std::uint64_t seed, int steps) {
  std::shared_ptr<ProjectStore> store = ProjectStore::create(path(), info).value();
  if (queries > 0)
    waitFor<RoundId>([&](auto done) { store->writer().addRound(roadRound(queries, info.k, seed, steps), done); });
  open(std::move(store));
}

AnnotateFixture::AnnotateFixture(const ProjectInfo& info, const Batch& batch) {
  std::shared_ptr<ProjectStore> store = ProjectStore::create(path(), info).value();
  waitFor<BatchIds>([&](auto done) { store->writer().addBatch(batch, {}, {"samples"}, done); });
  open(std::move(store));
}

AnnotateFixture::AnnotateFixture(const std::function<void(const std::string& path)>& make) {
  make(path());
  open(ProjectStore::open(path()).value());
}

std::string AnnotateFixture::path() const { return m_folder.filePath(QStringLiteral("road.podium")).toStdString(); }

void AnnotateFixture::open(std::shared_ptr<ProjectStore> store) {
  session.store = std::move(store);
  session.reader = session.store->newReader();
  session.info = session.reader->project();
  session.annotator.name = "Ada";
  session.annotator.id =
      waitFor<AnnotatorId>([&](auto done) { session.store->writer().ensureAnnotator("Ada", false, done); });
  session.learner = &learner;
}

void AnnotateFixture::reopen() {
  session.reader.reset();
  session.store.reset();
  open(ProjectStore::open(path()).value());
}

void AnnotateFixture::addQueries(int queries, std::uint64_t seed) {
  waitFor<RoundId>(
      [&](auto done) { session.store->writer().addRound(roadRound(queries, session.info.k, seed), done); });
}

std::vector<Comparison> AnnotateFixture::stored() const {
  const auto second = ProjectStore::open(path()).value();
  auto answers = second->newReader()->answersOf(session.annotator.id, 1'000'000, 0);
  std::reverse(answers.begin(), answers.end());
  return answers;
}

std::vector<Comparison> AnnotateFixture::standing() const {
  auto answers = stored();
  std::erase_if(answers, [](const Comparison& answer) { return answer.retracted; });
  return answers;
}

Query AnnotateFixture::query(QueryId id) const { return session.store->newReader()->query(id).value(); }

}  // namespace podium::test
