#pragma once
// Turns of conversations. Contracts: storage/project_reader.h.
#include <optional>
#include <vector>

#include "storage/domain/turn.h"
#include "storage/sql_connection.h"

namespace podium {

// Note of the round of replies to first messages: nobody imported it.
constexpr auto kFirstMessages = "Conversations begun by annotators";

std::optional<ChatTurn> readTurn(SqlConnection& database, PromptId prompt);
std::optional<ChatTurn> readTurnAfter(SqlConnection& database, ComparisonId answer);
std::vector<ChatTurn> readWaitingTurns(SqlConnection& database, AnnotatorId annotator);

}  // namespace podium
