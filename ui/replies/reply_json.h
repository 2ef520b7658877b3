#pragma once
// What is written to a reply command, and what it answers. Pure; any thread.
//
// It reads one JSON object: {"messages": [{"role": ..., "content": ...}, ...], "n": K, "seed": S}.
// It writes one JSON array of replies: texts, or objects {"content": ..., "source": ...}, where source names the model.
#include <QByteArray>
#include <string>
#include <vector>

#include "storage/domain/result.h"
#include "storage/domain/turn.h"

namespace podium {

struct ReplyRequest {
  std::vector<ChatMessage> messages;  // oldest first; the last one is the annotator's
  int count = 2;                      // replies wanted
  std::uint64_t seed = 0;             // the same for the same turn, so that a second try can give the same
  bool operator==(const ReplyRequest&) const = default;
};

QByteArray toJson(const ReplyRequest& request);
// At most `count` replies, those without words left out. `source`: whose they are where they do not say. InvalidInput
// that says what is wrong with the answer, or that fewer than two came where several were wanted.
Result<std::vector<ChatReply>> repliesFromJson(const QByteArray& json, int count, const std::string& source);

}  // namespace podium
