#pragma once
// What a question of a file must be to go into a project: its items, its answers, and the answer that is known.
#include <cstddef>

#include "exporters/import/question_sink.h"

namespace podium {

// Throws RowFault when the question does not fit the job's project, or one of its answers that stands for the whole
// (ImportedAnswer::row is 0).
void requireFit(const ImportJob& job, const ImportedQuestion& question);
// The same for an answer about so many items.
void requireFit(const ImportJob& job, const ImportedAnswer& answer, std::size_t items);
// The known answer of a question for new people. Throws RowFault when there is none, or there are several.
const Ranking& goldOf(const ImportJob& job, const ImportedQuestion& question);

}  // namespace podium
