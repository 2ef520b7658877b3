#pragma once
// Conversations that are written in the program (Task::conversation): an annotator's message, and the replies to it.
#include <string>
#include <vector>

#include "storage/domain/id.h"

namespace podium {

// Query::selector of queries whose items are replies to an annotator's message.
constexpr auto kConversationSelector = "conversation";

// A message with all that was said before it, which is the prompt of the query that holds its replies.
struct ChatTurn {
  PromptId prompt;  // a Conversation; its last words are the annotator's
  AnnotatorId annotator;
  ComparisonId follows;    // the answer that picked the reply before, and holds the message; 0: a first message
  QueryId query;           // holds the replies; 0: they are waited for
  bool withdrawn = false;  // nobody is to reply any more, or to judge the replies
  Timestamp createdAt = 0;
  bool operator==(const ChatTurn&) const = default;
};

struct ChatReply {
  std::string body;    // Markdown, UTF-8
  std::string source;  // who made it; never shown while people judge it
  bool operator==(const ChatReply&) const = default;
};

// Who says what.
struct ChatMessage {
  std::string role;     // "user", "assistant", "system", ...
  std::string content;  // Markdown
  bool operator==(const ChatMessage&) const = default;
};

}  // namespace podium
