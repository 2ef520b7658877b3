#include "exporters/import/numbered_columns.h"

#include "exporters/import/dialogue.h"
#include "exporters/import/pair_labels.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

const Names kStems = {"prediction", "response", "output", "answer", "completion", "candidate", "generation", "summary"};
constexpr std::size_t kFewest = 3;

// The values of stem_1, stem_2, ... up to the first that is missing.
std::vector<std::pair<std::string, const RowValue*>> candidatesOf(RowFields& fields) {
  for (const std::string_view stem : kStems) {
    std::vector<std::pair<std::string, const RowValue*>> found;
    for (std::size_t number = 1; number <= kMostQueryItems; ++number) {
      const std::string name = std::string(stem) + "_" + std::to_string(number);
      const RowValue* value = fields.find(name);
      if (!value) value = fields.find(std::string(stem) + std::to_string(number));
      if (!value) break;
      found.emplace_back(name, value);
    }
    if (found.size() >= kFewest) return found;
  }
  return {};
}

}  // namespace

int NumberedColumns::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    RowFields fields(row);
    const std::size_t count = candidatesOf(fields).size();
    const RowValue* preference = fields.find("preference");
    return count > 0 && preference && preference->is_array() && preference->size() == count * (count - 1) / 2;
  });
}

void NumberedColumns::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto candidates = candidatesOf(fields);
  if (candidates.empty()) throw RowFault("does not have three numbered candidates");
  const auto preference = fields.list({"preference"});
  const std::size_t pairs = candidates.size() * (candidates.size() - 1) / 2;
  if (!preference || preference->size() != pairs)
    throw RowFault("has not a preference for each of the " + std::to_string(pairs) + " pairs of its candidates");
  const RowValue* prompt = fields.findPrompt();
  std::optional<Content> asked;
  if (prompt) asked = promptContent(*prompt, questions.textFormat());
  const std::string annotator = fields.text(kAnnotatorNames).value_or("");
  const std::string extra = fields.extra();
  if (asked) asked->extra = extra;
  std::vector<PairNames> names;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    for (std::size_t j = i + 1; j < candidates.size(); ++j)
      names.push_back({candidates[i].first, candidates[j].first, {"_1", "_2"}});
  std::vector<ImportedAnswer> answers;
  for (std::size_t pair = 0; pair < pairs && questions.wantsAnswers(); ++pair) {
    const RowValue& said = (*preference)[pair];
    if (isUncertainZero(labelText(said), names[pair]))
      m_zeros.requireTie(questions.job().input, {"preference"}, "--map items=... --map best=...");
    auto answer = readLabel(labelText(said), names[pair], {}, {});
    if (!answer) throw RowFault("has the preference " + said.dump() + ", which is none of 0, 1 and 2");
    answer->annotator = annotator;
    answers.push_back(std::move(*answer));
  }
  std::size_t pair = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    for (std::size_t j = i + 1; j < candidates.size(); ++j, ++pair) {
      ImportedQuestion question;
      question.prompt = asked;
      for (const std::size_t k : {i, j})
        question.items.push_back(
            {.content = textContent(questions.textFormat(), textOf(*candidates[k].second, candidates[k].first))});
      if (!answers.empty()) question.answers.push_back(answers[pair]);
      try {
        questions.add(question);
      } catch (const RowFault& fault) {
        questions.reject(row.number, fault.what());  // one pair of many: the others go in
      }
    }
}

}  // namespace podium
