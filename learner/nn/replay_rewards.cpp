#include "learner/nn/replay_rewards.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

#include "learner/nn/reward_snapshot.h"
#include "learner/nn/threads.h"
#include "storage/domain/result.h"

namespace podium::nn {
namespace {

constexpr int kChunk = 256;  // steps scored between two looks at the stop token

}  // namespace

at::Tensor gatherInputs(const ReplayBuffer& buffer, std::span<const int> slots, bool next, const PolicyShape& shape) {
  const std::int64_t n = std::ssize(slots);
  const bool pictures = shape.format == ObsFormat::Grey8;
  const at::Tensor inputs = pictures ? at::empty({n, shape.stack, shape.height, shape.width}, at::kByte)
                                     : at::empty({n, shape.numbers()}, at::kFloat);
  buffer.gatherInputs(slots, next, {static_cast<std::uint8_t*>(inputs.data_ptr()), inputs.nbytes()});
  return pictures ? inputs.contiguous(at::MemoryFormat::ChannelsLast) : inputs;
}

void ReplayRewards::use(std::shared_ptr<const RewardSnapshot> snapshot) {
  if (snapshot == m_snapshot) return;
  m_snapshot = std::move(snapshot);
  m_buffer.newLabels();
}

void ReplayRewards::label(std::span<const int> slots, const std::stop_token& stop) {
  if (!m_snapshot) return;
  std::vector<int> stale(slots.begin(), slots.end());
  std::erase_if(stale, [this](int slot) { return m_buffer.labelled(slot); });
  std::ranges::sort(stale);  // a step may be asked for twice
  stale.erase(std::ranges::unique(stale).begin(), stale.end());
  const int n = static_cast<int>(stale.size()), chunks = (n + kChunk - 1) / kChunk;
  shareOut(workerCount(m_threads, chunks), chunks, [&](int chunk) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Learning was stopped.");
    const auto first = static_cast<std::size_t>(chunk * kChunk);
    const std::span some =
        std::span<const int>(stale).subspan(first, std::min<std::size_t>(kChunk, stale.size() - first));
    const std::vector<float> rewards = scoreInputs(*m_snapshot, nn::gatherInputs(m_buffer, some, false, m_shape));
    requireFinite(rewards);
    for (std::size_t i = 0; i < some.size(); ++i) m_buffer.setReward(some[i], rewards[i]);
  });
}

}  // namespace podium::nn
