#include "exporters/judged_answer.h"

#include <algorithm>

namespace podium {
namespace {

bool carries(const AnswerParts& parts, const std::string& tag) {
  return std::any_of(parts.tags.begin(), parts.tags.end(), [&](const Tag& one) { return one.tag == tag; });
}

std::string groupOf(const RankingEvent& event) {
  if (event.prompt) return "prompt " + event.prompt->content.body;
  return "query " + std::to_string(event.rootQuery.value);
}

}  // namespace

void SkipCounter::add(const std::string& reason, std::int64_t count) {
  const auto known = std::find_if(m_all.begin(), m_all.end(), [&](const auto& one) { return one.reason == reason; });
  if (known != m_all.end())
    known->count += count;
  else
    m_all.push_back({reason, count});
}

std::vector<std::vector<int>> knownTiers(const Ranking& ranking, int k) {
  std::vector<std::vector<int>> tiers = ranking.tiers;
  std::vector<int> rest = ranking.unrankedOf(k);
  if (rest.empty() || tiers.empty() || ranking.unranked == UnrankedMeaning::Unknown) return tiers;
  const bool between = ranking.unranked == UnrankedMeaning::Between;
  tiers.insert(between ? tiers.end() - 1 : tiers.end(), std::move(rest));
  return tiers;
}

JudgedAnswerStream::JudgedAnswerStream(RankingEventStream& events, const ExportFilter& filter)
    : m_events(events), m_filter(filter) {}

std::string JudgedAnswerStream::reasonAgainst(const RankingEvent& event) const {
  const Comparison& answer = event.comparison;
  if (event.retraction) return "taken back";
  if (answer.verdict == Verdict::Skip) return "skipped by its annotator";
  if (!m_filter.guided && event.query.purpose != QueryPurpose::Ask) return "of the tutorial or the qualification";
  if (!m_filter.synthetic && event.annotator.synthetic) return "by a synthetic annotator";
  const auto& names = m_filter.annotators;
  if (!names.empty() && std::find(names.begin(), names.end(), event.annotator.name) == names.end())
    return "by another annotator";
  if (answer.answeredAt < m_filter.after || (m_filter.before > 0 && answer.answeredAt >= m_filter.before))
    return "given at another time";
  if (!m_filter.tag.empty() && !carries(answer.parts, m_filter.tag)) return "without the tag";
  return {};
}

std::optional<JudgedAnswer> JudgedAnswerStream::next() {
  while (auto event = m_events.next()) {
    ++m_read;
    if (const std::string reason = reasonAgainst(*event); !reason.empty()) {
      m_skipped.add(reason);
      continue;
    }
    JudgedAnswer judged;
    judged.info = &project();
    if (event->comparison.verdict == Verdict::Ranked)
      judged.tiers = knownTiers(event->comparison.ranking, static_cast<int>(event->items.size()));
    judged.group = groupOf(*event);
    judged.event = std::move(*event);
    return judged;
  }
  return std::nullopt;
}

}  // namespace podium
