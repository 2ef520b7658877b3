#include "exporters/import/dialogue.h"

#include <algorithm>

#include "exporters/import/row_fields.h"
#include "exporters/json_text.h"

namespace podium {
namespace {

constexpr std::string_view kHuman = "Human:", kAssistant = "Assistant:", kBreak = "\n\n";

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// The mark at the beginning of a text, or "".
std::string_view markOf(std::string_view text) {
  for (const std::string_view mark : {kHuman, kAssistant})
    if (text.starts_with(mark)) return mark;
  return {};
}

// Where the next turn's mark begins: after an empty line.
std::size_t nextMark(std::string_view text) {
  for (std::size_t at = text.find(kBreak); at != std::string_view::npos; at = text.find(kBreak, at + 1))
    if (!markOf(text.substr(at + kBreak.size())).empty()) return at;
  return std::string_view::npos;
}

std::string roleOf(const std::string& name) {
  if (sameName(name, "human") || sameName(name, "prompter")) return "user";
  if (sameName(name, "gpt") || sameName(name, "bot") || sameName(name, "model")) return "assistant";
  return name;
}

// A message's content: a text, or a list of parts of which all are texts.
std::string wordsOf(const RowValue& content, const std::string& name) {
  if (!content.is_array()) return textOf(content, name);
  std::string words;
  for (const RowValue& part : content) {
    const auto text = part.is_object() ? part.find("text") : part.end();
    if (!part.is_object() || text == part.end())
      throw RowFault("has a message in \"" + name + "\" with parts that are no text");
    words += textOf(*text, name);
  }
  return words;
}

DialogueTurn turnOf(const RowValue& message, const std::string& name) {
  const auto pick = [&](const char* first, const char* second) -> const RowValue& {
    for (const char* key : {first, second})
      if (const auto found = message.find(key); found != message.end() && !found->is_null()) return *found;
    throw RowFault("has a message in \"" + name + "\" without " + first);
  };
  return {roleOf(textOf(pick("role", "from"), name)), wordsOf(pick("content", "value"), name)};
}

bool startsWith(const DialogueTurns& turns, const DialogueTurns& begin) {
  return turns.size() > begin.size() && std::equal(begin.begin(), begin.end(), turns.begin());
}

std::size_t commonTurns(const std::vector<DialogueTurns>& candidates) {
  for (std::size_t count = 0;; ++count)
    for (const DialogueTurns& turns : candidates)
      if (turns.size() <= count + 1 || turns[count] != candidates.front()[count]) return count;
}

Content replyContent(const DialogueTurns& turns, TextFormat format) {
  if (turns.size() == 1 && turns.front().role == "assistant") return textContent(format, turns.front().content);
  return conversation(turns);
}

// Without the mark of the answer that is asked for: "... \n\nAssistant:".
DialogueTurns askingTurns(DialogueTurns turns) {
  if (turns.size() > 1 && turns.back().role == "assistant" && isBlank(turns.back().content)) turns.pop_back();
  return turns;
}

std::optional<DialogueTurns> dialogueOf(const RowValue& value, const std::string& name) {
  return value.is_string() ? turnsOfMarks(textOf(value, name)) : turnsOfMessages(value, name);
}

Parted partDialogues(const RowValue* prompt, std::vector<DialogueTurns> candidates, TextFormat format) {
  DialogueTurns before;
  if (prompt) {
    const auto own = dialogueOf(*prompt, "prompt");
    before = own ? askingTurns(*own) : DialogueTurns{{"user", textOf(*prompt, "prompt")}};
    // Some files give the whole dialogue in each candidate and its first message as the prompt, too.
    if (std::ranges::all_of(candidates, [&](const DialogueTurns& turns) { return startsWith(turns, before); }))
      before.clear();
  }
  const std::size_t common = commonTurns(candidates);
  before.insert(before.end(), candidates.front().begin(),
                candidates.front().begin() + static_cast<std::ptrdiff_t>(common));
  Parted parted;
  if (!before.empty()) parted.prompt = conversation(before);
  for (DialogueTurns& turns : candidates) {
    turns.erase(turns.begin(), turns.begin() + static_cast<std::ptrdiff_t>(common));
    parted.rest.push_back(replyContent(turns, format));
  }
  return parted;
}

}  // namespace

std::optional<DialogueTurns> turnsOfMarks(std::string_view text) {
  text.remove_prefix(std::min(text.size(), text.find_first_not_of("\r\n")));
  DialogueTurns turns;
  for (std::string_view mark = markOf(text); !mark.empty(); mark = markOf(text)) {
    text.remove_prefix(mark.size());
    if (text.starts_with(' ')) text.remove_prefix(1);  // belongs to the mark
    const std::size_t end = nextMark(text);
    turns.push_back({mark == kHuman ? "user" : "assistant", std::string(text.substr(0, end))});
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + kBreak.size());
  }
  if (turns.empty()) return std::nullopt;
  return turns;
}

