#include "learner/demonstration_store.h"

#include <algorithm>
#include <ranges>
#include <string>
#include <utility>

#include "storage/clip/joined_clips.h"
#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium {

DemonstrationPlay joinedPlay(LearnerStore& store, const Demonstration& demonstration) {
  DemonstrationPlay play;
  appendClips(store, demonstration.clips, play);
  return play;
}

void appendClips(LearnerStore& store, std::span<const ItemId> clips, DemonstrationPlay& play) {
  auto whole = play.observations ? std::make_shared<ClipObservations>(*play.observations) : nullptr;
  for (const ItemId item : clips) {
    const auto part = store.observations(item);
    if (whole)
      append(*whole, *part);
    else
      whole = std::make_shared<ClipObservations>(*part);
    const ClipSteps steps = store.steps(item);
    play.actions.insert(play.actions.end(), steps.actions.begin(), steps.actions.end());
  }
  play.observations = std::move(whole);
}

bool DemonstrationStore::follow(LearnerStore& store) {
  const std::vector<Demonstration> present = store.demonstrations();
  std::vector<DemonstrationId> known, held;
  for (const Demonstration& demonstration : present) known.push_back(demonstration.id);
  if (known == m_known) return false;
  DemonstrationPlays plays;
  std::int64_t bytes = 0;
  for (const Demonstration& demonstration : std::views::reverse(present)) try {
      if (bytes >= m_observationBytes) break;
      const auto before = std::ranges::find(m_held, demonstration.id);
      plays.push_back(before == m_held.end() ? joinedPlay(store, demonstration)
                                             : m_plays[static_cast<std::size_t>(before - m_held.begin())]);
      held.push_back(demonstration.id);
      bytes += std::ssize(plays.back().observations->planes);
    } catch (const Exception& e) {
      if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
      log(LogLevel::Warning, "learner",
          "Demonstration " + std::to_string(demonstration.id.value) + " is left out: " + e.error().message);
    }
  std::ranges::reverse(plays);
  std::ranges::reverse(held);
  const bool changed = held != m_held;
  m_known = std::move(known);
  m_plays = std::move(plays);
  m_held = std::move(held);
  return changed;
}

std::int64_t DemonstrationStore::steps() const {
  std::int64_t steps = 0;
  for (const DemonstrationPlay& play : m_plays) steps += play.observations->meta.steps;
  return steps;
}

}  // namespace podium
