#include "exporters/import/preference_pairs.h"

#include "exporters/import/dialogue.h"

namespace podium {
namespace {

const Names kChosen = {"chosen", "chosen_response", "preferred_output"};
const Names kRejected = {"rejected", "rejected_response", "non_preferred_output"};

// A list of texts is a list of candidates; a list of messages is one candidate.
std::vector<const RowValue*> candidatesOf(const RowValue& value) {
  if (!value.is_array() || value.empty() || !value.front().is_string()) return {&value};
  std::vector<const RowValue*> candidates;
  for (const RowValue& text : value) candidates.push_back(&text);
  return candidates;
}

const RowValue& requireValue(RowFields& fields, Names names) {
  if (const RowValue* value = fields.find(names)) return *value;
  throw RowFault("has no \"" + std::string(*names.begin()) + "\"");
}

// The prompt; "input" may hold its messages one level deeper.
const RowValue* promptOf(RowFields& fields) {
  const RowValue* prompt = fields.findPrompt();
  if (!prompt || !prompt->is_object()) return prompt;
  const auto messages = prompt->find("messages");
  return messages == prompt->end() ? prompt : &*messages;
}

}  // namespace

int PreferencePairs::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) { return hasAny(row, kChosen) && hasAny(row, kRejected); });
}

void PreferencePairs::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto chosen = candidatesOf(requireValue(fields, kChosen));
  const auto rejected = candidatesOf(requireValue(fields, kRejected));
  std::vector<const RowValue*> all = chosen;
  all.insert(all.end(), rejected.begin(), rejected.end());
  Parted parted = part(promptOf(fields), all, questions.textFormat());
  const std::string sources[] = {fields.text({"chosen_model"}).value_or(""),
                                 fields.text({"rejected_model"}).value_or("")};

  ImportedQuestion question;
  question.prompt = std::move(parted.prompt);
  ImportedAnswer answer{.ranking = {.tiers = {{}, {}}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t tier = i < chosen.size() ? 0 : 1;
    question.items.push_back({.content = std::move(parted.rest[i]), .source = sources[tier]});
    answer.ranking.tiers[tier].push_back(static_cast<int>(i));
  }
  // One row a judgement: what others say of the same pair is no duplicate.
  if (const auto annotator = fields.text(kAnnotatorNames)) {
    constexpr std::string_view kImported = "import:";  // of an earlier import, which is put before it again
    answer.annotator = annotator->starts_with(kImported) ? annotator->substr(kImported.size()) : *annotator;
    question.everyRowCounts = questions.wantsAnswers();
  }
  if (questions.wantsAnswers())
    if (const RowValue* margin = fields.find("margin")) answer.parts.margin = numberOf(*margin, "margin");
  question.answers.push_back(std::move(answer));
  question.note = fields.text({"gold_note", "explanation", "reason"}).value_or("");
  (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
