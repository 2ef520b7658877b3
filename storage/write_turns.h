#pragma once
// Conversations that go on: an annotator's messages and the replies to them, as functions on the write connection,
// inside the caller's transaction. Contracts: storage/project_writer.h.
#include <string>
#include <vector>

#include "storage/domain/comparison.h"
#include "storage/domain/query.h"
#include "storage/domain/turn.h"
#include "storage/sql_connection.h"

namespace podium {

PromptId beginConversation(SqlConnection& database, AnnotatorId annotator, const std::string& message, Timestamp now);
QueryId addReplies(SqlConnection& database, PromptId turn, const std::vector<ChatReply>& replies, Timestamp now);
void withdrawTurn(SqlConnection& database, PromptId turn, AnnotatorId annotator);

// The position of the item after which a conversation goes on: the best one; of a tie, the first in the query; the only
// item of a query of one. -1: there is none. A demonstration, or an edit of that item, goes before its own words.
int pickedPosition(const Comparison& comparison, int items);
// The message of an answer that was just stored becomes a turn, when there is one. Where the same person had said the
// same after the same reply before (undo and redo, a revision that leaves it alone), that turn is taken up again.
void addTurn(SqlConnection& database, const Comparison& comparison, const Query& query, Timestamp now);
// The answer was taken back: nobody replies to its message any more, or is asked about the replies. Replies that were
// judged already stay.
void withdrawTurnAfter(SqlConnection& database, ComparisonId comparison);

}  // namespace podium
