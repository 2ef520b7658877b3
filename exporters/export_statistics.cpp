#include "exporters/export_statistics.h"

#include <algorithm>

namespace podium {
namespace {

constexpr int kFirst = 0, kTie = 1, kSecond = 2, kBothBad = 3, kCantTell = 4;
constexpr std::int64_t kPositions = 32, kAxes = 64;

std::string kindsOf(const RankingEvent& event) {
  return std::string(toText(event.contents.front().kind)) + " x " + std::to_string(event.contents.size());
}

int verdictOfPair(const JudgedAnswer& judged) {
  if (judged.tiers.size() == 2) return judged.tiers.front().front() == 0 ? kFirst : kSecond;
  return kTie;
}

}  // namespace

std::int64_t ExportStatistics::unitOf(const JudgedAnswer& judged, int position) const {
  const auto& axes = judged.project().task.axes;
  const auto axis = std::min<std::int64_t>(std::ranges::find(axes, judged.axis) - axes.begin(), kAxes - 1);
  return (judged.event.query.id.value * kAxes + axis) * kPositions + position;
}

void ExportStatistics::add(const JudgedAnswer& judged) {
  const RankingEvent& event = judged.event;
  addAgreement(judged);
  std::int64_t placed = 0;
  for (const auto& tier : judged.tiers) {
    const std::int64_t size = std::ssize(tier);
    placed += size;
    m_ties += size * (size - 1) / 2;
  }
  m_pairs += placed * (placed - 1) / 2;
  if (judged.again) return;
  ++m_figures.answers;
  m_queries.push_back(event.query.id.value);
  if (m_annotators.insert(event.annotator.id.value).second) {
    ++m_figures.annotators;
    if (event.annotator.synthetic) ++m_figures.synthetic;
  }
  ++m_figures.verdicts[std::string(toText(event.comparison.verdict))];
  if (!event.contents.empty()) ++m_figures.items[kindsOf(event)];
  const Timestamp at = event.comparison.answeredAt;
  m_figures.first = m_figures.first == 0 ? at : std::min(m_figures.first, at);
  m_figures.last = std::max(m_figures.last, at);
}

void ExportStatistics::addAgreement(const JudgedAnswer& judged) {
  if (judged.event.items.size() == 2) {
    const Verdict verdict = judged.event.comparison.verdict;
    const std::int64_t unit = unitOf(judged, 0);
    if (!judged.tiers.empty()) {
      m_tally.add(unit, verdictOfPair(judged));
      m_ordered.add(unit, verdictOfPair(judged));
    } else if (verdict == Verdict::BothBad || verdict == Verdict::CantTell) {
      m_tally.add(unit, verdict == Verdict::BothBad ? kBothBad : kCantTell);
    }
    return;
  }
  int rank = 1;
  for (const auto& tier : judged.tiers) {
    for (const int position : tier) {
      m_tally.add(unitOf(judged, position), rank);
      m_ordered.add(unitOf(judged, position), rank);
    }
    rank += static_cast<int>(tier.size());
  }
}

ExportFigures ExportStatistics::figures() const {
  ExportFigures figures = m_figures;
  std::ranges::sort(m_queries);
  m_queries.erase(std::unique(m_queries.begin(), m_queries.end()), m_queries.end());
  figures.queries = std::ssize(m_queries);
  if (m_pairs > 0) figures.tieShare = static_cast<double>(m_ties) / static_cast<double>(m_pairs);
  figures.perCent = m_tally.perCent();
  figures.alphaNominal = m_tally.alpha(ValueScale::Nominal);
  figures.alphaOrdinal = m_ordered.alpha(ValueScale::Ordinal);
  return figures;
}

}  // namespace podium
