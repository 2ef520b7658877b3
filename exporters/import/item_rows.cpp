#include "exporters/import/item_rows.h"

#include "exporters/import/dialogue.h"

namespace podium {
namespace {

const Names kItems = {"text", "response", "completion", "output", "answer",     "image", "video",
                      "path", "file",     "body",       "reply",  "generation", "item"};
constexpr int kUsualK = 2;

std::size_t itemsWanted(const ImportJob& job) {
  if (job.options.k > 0) return static_cast<std::size_t>(job.options.k);
  return static_cast<std::size_t>(job.project ? job.project->k : kUsualK);
}

}  // namespace

int ItemRows::recognise(const ImportSample& sample) {
  // Anything that names more than one item is another shape.
  return shareOf(sample, [](const Row& row) { return hasAny(row, kItems); }) / 2;
}

void ItemRows::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const RowValue* value = fields.find(kItems);
  if (!value) throw RowFault("has no item: a column named text, response, completion, image, video or path");
  const auto media = mediaItem(*value);
  ImportedItem item = media.value_or(ImportedItem{});
  if (!media) item.content = textContent(questions.textFormat(), textOf(*value, "text"));
  if (!row.cells) readContentParts(row.value, item.content);
  item.source = fields.text({"model", "source", "policy", "generator", "author"}).value_or("");
  const RowValue* prompt = fields.findPrompt();
  const std::string key = prompt ? prompt->dump() : std::string();
  item.content.extra = fields.extra();

  const auto [found, fresh] = m_groups.try_emplace(key);
  Group& group = found->second;
  if (fresh) {
    if (prompt) group.question.prompt = promptContent(*prompt, questions.textFormat());
    m_order.push_back(key);
  }
  if (item.media) m_waitingBytes += item.media->bytes.size();
  group.question.items.push_back(std::move(item));
  group.rows.push_back(row.number);
  if (group.question.items.size() >= itemsWanted(questions.job())) {
    ask(group, questions);
    group.question.items.clear();
    group.rows.clear();
  }
  while (m_order.size() > kWindow || (m_waitingBytes > kWaitingBytes && !m_order.empty())) {
    if (auto oldest = m_groups.extract(m_order.front()); !oldest.empty()) ask(oldest.mapped(), questions);
    m_order.pop_front();
  }
}

void ItemRows::finish(QuestionSink& questions) {
  for (const std::string& key : m_order) ask(m_groups.at(key), questions);
}

void ItemRows::ask(Group& group, QuestionSink& questions) {
  if (group.question.items.empty()) return;
  for (const ImportedItem& item : group.question.items)
    if (item.media) m_waitingBytes -= item.media->bytes.size();
  try {
    if (group.question.items.size() == 1 && itemsWanted(questions.job()) > 1)
      throw RowFault("has no other item left to be compared with");
    questions.add(group.question);
  } catch (const RowFault& fault) {
    for (const std::int64_t row : group.rows) questions.reject(row, fault.what());
  }
}

}  // namespace podium
