#pragma once
// The catalogue of what faultMessage() translates, in English, with %1 for what is put in. For the .cpp files of this
// folder; everybody else asks faultSentences().
#include <span>

namespace podium {

// What is said of the whole: begins with a capital letter, a name or a place.
std::span<const char* const> wholeFaultSentences();
// What stands within another sentence, or beside the number of a row: begins with a small letter.
std::span<const char* const> faultParts();

// What the command line advises in words of its own, and what the window says in its place.
struct FaultRewording {
  const char* said;
  const char* shown;
};
std::span<const FaultRewording> faultRewordings();

}  // namespace podium