std::optional<DialogueTurns> turnsOfMessages(const RowValue& value, const std::string& name) {
  if (value.is_object()) return DialogueTurns{turnOf(value, name)};
  if (!value.is_array() || value.empty()) return std::nullopt;
  DialogueTurns turns;
  for (const RowValue& message : value) {
    if (!message.is_object()) return std::nullopt;
    turns.push_back(turnOf(message, name));
  }
  return turns;
}

Content textContent(TextFormat format, std::string body) {
  Content content;
  content.format = format;
  content.body = std::move(body);
  return content;
}

void readContentParts(const RowValue& object, Content& content) {
  const auto listOf = [&object](const char* name) -> const RowValue* {
    const auto found = object.find(name);
    return found == object.end() || !found->is_array() ? nullptr : &*found;
  };
  if (const RowValue* steps = listOf("steps")) {
    std::string body;
    for (const RowValue& step : *steps) {
      content.steps.push_back(textOf(step, "steps"));
      body += (body.empty() ? "" : "\n\n") + content.steps.back();
    }
    if (content.body.empty()) content.body = std::move(body);
  }
  if (const RowValue* evidence = listOf("evidence"))
    for (const RowValue& passage : *evidence) {
      if (!passage.is_object()) throw RowFault("has a passage in \"evidence\" that is no object");
      const auto word = [&passage](const char* name) {
        const auto found = passage.find(name);
        return found == passage.end() || found->is_null() ? std::string() : textOf(*found, name);
      };
      content.evidence.push_back({word("claim"), word("quote"), word("title"), word("url")});
    }
}

Content conversation(const DialogueTurns& turns) {
  std::string list(1, '[');
  for (const DialogueTurn& turn : turns) {
    list += list.size() > 1 ? R"(,{"role":)" : R"({"role":)";
    appendJsonString(list, turn.role);
    list += R"(,"content":)";
    appendJsonString(list, turn.content);
    list += '}';
  }
  list += ']';
  return textContent(TextFormat::Conversation, std::move(list));
}

Content promptContent(const RowValue& prompt, TextFormat format) {
  if (const auto turns = dialogueOf(prompt, "prompt")) return conversation(askingTurns(*turns));
  return textContent(format, textOf(prompt, "prompt"));
}

Parted part(const RowValue* prompt, const std::vector<const RowValue*>& candidates, TextFormat format) {
  std::vector<DialogueTurns> dialogues;
  for (const RowValue* candidate : candidates)
    if (auto turns = dialogueOf(*candidate, "reply")) dialogues.push_back(std::move(*turns));
  if (dialogues.size() == candidates.size()) return partDialogues(prompt, std::move(dialogues), format);
  if (!dialogues.empty()) throw RowFault("mixes dialogues and plain texts");
  Parted parted;
  if (prompt) parted.prompt = promptContent(*prompt, format);
  for (const RowValue* candidate : candidates) parted.rest.push_back(textContent(format, textOf(*candidate, "reply")));
  return parted;
}

}  // namespace podium
