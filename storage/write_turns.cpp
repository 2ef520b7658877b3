#include "storage/write_turns.h"

#include <algorithm>

#include "storage/content_rows.h"
#include "storage/domain/query_limit.h"
#include "storage/json/conversation_json.h"
#include "storage/read_turns.h"
#include "storage/row_mapping.h"
#include "storage/write_leases.h"
#include "storage/write_queries.h"

namespace podium {
namespace {

constexpr auto kUser = "user";
constexpr auto kAssistant = "assistant";

PromptId insertTurn(SqlConnection& database, const std::string& conversation, AnnotatorId annotator,
                    ComparisonId follows, Timestamp now) {
  Content content;
  content.format = TextFormat::Conversation;
  content.body = conversation;
  const PromptId prompt = insertPrompt(database, content, now);
  database.run("INSERT INTO turns (prompt_id, annotator_id, comparison_id, created_at) VALUES (?, ?, ?, ?)", prompt,
               annotator, follows, now);
  return prompt;
}

// All that was said up to the picked reply, and the message.
std::string conversationWith(SqlConnection& database, const Comparison& comparison, const Query& query) {
  const AnswerParts& parts = comparison.parts;
  Content reply;
  if (!parts.demonstration.empty()) {
    reply.body = parts.demonstration;
  } else {
    const int picked = pickedPosition(comparison, static_cast<int>(query.items.size()));
    reply = readItem(database, query.items.at(static_cast<std::size_t>(picked))).value().content;
    for (const Edit& edit : parts.edits)
      if (edit.position == picked) reply.body = edit.body;
  }
  std::vector<ChatMessage> more = messagesOf(reply, kAssistant);
  more.push_back({kUser, parts.message});
  return continued(query.prompt ? readPrompt(database, query.prompt).value().content : Content{}, more);
}

// The turn of an earlier answer of this person to this query, with the same words; 0: none.
PromptId earlierTurn(SqlConnection& database, const Comparison& comparison, const std::string& body) {
  Rows rows = database.query(
      "SELECT t.prompt_id FROM comparisons c JOIN turns t ON t.comparison_id = c.id JOIN prompts p ON p.id = "
      "t.prompt_id WHERE c.query_id = ? AND c.annotator_id = ? AND p.body = ? ORDER BY t.prompt_id DESC LIMIT 1",
      comparison.query, comparison.annotator, body);
  return rows.next() ? rows.id<PromptId>(0) : PromptId{};
}

void setAsked(SqlConnection& database, QueryId query, bool asked) {
  if (asked) {
    database.run(
        "UPDATE queries SET answers_missing = answers_missing + 1, answers_wanted = 1 "
        "WHERE id = ? AND answers_wanted = 0",
        query);
    return;
  }
  database.run("UPDATE queries SET answers_missing = answers_missing - answers_wanted, answers_wanted = 0 WHERE id = ?",
               query);
  database.run("DELETE FROM assignments WHERE query_id = ?", query);
}

bool isAnswered(SqlConnection& database, QueryId query) {
  return database.query("SELECT 1 FROM current_answers WHERE query_id = ?", query).next();
}

// Replies belong to the round of the query before them; those to first messages to a round of their own.
RoundId roundOf(SqlConnection& database, const ChatTurn& turn, Timestamp now) {
  if (turn.follows) {
    Rows rows = database.query(
        "SELECT q.round_id FROM comparisons c JOIN queries q ON q.id = c.query_id WHERE c.id = ?", turn.follows);
    if (rows.next()) return rows.id<RoundId>(0);
  }
  {
    Rows rows = database.query("SELECT id FROM rounds WHERE origin = 'import' AND note = ? ORDER BY id DESC LIMIT 1",
                               std::string(kFirstMessages));
    if (rows.next()) return rows.id<RoundId>(0);
  }
  Rows rows = database.query(
      "INSERT INTO rounds (policy_version, model_version, env_steps, created_at, origin, note) "
      "VALUES (0, 0, 0, ?, 'import', ?) RETURNING id",
      now, std::string(kFirstMessages));
  rows.next();
  return rows.id<RoundId>(0);
}

[[noreturn]] void refuseReplies(PromptId turn, const std::string& why) {
  throw Exception(ErrorCode::InvalidInput,
                  "The replies to message " + std::to_string(turn.value) + " were not saved: " + why);
}

}  // namespace

int pickedPosition(const Comparison& comparison, int items) {
  if (items == 1) return 0;
  const auto& tiers = comparison.ranking.tiers;
  if (comparison.verdict != Verdict::Ranked || tiers.empty()) return -1;
  return *std::min_element(tiers.front().begin(), tiers.front().end());
}

PromptId beginConversation(SqlConnection& database, AnnotatorId annotator, const std::string& message, Timestamp now) {
  requireAnnotator(database, annotator);
  if (message.empty()) throw Exception(ErrorCode::InvalidInput, "A conversation begins with a message. Write one.");
  return insertTurn(database, toJson({{kUser, message}}), annotator, {}, now);
}

QueryId addReplies(SqlConnection& database, PromptId prompt, const std::vector<ChatReply>& replies, Timestamp now) {
  const auto turn = readTurn(database, prompt);
  if (!turn)
    throw Exception(ErrorCode::NotFound,
                    "The project has no message " + std::to_string(prompt.value) + " to reply to.");
  if (turn->withdrawn) refuseReplies(prompt, "the message was taken back.");
  if (turn->query) refuseReplies(prompt, "it has replies already.");
  if (replies.empty() || replies.size() > kMostQueryItems)
    refuseReplies(prompt, "1 to " + std::to_string(kMostQueryItems) + " of them can be judged.");
  Query query;
  query.prompt = prompt;
  query.round = roundOf(database, *turn, now);
  query.selector = kConversationSelector;
  query.createdAt = now;
  for (const ChatReply& reply : replies) {
    if (reply.body.empty()) refuseReplies(prompt, "one of them is empty.");
    Item item;
    item.kind = ItemKind::Text;
    item.prompt = prompt;
    item.content.format = TextFormat::Markdown;
    item.content.body = reply.body;
    item.source = reply.source;
    query.items.push_back(insertItem(database, item, query.round));
  }
  const QueryId id = insertQuery(database, query);
  database.run("UPDATE turns SET query_id = ? WHERE prompt_id = ?", id, prompt);
  lease(database, id, turn->annotator, now, LeaseRequest{}.leaseMs);
  return id;
}

void withdrawTurn(SqlConnection& database, PromptId prompt, AnnotatorId annotator) {
  const auto turn = readTurn(database, prompt);
  if (!turn || turn->annotator != annotator)
    throw Exception(ErrorCode::InvalidInput,
                    "Message " + std::to_string(prompt.value) + " is none of yours, so you cannot take it back.");
  if (turn->query && isAnswered(database, turn->query))
    throw Exception(ErrorCode::InvalidInput, "The replies to message " + std::to_string(prompt.value) +
                                                 " were judged already. Undo that answer first.");
  database.run("UPDATE turns SET withdrawn = 1 WHERE prompt_id = ?", prompt);
  if (turn->query) setAsked(database, turn->query, false);
}

void addTurn(SqlConnection& database, const Comparison& comparison, const Query& query, Timestamp now) {
  if (comparison.parts.message.empty()) return;
  const std::string conversation = conversationWith(database, comparison, query);
  if (const PromptId earlier = earlierTurn(database, comparison, conversation)) {
    database.run("UPDATE turns SET comparison_id = ?, withdrawn = 0 WHERE prompt_id = ?", comparison.id, earlier);
    if (const auto turn = readTurn(database, earlier); turn->query) {
      setAsked(database, turn->query, true);
      if (!isAnswered(database, turn->query))
        lease(database, turn->query, turn->annotator, now, LeaseRequest{}.leaseMs);
    }
    return;
  }
  insertTurn(database, conversation, comparison.annotator, comparison.id, now);
}

void withdrawTurnAfter(SqlConnection& database, ComparisonId comparison) {
  const auto turn = readTurnAfter(database, comparison);
  if (!turn || turn->withdrawn) return;
  if (turn->query && isAnswered(database, turn->query)) return;
  database.run("UPDATE turns SET withdrawn = 1 WHERE prompt_id = ?", turn->prompt);
  if (turn->query) setAsked(database, turn->query, false);
}

}  // namespace podium
