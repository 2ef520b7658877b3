#pragma once
// How much of the events of an export goes to a thread at a time: enough for it to be woken for, and so little that
// what becomes of it stays in the processor's cache.
#include <cstddef>

#include "exporters/ranking_event.h"

namespace podium {

inline constexpr std::size_t kEventsOfBatch = 100, kTextBytesOfBatch = 64 * 1024;

// About how long its texts are.
inline std::size_t bytesOfTexts(const RankingEvent& event) {
  std::size_t bytes = event.prompt ? event.prompt->content.body.size() : 0;
  for (const Item& item : event.contents) bytes += item.content.body.size();
  return bytes;
}

}  // namespace podium
