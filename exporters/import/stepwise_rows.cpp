#include "exporters/import/stepwise_rows.h"

#include <algorithm>

#include "exporters/import/dialogue.h"

namespace podium {
namespace {

bool isList(const RowValue* value, bool (RowValue::*isOne)() const noexcept) {
  return value && value->is_array() && !value->empty() &&
         std::ranges::all_of(*value, [isOne](const RowValue& one) { return (one.*isOne)(); });
}

bool isLabel(const RowValue& label) { return label.is_boolean() || label.is_number() || label.is_null(); }

// Words of the file and how they are answered by people: 1 right, 0 neutral, -1 wrong.
int labelOf(const RowValue& label) {
  if (label.is_boolean()) return label.get<bool>() ? 1 : -1;
  const double value = numberOf(label, "labels");
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

}  // namespace

int StepwiseRows::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    RowFields fields(row);
    if (isList(fields.find("steps"), &RowValue::is_string)) return true;
    const RowValue* completions = fields.find("completions");
    const RowValue* labels = fields.find("labels");
    return isList(completions, &RowValue::is_string) && labels && labels->is_array() &&
           labels->size() == completions->size() && std::ranges::all_of(*labels, isLabel);
  });
}

void StepwiseRows::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto steps = fields.list({"steps", "completions"});
  if (!steps || steps->empty()) throw RowFault("has no list of steps");
  ImportedItem item;
  item.content.format = questions.textFormat();
  RowValue parts{{"steps", *steps}};
  if (const auto evidence = fields.list({"evidence"})) parts["evidence"] = *evidence;
  readContentParts(parts, item.content);
  item.source = fields.text({"model", "source", "policy", "generator", "author"}).value_or("");
  ImportedQuestion question;
  if (const auto labels = fields.list({"labels"}); labels && questions.wantsAnswers()) {
    if (labels->size() != steps->size())
      throw RowFault("has " + std::to_string(steps->size()) + " steps and " + std::to_string(labels->size()) +
                     " labels");
    ImportedAnswer answer{.verdict = Verdict::Recorded};
    for (std::size_t i = 0; i < labels->size(); ++i)
      if (!(*labels)[i].is_null()) answer.parts.steps.push_back({0, static_cast<int>(i), labelOf((*labels)[i])});
    if (!answer.parts.steps.empty()) question.answers.push_back(std::move(answer));
  }
  if (const RowValue* prompt = fields.findPrompt()) question.prompt = promptContent(*prompt, questions.textFormat());
  (question.prompt ? *question.prompt : item.content).extra = fields.extra();
  question.items.push_back(std::move(item));
  questions.add(question);
}

}  // namespace podium
