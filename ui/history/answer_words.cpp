#include "ui/history/answer_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "ui/annotate/card_mark.h"
#include "ui/common/format.h"

namespace podium {
namespace {

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

int cardsOf(const Comparison& answer) { return static_cast<int>(answer.shownOrder.size()); }

int placeOf(const Comparison& answer, int position) {
  const auto& order = answer.shownOrder;
  return static_cast<int>(std::find(order.begin(), order.end(), position) - order.begin());
}

// Letters in their order on the screen.
QStringList letters(const Comparison& answer, std::vector<int> positions) {
  std::sort(positions.begin(), positions.end(), [&](int a, int b) { return placeOf(answer, a) < placeOf(answer, b); });
  QStringList names;
  for (int position : positions) names += letterOf(answer, position);
  return names;
}

QString number(double value) { return QLocale().toString(value, 'g', 6); }

QString named(const std::string& axis, const QString& words) {
  return axis.empty() ? words : Words::tr("%1: %2").arg(text(axis), words);
}

QString ratingWords(const Comparison& answer) {
  std::vector<Rating> ratings = answer.parts.ratings;
  std::stable_sort(ratings.begin(), ratings.end(), [&](const Rating& a, const Rating& b) {
    return a.axis == b.axis && placeOf(answer, a.position) < placeOf(answer, b.position);
  });
  QStringList axes, words;
  for (const Rating& rating : ratings)
    if (!axes.contains(text(rating.axis))) axes += text(rating.axis);
  for (const QString& axis : axes) {
    QStringList each;
    for (const Rating& rating : ratings)
      if (text(rating.axis) == axis)
        each += cardsOf(answer) == 1 ? number(rating.value)
                                     : Words::tr("%1 %2").arg(letterOf(answer, rating.position), number(rating.value));
    words += named(axis.toStdString(), each.join(QStringLiteral(", ")));
  }
  return words.join(QStringLiteral("; "));
}

QString acceptWords(const Comparison& answer) {
  if (cardsOf(answer) == 1) return answer.parts.accepted.empty() ? Words::tr("rejected") : Words::tr("accepted");
  QStringList words;
  if (!answer.parts.accepted.empty())
    words += Words::tr("accepted %1").arg(letters(answer, answer.parts.accepted).join(QStringLiteral(", ")));
  if (!answer.parts.rejected.empty())
    words += Words::tr("rejected %1").arg(letters(answer, answer.parts.rejected).join(QStringLiteral(", ")));
  return words.join(QStringLiteral("; "));
}

QStringList extraWords(const Comparison& answer) {
  const AnswerParts& parts = answer.parts;
  QStringList words;
  if (parts.strength > 0) words += Words::tr("strength %1").arg(parts.strength);
  if (parts.margin) words += Words::tr("margin %1").arg(number(*parts.margin));
  QStringList tags;
  for (const Tag& tag : parts.tags)
    tags += tag.position < 0 ? text(tag.tag) : Words::tr("%1 %2").arg(letterOf(answer, tag.position), text(tag.tag));
  if (!tags.isEmpty()) words += Words::tr("tags: %1").arg(tags.join(QStringLiteral(", ")));
  // Counts stand behind, so that one needs no form of its own.
  const auto count = [&words](const QString& sentence, std::size_t number) {
    if (number > 0) words += sentence.arg(number);
  };
  count(Words::tr("marked passages: %1"), parts.spans.size());
  count(Words::tr("labelled steps: %1"), parts.steps.size());
  count(Words::tr("judged citations: %1"), parts.evidence.size());
  count(Words::tr("moments: %1"), parts.moments.size());
  QStringList edited;
  for (const Edit& edit : parts.edits) edited += letterOf(answer, edit.position);
  if (!edited.isEmpty()) words += Words::tr("edited %1").arg(edited.join(QStringLiteral(", ")));
  if (!parts.demonstration.empty()) words += Words::tr("wrote an answer");
  if (!parts.message.empty()) words += Words::tr("went on");
  if (!parts.rationale.empty()) words += Words::tr("with a reason");
  if (!parts.flag.empty()) words += Words::tr("flagged: %1").arg(text(parts.flag));
  return words;
}

}  // namespace

QString letterOf(const Comparison& answer, int position) { return cardName(placeOf(answer, position)); }

QString rankingWords(const Comparison& answer, const Ranking& ranking) {
  QStringList tiers;
  for (const auto& tier : ranking.tiers) tiers += letters(answer, tier).join(QStringLiteral(" = "));
  const bool left = !ranking.unrankedOf(cardsOf(answer)).empty();
  if (ranking.unranked == UnrankedMeaning::Between && tiers.size() == 2)
    return Words::tr("best %1, worst %2").arg(tiers[0], tiers[1]);
  if (left && !tiers.isEmpty() && ranking.unranked == UnrankedMeaning::BelowRanked) tiers += Words::tr("others");
  return tiers.join(QStringLiteral(" > "));
}

QString decisionWords(const Comparison& answer, const ProjectInfo& project) {
  switch (answer.verdict) {
    case Verdict::BothBad:
      return cardsOf(answer) == 2 ? Words::tr("both bad") : Words::tr("all bad");
    case Verdict::CantTell:
      return Words::tr("can't tell");
    case Verdict::Skip:
      return Words::tr("skipped");
    case Verdict::Ranked:
    case Verdict::Recorded:
      break;
  }
  if (!answer.parts.ratings.empty()) return ratingWords(answer);
  if (!answer.parts.accepted.empty() || !answer.parts.rejected.empty()) return acceptWords(answer);
  if (answer.verdict == Verdict::Recorded) return Words::tr("recorded");
  QStringList words{rankingWords(answer, answer.ranking)};
  if (answer.parts.axes.empty()) return words.front();
  if (!project.task.axes.empty()) words.front() = named(project.task.axes.front(), words.front());
  for (const AxisRanking& axis : answer.parts.axes) words += named(axis.axis, rankingWords(answer, axis.ranking));
  return words.join(QStringLiteral("; "));
}

QString answerWords(const Comparison& answer, const ProjectInfo& project) {
  return (QStringList{decisionWords(answer, project)} + extraWords(answer)).join(QStringLiteral(" · "));
}

}  // namespace podium
