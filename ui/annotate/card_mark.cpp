#include "ui/annotate/card_mark.h"

#include <QCoreApplication>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kLetters = 26;

class Words {
  Q_DECLARE_TR_FUNCTIONS(CardMark)
};

CardMark rankMark(const RankingBuilder& ranking, int place) {
  const int rank = ranking.shownRank(place);
  if (rank == 0) return {};
  const bool tied = ranking.atRank(ranking.rankOf(place)).size() > 1;
  return {tied ? Words::tr("%1 =").arg(rank) : QString::number(rank),
          QString::number(rank) + (tied ? QStringLiteral("=") : QString()), rank,
          tied ? Words::tr("rank %1, tied").arg(rank) : Words::tr("rank %1").arg(rank)};
}

}  // namespace

const QColor& CardMark::colour() const {
  return tone == kGood ? colours().good : tone == kBad ? colours().bad : rankColour(tone);
}

QString cardName(int place) {
  const QChar last(u'A' + place % kLetters);
  return place < kLetters ? QString(last) : QString(QChar(u'A' + place / kLetters - 1)) + last;
}

CardMark markOf(const AnswerDraft& draft, int place) {
  switch (draft.form()) {
    case AnswerForm::Rating:
      return {};  // the card's own rows show the values
    case AnswerForm::Accept:
      if (const auto accepted = draft.accepted(place))
        return *accepted
                   ? CardMark{Words::tr("✓ accepted"), QStringLiteral("✓"), CardMark::kGood, Words::tr("accepted")}
                   : CardMark{Words::tr("✕ rejected"), QStringLiteral("✕"), CardMark::kBad, Words::tr("rejected")};
      return {};
    case AnswerForm::BestWorst:
      if (draft.isPair()) break;
      if (draft.ranking().rankOf(place) == 1) return {Words::tr("best"), QStringLiteral("+"), 1, Words::tr("the best")};
      if (draft.ranking().rankOf(place) == 2)
        return {Words::tr("worst"), QStringLiteral("−"), 3, Words::tr("the worst")};
      return {};
    case AnswerForm::Pair:
    case AnswerForm::Rank:
      break;
  }
  return rankMark(draft.ranking(), place);
}

}  // namespace podium
