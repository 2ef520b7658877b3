#include "learner/feedback_store.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "storage/domain/log.h"
#include "storage/domain/result.h"

namespace podium {

bool FeedbackStore::follow(LearnerStore& store) {
  std::vector<Sitting> present = store.sittings();
  if (present == m_known) return false;
  m_presses.clear();
  std::map<SittingId, Play> kept;
  std::int64_t bytes = 0;
  for (auto sitting = present.rbegin(); sitting != present.rend(); ++sitting) try {
      if (bytes >= m_observationBytes) break;
      const auto play = playOf(store, *sitting);
      bytes += std::ssize(play->observations->planes);
      kept[sitting->id] = m_plays[sitting->id];
      addPresses(*sitting, play);
    } catch (const Exception& e) {
      if (e.code() != ErrorCode::Corrupt && e.code() != ErrorCode::NotFound) throw;
      log(LogLevel::Warning, "learner",
          "Sitting " + std::to_string(sitting->id.value) + " is left out: " + e.error().message);
    }
  std::ranges::sort(m_presses, {}, &JudgedPress::id);
  m_plays = std::move(kept);
  m_known = std::move(present);
  return true;
}

std::shared_ptr<const DemonstrationPlay> FeedbackStore::playOf(LearnerStore& store, const Sitting& sitting) {
  Play& known = m_plays[sitting.id];
  if (known.clips == sitting.clips.size()) return known.play;
  auto whole = std::make_shared<DemonstrationPlay>(known.play ? *known.play : DemonstrationPlay{});
  appendClips(store, std::span(sitting.clips).subspan(known.clips), *whole);
  known = {sitting.clips.size(), std::move(whole)};
  return known.play;
}

void FeedbackStore::addPresses(const Sitting& sitting, const std::shared_ptr<const DemonstrationPlay>& play) {
  const ClipMeta& meta = play->observations->meta;
  for (const Press& press : sitting.presses) {
    if (press.withdrawn || press.step >= meta.steps) continue;
    const double stepSeconds = meta.framesPerStep / (meta.framesPerSecond * press.speed);
    const double back = std::max(0.0, m_config.windowStart - press.sinceSeconds) / stepSeconds;
    m_presses.push_back(
        {.id = press.id,
         .play = play,
         .value = press.value,
         .credit = creditOf(press.step, press.sinceSeconds, stepSeconds, m_config.windowStart, m_config.windowEnd),
         .meant = std::max(-1, static_cast<int>(press.step) - static_cast<int>(std::ceil(back)))});
  }
}

}  // namespace podium
