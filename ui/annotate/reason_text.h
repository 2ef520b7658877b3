#pragma once
// Why a query is asked, in the annotator's words.
#include <QString>

#include "storage/domain/query.h"

namespace podium {

// One or two words; the selector's own name when it has no better one here.
QString reasonTitle(const Query& query);
// One sentence; empty for a selector that is not known here.
QString reasonSentence(const Query& query);

}  // namespace podium
