#pragma once
// What each key of a format allows, description_json.cpp has seen to; here is what they mean together.
#include "exporters/custom/description_json.h"

namespace podium {

// All texts are valid expressions and words.
void checkMeaning(const FormatDescription& format, std::vector<FormatProblem>& problems);

}  // namespace podium
