#include "exporters/import/pair_columns.h"

#include <algorithm>

#include "exporters/import/dialogue.h"
#include "exporters/import/json_rows.h"
#include "exporters/import/pair_labels.h"

namespace podium {
namespace {

const Names kStems = {"output",  "response", "answer", "text",      "completion",   "generation", "reply",   "summary",
                      "caption", "image",    "video",  "human_ref", "conversation", "arg",        "argument"};

std::optional<PairNames> columnsOf(const Row& row) {
  RowFields fields(row);
  if (auto names = findPairNames(fields, kStems)) return names;
  if (fields.find("a") && fields.find("b")) return PairNames{"a", "b", {"_a", "_b"}};
  return std::nullopt;
}

// "winner_model_a", "winner_model_b" and "winner_tie", of which one is 1.
std::vector<ImportedAnswer> winnerColumns(RowFields& fields) {
  std::vector<ImportedAnswer> answers;
  const std::pair<const char*, Ranking> columns[] = {
      {"winner_model_a", firstIsBetter()}, {"winner_model_b", secondIsBetter()}, {"winner_tie", bothAreEqual()}};
  for (const auto& [name, ranking] : columns)
    if (const RowValue* value = fields.find(name); value && numberOf(*value, name) == 1.0)
      answers.push_back({.ranking = ranking});
  if (answers.size() != 1) throw RowFault("has not one winner in winner_model_a, winner_model_b and winner_tie");
  return answers;
}

// The turns of one side, as that data set holds them: JSON lists of texts in a text. nullopt: a plain text.
std::optional<std::vector<std::string>> turnsIn(const RowValue* value) {
  if (!value || !value->is_string()) return std::nullopt;
  const RowValue list = parseCell(value->get_ref<const std::string&>());
  if (!list.is_array() || list.empty()) return std::nullopt;
  std::vector<std::string> turns;
  for (const RowValue& turn : list) turns.push_back(turn.is_null() ? std::string() : textOf(turn, "prompt"));
  return turns;
}

// Both dialogues as messages, questions and replies in turn.
std::optional<std::array<RowValue, 2>> battleOf(const RowValue* prompt, const RowValue& first, const RowValue& second) {
  const auto asked = turnsIn(prompt);
  const std::optional<std::vector<std::string>> said[] = {turnsIn(&first), turnsIn(&second)};
  if (!asked || !said[0] || !said[1]) return std::nullopt;
  std::array<RowValue, 2> dialogues{RowValue::array(), RowValue::array()};
  for (std::size_t side = 0; side < 2; ++side) {
    if (said[side]->size() != asked->size())
      throw RowFault("has " + std::to_string(asked->size()) + " turns in its prompt and " +
                     std::to_string(said[side]->size()) + " in a reply");
    for (std::size_t turn = 0; turn < asked->size(); ++turn) {
      dialogues[side].push_back({{"role", "user"}, {"content", (*asked)[turn]}});
      dialogues[side].push_back({{"role", "assistant"}, {"content", (*said[side])[turn]}});
    }
  }
  return dialogues;
}

}  // namespace

int PairColumns::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) { return columnsOf(row).has_value(); });
}

void PairColumns::take(const Row& row, QuestionSink& questions) {
  const auto columns = columnsOf(row);
  if (!columns) throw RowFault("does not have both of its candidates");
  RowFields fields(row);
  const RowValue* first = fields.find(columns->first);
  const RowValue* second = fields.find(columns->second);
  const bool winners = hasAny(row, {"winner_model_a", "winner_model_b", "winner_tie"});
  const RowValue* prompt = fields.findPrompt();
  ImportedQuestion question;
  question.items = {mediaItem(*first).value_or(ImportedItem{}), mediaItem(*second).value_or(ImportedItem{})};
  if (question.items[0].kind != question.items[1].kind) throw RowFault("compares things of two kinds");
  if (question.items[0].kind == ItemKind::Text) {
    const auto battle = winners ? battleOf(prompt, *first, *second) : std::nullopt;
    Parted parted = battle ? part(nullptr, {&(*battle)[0], &(*battle)[1]}, questions.textFormat())
                           : part(prompt, {first, second}, questions.textFormat());
    question.prompt = std::move(parted.prompt);
    for (std::size_t i = 0; i < 2; ++i) question.items[i].content = std::move(parted.rest[i]);
  } else if (prompt) {
    question.prompt = promptContent(*prompt, questions.textFormat());
  }
  question.items[0].source = fields.text({"model_a", "model_1", "generator_1"}).value_or("");
  question.items[1].source = fields.text({"model_b", "model_2", "generator_2"}).value_or("");
  if (questions.wantsAnswers())
    question.answers = winners ? winnerColumns(fields)
                               : labelsOf(row, fields, *columns, question.items[0].source, question.items[1].source,
                                          questions.job().input, m_zeros);
  question.everyRowCounts = true;
  question.note = fields.text({"gold_note", "explanation", "reason"}).value_or("");
  (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
