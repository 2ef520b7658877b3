#pragma once
// The time of day, for what is stored.
#include <chrono>

#include "storage/domain/id.h"

namespace podium {

inline Timestamp wallClock() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace podium
