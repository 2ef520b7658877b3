#include "exporters/import/alternatives.h"

#include <algorithm>
#include <set>

#include "exporters/import/dialogue.h"
#include "exporters/import/media_file.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

void requireNames(const NamedTiers& tiers) {
  std::set<std::string_view> seen;
  for (const auto& tier : tiers)
    for (const std::string& name : tier) {
      if (name.empty()) throw RowFault("has a rank without a name");
      if (!seen.insert(name).second) throw RowFault("ranks \"" + name + "\" twice");
    }
  if (seen.empty()) throw RowFault("ranks nothing");
  if (seen.size() == 1) throw RowFault("ranks one item alone");
}

}  // namespace

ImportedQuestion questionAbout(const std::vector<std::string>& names) {
  ImportedQuestion question;
  for (const std::string& name : names) {
    ImportedItem item;
    item.source = name;
    if (const auto kind = mediaKindOf(name)) {
      item.kind = *kind;
      item.path = name;
    } else {
      item.content = textContent(TextFormat::Plain, name);
    }
    question.items.push_back(std::move(item));
  }
  return question;
}

Votes::Votes(std::vector<std::string> all) : m_all(std::move(all)) {
  if (m_all.size() > kMostQueryItems) m_all.clear();
}

Votes::Poll& Votes::pollOf(const NamedTiers& tiers) {
  std::vector<std::string> names = m_all;
  if (names.empty()) {
    for (const auto& tier : tiers) names.insert(names.end(), tier.begin(), tier.end());
    std::ranges::sort(names);
  }
  if (m_polls.size() >= kMostSets && !m_polls.contains(names))
    throw RowFault("is about one more set of items than the " + std::to_string(kMostSets) + " that one file may have");
  const auto [found, fresh] = m_polls.try_emplace(names);
  Poll& poll = found->second;
  if (fresh) {
    poll.question = questionAbout(names);
    for (std::size_t i = 0; i < names.size(); ++i) poll.positions.emplace(names[i], static_cast<int>(i));
  }
  return poll;
}

void Votes::add(const NamedTiers& tiers, int count, std::int64_t row, const std::string& annotator,
                QuestionSink& questions) {
  requireNames(tiers);
  Poll& poll = pollOf(tiers);
  ImportedAnswer vote;
  vote.row = row;
  vote.annotator = annotator;
  vote.ranking.unranked = UnrankedMeaning::Unknown;
  for (const auto& names : tiers) {
    if (names.empty()) continue;
    std::vector<int>& tier = vote.ranking.tiers.emplace_back();
    for (const std::string& name : names) {
      const auto found = poll.positions.find(name);
      if (found == poll.positions.end()) throw RowFault("ranks \"" + name + "\", which is none of its candidates");
      tier.push_back(found->second);
    }
    std::ranges::sort(tier);
  }
  if (vote.ranking.isComplete(static_cast<int>(poll.positions.size())))
    vote.ranking.unranked = UnrankedMeaning::BelowRanked;
  if (poll.row == 0) poll.row = row;
  poll.waiting = true;
  if (!questions.wantsAnswers()) return;
  for (int i = 0; i < count; ++i) {
    poll.question.answers.push_back(vote);
    if (poll.question.answers.size() >= static_cast<std::size_t>(kMostVotes)) ask(poll, questions);
    poll.waiting = !poll.question.answers.empty();
  }
}

void Votes::ask(Poll& poll, QuestionSink& questions) {
  try {
    questions.add(poll.question);
  } catch (const RowFault& fault) {
    questions.reject(poll.row, fault.what());
  }
  poll.question.votersBefore += static_cast<int>(poll.question.answers.size());
  poll.question.answers.clear();
  poll.waiting = false;
}

void Votes::finish(QuestionSink& questions) {
  for (auto& [names, poll] : m_polls)
    if (poll.waiting) ask(poll, questions);
}

}  // namespace podium
