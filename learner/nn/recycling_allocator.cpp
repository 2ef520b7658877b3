#include "learner/nn/recycling_allocator.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>
#include <sys/mman.h>

#include <bit>
#include <map>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace podium::nn {
namespace {

constexpr std::size_t kSmallest = std::size_t{256} << 10;

// Eight classes to each power of two: at most an eighth is wasted, and sizes that differ a little share blocks.
std::size_t sizeClass(std::size_t bytes) {
  const std::size_t step = std::bit_floor(bytes) / 8;
  return (bytes + step - 1) / step * step;
}

class RecyclingAllocator final : public c10::Allocator {
 public:
  static RecyclingAllocator& instance() {
    static auto* const allocator = new RecyclingAllocator;  // never destroyed: tensors may outlive everything
    return *allocator;
  }

  c10::DataPtr allocate(std::size_t bytes) override {
    if (bytes < kSmallest) return m_small->allocate(bytes);
    const std::size_t wanted = sizeClass(bytes);
    void* block = takeIdle(wanted);
    if (!block) block = map(wanted);
    return {block, block, &giveBack, c10::Device(c10::DeviceType::CPU)};
  }
  // The library of the convolutions takes its scratch memory through raw_allocate(), of every size.
  c10::DeleterFnPtr raw_deleter() const override { return &giveBack; }
  void copy_data(void* to, const void* from, std::size_t count) const override { default_copy_data(to, from, count); }

  void releaseIdle() {
    const std::lock_guard lock(m_mutex);
    for (auto& [bytes, blocks] : m_idle)
      for (void* block : blocks) munmap(block, bytes);
    m_idle.clear();
    m_idleBytes = 0;
  }
  std::size_t idleBytes() {
    const std::lock_guard lock(m_mutex);
    return m_idleBytes;
  }

 private:
  void* takeIdle(std::size_t bytes) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_idle.find(bytes);
    if (found == m_idle.end() || found->second.empty()) return nullptr;
    void* const block = found->second.back();
    found->second.pop_back();
    m_idleBytes -= bytes;
    m_used.emplace(block, bytes);
    return block;
  }

  void* map(std::size_t bytes) {
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {  // what lies idle in other sizes may be just what is missing
      releaseIdle();
      memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    }
    TORCH_CHECK_WITH(OutOfMemoryError, memory != MAP_FAILED, "out of memory: ", bytes, " bytes for a tensor");
    madvise(memory, bytes, MADV_HUGEPAGE);  // a hint; fewer, larger pages where the system offers them
    const std::lock_guard lock(m_mutex);
    m_used.emplace(memory, bytes);
    return memory;
  }

  static void giveBack(void* block) {
    if (!block) return;
    auto& self = instance();
    {
      const std::lock_guard lock(self.m_mutex);
      if (const auto found = self.m_used.find(block); found != self.m_used.end()) {
        const std::size_t bytes = found->second;
        self.m_used.erase(found);
        self.m_idle[bytes].push_back(block);
        self.m_idleBytes += bytes;
        return;
      }
    }
    self.m_small->raw_deallocate(block);
  }

  c10::Allocator* m_small = c10::GetDefaultCPUAllocator();
  std::mutex m_mutex;
  std::unordered_map<void*, std::size_t> m_used;     // bytes of each block that a tensor holds
  std::map<std::size_t, std::vector<void*>> m_idle;  // by size class
  std::size_t m_idleBytes = 0;
};

}  // namespace

void installRecyclingAllocator() {
  static std::once_flag once;
  std::call_once(once, [] { c10::SetCPUAllocator(&RecyclingAllocator::instance(), /*priority=*/1); });
}

void releaseIdleMemory() { RecyclingAllocator::instance().releaseIdle(); }

std::size_t idleMemory() { return RecyclingAllocator::instance().idleBytes(); }

}  // namespace podium::nn
