#pragma once
// What a card's badge says: its rank, "best", "accepted"; in words, too, for screen readers.
#include <QColor>
#include <QString>

#include "ui/annotate/answer_draft.h"

namespace podium {

// The letters of a card: A to Z, then AA, AB, ...
QString cardName(int place);

struct CardMark {
  QString text;    // empty: no badge. Never the colour alone.
  QColor colour;   // of badge and border
  QString spoken;  // "rank 2, tied"
  bool operator==(const CardMark&) const = default;
};

// GUI thread: the colours are those of the theme in force.
CardMark markOf(const AnswerDraft& draft, int place);

}  // namespace podium
