#include "exporters/judged_answer.h"

#include <algorithm>

#include <functional>
#include "storage/json/conversation_json.h"

namespace podium {
namespace {

bool carries(const AnswerParts& parts, const std::string& tag) {
  return std::any_of(parts.tags.begin(), parts.tags.end(), [&](const Tag& one) { return one.tag == tag; });
}

bool asksFor(const std::vector<std::string>& axes, const std::string& axis) {
  return std::any_of(axes.begin(), axes.end(), [&](const auto& one) { return one == axis || one == kAllAxes; });
}

// Of a project without named questions. Moved as seldom as can be: an answer is over a kilobyte.
void judgeWhole(RankingEvent&& event, const ProjectInfo& project, JudgedAnswer& judged) {
  judged.info = &project;
  if (const auto ranking = rankingOn(event, project.task, {}))
    judged.tiers = knownTiers(*ranking, static_cast<int>(event.items.size()));
  judged.event = std::move(event);
}

}  // namespace

void SkipCounter::add(const std::string& reason, std::int64_t count) {
  const auto known = std::find_if(m_all.begin(), m_all.end(), [&](const auto& one) { return one.reason == reason; });
  if (known != m_all.end())
    known->count += count;
  else
    m_all.push_back({reason, count});
}

std::string reasonsIn(const std::vector<SkippedRows>& skipped) {
  std::string text;
  for (const SkippedRows& rows : skipped)
    text += (text.empty() ? "" : ", ") + rows.reason + " (" + std::to_string(rows.count) + ")";
  return text;
}

std::optional<double> statedMargin(const JudgedAnswer& judged) {
  const AnswerParts& parts = judged.event.comparison.parts;
  if (!judged.firstAxis) return std::nullopt;
  if (parts.margin) return parts.margin;
  if (parts.strength > 0) return parts.strength;
  return std::nullopt;
}

// Turns of one conversation belong together: it is known by what was said first.
std::string groupOf(const RankingEvent& event) {
  if (event.prompt) {
    const Content& content = event.prompt->content;
    if (content.format != TextFormat::Conversation) return "prompt " + content.body;
    const auto messages = messagesFromJson(content.body).value_or(std::vector<ChatMessage>{});
    const auto first = std::ranges::find(messages, "user", &ChatMessage::role);
    return "prompt " + (first == messages.end() ? content.body : first->content);
  }
  return "query " + std::to_string(event.rootQuery.value);
}

std::vector<std::vector<int>> knownTiers(const Ranking& ranking, int k) {
  std::vector<std::vector<int>> tiers = ranking.tiers;
  std::vector<int> rest = ranking.unrankedOf(k);
  if (rest.empty() || tiers.empty() || ranking.unranked == UnrankedMeaning::Unknown) return tiers;
  const bool between = ranking.unranked == UnrankedMeaning::Between;
  tiers.insert(between ? tiers.end() - 1 : tiers.end(), std::move(rest));
  return tiers;
}

std::optional<Ranking> rankingOn(const RankingEvent& event, const Task& task, const std::string& axis) {
  const Comparison& answer = event.comparison;
  if (axis.empty() || axis == task.axes.front())
    return answer.verdict == Verdict::Ranked ? std::optional(answer.ranking) : std::nullopt;
  for (const AxisRanking& one : answer.parts.axes)
    if (one.axis == axis) return one.ranking;
  std::map<double, std::vector<int>, std::greater<>> byValue;
  for (const Rating& rating : answer.parts.ratings)
    if (rating.axis == axis) byValue[rating.value].push_back(rating.position);
  if (byValue.empty()) return std::nullopt;
  Ranking ranking;
  ranking.unranked = UnrankedMeaning::Unknown;  // nothing is said of what was not rated
  for (auto& [value, positions] : byValue) ranking.tiers.push_back(std::move(positions));
  return ranking;
}

JudgedAnswerStream::JudgedAnswerStream(RankingEventStream& events, const ExportOptions& options)
    : m_events(events), m_filter(options.filter) {
  const auto& named = project().task.axes;
  for (const std::string& axis : named)
    if (options.axes.empty() ? m_axes.empty() : asksFor(options.axes, axis)) m_axes.push_back(axis);
}

std::string reasonAgainst(const RankingEvent& event, const ExportFilter& filter) {
  const Comparison& answer = event.comparison;
  if (!filter.synthetic && event.annotator.synthetic) return "by a synthetic annotator";
  const auto& names = filter.annotators;
  if (!names.empty() && std::find(names.begin(), names.end(), event.annotator.name) == names.end())
    return "by another annotator";
  if (answer.answeredAt < filter.after || (filter.before > 0 && answer.answeredAt >= filter.before))
    return "given at another time";
  if (!filter.tag.empty() && !carries(answer.parts, filter.tag)) return "without the tag";
  return {};
}

std::string JudgedAnswerStream::whyLeftOut(const RankingEvent& event) const {
  const Comparison& answer = event.comparison;
  if (event.retraction) return "taken back";
  if (answer.verdict == Verdict::Skip) return "skipped by its annotator";
  if (!m_filter.guided && event.query.purpose != QueryPurpose::Ask) return "of the tutorial or the qualification";
  if (!m_filter.flagged && !answer.parts.flag.empty()) return "flagged by its annotator";
  return reasonAgainst(event, m_filter);
}

std::optional<JudgedAnswer> JudgedAnswerStream::next() {
  std::optional<JudgedAnswer> judged;
  while (m_judged.empty()) {
    auto event = m_events.next();
    if (!event) return judged;
    ++m_read;
    if (const std::string reason = whyLeftOut(*event); !reason.empty()) {
      m_skipped.add(reason);
    } else if (project().task.axes.empty()) {
      judgeWhole(std::move(*event), project(), judged.emplace());
      return judged;
    } else {
      judge(std::move(*event));
    }
  }
  judged = std::move(m_judged.front());
  m_judged.pop_front();
  return judged;
}

void JudgedAnswerStream::judge(RankingEvent event) {
  const Task& task = project().task;
  const auto add = [&](const std::string& axis, const std::optional<Ranking>& ranking) {
    JudgedAnswer judged;
    judged.info = &project();
    judged.axis = axis;
    judged.firstAxis = axis == task.axes.front();
    judged.again = !m_judged.empty();
    if (ranking) judged.tiers = knownTiers(*ranking, static_cast<int>(event.items.size()));
    judged.event = event;
    m_judged.push_back(std::move(judged));
  };
  std::vector<std::string> missing;
  for (const std::string& axis : task.axes) {
    const auto ranking = rankingOn(event, task, axis);
    const bool asked = std::find(m_axes.begin(), m_axes.end(), axis) != m_axes.end();
    if (ranking && asked)
      add(axis, ranking);
    else if (ranking)
      m_skipped.add("rankings on " + axis + ", a question that was not chosen");
    else if (asked)
      missing.push_back(axis);
  }
  if (event.comparison.verdict == Verdict::Ranked) {
    for (const std::string& axis : missing) m_skipped.add("answered without a ranking on " + axis);
  } else if (m_judged.empty() && !m_axes.empty()) {
    add(m_axes.front(), {});  // formats say what it is instead
  }
}

}  // namespace podium
