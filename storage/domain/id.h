#pragma once
// Identifiers of stored things: one integer, one type for each kind, so that they cannot be mixed up.
#include <compare>
#include <cstdint>
#include <functional>

namespace podium {

// A row's identifier. 0 means "none"; a stored thing has a positive value.
template <class Tag>
struct Id {
  std::int64_t value = 0;
  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value > 0; }
};

using PromptId = Id<struct PromptTag>;
using ItemId = Id<struct ItemTag>;
using QueryId = Id<struct QueryTag>;
using ComparisonId = Id<struct ComparisonTag>;
using RetractionId = Id<struct RetractionTag>;
using AnnotatorId = Id<struct AnnotatorTag>;
using RoundId = Id<struct RoundTag>;
using WithdrawalId = Id<struct WithdrawalTag>;
using CheckpointId = Id<struct CheckpointTag>;

// Wall-clock time in milliseconds since 1970-01-01 UTC.
using Timestamp = std::int64_t;

}  // namespace podium

template <class Tag>
struct std::hash<podium::Id<Tag>> {
  std::size_t operator()(const podium::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
