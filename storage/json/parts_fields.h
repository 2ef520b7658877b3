#pragma once
// AnswerParts as a part of a bigger object, for the .cpp files of this folder.
#include "storage/domain/answer_parts.h"
#include "storage/json/json_fields.h"

namespace podium {

void writeParts(JsonWriter& writer, const AnswerParts& parts);
AnswerParts readParts(const JsonFields& fields);

}  // namespace podium
