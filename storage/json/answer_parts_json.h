#pragma once
// AnswerParts as JSON: how they stand in the file, in drafts and in exports.
#include <string>
#include <string_view>

#include "storage/domain/answer_parts.h"

namespace podium {

// Keys in snake_case, named like the members; what is empty is left out, so that AnswerParts{} is "".
std::string toJson(const AnswerParts& parts);
// Inverse of toJson; "" and "{}" are AnswerParts{}. Unknown keys are ignored. Throws Exception(Corrupt) with the place.
AnswerParts answerPartsFromJson(std::string_view json);

}  // namespace podium
