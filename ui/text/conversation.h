#pragma once
// A conversation as it is stored: a JSON array of {"role": ..., "content": ...}. Read by hand, so that each character
// of a turn keeps its place in the body. Pure; any thread.
#include <optional>

#include "ui/text/source_text.h"

namespace podium {

struct Turn {
  std::u32string role;
  SourceText content;  // parts of other kinds than text stand as "[image_url]" by the name of their type
};

// nullopt when the body is no such array; it is then shown letter by letter. `content` may be a string, null, or a list
// of parts with "type" and "text".
std::optional<std::vector<Turn>> readConversation(std::u32string_view body);

}  // namespace podium
