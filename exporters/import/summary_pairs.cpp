#include "exporters/import/summary_pairs.h"

#include "exporters/import/dialogue.h"

namespace podium {
namespace {

std::string optionalText(const RowValue& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? std::string() : textOf(*found, name);
}

}  // namespace

int SummaryPairs::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    return row.value.contains("summaries") && row.value.contains("info") && row.value["summaries"].is_array();
  });
}

void SummaryPairs::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const RowValue* info = fields.find("info");
  const auto summaries = fields.list({"summaries"});
  if (!info || !info->is_object() || !summaries) throw RowFault("does not have both \"info\" and \"summaries\"");
  const std::string title = optionalText(*info, "title");
  std::string post = optionalText(*info, "post");
  if (post.empty()) post = optionalText(*info, "article");
  ImportedQuestion question;
  if (!title.empty() || !post.empty())
    question.prompt = textContent(TextFormat::Plain, title.empty() ? post : title + "\n\n" + post);
  for (const RowValue& summary : *summaries) {
    if (!summary.is_object()) throw RowFault("has a summary that is no object");
    question.items.push_back({.content = textContent(questions.textFormat(), optionalText(summary, "text")),
                              .source = optionalText(summary, "policy")});
  }
  if (const RowValue* choice = fields.find("choice"); choice && questions.wantsAnswers()) {
    const double chosen = numberOf(*choice, "choice");
    ImportedAnswer answer{.ranking = {.tiers = {{}, {}}}};
    for (std::size_t i = 0; i < question.items.size(); ++i)
      answer.ranking.tiers[static_cast<double>(i) == chosen ? 0 : 1].push_back(static_cast<int>(i));
    if (answer.ranking.tiers[0].empty()) throw RowFault("has a choice that names none of its summaries");
    answer.annotator = fields.text({"worker"}).value_or("");
    question.answers.push_back(std::move(answer));
  }
  if (question.prompt) question.prompt->extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
