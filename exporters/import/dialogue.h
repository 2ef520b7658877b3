#pragma once
// Dialogues as files hold them: one text with marks ("\n\nHuman: ...\n\nAssistant: ..."), or a list of messages.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/row_source.h"
#include "storage/domain/content.h"

namespace podium {

struct DialogueTurn {
  std::string role, content;  // "user", "assistant", "system", or what else the file calls it
  bool operator==(const DialogueTurn&) const = default;
};
using DialogueTurns = std::vector<DialogueTurn>;

// nullopt when the text does not begin with a mark. The format's own separators are an empty
// line before a mark and one space behind it; all else is kept as it stands, white space at the ends of turns included,
// so that people judge, and exports give back, the texts that the file holds.
std::optional<DialogueTurns> turnsOfMarks(std::string_view text);
// Messages: {role, content}, {from, value}, or a single one of them; content may be a list of text parts. nullopt when
// the value is neither a list of objects nor an object. Throws RowFault for messages that cannot be read.
std::optional<DialogueTurns> turnsOfMessages(const RowValue& value, const std::string& name);

Content textContent(TextFormat format, std::string body);
// The steps and the evidence of a JSON object, where it has them: "steps", a list of texts, which become the body of a
// content that has none; "evidence", a list of {claim, quote, title, url}. Throws RowFault.
void readContentParts(const RowValue& object, Content& content);
Content conversation(const DialogueTurns& turns);

// What two or more candidates have in common, and what is left of each: one reply as a text of `format`, or a
// conversation where they part earlier.
struct Parted {
  std::optional<Content> prompt;
  std::vector<Content> rest;
};
// `prompt`: the row's own, or empty. Candidates are texts or dialogues; with a prompt they may repeat it. Every
// candidate keeps one turn at least. Throws RowFault when dialogues and plain texts are mixed, or one is empty.
Parted part(const RowValue* prompt, const std::vector<const RowValue*>& candidates, TextFormat format);
// A prompt alone: a conversation where it is one, else a text.
Content promptContent(const RowValue& prompt, TextFormat format);

}  // namespace podium
