#pragma once
// What a card's badge says: its rank, "best", "accepted"; in words, too, for screen readers.
#include <QColor>
#include <QString>

#include "ui/annotate/answer_draft.h"

namespace podium {

// The letters of a card: A to Z, then AA, AB, ...
QString cardName(int place);

struct CardMark {
  static constexpr int kGood = -1, kBad = -2;
  QString text;                  // empty: no badge. Never the colour alone.
  QString brief;                 // the same where a card is too narrow for it
  int tone = 0;                  // of badge and border: a rank, kGood or kBad; what is painted follows the theme
  QString spoken;                // "rank 2, tied"
  const QColor& colour() const;  // in the theme in force
  bool operator==(const CardMark&) const = default;
};

// GUI thread.
CardMark markOf(const AnswerDraft& draft, int place);

}  // namespace podium
