#pragma once
// What the learner says while it works, in the language of the window. The learner knows no Qt and speaks English; its
// sentences stand here for translators, with %1, %2 in the place of numbers.
#include <QString>
#include <span>
#include <string>

namespace podium {

// "Fitting the reward model to 184 answers" -> "Belohnungsmodell wird an 184 Antworten angepasst". A sentence that is
// not among learnerSentences() stands as it is: faults, above all, which name files and causes.
QString learnerMessage(const std::string& message);

// All of these sentences, in English.
std::span<const char* const> learnerSentences();

}  // namespace podium
