#pragma once
// What the project file, imports and exports say when something fails, in the language of the window. Those rooms know
// no translations and speak English; their sentences stand here for translators, with %1, %2 in the place of what they
// name. Such a place may itself hold one of these sentences.
#include <QString>
#include <span>
#include <string>

#include "storage/domain/result.h"

namespace podium {

// `"a.csv" is empty. Choose a file with rows.` -> `„a.csv“ ist leer. ...`. What is not among faultSentences() stands as
// it is. Any thread.
QString faultMessage(const std::string& message);
inline QString faultMessage(const Error& error) { return faultMessage(error.message); }

// All of these sentences, in English.
std::span<const char* const> faultSentences();

}  // namespace podium
