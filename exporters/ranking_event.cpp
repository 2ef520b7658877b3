#include "exporters/ranking_event.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kBatch = 500;

class ProjectEvents : public RankingEventStream {
 public:
  ProjectEvents(ProjectReader& reader, EventOrder order)
      : m_reader(reader), m_order(order), m_snapshot(reader.snapshot()), m_project(reader.project()) {
    m_annotators = byId(m_reader.annotators());
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
    m_queries = byId(m_reader.queries(queryIds));
    std::vector<ItemId> itemIds;
    std::vector<PromptId> promptIds;
    for (const auto& [id, query] : m_queries) {
      itemIds.insert(itemIds.end(), query.items.begin(), query.items.end());
      if (query.prompt) promptIds.push_back(query.prompt);
    }
    m_items = byId(m_reader.items(itemIds));
    m_contents = byId(m_reader.itemContents(itemIds));
    m_prompts = byId(m_reader.prompts(promptIds));
    m_uses.clear();
    for (const Comparison& comparison : m_batch)
      if (const auto query = m_queries.find(comparison.query); query != m_queries.end())
        for (const ItemId id : query->second.items) ++m_uses[id];
  }

  // The content of an item, which moves to the last answer of the batch that is about it.
  Item takeContent(ItemId id, const Comparison& comparison) {
    Item& item = found(m_contents, id, comparison, "item");
    return --m_uses[id] == 0 ? std::move(item) : item;
  }

  RankingEvent complete(Comparison comparison) {
    RankingEvent event;
    event.query = found(m_queries, comparison.query, comparison, "query");
    event.annotator = found(m_annotators, comparison.annotator, comparison, "annotator");
    for (ItemId id : event.query.items) {
      event.items.push_back(found(m_items, id, comparison, "item"));
      event.contents.push_back(takeContent(id, comparison));
    }
    if (event.query.prompt) event.prompt = found(m_prompts, event.query.prompt, comparison, "prompt");
    if (comparison.retracted) event.retraction = m_reader.retractionOf(comparison.id);
    event.rootQuery = comparison.query;
    if (comparison.derivedFrom)
      if (const auto parent = m_reader.comparison(comparison.derivedFrom)) event.rootQuery = parent->query;
    event.comparison = std::move(comparison);
    return event;
  }

  template <class Value>
  using ById = std::unordered_map<decltype(Value::id), Value>;

  template <class Value>
  static ById<Value> byId(std::vector<Value> values) {
    ById<Value> map;
    for (Value& value : values) {
      const auto id = value.id;
      map.emplace(id, std::move(value));
    }
    return map;
  }

  template <class Map, class IdType>
  static typename Map::mapped_type& found(Map& map, IdType id, const Comparison& comparison, const char* what) {
    const auto place = map.find(id);
    if (place == map.end()) failMissing(comparison, what);
    return place->second;
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
  ById<Annotator> m_annotators;
  ById<Query> m_queries;  // these four: of the batch
  ById<ItemInfo> m_items;
  ById<Item> m_contents;
  ById<Prompt> m_prompts;
  std::unordered_map<ItemId, int> m_uses;  // answers of the batch that are still to come, by item
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
