// What was ranked and accepted, and what an answer still lacks. Its other parts: answer_draft_parts.cpp.
#include "ui/annotate/answer_draft.h"

#include <algorithm>
#include <map>

namespace podium {

AnswerDraft::AnswerDraft(const ProjectInfo& project, std::vector<int> shownOrder)
    : m_form(project.answer),
      m_task(project.task),
      m_allowPartial(project.allowPartial),
      m_order(std::move(shownOrder)) {
  m_rankings.assign(static_cast<std::size_t>(axes()), RankingBuilder(cards()));
}

bool AnswerDraft::isPair() const {
  return cards() == 2 && (m_form == AnswerForm::Pair || m_form == AnswerForm::Rank || m_form == AnswerForm::BestWorst);
}

bool AnswerDraft::isEmpty() const {
  return m_parts.isEmpty() &&
         std::all_of(m_rankings.begin(), m_rankings.end(), [](const auto& ranking) { return ranking.isEmpty(); });
}

void AnswerDraft::setAxis(int axis) {
  if (axis >= 0 && axis < axes()) m_axis = axis;
}

// How many cards need a rank.
int AnswerDraft::ranksWanted() const {
  if (m_form == AnswerForm::BestWorst) return std::min(2, cards());
  if (isPair()) return 2;
  if (m_task.top > 0) return std::min(m_task.top, cards());
  return m_allowPartial ? 1 : cards();
}

bool AnswerDraft::isComplete(int axis) const {
  if (axis < 0 || axis >= axes()) return false;
  if (m_form == AnswerForm::Rating) {
    for (int place = 0; place < cards(); ++place)
      if (!rating(place, axis)) return false;
    return true;
  }
  if (m_form == AnswerForm::Accept)
    return static_cast<int>(m_parts.accepted.size() + m_parts.rejected.size()) == cards();
  return m_rankings[static_cast<std::size_t>(axis)].ranked() >= ranksWanted();
}

int AnswerDraft::nextOpenAxis() const {
  for (int step = 1; step <= axes(); ++step) {
    const int axis = (m_axis + step) % axes();
    if (!isComplete(axis)) return axis;
  }
  return m_axis;
}

void AnswerDraft::choose(int place) {
  if (!isOnScreen(place)) return;
  m_momentIsLast = false;
  RankingBuilder& builder = ranking();
  if (m_startsAnew && isComplete(m_axis)) builder.clear();
  m_startsAnew = false;
  switch (m_form) {
    case AnswerForm::Rating:
      return;  // a card's key only moves the focus: the value follows
    case AnswerForm::Accept:
      return accept(place, accepted(place) == true ? std::nullopt : std::optional(true));
    case AnswerForm::BestWorst:
    case AnswerForm::Pair:
    case AnswerForm::Rank:
      break;
  }
  if (isPair()) {
    // How much better was said of the other one: it is asked anew.
    if (m_axis == 0 && builder.isComplete() && builder.rankOf(place) >= builder.rankOf(1 - place)) {
      m_parts.strength = 0;
      m_parts.margin.reset();
    }
    builder.setRank(place, 1);
    builder.setRank(1 - place, 2);
    return;
  }
  if (m_form == AnswerForm::BestWorst) {
    if (builder.rankOf(place) > 0) return builder.setRank(place, 0);
    for (int rank : {1, 2})
      if (builder.atRank(rank).empty()) return builder.setRank(place, rank);
    return;  // best and worst are both said: take one back first
  }
  if (hasRoomFor(place) || builder.tiePending()) builder.choose(place);
}

// Another rank may be given: of the best few no more are ranked than are wanted.
bool AnswerDraft::hasRoomFor(int place) const {
  return m_task.top == 0 || ranking().rankOf(place) > 0 || ranking().ranked() < m_task.top;
}

RankingBuilder& AnswerDraft::keepRanking() {
  m_startsAnew = m_momentIsLast = false;
  return ranking();
}

void AnswerDraft::setRank(int place, int rank) {
  if (!isOnScreen(place)) return;
  if (rank > 0 && !hasRoomFor(place) && ranking().atRank(rank).empty()) return;
  keepRanking().setRank(place, rank);
}

void AnswerDraft::moveIntoTier(int place, int tier) { keepRanking().moveIntoTier(place, tier); }

void AnswerDraft::moveBeforeTier(int place, int tier) {
  if (isOnScreen(place) && hasRoomFor(place)) keepRanking().moveBeforeTier(place, tier);
}

void AnswerDraft::tie() {
  if (!m_task.ties || !ordersItems(m_form)) return;
  m_momentIsLast = false;
  if (isPair()) {
    ranking().setRank(0, 1);
    ranking().setRank(1, 1);
    m_parts.strength = 0;
    m_parts.margin.reset();
  } else if (m_form != AnswerForm::BestWorst) {
    ranking().tieNext();
  }
}

void AnswerDraft::takeBack() {
  const bool nothingElse =
      ranking().isEmpty() && m_parts.ratings.empty() && m_parts.accepted.empty() && m_parts.rejected.empty();
  if (!m_parts.moments.empty() && (m_momentIsLast || nothingElse)) return removeLastMoment();
  m_startsAnew = false;
  if (m_form == AnswerForm::Rating) {
    for (auto rating = m_parts.ratings.rbegin(); rating != m_parts.ratings.rend(); ++rating) {
      m_parts.ratings.erase(std::next(rating).base());
      return;
    }
    return;
  }
  if (m_form == AnswerForm::Accept) {
    if (!m_parts.rejected.empty())
      m_parts.rejected.pop_back();
    else if (!m_parts.accepted.empty())
      m_parts.accepted.pop_back();
    return;
  }
  if (!isPair()) return ranking().takeBack();
  ranking().clear();
  m_parts.strength = 0;
  m_parts.margin.reset();
}

std::optional<bool> AnswerDraft::accepted(int place) const {
  if (!isOnScreen(place)) return std::nullopt;
  if (std::count(m_parts.accepted.begin(), m_parts.accepted.end(), position(place)) > 0) return true;
  if (std::count(m_parts.rejected.begin(), m_parts.rejected.end(), position(place)) > 0) return false;
  return std::nullopt;
}

void AnswerDraft::accept(int place, std::optional<bool> accepted) {
  if (!isOnScreen(place)) return;
  m_momentIsLast = false;
  std::erase(m_parts.accepted, position(place));
  std::erase(m_parts.rejected, position(place));
  if (accepted) (*accepted ? m_parts.accepted : m_parts.rejected).push_back(position(place));
}

void AnswerDraft::setStrength(int strength) {
  if (strength >= 0 && strength <= m_task.strengthLevels) m_parts.strength = strength;
}

Missing AnswerDraft::missing() const {
  using enum Missing::What;
  // How much better belongs to the first axis, and is said with it.
  const bool decided = isPair() && m_rankings.front().tiers().size() == 2;
  if (decided && m_task.strengthLevels > 0 && m_parts.strength == 0) return {Strength, {}, 0};
  if (cards() > 1 || !ordersItems(m_form)) {
    for (int axis = 0; axis < axes(); ++axis) {
      if (isComplete(axis)) continue;
      Missing missing{Choice, {}, axis};
      const RankingBuilder& builder = m_rankings[static_cast<std::size_t>(axis)];
      if (!ordersItems(m_form)) {
        missing.what = m_form == AnswerForm::Rating ? Ratings : Verdicts;
        for (int place = 0; place < cards(); ++place)
          if (m_form == AnswerForm::Rating ? !rating(place, axis) : !accepted(place)) missing.places.push_back(place);
      } else if (m_form == AnswerForm::BestWorst && !isPair() && !builder.isEmpty()) {
        missing.what = builder.atRank(1).empty() ? Choice : Worst;
      } else if (!builder.isEmpty()) {
        missing.what = Ranks;
        missing.places = builder.unranked();
      }
      return missing;
    }
  }
  if (decided && m_task.margin && !m_parts.margin) return {Margin, {}, 0};
  if (m_task.rationale == Requirement::Required && m_parts.rationale.empty()) return {Rationale, {}, 0};
  if (cards() == 1 && isEmpty()) return {Choice, {}, 0};  // an answer says something
  return {};
}

Ranking AnswerDraft::rankingOn(int axis) const {
  Ranking ranking = m_rankings[static_cast<std::size_t>(axis)].ranking(m_order);
  const bool rest = m_form == AnswerForm::BestWorst && !ranking.isComplete(cards());
  ranking.unranked = rest ? UnrankedMeaning::Between : m_task.unranked;
  return ranking;
}

// The order of the ratings on the first axis: equal values tie.
Ranking AnswerDraft::ratedRanking() const {
  std::map<double, std::vector<int>, std::greater<>> byValue;
  for (int place = 0; place < cards(); ++place)
    if (const auto value = rating(place, 0)) byValue[*value].push_back(position(place));
  Ranking ranking;
  for (auto& [value, positions] : byValue) {
    std::sort(positions.begin(), positions.end());
    ranking.tiers.push_back(std::move(positions));
  }
  return ranking;
}

Ranking AnswerDraft::acceptedRanking() const {
  Ranking ranking;
  for (const auto* positions : {&m_parts.accepted, &m_parts.rejected}) {
    if (positions->empty()) continue;
    ranking.tiers.push_back(*positions);
    std::sort(ranking.tiers.back().begin(), ranking.tiers.back().end());
  }
  return ranking;
}

void AnswerDraft::fillParts(Comparison& answer) const {
  answer.parts = m_parts;
  const bool ranks = ordersItems(m_form);
  for (int axis = 1; ranks && axis < axes(); ++axis)
    if (!m_rankings[static_cast<std::size_t>(axis)].isEmpty())
      answer.parts.axes.push_back({m_task.axes[static_cast<std::size_t>(axis)], rankingOn(axis)});
}

void AnswerDraft::fill(Comparison& answer) const {
  fillParts(answer);
  if (m_form == AnswerForm::Rating)
    answer.ranking = ratedRanking();
  else if (m_form == AnswerForm::Accept)
    answer.ranking = acceptedRanking();
  else
    answer.ranking = rankingOn(0);
  answer.verdict = Verdict::Ranked;
  if (cards() > 1) return;
  answer.verdict = Verdict::Recorded;  // one item alone has no order
  answer.ranking = {};
}

void AnswerDraft::restore(const Comparison& answer) {
  m_parts = answer.parts;
  m_parts.axes.clear();
  m_parts.looks.clear();
  m_axis = 0;
  m_momentIsLast = false;
  m_rankings.assign(static_cast<std::size_t>(axes()), RankingBuilder(cards()));
  if (!ordersItems(m_form)) return;
  m_rankings.front().restore(answer.ranking, m_order);
  m_startsAnew = !isPair() && isComplete(0);
  for (const auto& part : answer.parts.axes) {
    const auto named = std::find(m_task.axes.begin(), m_task.axes.end(), part.axis);
    if (named != m_task.axes.end())
      m_rankings[static_cast<std::size_t>(named - m_task.axes.begin())].restore(part.ranking, m_order);
  }
}

}  // namespace podium
