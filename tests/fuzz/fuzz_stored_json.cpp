// JSON as the project file keeps it: what is read is written and read again the same.
#include "storage/domain/result.h"
#include "storage/json/answer_parts_json.h"
#include "storage/json/comparison_json.h"
#include "storage/json/content_json.h"
#include "storage/json/conversation_json.h"
#include "storage/json/task_json.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

// `read` and `write` are inverse.
template <class Read, class Write>
void requireInverse(std::string_view json, const Read& read, const Write& write) {
  fuzz::accepts([&] {
    const std::string written = write(read(json));
    fuzz::require(write(read(written)) == written, "what is written is read and written again the same");
  });
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  requireInverse(json, answerPartsFromJson, [](const AnswerParts& parts) { return toJson(parts); });
  requireInverse(json, comparisonFromJson, [](const Comparison& comparison) { return toJson(comparison); });
  requireInverse(json, taskFromJson, [](const Task& task) { return toJson(task); });
  const auto details = [](std::string_view text) {
    Content content;
    readDetails(text, content);
    return content;
  };
  requireInverse(json, details, detailsToJson);
  isJsonObject(json);
  if (const auto messages = messagesFromJson(json)) {
    const std::string written = toJson(*messages);
    const auto again = messagesFromJson(written);
    fuzz::require(again && toJson(*again) == written, "messages that are written are read and written again the same");
  }
  Content prompt;
  prompt.format = TextFormat::Conversation;
  prompt.body = json;
  messagesOf(prompt, "user");
  fuzz::accepts([&] { continued(prompt, {}); });
  return 0;
}
