#pragma once
// The rarer parts of a Content as JSON: steps, evidence, further columns and the link, as the column `details` holds
// them.
#include <string>
#include <string_view>

#include "storage/domain/content.h"

namespace podium {

// "" when there are none. `extra` is kept letter by letter, so that numbers of any size come back as they were.
std::string detailsToJson(const Content& content);
// Fills steps, evidence, extra and link. Throws Exception(Corrupt) with the place.
void readDetails(std::string_view json, Content& content);
// Whether a text is one JSON object: what Content::extra and a draft have to be.
bool isJsonObject(std::string_view text);

}  // namespace podium
