#pragma once
// An answer in words. Cards go by the letters that they had on the screen.
#include <QString>

#include "storage/domain/comparison.h"
#include "storage/domain/project.h"

namespace podium {

// The letter of an item of the query.
QString letterOf(const Comparison& answer, int position);
// "A > B = C", "A > others", "best A, worst D".
QString rankingWords(const Comparison& answer, const Ranking& ranking);
// The decision alone: "A > B", "both bad", "can't tell", "skipped", "A 4, B 2".
QString decisionWords(const Comparison& answer, const ProjectInfo& project);
// The decision and what else was said, in a few words each: "A > B · strength 2 · tags: long · flagged".
QString answerWords(const Comparison& answer, const ProjectInfo& project);

}  // namespace podium
