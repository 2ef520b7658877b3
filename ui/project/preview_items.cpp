#include "ui/project/preview_items.h"

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr auto kNoSuchItem = "There is no such item in the preview.";

template <class T>
bool has(const std::vector<T>& all, std::int64_t number) {
  return number >= 1 && number <= std::ssize(all);
}

}  // namespace

std::optional<Item> BatchItems::item(ItemId id) const {
  if (!has(m_batch.items, id.value)) return std::nullopt;
  const NewItem& stored = m_batch.items[static_cast<std::size_t>(id.value - 1)];
  Item item;
  item.id = id;
  item.kind = stored.kind;
  item.prompt = PromptId{stored.prompt + 1};
  item.content = stored.content;
  if (stored.media >= 0) item.media = std::to_string(stored.media);
  return item;
}

std::optional<Prompt> BatchItems::prompt(PromptId id) const {
  if (!has(m_batch.prompts, id.value)) return std::nullopt;
  return Prompt{id, m_batch.prompts[static_cast<std::size_t>(id.value - 1)].content};
}

Media BatchItems::media(const std::string& name) const {
  for (std::size_t i = 0; i < m_batch.media.size(); ++i)
    if (name == std::to_string(i)) return m_batch.media[i];
  throw Exception(ErrorCode::NotFound, kNoSuchItem);
}

ClipFrames BatchItems::clip(ItemId) const { throw Exception(ErrorCode::NotFound, kNoSuchItem); }

std::vector<Query> BatchItems::queries() const {
  std::vector<Query> queries;
  for (const NewQuestion& question : m_batch.questions) {
    Query query;
    query.prompt = PromptId{question.prompt + 1};
    for (const int item : question.items) query.items.push_back(ItemId{item + 1});
    query.selector = question.selector;
    query.seed = question.seed;
    queries.push_back(std::move(query));
  }
  return queries;
}

std::vector<FileAnswer> BatchItems::answersTo(int question) const {
  std::vector<FileAnswer> answers;
  if (question < 0 || question >= std::ssize(m_batch.questions)) return answers;
  if (const auto& gold = m_batch.questions[static_cast<std::size_t>(question)].gold) {
    answers.emplace_back();
    answers.back().answer.ranking = *gold;
  }
  for (const NewAnswer& given : m_batch.answers) {
    if (given.question != question) continue;
    FileAnswer& answer = answers.emplace_back();
    answer.annotator = given.annotator;
    answer.answer.verdict = given.verdict;
    answer.answer.ranking = given.ranking;
    answer.answer.parts = given.parts;
  }
  return answers;
}

}  // namespace podium
