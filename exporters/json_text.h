#pragma once
// JSON values as one line of text, for rows by the hundred thousand: the same bytes as nlohmann's dump() with
// error_handler_t::replace, made faster where texts need no escapes.
#include <string>
#include <string_view>

#include "exporters/row_format.h"

namespace podium {

// Appends to `text`. Bytes that are no UTF-8 become the replacement character: names come from people.
void appendJson(std::string& text, const JsonRow& value);
void appendJsonString(std::string& text, std::string_view value);
std::string jsonText(const JsonRow& value);

}  // namespace podium
