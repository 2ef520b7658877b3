#include "storage/domain/feedback.h"

#include <algorithm>

namespace podium {

std::int64_t pressCount(const Sitting& sitting) {
  return std::ranges::count_if(sitting.presses, [](const Press& press) { return !press.withdrawn; });
}

double meanPress(const Sitting& sitting) {
  double sum = 0.0;
  for (const Press& press : sitting.presses)
    if (!press.withdrawn) sum += press.value;
  const std::int64_t count = pressCount(sitting);
  return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

}  // namespace podium
