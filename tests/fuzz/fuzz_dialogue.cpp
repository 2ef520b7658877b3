// Dialogues with marks, and what two of them have in common.
#include "exporters/import/dialogue.h"
#include "exporters/import/text_reader.h"
#include "storage/json/conversation_json.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

std::string marked(const DialogueTurns& turns) {
  std::string text;
  for (const DialogueTurn& turn : turns)
    text += (turn.role == "user" ? "\n\nHuman: " : "\n\nAssistant: ") + turn.content;
  return text;
}

void requireConversation(const Content& content) {
  if (content.format == TextFormat::Conversation)
    fuzz::require(messagesFromJson(content.body).has_value(), "a conversation holds messages");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const bool prompted = (bytes.byte() & 1U) != 0;
  const RowValue prompt = bytes.word(), first = bytes.word(), second = bytes.rest();
  if (firstInvalidUtf8({reinterpret_cast<const char*>(data), size})) return 0;  // rows never hold such texts
  if (const auto turns = turnsOfMarks(first.get_ref<const std::string&>())) {
    fuzz::require(!turns->empty(), "a dialogue has turns");
    fuzz::require(turnsOfMarks(marked(*turns)) == turns, "a dialogue that is written again is read the same");
  }
  fuzz::accepts([&] {
    const Parted parted = part(prompted ? &prompt : nullptr, {&first, &second}, TextFormat::Plain);
    fuzz::require(parted.rest.size() == 2, "each candidate keeps something");
    if (parted.prompt) requireConversation(*parted.prompt);
    for (const Content& rest : parted.rest) requireConversation(rest);
  });
  fuzz::accepts([&] { requireConversation(promptContent(prompt, TextFormat::Plain)); });
  return 0;
}
