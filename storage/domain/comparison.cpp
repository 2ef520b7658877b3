#include "storage/domain/comparison.h"

#include "storage/domain/result.h"
#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<Verdict, 5> kVerdicts{{{Verdict::Ranked, "ranked"},
                                       {Verdict::BothBad, "both_bad"},
                                       {Verdict::CantTell, "cant_tell"},
                                       {Verdict::Skip, "skip"},
                                       {Verdict::Recorded, "recorded"}}};

}  // namespace

std::string_view toText(Verdict verdict) {
  const std::string_view word = wordOf(kVerdicts, verdict);
  if (word.empty())
    throw Exception(ErrorCode::InvalidInput, "Unknown verdict " + std::to_string(static_cast<int>(verdict)) + ".");
  return word;
}

Verdict verdictFromText(std::string_view text) {
  if (const auto verdict = valueOf(kVerdicts, text)) return *verdict;
  throw Exception(ErrorCode::Corrupt, "The project names an unknown verdict, \"" + std::string(text) + "\".");
}

}  // namespace podium
