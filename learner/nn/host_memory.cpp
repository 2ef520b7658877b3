#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

#include "learner/nn/off_policy_factory.h"

namespace podium::nn {
namespace {

constexpr std::size_t kUnknown = std::numeric_limits<std::size_t>::max();

// proc(5): MemAvailable is what can be had without swapping, in KiB.
std::size_t systemMemory() {
  std::ifstream file("/proc/meminfo");
  std::string line;
  while (std::getline(file, line))
    if (line.starts_with("MemAvailable:")) return std::stoull(line.substr(13)) * 1024;
  return kUnknown;
}

// Of the control group (version 2), as containers set it; "max" reads as no limit.
std::size_t groupMemory() {
  std::size_t limit = 0, used = 0;
  std::ifstream("/sys/fs/cgroup/memory.max") >> limit;
  std::ifstream("/sys/fs/cgroup/memory.current") >> used;
  return limit == 0 ? kUnknown : limit > used ? limit - used : 1;
}

}  // namespace

std::size_t availableMemory() {
  const std::size_t free = std::min(systemMemory(), groupMemory());
  return free == kUnknown ? 0 : free;
}

}  // namespace podium::nn
