#pragma once
// What a person has said so far about one query, in every form that a project may ask for. Pure: no Qt, no clock.
//
// Cards are named by their place on the screen; the parts that leave here name items by their position.
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/comparison.h"
#include "storage/domain/project.h"
#include "ui/annotate/ranking_builder.h"

namespace podium {

// What an answer still lacks before it can be given.
struct Missing {
  enum class What { Nothing, Choice, Ranks, Worst, Ratings, Verdicts, Strength, Margin, Rationale };
  What what = What::Nothing;
  std::vector<int> places;  // of Ranks, Ratings, Verdicts: the cards
  int axis = 0;             // of Choice, Ranks, Worst, Ratings
  explicit operator bool() const { return what != What::Nothing; }
};

class AnswerDraft {
 public:
  AnswerDraft() = default;
  // shownOrder[place] = position in Query::items.
  AnswerDraft(const ProjectInfo& project, std::vector<int> shownOrder);

  int cards() const { return static_cast<int>(m_order.size()); }
  const std::vector<int>& shownOrder() const { return m_order; }
  AnswerForm form() const { return m_form; }
  // Two cards of which one is chosen.
  bool isPair() const;
  bool isEmpty() const;

  // Axes are worked on one by one; a project without names has one.
  int axes() const { return std::max(1, static_cast<int>(m_task.axes.size())); }
  int axis() const { return m_axis; }
  void setAxis(int axis);
  bool isComplete(int axis) const;
  // The first axis after the present one, round about, that is not complete; the present one when all are.
  int nextOpenAxis() const;

  // The ranking on the present axis; of best-worst, rank 1 is the best and rank 2 the worst.
  RankingBuilder& ranking() { return m_rankings[static_cast<std::size_t>(m_axis)]; }
  const RankingBuilder& ranking() const { return m_rankings[static_cast<std::size_t>(m_axis)]; }
  // What a card's own key means: a pair's winner, the next rank, best then worst, accepted. The first choice after a
  // whole ranking was shown again begins a new one.
  void choose(int place);
  // Card by card, as RankingBuilder does it; choices go on from there. Where only the best Task::top are ranked, no
  // card comes beyond them, but for one that ties with them.
  void setRank(int place, int rank);
  void moveIntoTier(int place, int tier);
  void moveBeforeTier(int place, int tier);
  // A pair: equal. A ranking: the next card ties with the last.
  void tie();
  // The last choice, rating or moment.
  void takeBack();

  std::optional<double> rating(int place, int axis) const;
  void rate(int place, double value);  // on the present axis; out of the scale: no effect
  // accepted, rejected or not said.
  std::optional<bool> accepted(int place) const;
  void accept(int place, std::optional<bool> accepted);

  int strength() const { return m_parts.strength; }
  void setStrength(int strength);
  void setMargin(std::optional<double> margin) { m_parts.margin = margin; }

  // Place -1: the query as a whole.
  bool hasTag(int place, const std::string& tag) const;
  void toggleTag(int place, const std::string& tag);
  void addSpan(int place, int begin, int end, const std::string& label);
  void removeSpan(int place, int begin, int end);
  std::vector<Span> spans(int place) const;
  // Empty or unchanged: no edit.
  void edit(int place, const std::string& body);
  std::optional<std::string> edited(int place) const;
  void labelStep(int place, int step, std::optional<int> label);
  std::optional<int> stepLabel(int place, int step) const;
  void markEvidence(int place, int claim, std::optional<Support> support);
  std::optional<Support> evidenceMark(int place, int claim) const;
  void addMoment(int place, int frame, int value);
  void removeLastMoment();
  void setRationale(std::string text) { m_parts.rationale = std::move(text); }
  void setDemonstration(std::string text) { m_parts.demonstration = std::move(text); }
  void setMessage(std::string text) { m_parts.message = std::move(text); }
  void setFlag(std::string reason) { m_parts.flag = std::move(reason); }
  const AnswerParts& parts() const { return m_parts; }  // positions; without axes and looks

  // What keeps it from being submitted as a ranking.
  Missing missing() const;
  // Sets verdict (Ranked or Recorded), ranking and parts, but not the looks. Only when nothing is missing.
  void fill(Comparison& answer) const;
  // The parts alone, for answers without a ranking: "can't tell" with its rationale.
  void fillParts(Comparison& answer) const;
  // Shows a given answer, or a stored draft, again.
  void restore(const Comparison& answer);

  bool operator==(const AnswerDraft&) const = default;

 private:
  int position(int place) const { return m_order[static_cast<std::size_t>(place)]; }
  bool isOnScreen(int place) const { return place >= 0 && place < cards(); }
  Ranking rankingOn(int axis) const;
  Ranking ratedRanking() const;
  Ranking acceptedRanking() const;
  int ranksWanted() const;
  bool hasRoomFor(int place) const;
  RankingBuilder& keepRanking();

  AnswerForm m_form = AnswerForm::Pair;
  Task m_task;
  bool m_allowPartial = false;
  std::vector<int> m_order;
  std::vector<RankingBuilder> m_rankings;  // by axis
  int m_axis = 0;
  bool m_startsAnew = false;
  bool m_momentIsLast = false;  // of all that was said, a moment was the last
  AnswerParts m_parts;
};

}  // namespace podium
