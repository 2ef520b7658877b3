#include "exporters/custom/custom_rows.h"

#include <algorithm>

#include "exporters/custom/mapped_row.h"

namespace podium {
namespace {

constexpr int kUsualK = 2;

std::size_t itemsWanted(const ItemsMapping& items, const ImportJob& job) {
  if (items.k > 0) return static_cast<std::size_t>(items.k);
  if (job.options.k > 0) return static_cast<std::size_t>(job.options.k);
  return static_cast<std::size_t>(job.project ? job.project->k : kUsualK);
}

}  // namespace

CustomRows::CustomRows(const ReadMapping& reads) : m_mapped(std::make_unique<MappedRow>(reads)) {}
CustomRows::~CustomRows() = default;

void CustomRows::take(const Row& row, QuestionSink& questions) {
  if (!m_mapped->mapping().items.row.empty()) return takeItem(row, questions);
  questions.add(m_mapped->question(row, questions.textFormat(), questions.wantsAnswers()));
}

void CustomRows::takeItem(const Row& row, QuestionSink& questions) {
  MappedRow::Single single = m_mapped->single(row, questions.textFormat(), questions.wantsAnswers());
  const auto [found, fresh] = m_groups.try_emplace(single.key);
  Group& group = found->second;
  if (fresh) m_order.push_back(single.key);
  if (group.question.items.empty()) {
    group.question.prompt = std::move(single.prompt);
    group.question.answers = {std::move(single.facts)};
  } else {
    // What is said of the answer comes from the first row that says it.
    ImportedAnswer& facts = group.question.answers.front();
    if (facts.annotator.empty()) facts.annotator = single.facts.annotator;
    if (facts.answeredAt == 0) facts.answeredAt = single.facts.answeredAt;
    if (facts.parts.isEmpty()) facts.parts = std::move(single.facts.parts);
  }
  group.question.items.push_back(std::move(single.item));
  group.numbers.push_back(single.number);
  group.rows.push_back(row.number);
  if (group.question.items.size() >= itemsWanted(m_mapped->mapping().items, questions.job())) {
    ask(group, questions);
    group = {};
  }
  while (m_order.size() > kWindow) {
    if (auto oldest = m_groups.extract(m_order.front()); !oldest.empty()) ask(oldest.mapped(), questions);
    m_order.pop_front();
  }
}

void CustomRows::finish(QuestionSink& questions) {
  for (const std::string& key : m_order) ask(m_groups.at(key), questions);
}

void CustomRows::ask(Group& group, QuestionSink& questions) const {
  if (group.question.items.empty()) return;
  try {
    const std::size_t count = group.question.items.size();
    if (count == 1 && itemsWanted(m_mapped->mapping().items, questions.job()) > 1)
      throw RowFault("has no other item left to be compared with");
    ImportedAnswer facts = std::move(group.question.answers.front());
    group.question.answers.clear();
    if (count == 1 && group.numbers.front() && !m_mapped->mapping().preference.label.empty()) {
      facts.verdict = Verdict::Recorded;
      (*group.numbers.front() > 0 ? facts.parts.accepted : facts.parts.rejected) = {0};
      group.question.answers = {std::move(facts)};
    } else if (auto answer = answerOfNumbers(group.numbers, m_mapped->lowerIsBetter()); answer && count > 1) {
      facts.ranking = std::move(answer->ranking);
      group.question.answers = {std::move(facts)};
    }
    questions.add(group.question);
  } catch (const RowFault& fault) {
    for (const std::int64_t row : group.rows) questions.reject(row, fault.what());
  }
}

}  // namespace podium
