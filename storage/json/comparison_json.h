#pragma once
// A whole answer as JSON: in drafts, and in the file in which answers wait that could not be saved.
#include <string>
#include <string_view>

#include "storage/domain/comparison.h"

namespace podium {

// Keys in snake_case, named like the members; `parts` is the object of answer_parts_json.h. Ids of 0, empty parts and
// `retracted` = false are left out.
std::string toJson(const Comparison& comparison);
// Inverse of toJson. Unknown keys are ignored. Throws Exception(Corrupt) with the place.
Comparison comparisonFromJson(std::string_view json);

}  // namespace podium
