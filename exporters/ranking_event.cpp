#include "exporters/ranking_event.h"

#include <algorithm>
#include <string>
#include <utility>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kBatch = 500;

// What the answers of a batch are about: a row may be shared by several, and moves to the last one of them.
template <class Value>
class SharedRows {
 public:
  using IdType = decltype(Value::id);
  SharedRows() = default;
  explicit SharedRows(std::vector<Value> ascending) : m_rows(std::move(ascending)), m_uses(m_rows.size()) {}

  // nullptr where there is no such row.
  const Value* find(IdType id) const {
    const auto at = std::ranges::lower_bound(m_rows, id, {}, &Value::id);
    return at != m_rows.end() && at->id == id ? &*at : nullptr;
  }
  // Says that take() will be called once more for it.
  void expect(IdType id) {
    if (const Value* row = find(id)) ++m_uses[indexOf(row)];
  }
  std::optional<Value> take(IdType id) {
    const Value* row = find(id);
    if (!row) return std::nullopt;
    const std::size_t at = indexOf(row);
    if (--m_uses[at] > 0) return *row;
    return std::optional<Value>(std::move(m_rows[at]));
  }

 private:
  std::size_t indexOf(const Value* row) const { return static_cast<std::size_t>(row - m_rows.data()); }

  std::vector<Value> m_rows;
  std::vector<int> m_uses;
};

class ProjectEvents : public RankingEventStream {
 public:
  ProjectEvents(ProjectReader& reader, EventOrder order)
      : m_reader(reader), m_order(order), m_snapshot(reader.snapshot()), m_project(reader.project()) {
    m_annotators = SharedRows<Annotator>(m_reader.annotators());
    const ProjectCounts counts = m_reader.counts();
    m_total = counts.comparisons - counts.withdrawn;
  }

  const ProjectInfo& project() const override { return m_project; }
  std::int64_t total() const override { return m_total; }
  std::int64_t withdrawn() const override { return m_withdrawn; }

  void archive(ArchiveSink& sink) override { m_reader.archive(sink); }

  std::optional<RankingEvent> next() override {
    while (m_at == m_batch.size()) {
      fetch();
      m_at = 0;
      if (m_batch.empty()) return std::nullopt;
      m_withdrawn += static_cast<std::int64_t>(std::erase_if(m_batch, [](const auto& each) { return each.withdrawn; }));
      readBatch();
    }
    return complete(std::move(m_batch[m_at++]));
  }

 private:
  void fetch() {
    if (m_order == EventOrder::ByQuery) {
      m_batch = m_reader.answersByQuery(m_lastQuery, kBatch);
      if (!m_batch.empty()) m_lastQuery = m_batch.back().query;
      return;
    }
    AnswerEvents events = m_reader.eventsAfter(m_cursor, kBatch);
    m_cursor = events.cursor;
    m_batch = std::move(events.comparisons);
  }

  // Everything that the answers of this batch are about, a statement for each kind of row.
  void readBatch() {
    std::vector<QueryId> queryIds;
    for (const Comparison& comparison : m_batch) queryIds.push_back(comparison.query);
    auto queries = m_reader.queries(queryIds);
    std::vector<ItemId> itemIds;
    std::vector<PromptId> promptIds;
    for (const Query& query : queries) {
      itemIds.insert(itemIds.end(), query.items.begin(), query.items.end());
      if (query.prompt) promptIds.push_back(query.prompt);
    }
    m_queries = SharedRows<Query>(std::move(queries));
    m_items = SharedRows<ItemInfo>(m_reader.items(itemIds));
    m_contents = SharedRows<Item>(m_reader.itemContents(itemIds));
    m_prompts = SharedRows<Prompt>(m_reader.prompts(promptIds));
    for (const Comparison& comparison : m_batch) {
      const Query* query = m_queries.find(comparison.query);
      if (!query) continue;
      m_queries.expect(query->id);
      m_prompts.expect(query->prompt);
      for (const ItemId id : query->items) {
        m_items.expect(id);
        m_contents.expect(id);
      }
    }
  }

  RankingEvent complete(Comparison comparison) {
    RankingEvent event;
    event.query = require(m_queries.take(comparison.query), comparison, "query");
    const Annotator* annotator = m_annotators.find(comparison.annotator);
    if (!annotator) failMissing(comparison, "annotator");
    event.annotator = *annotator;
    event.items.reserve(event.query.items.size());
    event.contents.reserve(event.query.items.size());
    for (const ItemId id : event.query.items) {
      event.items.push_back(require(m_items.take(id), comparison, "item"));
      event.contents.push_back(require(m_contents.take(id), comparison, "item"));
    }
    if (event.query.prompt) event.prompt = require(m_prompts.take(event.query.prompt), comparison, "prompt");
    if (comparison.retracted) event.retraction = m_reader.retractionOf(comparison.id);
    event.rootQuery = comparison.query;
    if (comparison.derivedFrom)
      if (const auto parent = m_reader.comparison(comparison.derivedFrom)) event.rootQuery = parent->query;
    event.comparison = std::move(comparison);
    return event;
  }

  template <class Value>
  static Value&& require(std::optional<Value>&& row, const Comparison& comparison, const char* what) {
    if (!row) failMissing(comparison, what);
    return std::move(*row);
  }

  [[noreturn]] static void failMissing(const Comparison& comparison, const char* what) {
    throw Exception(ErrorCode::Corrupt, "The " + std::string(what) + " of answer " +
                                            std::to_string(comparison.id.value) +
                                            " is missing from the project. Run `podium check` on it.");
  }

  ProjectReader& m_reader;
  EventOrder m_order;
  std::unique_ptr<ReadSnapshot> m_snapshot;
  ProjectInfo m_project;
  SharedRows<Annotator> m_annotators;
  SharedRows<Query> m_queries;  // these four: of the batch
  SharedRows<ItemInfo> m_items;
  SharedRows<Item> m_contents;
  SharedRows<Prompt> m_prompts;
  std::int64_t m_total = 0, m_withdrawn = 0;
  EventCursor m_cursor;
  QueryId m_lastQuery;
  std::vector<Comparison> m_batch;
  std::size_t m_at = 0;
};

}  // namespace

std::unique_ptr<RankingEventStream> openRankingEvents(ProjectReader& reader, EventOrder order) {
  return std::make_unique<ProjectEvents>(reader, order);
}

}  // namespace podium
