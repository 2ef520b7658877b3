#include "learner/demonstration_store.h"

#include <algorithm>
#include <string>
#include <utility>

#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium {

DemonstrationPlay joinedPlay(LearnerStore& store, const Demonstration& demonstration) {
  auto all = std::make_shared<ClipObservations>();
  DemonstrationPlay play;
  for (const ItemId item : demonstration.clips) {
    const auto part = store.observations(item);
    const ClipSteps steps = store.steps(item);
    const ClipMeta& meta = part->meta;
    std::size_t seen = 0;  // bytes of planes that the clip before has as well
    if (play.actions.empty()) {
      all->meta = meta;
      all->meta.steps = 0;
    } else {
      ClipMeta alike = meta;
      alike.steps = all->meta.steps;
      alike.startStep = all->meta.startStep;
      if (alike != all->meta)
        throw Exception(ErrorCode::Corrupt, "The clips of demonstration " + std::to_string(demonstration.id.value) +
                                                " do not belong together.");
      seen = static_cast<std::size_t>(meta.obsStack - 1) * meta.planeBytes();
    }
    all->meta.steps += meta.steps;
    all->planes.insert(all->planes.end(), part->planes.begin() + static_cast<std::ptrdiff_t>(seen), part->planes.end());
    play.actions.insert(play.actions.end(), steps.actions.begin(), steps.actions.end());
  }
  play.observations = std::move(all);
  return play;
}

bool DemonstrationStore::follow(LearnerStore& store) {
  const std::vector<Demonstration> present = store.demonstrations();
  std::vector<DemonstrationId> ids;
  for (const Demonstration& demonstration : present) ids.push_back(demonstration.id);
  if (ids == m_known) return false;
  DemonstrationPlays plays;
  std::int64_t bytes = 0;
  for (auto demonstration = present.rbegin(); demonstration != present.rend(); ++demonstration) try {
      if (bytes >= m_observationBytes) break;
      plays.push_back(joinedPlay(store, *demonstration));
      bytes += std::ssize(plays.back().observations->planes);
    } catch (const Exception& e) {
      if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
      log(LogLevel::Warning, "learner",
          "Demonstration " + std::to_string(demonstration->id.value) + " is left out: " + e.error().message);
    }
  std::ranges::reverse(plays);
  m_plays = std::move(plays);
  m_known = std::move(ids);
  return true;
}

std::int64_t DemonstrationStore::steps() const {
  std::int64_t steps = 0;
  for (const DemonstrationPlay& play : m_plays) steps += play.observations->meta.steps;
  return steps;
}

}  // namespace podium
