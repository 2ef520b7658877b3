#include "exporters/import/pair_columns.h"

#include <algorithm>
#include <array>

#include "exporters/import/dialogue.h"

namespace podium {
namespace {

constexpr std::string_view kStems[] = {"output", "response", "answer",  "text",  "completion", "generation",
                                       "reply",  "summary",  "caption", "image", "video",      "human_ref"};
constexpr std::array<std::string_view, 2> kEndings[] = {{"_1", "_2"}, {"_a", "_b"}, {"_0", "_1"}, {"1", "2"}};
const Names kLabels = {"label",  "labels", "preference",         "winner",
                       "choice", "better", "overall_preference", "preferred"};

struct Columns {
  std::string first, second;
  std::array<std::string_view, 2> endings;
};

std::optional<Columns> columnsOf(const Row& row) {
  RowFields fields(row);
  for (const std::string_view stem : kStems)
    for (const auto& endings : kEndings) {
      Columns columns{std::string(stem) + std::string(endings[0]), std::string(stem) + std::string(endings[1]),
                      endings};
      if (fields.find(columns.first) && fields.find(columns.second)) return columns;
    }
  if (fields.find("a") && fields.find("b")) return Columns{"a", "b", {"_a", "_b"}};
  return std::nullopt;
}

// Which of the two a label means: 0, 1, or a tie. nullopt: it names none of them.
std::optional<ImportedAnswer> readLabel(const std::string& label, const Columns& columns, const std::string& modelA,
                                        const std::string& modelB) {
  const auto ranked = [](Ranking ranking) { return ImportedAnswer{.ranking = std::move(ranking)}; };
  const auto isAny = [&label](std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return sameName(label, word); });
  };
  const std::string first(columns.endings[0].substr(columns.endings[0].size() - 1));
  const std::string second(columns.endings[1].substr(columns.endings[1].size() - 1));
  const bool counted = first == "1";  // 1 and 2; letters go with 1 and 2, too, or with 1 and 0
  if (isAny({"tie", "equal", "same", "both", "draw", "1.5", "0.5", "tie (both good)"}))
    return ranked({.tiers = {{0, 1}}});
  if (isAny({"both bad", "bothbad", "tie (bothbad)", "tie (both bad)", "neither"}))
    return ImportedAnswer{.verdict = Verdict::BothBad};
  if (isAny({first, columns.first, "model_" + first, "first", "left"}) || (!modelA.empty() && label == modelA))
    return ranked({.tiers = {{0}, {1}}});
  if (isAny({second, columns.second, "model_" + second, "second", "right"}) || (!modelB.empty() && label == modelB))
    return ranked({.tiers = {{1}, {0}}});
  const bool letters = first == "a";
  if (isAny({"1", "1.0"}) && (letters || counted)) return ranked({.tiers = {{0}, {1}}});
  if (isAny({"2", "2.0"}) && (letters || counted)) return ranked({.tiers = {{1}, {0}}});
  if (label == "0" && letters) return ranked({.tiers = {{1}, {0}}});  // SHP (Ethayarajh et al. 2022): 1 is A
  if (label == "0" && counted) return ranked({.tiers = {{0, 1}}});    // PandaLM (Wang et al. 2023): 0 is a tie
  return std::nullopt;
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
  const RowValue* prompt = fields.findPrompt();
  ImportedQuestion question;
  question.items = {mediaItem(*first).value_or(ImportedItem{}), mediaItem(*second).value_or(ImportedItem{})};
  if (question.items[0].kind != question.items[1].kind) throw RowFault("compares things of two kinds");
  if (question.items[0].kind == ItemKind::Text) {
    Parted parted = part(prompt, {first, second}, questions.textFormat());
    question.prompt = std::move(parted.prompt);
    for (std::size_t i = 0; i < 2; ++i) question.items[i].content = std::move(parted.rest[i]);
  } else if (prompt) {
    question.prompt = promptContent(*prompt, questions.textFormat());
  }
  question.items[0].source = fields.text({"model_a", "model_1", "generator_1"}).value_or("");
  question.items[1].source = fields.text({"model_b", "model_2", "generator_2"}).value_or("");
  if (const RowValue* label = fields.find(kLabels); label && questions.wantsAnswers()) {
    const std::string text = label->is_string() ? textOf(*label, "label") : label->dump();
    question.answer = readLabel(text, *columns, question.items[0].source, question.items[1].source);
    if (!question.answer) throw RowFault("has the label \"" + text + "\", which names none of its two candidates");
    question.answer->annotator = fields.text({"annotator", "worker"}).value_or("");
  }
  question.note = fields.text({"gold_note", "explanation", "reason"}).value_or("");
  (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
