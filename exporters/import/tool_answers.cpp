#include "exporters/import/tool_answers.h"

#include <algorithm>

#include "exporters/import/dialogue.h"
#include "exporters/import/media_file.h"
#include "exporters/import/pair_labels.h"

namespace podium {
namespace {

std::optional<ItemKind> kindOf(const RowValue& value) {
  return value.is_string() ? mediaKindOf(value.get_ref<const std::string&>()) : std::nullopt;
}

}  // namespace

void Candidates::add(std::string name, const RowValue& value, std::string source) {
  if (std::ranges::find(m_names, name) != m_names.end())
    throw RowFault("has two candidates that are called \"" + name + "\"");
  m_names.push_back(std::move(name));
  m_values.push_back(&value);
  m_sources.push_back(std::move(source));
}

void Candidates::fill(ImportedQuestion& question, const RowValue* prompt, TextFormat format) const {
  const auto isMedia = [](const RowValue* value) { return kindOf(*value).has_value(); };
  const bool media = !m_values.empty() && std::ranges::all_of(m_values, isMedia);
  question.items.resize(m_values.size());
  if (media) {
    for (std::size_t i = 0; i < m_values.size(); ++i) {
      question.items[i].kind = *kindOf(*m_values[i]);
      question.items[i].path = textOf(*m_values[i], m_names[i]);
      if (question.items[i].kind != question.items[0].kind) throw RowFault("compares things of two kinds");
    }
    if (prompt) question.prompt = promptContent(*prompt, format);
  } else {
    Parted parted = part(prompt, m_values, format);
    question.prompt = std::move(parted.prompt);
    for (std::size_t i = 0; i < m_values.size(); ++i) question.items[i].content = std::move(parted.rest[i]);
  }
  for (std::size_t i = 0; i < m_sources.size(); ++i) question.items[i].source = m_sources[i];
}

Ranking Candidates::rankingOf(const std::vector<std::vector<std::string>>& tiers) const {
  Ranking ranking;
  std::vector<bool> seen(m_names.size());
  for (const auto& names : tiers) {
    if (names.empty()) continue;
    std::vector<int>& tier = ranking.tiers.emplace_back();
    for (const std::string& name : names) {
      const auto found = std::ranges::find(m_names, name);
      if (found == m_names.end()) throw RowFault("ranks \"" + name + "\", which is none of its candidates");
      const auto position = static_cast<std::size_t>(found - m_names.begin());
      if (seen[position]) throw RowFault("ranks \"" + name + "\" twice");
      seen[position] = true;
      tier.push_back(static_cast<int>(position));
    }
    std::ranges::sort(tier);
  }
  if (ranking.tiers.empty()) throw RowFault("ranks nothing");
  const bool complete = std::ranges::all_of(seen, [](bool one) { return one; });
  ranking.unranked = complete ? UnrankedMeaning::BelowRanked : UnrankedMeaning::Unknown;
  return ranking;
}

ImportedAnswer Candidates::labelOf(const std::string& label) const {
  if (m_names.size() == 2) {
    const PairNames names{m_names[0], m_names[1], {"_a", "_b"}};
    if (auto answer = readLabel(label, names, m_names[0], m_names[1])) return *answer;
  } else if (auto answer = readLabel(label, {"", "", {"\n", "\n"}}, {}, {})) {
    if (answer->verdict != Verdict::Ranked) return *answer;  // "both bad"
    if (answer->ranking.tiers.size() == 1) return {.ranking = rankingOf({m_names})};
  }
  throw RowFault("has the label \"" + label + "\", which names none of its candidates");
}

PersonsAnswer::PersonsAnswer(const QuestionSink& questions, std::string annotator, std::int64_t row) {
  if (const auto& project = questions.job().project; project && !project->task.axes.empty())
    m_axes = &project->task.axes;
  m_answer.annotator = std::move(annotator);
  m_answer.row = row;
}

void PersonsAnswer::say(const std::string& question, const ImportedAnswer& said) {
  const bool later = m_axes && question != m_axes->front() && std::ranges::find(*m_axes, question) != m_axes->end();
  if (later) {
    if (said.verdict == Verdict::Ranked) m_answer.parts.axes.push_back({question, said.ranking});
    return;
  }
  if (m_said) return;  // the first one counts
  m_said = true;
  m_answer.verdict = said.verdict;
  m_answer.ranking = said.ranking;
}

ImportedAnswer PersonsAnswer::finished() && {
  if (!m_said) throw RowFault("has an answer of \"" + m_answer.annotator + "\" without a preference");
  if (m_answer.verdict == Verdict::Skip) m_answer.ranking = {};
  return std::move(m_answer);
}

}  // namespace podium
