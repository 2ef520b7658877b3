#include "tests/support/memory_learner_store.h"

#include <algorithm>
#include <filesystem>

#include "storage/clip/clip_codec.h"

namespace podium::test {
namespace {

std::size_t indexOf(std::int64_t id) { return static_cast<std::size_t>(id - 1); }

}  // namespace

MemoryLearnerStore::MemoryLearnerStore(std::string folder) : m_folder(std::move(folder)) {
  std::filesystem::create_directories(m_folder + "/checkpoints");
}

std::unique_lock<std::mutex> MemoryLearnerStore::enter() {
  std::unique_lock lock(m_mutex);
  if (m_failuresLeft > 0) {
    --m_failuresLeft;
    throw Exception(m_failure, "The project failed as it was told to.");
  }
  return lock;
}

bool MemoryLearnerStore::waits(const Query& query) const {
  return std::none_of(m_answers.begin(), m_answers.end(), [&](const Comparison& answer) {
    return answer.query == query.id && !m_retracted.contains(answer.id);
  });
}

std::optional<Query> MemoryLearnerStore::nextQuery() const {
  const std::lock_guard lock(m_mutex);
  const auto found = std::find_if(m_queries.begin(), m_queries.end(), [&](const Query& query) { return waits(query); });
  return found == m_queries.end() ? std::nullopt : std::optional(*found);
}

EncodedClip MemoryLearnerStore::clip(ItemId item) const {
  const std::lock_guard lock(m_mutex);
  return m_items.at(indexOf(item.value)).clip;
}

ComparisonId MemoryLearnerStore::answer(const Query& query, Verdict verdict, const Ranking& ranking) {
  const std::lock_guard lock(m_mutex);
  Comparison comparison;
  comparison.id.value = std::ssize(m_answers) + 1;
  comparison.query = query.id;
  comparison.verdict = verdict;
  comparison.ranking = ranking;
  m_answers.push_back(comparison);
  return comparison.id;
}

void MemoryLearnerStore::retract(ComparisonId comparison) {
  const std::lock_guard lock(m_mutex);
  if (m_retracted.insert(comparison).second) m_retractions.push_back(comparison);
}

void MemoryLearnerStore::failNext(ErrorCode code, int times) {
  const std::lock_guard lock(m_mutex);
  m_failure = code;
  m_failuresLeft = times;
}

void MemoryLearnerStore::becomeAnother(const std::string& id) {
  const std::lock_guard lock(m_mutex);
  m_id = id;
  m_items.clear();
  m_queries.clear();
  m_answers.clear();
  m_retractions.clear();
  m_retracted.clear();
  m_rounds.clear();
  m_demonstrations.clear();
  m_sittings.clear();
  m_metrics.clear();
  m_checkpoints.clear();
}

void MemoryLearnerStore::forgetReader() {
  const std::lock_guard lock(m_mutex);
  m_answersRead = m_retractionsRead = 0;
}

std::vector<Query> MemoryLearnerStore::queries() const {
  const std::lock_guard lock(m_mutex);
  return m_queries;
}

std::vector<NewRound> MemoryLearnerStore::rounds() const {
  const std::lock_guard lock(m_mutex);
  return m_rounds;
}

std::vector<MetricPoint> MemoryLearnerStore::metrics() const {
  const std::lock_guard lock(m_mutex);
  return m_metrics;
}

std::vector<CheckpointRef> MemoryLearnerStore::checkpoints() const {
  const std::lock_guard lock(m_mutex);
  return m_checkpoints;
}

int MemoryLearnerStore::failuresLeft() const {
  const std::lock_guard lock(m_mutex);
  return m_failuresLeft;
}

NewAnswers MemoryLearnerStore::newAnswers() {
  const auto lock = enter();
  NewAnswers changes;
  for (; m_answersRead < m_answers.size(); ++m_answersRead) {
    Comparison comparison = m_answers[m_answersRead];
    comparison.retracted = m_retracted.contains(comparison.id);
    changes.queries.push_back(m_queries.at(indexOf(comparison.query.value)));
    changes.answers.push_back(std::move(comparison));
  }
  changes.retracted.assign(m_retractions.begin() + static_cast<std::ptrdiff_t>(m_retractionsRead), m_retractions.end());
  m_retractionsRead = m_retractions.size();
  return changes;
}

std::shared_ptr<const ClipObservations> MemoryLearnerStore::observations(ItemId item) {
  const auto lock = enter();
  const EncodedClip& clip = m_items.at(indexOf(item.value)).clip;
  return std::make_shared<ClipObservations>(decodeObservations(clip.meta, clip.observations));
}

DemonstrationId MemoryLearnerStore::demonstrate(const std::vector<NewClip>& clips) {
  const std::lock_guard lock(m_mutex);
  Demonstration played;
  played.id = DemonstrationId{std::ssize(m_demonstrations) + 1};
  for (const NewClip& clip : clips) {
    m_items.push_back(clip);
    played.clips.push_back(ItemId{std::ssize(m_items)});
    played.steps += clip.clip.meta.steps;
  }
  m_demonstrations.push_back(played);
  return played.id;
}

void MemoryLearnerStore::takeBack(DemonstrationId demonstration) {
  const std::lock_guard lock(m_mutex);
  m_demonstrations.at(indexOf(demonstration.value)).withdrawn = true;
}

std::vector<Demonstration> MemoryLearnerStore::demonstrations() {
  const auto lock = enter();
  std::vector<Demonstration> all = m_demonstrations;
  std::erase_if(all, [](const Demonstration& played) { return played.withdrawn; });
  return all;
}

SittingId MemoryLearnerStore::judge(const SittingPart& part) {
  const std::lock_guard lock(m_mutex);
  if (!part.sitting) {
    Sitting begun;
    begun.id = SittingId{std::ssize(m_sittings) + 1};
    m_sittings.push_back(begun);
  }
  Sitting& sitting = part.sitting ? m_sittings.at(indexOf(part.sitting.value)) : m_sittings.back();
  for (const NewClip& clip : part.clips) {
    m_items.push_back(clip);
    sitting.clips.push_back(ItemId{std::ssize(m_items)});
    sitting.steps += clip.clip.meta.steps;
  }
  for (const Press& press : part.presses) {
    sitting.presses.push_back(press);
    sitting.presses.back().id = PressId{++m_presses};
  }
  for (const int number : part.takenBack) sitting.presses.at(static_cast<std::size_t>(number)).withdrawn = true;
  return sitting.id;
}

void MemoryLearnerStore::takeBack(SittingId sitting) {
  const std::lock_guard lock(m_mutex);
  m_sittings.at(indexOf(sitting.value)).withdrawn = true;
}

std::vector<Sitting> MemoryLearnerStore::sittings() {
  const auto lock = enter();
  std::vector<Sitting> all = m_sittings;
  std::erase_if(all, [](const Sitting& sitting) { return sitting.withdrawn; });
  for (Sitting& sitting : all) std::erase_if(sitting.presses, [](const Press& press) { return press.withdrawn; });
  return all;
}

ClipSteps MemoryLearnerStore::steps(ItemId item) {
  const auto lock = enter();
  const EncodedClip& clip = m_items.at(indexOf(item.value)).clip;
  return decodeSteps(clip.meta, clip.steps);
}

std::vector<ItemId> MemoryLearnerStore::oldestClips(int limit) {
  const auto lock = enter();
  std::set<ItemId> played;
  for (const Demonstration& demonstration : m_demonstrations)
    played.insert(demonstration.clips.begin(), demonstration.clips.end());
  for (const Sitting& sitting : m_sittings) played.insert(sitting.clips.begin(), sitting.clips.end());
  std::vector<ItemId> oldest;
  for (std::int64_t id = 1; id <= std::ssize(m_items) && std::ssize(oldest) < limit; ++id)
    if (!played.contains(ItemId{id})) oldest.push_back(ItemId{id});
  return oldest;
}

std::int64_t MemoryLearnerStore::queriesWaiting() {
  const auto lock = enter();
  return std::count_if(m_queries.begin(), m_queries.end(), [&](const Query& query) { return waits(query); });
}

std::int64_t MemoryLearnerStore::queriesAsked() {
  const auto lock = enter();
  return std::ssize(m_queries);
}

RoundId MemoryLearnerStore::addRound(const NewRound& round) {
  const RoundId id = store(round);
  afterRound();
  return id;
}

RoundId MemoryLearnerStore::store(const NewRound& round) {
  const auto lock = enter();
  const RoundId id{std::ssize(m_rounds) + 1};
  const std::int64_t firstItem = std::ssize(m_items) + 1;
  m_items.insert(m_items.end(), round.clips.begin(), round.clips.end());
  for (const NewQuery& query : round.queries) {
    Query stored;
    stored.id.value = std::ssize(m_queries) + 1;
    for (int clip : query.clips) stored.items.push_back({firstItem + clip});
    stored.round = id;
    stored.selector = query.selector;
    stored.score = query.score;
    stored.seed = query.seed;
    stored.modelVersion = round.modelVersion;
    m_queries.push_back(std::move(stored));
  }
  m_rounds.push_back(round);
  for (NewClip& clip : m_rounds.back().clips) clip.clip = {clip.clip.meta, {}, {}, {}};
  return id;
}

void MemoryLearnerStore::addMetrics(const std::vector<MetricPoint>& points) {
  const auto lock = enter();
  m_metrics.insert(m_metrics.end(), points.begin(), points.end());
}

void MemoryLearnerStore::addCheckpoint(const CheckpointRef& checkpoint) {
  const auto lock = enter();
  m_checkpoints.push_back(checkpoint);
}

std::optional<CheckpointRef> MemoryLearnerStore::newestCheckpoint() {
  const auto lock = enter();
  return m_checkpoints.empty() ? std::nullopt : std::optional(m_checkpoints.back());
}

}  // namespace podium::test
