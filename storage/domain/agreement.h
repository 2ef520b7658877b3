#pragma once
// How well judges agree: figures over units (a question, or an item of one) that several judges gave a value each.
// Pure; any thread. Source: Krippendorff, "Content Analysis" (4th edition, 2019), chapter 12.
#include <cstdint>
#include <optional>
#include <vector>

namespace podium {

enum class ValueScale {
  Nominal,  // values are the same or not
  Ordinal,  // values have an order: ranks
  Interval  // differences of values mean something
};

// Gathers values; 8 bytes each. Units with a single value count for nothing: nobody is there to agree with.
class AgreementTally {
 public:
  static constexpr int kValues = 256;  // values are 0..255

  // `unit`: any number in [0, 2^55), the same for all judges of one thing. Order does not matter.
  void add(std::int64_t unit, int value);
  std::int64_t values() const { return static_cast<std::int64_t>(m_values.size()); }

  // The share of pairs of judges of one unit that gave the same value, as the mean over units; nullopt where no unit
  // has two values.
  std::optional<double> perCent() const;
  // 1 for full agreement, 0 for what chance gives, below 0 for less. nullopt where no unit has two values, or where all
  // values are the same: chance cannot be told from agreement then.
  std::optional<double> alpha(ValueScale scale) const;

 private:
  // Calls `take` with how often each value stands in a unit, for each unit of two values or more.
  template <class Take>
  void eachUnit(Take take) const;
  mutable std::vector<std::uint64_t> m_values;  // unit and value in one; sorted when it is read
  mutable bool m_sorted = true;
};

}  // namespace podium
