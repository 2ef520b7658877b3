#include "exporters/aggregated_answers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "exporters/consensus.h"

namespace podium {
namespace {

constexpr double kSame = 1e-9;  // worths closer than that are tied: only rounding tells them apart
constexpr auto kAgreeTooLittle = "their query's answers agree less than asked for";

// Best first; items that nobody placed are missing.
std::vector<std::vector<int>> tiersOf(const WorthFit& fit, const std::vector<std::vector<int>>& placed) {
  std::vector<int> order;
  for (const auto& tier : placed) order.insert(order.end(), tier.begin(), tier.end());
  std::ranges::sort(order);
  std::ranges::stable_sort(order, [&](int one, int other) { return fit.margin(one, other) > kSame; });
  std::vector<std::vector<int>> tiers;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || fit.margin(order[i - 1], order[i]) > kSame) tiers.emplace_back();
    tiers.back().push_back(order[i]);
  }
  return tiers;
}

// The sum of what was said of each step becomes its label.
std::vector<StepLabel> stepsOfMost(const std::vector<JudgedAnswer>& answers) {
  std::map<std::pair<int, int>, int> sums;
  for (const JudgedAnswer& judged : answers)
    for (const StepLabel& step : judged.event.comparison.parts.steps) sums[{step.position, step.step}] += step.label;
  std::vector<StepLabel> steps;
  for (const auto& [place, sum] : sums) steps.push_back({place.first, place.second, (sum > 0) - (sum < 0)});
  return steps;
}

std::vector<Tag> tagsOfMost(const std::vector<JudgedAnswer>& answers) {
  std::map<std::pair<int, std::string>, std::size_t> counts;
  for (const JudgedAnswer& judged : answers)
    for (const Tag& tag : judged.event.comparison.parts.tags) ++counts[{tag.position, tag.tag}];
  std::vector<Tag> tags;
  for (const auto& [tag, count] : counts)
    if (2 * count > answers.size()) tags.push_back({tag.first, tag.second});
  return tags;
}

std::optional<double> meanMargin(const std::vector<JudgedAnswer>& answers, const std::vector<std::vector<int>>& tiers) {
  double sum = 0.0;
  int count = 0;
  for (const JudgedAnswer& judged : answers)
    if (!tiers.empty() && !judged.tiers.empty() && judged.tiers.front() == tiers.front())
      if (const auto margin = statedMargin(judged)) {
        sum += *margin;
        ++count;
      }
  if (count == 0) return std::nullopt;
  return sum / count;
}

AnswerParts partsOfMost(const std::vector<JudgedAnswer>& answers, const QueryTally& tally) {
  AnswerParts parts;
  parts.accepted = tally.accepted();
  parts.rejected = tally.rejected();
  parts.steps = stepsOfMost(answers);
  parts.tags = tagsOfMost(answers);
  for (const JudgedAnswer& judged : answers) {
    const auto& ratings = judged.event.comparison.parts.ratings;
    parts.ratings.insert(parts.ratings.end(), ratings.begin(), ratings.end());
  }
  return parts;
}

JudgedAnswer together(std::vector<JudgedAnswer> answers, const QueryTally& tally, Aggregate how) {
  std::shared_ptr<Consensus> consensus = std::make_shared<Consensus>();
  consensus->annotators = tally.answers();
  consensus->agreement = tally.agreement();
  std::vector<std::vector<int>> tiers;
  const Verdict verdict = tally.verdict();
  if (verdict == Verdict::Ranked || verdict == Verdict::Recorded) tiers = tally.majority();
  if (how == Aggregate::Posterior && !tiers.empty()) {
    consensus->worths = tally.posterior();
    tiers = tiersOf(*consensus->worths, tiers);
  }
  AnswerParts parts = partsOfMost(answers, tally);
  parts.margin = meanMargin(answers, tiers);
  Comparison sum = answers.front().event.comparison;
  sum.verdict = verdict;
  sum.ranking = {tiers, UnrankedMeaning::Unknown};
  sum.parts = std::move(parts);
  sum.shownOrder.clear();
  sum.activeMs = sum.replays = 0;
  bool synthetic = true;
  for (const JudgedAnswer& judged : answers) {
    const Comparison& one = judged.event.comparison;
    sum.shownAt = std::min(sum.shownAt, one.shownAt);
    sum.answeredAt = std::max(sum.answeredAt, one.answeredAt);
    sum.activeMs += one.activeMs;
    sum.replays += one.replays;
    synthetic = synthetic && judged.event.annotator.synthetic;
  }
  JudgedAnswer result = std::move(answers.front());
  result.event.comparison = std::move(sum);
  result.event.annotator = {{}, std::string(toText(how)), synthetic};
  result.tiers = std::move(tiers);
  result.consensus = std::move(consensus);
  return result;
}

}  // namespace

AggregatedAnswers::AggregatedAnswers(RankingEventStream& events, const ExportOptions& options,
                                     ExportStatistics& statistics)
    : m_answers(events, options), m_options(options), m_statistics(statistics) {}

std::optional<JudgedAnswer> AggregatedAnswers::next() {
  if (!looksAtQueries(m_options)) {
    auto judged = m_answers.next();
    if (judged) m_statistics.add(*judged);
    return judged;
  }
  if (!m_ahead && m_ready.empty() && m_answers.read() == 0) m_ahead = m_answers.next();
  while (m_ready.empty() && m_ahead) readQuery();
  if (m_ready.empty()) return std::nullopt;
  JudgedAnswer judged = std::move(m_ready.front());
  m_ready.pop_front();
  return judged;
}

void AggregatedAnswers::readQuery() {
  const QueryId query = m_ahead->event.query.id;
  std::vector<std::vector<JudgedAnswer>> axes;  // in the order of the project
  const auto& named = m_ahead->project().task.axes;
  axes.resize(std::max<std::size_t>(named.size(), 1));
  while (m_ahead && m_ahead->event.query.id == query) {
    const auto axis = std::ranges::find(named, m_ahead->axis);
    axes[axis == named.end() ? 0 : static_cast<std::size_t>(axis - named.begin())].push_back(std::move(*m_ahead));
    m_ahead = m_answers.next();
  }
  bool again = false;
  for (auto& answers : axes) {
    if (answers.empty()) continue;
    if (m_options.aggregate != Aggregate::None) answers.front().again = std::exchange(again, true);
    takeAxis(std::move(answers));
  }
}

void AggregatedAnswers::takeAxis(std::vector<JudgedAnswer> answers) {
  const JudgedAnswer& first = answers.front();
  QueryTally tally(static_cast<int>(first.event.items.size()));
  for (const JudgedAnswer& judged : answers)
    tally.add(judged.tiers.empty() ? judged.event.comparison.verdict : Verdict::Ranked,
              rankingOn(judged.event, judged.project().task, judged.axis), judged.event.comparison.parts);
  if (tally.agreement() < m_options.minAgreement) return m_answers.skipped().add(kAgreeTooLittle, std::ssize(answers));
  for (const JudgedAnswer& judged : answers) m_statistics.add(judged);
  if (m_options.aggregate != Aggregate::None)
    return m_ready.push_back(together(std::move(answers), tally, m_options.aggregate));
  for (JudgedAnswer& judged : answers) m_ready.push_back(std::move(judged));
}

}  // namespace podium
