#include "exporters/import/ranking_lines.h"

namespace podium {
namespace {

constexpr int kLinesSeen = 50;

std::string_view unquoted(std::string_view line) {
  if (line.size() > 1 && line.front() == '"' && line.back() == '"') return line.substr(1, line.size() - 2);
  return line;
}

bool saysNothing(std::string_view line, std::int64_t number) {
  return line.empty() || line.front() == '#' || (number == 1 && sameName(line, "ranking"));
}

NamedTiers tiersOf(std::string_view line) {
  NamedTiers tiers;
  for (bool more = true; more;) {
    const std::size_t next = line.find('>');
    std::string_view tier = line.substr(0, next);
    more = next != std::string_view::npos;
    line.remove_prefix(more ? next + 1 : line.size());
    tiers.emplace_back();
    for (bool tied = true; tied;) {
      const std::size_t equal = tier.find('=');
      tiers.back().emplace_back(trimmed(tier.substr(0, equal)));
      tied = equal != std::string_view::npos;
      tier.remove_prefix(tied ? equal + 1 : tier.size());
    }
  }
  return tiers;
}

bool isRanking(std::string_view line) {
  if (line.find_first_of("{}[]<,;\t") != std::string_view::npos || line.find('>') == std::string_view::npos)
    return false;
  for (const auto& tier : tiersOf(line))
    for (const std::string& name : tier)
      if (name.empty()) return false;
  return true;
}

}  // namespace

int RankingLines::recognise(const ImportSample& sample) {
  std::string_view head = sample.head;
  int seen = 0, fit = 0;
  for (std::int64_t number = 1; seen < kLinesSeen && !head.empty(); ++number) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos && sample.cut) break;  // in the middle of a line
    const std::string_view line = unquoted(trimmed(head.substr(0, end)));
    head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
    if (saysNothing(line, number)) continue;
    ++seen;
    fit += isRanking(line) ? 1 : 0;
  }
  return seen == 0 ? 0 : 100 * fit / seen;
}

void RankingLines::take(std::string_view line, std::int64_t number, QuestionSink& questions) {
  line = unquoted(line);
  if (!saysNothing(line, number)) m_votes.add(tiersOf(line), 1, number, {}, questions);
}

void RankingLines::finish(QuestionSink& questions) { m_votes.finish(questions); }

}  // namespace podium
