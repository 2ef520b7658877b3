#include "app/project_learner_store.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <random>
#include <unordered_set>

#include "storage/project_folders.h"

namespace podium {
namespace {

constexpr int kEventsAtOnce = 500;
constexpr const char* kProjectIdSetting = "learner.project";  // 32 hexadecimal digits

}  // namespace

ProjectLearnerStore::ProjectLearnerStore(std::shared_ptr<ProjectStore> store)
    : m_store(std::move(store)), m_log(runLogFolder(m_store->path()).string()) {}

ProjectReader& ProjectLearnerStore::reader() {
  if (!m_reader) m_reader = m_store->newReader();
  return *m_reader;
}

NewAnswers ProjectLearnerStore::newAnswers() {
  const auto moment = reader().snapshot();
  std::vector<Comparison> comparisons;
  std::vector<ComparisonId> retracted;
  std::vector<Withdrawal> withdrawals;
  EventCursor cursor = m_cursor;  // kept only when everything was read: a fault in between is tried again
  for (;;) {
    AnswerEvents events = reader().eventsAfter(cursor, kEventsAtOnce);
    if (events.cursor == cursor) break;
    cursor = events.cursor;
    for (Comparison& comparison : events.comparisons) comparisons.push_back(std::move(comparison));
    for (const Retraction& retraction : events.retractions) retracted.push_back(retraction.comparison);
    withdrawals.insert(withdrawals.end(), events.withdrawals.begin(), events.withdrawals.end());
  }
  NewAnswers news;
  addWithdrawals(withdrawals, news);
  // An answer that was undone before the learner ever saw it is no news at all.
  std::unordered_set<ComparisonId> undone(retracted.begin(), retracted.end());
  for (Comparison& comparison : comparisons)
    if (undone.erase(comparison.id) == 0 && !comparison.withdrawn) add(std::move(comparison), news);
  for (ComparisonId id : retracted)
    if (undone.contains(id)) news.retracted.push_back(id);
  tellOnce(news);
  m_cursor = cursor;
  return news;
}

void ProjectLearnerStore::addWithdrawals(const std::vector<Withdrawal>& withdrawals, NewAnswers& news) {
  std::map<RoundId, int> turns;
  for (const Withdrawal& withdrawal : withdrawals) ++turns[withdrawal.round];
  for (const auto& [round, count] : turns) {
    if (count % 2 == 0) continue;  // taken back and put back: as it was
    for (Comparison& answer : reader().answersOfRound(round, m_cursor.lastComparison)) {
      if (answer.retracted) continue;  // told by its retraction, now or before
      if (answer.withdrawn)
        news.retracted.push_back(answer.id);
      else
        add(std::move(answer), news);
    }
  }
}

// Several imports may have brought what one person said of a query: each of them lists it.
void ProjectLearnerStore::tellOnce(NewAnswers& news) {
  std::erase_if(news.retracted, [this](ComparisonId id) { return m_told.erase(id) == 0; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < news.answers.size(); ++i) {
    if (!m_told.insert(news.answers[i].id).second) continue;
    if (kept != i) {
      news.answers[kept] = std::move(news.answers[i]);
      news.queries[kept] = std::move(news.queries[i]);
    }
    ++kept;
  }
  news.answers.resize(kept);
  news.queries.resize(kept);
}

void ProjectLearnerStore::add(Comparison answer, NewAnswers& news) {
  auto query = reader().query(answer.query);
  if (!query)
    throw Exception(ErrorCode::Corrupt, "Answer " + std::to_string(answer.id.value) +
                                            " belongs to no query: `podium check " + m_store->path() +
                                            "` says what is wrong with the file.");
  news.queries.push_back(std::move(*query));
  news.answers.push_back(std::move(answer));
}

std::shared_ptr<const ClipObservations> ProjectLearnerStore::observations(ItemId item) {
  return std::make_shared<const ClipObservations>(reader().clipObservations(item));
}

std::vector<Demonstration> ProjectLearnerStore::demonstrations() {
  std::vector<Demonstration> all = reader().demonstrations();
  std::erase_if(all, [](const Demonstration& demonstration) { return demonstration.withdrawn; });
  return all;
}

std::vector<Sitting> ProjectLearnerStore::sittings() {
  std::vector<Sitting> all = reader().sittings();
  std::erase_if(all, [](const Sitting& sitting) { return sitting.withdrawn; });
  for (Sitting& sitting : all) std::erase_if(sitting.presses, [](const Press& press) { return press.withdrawn; });
  return all;
}

ClipSteps ProjectLearnerStore::steps(ItemId item) { return reader().clipSteps(item); }

std::vector<ItemId> ProjectLearnerStore::oldestClips(int limit) { return reader().oldestClips(limit); }

std::int64_t ProjectLearnerStore::queriesWaiting() { return reader().counts().queriesFresh; }

std::int64_t ProjectLearnerStore::queriesAsked() { return reader().counts().queries; }

RoundId ProjectLearnerStore::addRound(const NewRound& round) {
  return waitFor<RoundId>([&](auto done) { m_store->writer().addRound(round, std::move(done)); });
}

void ProjectLearnerStore::addMetrics(const std::vector<MetricPoint>& points) {
  waitFor<Done>([&](auto done) { m_store->writer().addMetrics(points, std::move(done)); });
  m_log.add(points);
}

void ProjectLearnerStore::addCheckpoint(const CheckpointRef& checkpoint) {
  waitFor<CheckpointId>([&](auto done) { m_store->writer().addCheckpoint(checkpoint, std::move(done)); });
}

std::optional<CheckpointRef> ProjectLearnerStore::newestCheckpoint() { return reader().newestCheckpoint(); }

std::string ProjectLearnerStore::projectId() {
  if (auto known = reader().setting(kProjectIdSetting)) return *known;
  std::random_device chance;
  std::string id;
  for (int word = 0; word < 4; ++word) {
    char digits[9];
    std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(chance()));
    id += digits;
  }
  waitFor<Done>([&](auto done) { m_store->writer().setSetting(kProjectIdSetting, id, std::move(done)); });
  return id;
}

std::string ProjectLearnerStore::checkpointFolder() {
  const auto folder = podium::checkpointFolder(m_store->path());
  std::filesystem::create_directories(folder);
  return folder.string();
}

std::string ProjectLearnerStore::projectFolder() { return podium::projectFolder(m_store->path()).string(); }

}  // namespace podium
