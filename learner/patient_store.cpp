#include "learner/patient_store.h"

#include <algorithm>
#include <chrono>

namespace podium {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstWait{1000};
constexpr milliseconds kLongestWait{30000};

bool passes(ErrorCode code) {
  return code == ErrorCode::Locked || code == ErrorCode::Io || code == ErrorCode::Full || code == ErrorCode::ReadOnly;
}

}  // namespace

template <class Call>
auto PatientStore::patiently(Call call) -> decltype(call()) {
  for (milliseconds wait = kFirstWait;; wait = std::min(2 * wait, kLongestWait)) {
    try {
      return call();
    } catch (const Exception& e) {
      if (!passes(e.code())) throw;
      m_report({e.code(), e.error().message + " The learner tries again until it works."});
    }
    const std::stop_token work = m_control.work();
    m_control.sleep(wait);
    LoopControl::throwIfInterrupted(work);
  }
}

NewAnswers PatientStore::newAnswers() {
  return patiently([&] { return m_store->newAnswers(); });
}

std::shared_ptr<const ClipObservations> PatientStore::observations(ItemId item) {
  return patiently([&] { return m_store->observations(item); });
}

std::vector<Demonstration> PatientStore::demonstrations() {
  return patiently([&] { return m_store->demonstrations(); });
}

std::vector<Sitting> PatientStore::sittings() {
  return patiently([&] { return m_store->sittings(); });
}

ClipSteps PatientStore::steps(ItemId item) {
  return patiently([&] { return m_store->steps(item); });
}

std::vector<ItemId> PatientStore::oldestClips(int limit) {
  return patiently([&] { return m_store->oldestClips(limit); });
}

std::int64_t PatientStore::queriesWaiting() {
  return patiently([&] { return m_store->queriesWaiting(); });
}

std::int64_t PatientStore::queriesAsked() {
  return patiently([&] { return m_store->queriesAsked(); });
}

RoundId PatientStore::addRound(const NewRound& round) {
  return patiently([&] { return m_store->addRound(round); });
}

void PatientStore::addMetrics(const std::vector<MetricPoint>& points) {
  patiently([&] { m_store->addMetrics(points); });
}

// Not repeated: a checkpoint that cannot be written is told, and the next one comes soon.
void PatientStore::addCheckpoint(const CheckpointRef& checkpoint) { m_store->addCheckpoint(checkpoint); }

std::optional<CheckpointRef> PatientStore::newestCheckpoint() {
  return patiently([&] { return m_store->newestCheckpoint(); });
}

std::string PatientStore::projectId() {
  return patiently([&] { return m_store->projectId(); });
}

std::string PatientStore::checkpointFolder() { return m_store->checkpointFolder(); }
std::string PatientStore::projectFolder() { return m_store->projectFolder(); }

}  // namespace podium
