#pragma once
// Turns of conversations. Contracts: storage/project_reader.h.
#include <optional>
#include <vector>

#include "storage/domain/turn.h"
#include "storage/sql_connection.h"

namespace podium {

std::optional<ChatTurn> readTurn(SqlConnection& database, PromptId prompt);
std::vector<ChatTurn> readWaitingTurns(SqlConnection& database, AnnotatorId annotator);

}  // namespace podium
