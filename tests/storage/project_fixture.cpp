#include "tests/storage/project_fixture.h"

#include "learner/random.h"
#include "storage/clip/clip_codec.h"

namespace podium::test {

std::string ProjectFolder::path(const char* name) const {
  return m_folder.filePath(QString::fromUtf8(name)).toStdString();
}

ProjectInfo smallProject(int k) {
  return {.name = "Test",
          .kind = ItemKind::Clip,
          .answer = k == 2 ? AnswerForm::Pair : AnswerForm::Rank,
          .k = k,
          .environment = "ALE/Freeway-v5",
          .instruction = "Which plays better?",
          .allowPartial = false,
          .learnerConfig = "",
          .createdAt = 1};
}

EncodedClip smallClip(std::uint64_t seed, std::size_t extraBytes) {
  Random random(seed);
  RawClip raw;
  ClipMeta meta;
  meta.environment = "ALE/Freeway-v5";
  meta.steps = 3;
  meta.framesPerStep = 2;
  meta.frameWidth = 8;
  meta.frameHeight = 6 + static_cast<int>(extraBytes / (8 * 6));
  meta.obsWidth = meta.obsHeight = 4;
  meta.ramSize = 4;
  meta.seed = seed | 1ull << 63;  // the top bit too has to survive
  meta.policyVersion = 1;
  meta.policyMember = 2;
  meta.startStep = 7;
  const auto noise = [&random](int count) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(count));
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.next());
    return bytes;
  };
  raw.frames = {meta, std::vector<std::uint32_t>(256, 0x102030), noise(meta.frameCount() * 8 * meta.frameHeight)};
  raw.observations = {meta, noise((meta.steps + meta.obsStack - 1) * 4 * 4)};
  raw.steps.actions = {0, 1, 2};
  raw.steps.rewards = {0.0F, 1.0F, -0.5F};
  raw.steps.ram = noise(meta.steps * meta.ramSize);
  return encodeClip(raw);
}

NewRound smallRound(int queries, int k, std::uint64_t seed, std::int64_t policyVersion) {
  NewRound round;
  round.policyVersion = policyVersion;
  round.modelVersion = 2;
  round.envSteps = 1000;
  for (int q = 0; q < queries; ++q) {
    NewQuery query;
    for (int i = 0; i < k; ++i) {
      query.clips.push_back(static_cast<int>(round.clips.size()));
      round.clips.push_back({smallClip(mixSeed(seed, 1, round.clips.size())), 0.5 * i});
    }
    query.selector = q % 2 == 0 ? "disagreement" : "random";
    query.score = 1.0 / (1 + q);
    query.seed = mixSeed(seed, 2, static_cast<std::uint64_t>(q));
    round.queries.push_back(query);
  }
  return round;
}

std::unique_ptr<ProjectStore> makeStore(const std::string& path, const ProjectInfo& info, const StoreOptions& options) {
  return ProjectStore::create(path, info, options).value();
}

std::unique_ptr<SqlConnection> connectRaw(const std::string& path) {
  return std::make_unique<SqlConnection>(path, SqlConnection::Mode::ReadWrite, 1'000);
}

std::unique_ptr<ProjectStore> openStore(const std::string& path, const StoreOptions& options) {
  return ProjectStore::open(path, options).value();
}

AnnotatorId join(ProjectStore& store, const std::string& name) {
  return waitFor<AnnotatorId>([&](auto done) { store.writer().ensureAnnotator(name, false, done); });
}

RoundId addRound(ProjectStore& store, const NewRound& round) {
  return waitFor<RoundId>([&](auto done) { store.writer().addRound(round, done); });
}

std::vector<Query> lease(ProjectStore& store, AnnotatorId annotator, int count, std::int64_t leaseMs) {
  return waitFor<std::vector<Query>>([&](auto done) { store.writer().lease({annotator, count, leaseMs}, done); });
}

ComparisonId answer(ProjectStore& store, const Comparison& comparison) {
  return waitFor<ComparisonId>([&](auto done) { store.writer().addComparison(comparison, done); });
}

RetractionId undo(ProjectStore& store, ComparisonId comparison, AnnotatorId annotator) {
  return waitFor<RetractionId>([&](auto done) { store.writer().retract({{}, comparison, annotator}, done); });
}

Comparison rankedAnswer(const Query& query, AnnotatorId annotator) {
  Comparison comparison = verdictAnswer(query, annotator, Verdict::Ranked);
  for (int i = 0; i < static_cast<int>(query.items.size()); ++i) comparison.ranking.tiers.push_back({i});
  return comparison;
}

Comparison verdictAnswer(const Query& query, AnnotatorId annotator, Verdict verdict) {
  Comparison comparison;
  comparison.query = query.id;
  comparison.annotator = annotator;
  comparison.verdict = verdict;
  for (int i = static_cast<int>(query.items.size()) - 1; i >= 0; --i) comparison.shownOrder.push_back(i);
  comparison.shownAt = 1'000;
  comparison.answeredAt = 4'000;
  comparison.activeMs = 2'500;
  comparison.replays = 1;
  comparison.modelVersion = 2;
  return comparison;
}

}  // namespace podium::test
