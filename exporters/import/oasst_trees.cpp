#include "exporters/import/oasst_trees.h"

#include "exporters/import/ranked_lists.h"

namespace podium {
namespace {

constexpr std::size_t kMost = 9;  // candidates of one question

const RowValue* member(const RowValue& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string memberText(const RowValue& object, const char* name) {
  const RowValue* value = member(object, name);
  if (!value) throw RowFault(std::string("has a message without \"") + name + "\"");
  return textOf(*value, name);
}

bool isDeleted(const RowValue& message) {
  const RowValue* deleted = member(message, "deleted");
  return deleted && deleted->is_boolean() && deleted->get<bool>();
}

DialogueTurn turnOf(const RowValue& message) {
  const std::string role = memberText(message, "role");
  return {role == "prompter" ? "user" : role, memberText(message, "text")};
}

}  // namespace

int OasstTrees::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    const RowValue* prompt = member(row.value, "prompt");
    return prompt && prompt->is_object() && prompt->contains("replies");
  });
}

void OasstTrees::take(const Row& row, QuestionSink& questions) {
  const RowValue* prompt = member(row.value, "prompt");
  if (!prompt || !prompt->is_object()) throw RowFault("has no \"prompt\" with its replies");
  DialogueTurns thread;
  visit(*prompt, thread, row.number, questions);
}

void OasstTrees::visit(const RowValue& message, DialogueTurns& thread, std::int64_t row,
                       QuestionSink& questions) const {
  thread.push_back(turnOf(message));
  const RowValue* replies = member(message, "replies");
  ImportedQuestion question;
  std::vector<std::optional<double>> ranks;
  if (replies && replies->is_array()) {
    for (const RowValue& reply : *replies) {
      if (!reply.is_object()) throw RowFault("has a reply that is no message");
      const RowValue* rank = member(reply, "rank");
      if (!rank || isDeleted(reply) || question.items.size() == kMost) continue;
      const RowValue* model = member(reply, "model_name");
      question.items.push_back({.content = textContent(questions.textFormat(), memberText(reply, "text")),
                                .source = model ? textOf(*model, "model_name") : ""});
      ranks.push_back(numberOf(*rank, "rank"));
    }
    if (question.items.size() >= 2) {
      question.prompt = conversation(thread);
      question.answers.push_back({.ranking = rankingOfRanks(ranks)});
      try {
        questions.add(question);
      } catch (const RowFault& fault) {
        questions.reject(row, fault.what());  // one question of many: the others go in
      }
    }
    for (const RowValue& reply : *replies) visit(reply, thread, row, questions);
  }
  thread.pop_back();
}

}  // namespace podium
