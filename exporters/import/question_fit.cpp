#include "exporters/import/question_fit.h"

#include <algorithm>

#include "storage/domain/query_limit.h"

namespace podium {
namespace {

const char* thing(ItemKind kind) {
  switch (kind) {
    case ItemKind::Clip:
      return "a clip";
    case ItemKind::Text:
      return "a text";
    case ItemKind::Image:
      return "an image";
    case ItemKind::Video:
      return "a video";
  }
  return "an item";
}

// Texts with a NUL would be cut off there by half of what reads them.
bool hasNul(const std::string& text) { return text.find('\0') != std::string::npos; }

bool hasNul(const Content& content) {
  return hasNul(content.body) || hasNul(content.link) ||
         std::ranges::any_of(content.steps, [](const std::string& step) { return hasNul(step); }) ||
         std::ranges::any_of(content.evidence, [](const Evidence& one) {
           return hasNul(one.claim) || hasNul(one.quote) || hasNul(one.title) || hasNul(one.url);
         });
}

bool hasNul(const ImportedQuestion& question) {
  return (question.prompt && hasNul(*question.prompt)) ||
         std::ranges::any_of(question.items,
                             [](const ImportedItem& item) {
                               return hasNul(item.content) || hasNul(item.path) || hasNul(item.source);
                             }) ||
         std::ranges::any_of(question.answers, [](const ImportedAnswer& answer) {
           return hasNul(answer.annotator) || hasNul(answer.parts.rationale);
         });
}

}  // namespace

void requireFit(const ImportJob& job, const ImportedQuestion& question) {
  const std::size_t count = question.items.size();
  if (count == 0) throw RowFault("holds nothing to judge");
  if (hasNul(question)) throw RowFault("holds a NUL character");
  if (count > kMostQueryItems)
    throw RowFault("holds " + std::to_string(count) + " items, and a query shows at most " +
                   std::to_string(kMostQueryItems));
  if (const auto& project = job.project) {
    for (const ImportedItem& item : question.items)
      if (item.kind != project->kind)
        throw RowFault(std::string("holds ") + thing(item.kind) + ", and people of this project judge " +
                       std::string(toText(project->kind)) + "s");
    const bool ordered = ordersItems(project->answer);
    if (project->answer == AnswerForm::Pair && count != 2)
      throw RowFault("holds " + std::to_string(count) + " items, and this project asks about pairs");
    if (ordered && count < 2) throw RowFault("holds one item, and this project compares");
  }
  if (job.options.purpose != QueryPurpose::Ask) (void)goldOf(job, question);
  for (const ImportedAnswer& answer : question.answers)
    if (answer.row == 0) requireFit(job, answer, count);
}

void requireFit(const ImportJob& job, const ImportedAnswer& answer, std::size_t items) {
  if (answer.verdict != Verdict::Ranked) return;
  const Ranking& ranking = answer.ranking;
  const int k = static_cast<int>(items);
  if (ranking.tiers.empty() || !ranking.isValid(k)) throw RowFault("has a ranking that does not rank its items");
  const bool partial = !job.project || job.project->allowPartial;
  if (!ranking.isComplete(k) && !partial) throw RowFault("has a ranking that leaves items out");
}

const Ranking& goldOf(const ImportJob& job, const ImportedQuestion& question) {
  const int k = static_cast<int>(question.items.size());
  const ImportedAnswer* gold = nullptr;
  for (const ImportedAnswer& answer : question.answers) {
    if (answer.verdict != Verdict::Ranked) continue;
    if (gold && gold->ranking.normalised(k) != answer.ranking.normalised(k))
      throw RowFault("has preferences that differ, and the answer of such a query must be known");
    gold = &answer;
  }
  if (!gold) throw RowFault("has no preference, and the answer of such a query must be known");
  requireFit(job, *gold, question.items.size());
  return gold->ranking;
}

}  // namespace podium
