#include "storage/domain/comparison.h"

#include <array>
#include <utility>

#include "storage/domain/result.h"

namespace podium {
namespace {
constexpr std::array<std::pair<Verdict, std::string_view>, 4> kVerdicts{{{Verdict::Ranked, "ranked"},
                                                                         {Verdict::BothBad, "both_bad"},
                                                                         {Verdict::CantTell, "cant_tell"},
                                                                         {Verdict::Skip, "skip"}}};
}  // namespace

std::string_view toText(Verdict verdict) {
  for (const auto& [value, text] : kVerdicts)
    if (value == verdict) return text;
  throw Exception(ErrorCode::InvalidInput, "Unknown verdict " + std::to_string(static_cast<int>(verdict)) + ".");
}

Verdict verdictFromText(std::string_view text) {
  for (const auto& [value, word] : kVerdicts)
    if (word == text) return value;
  throw Exception(ErrorCode::Corrupt, "The project names an unknown verdict, \"" + std::string(text) + "\".");
}

}  // namespace podium
