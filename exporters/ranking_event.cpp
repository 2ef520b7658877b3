#include "exporters/ranking_event.h"

#include <string>
#include <utility>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kBatch = 500;

class ProjectEvents : public RankingEventStream {
 public:
  explicit ProjectEvents(ProjectReader& reader)
      : m_reader(reader), m_snapshot(reader.snapshot()), m_project(reader.project()) {
    for (Annotator& annotator : m_reader.annotators()) m_annotators.emplace(annotator.id, std::move(annotator));
    const ProjectCounts counts = m_reader.counts();
    m_total = counts.comparisons - counts.withdrawn;
  }

  const ProjectInfo& project() const override { return m_project; }
  std::int64_t total() const override { return m_total; }
  std::int64_t withdrawn() const override { return m_withdrawn; }

  std::optional<RankingEvent> next() override {
    while (m_at == m_batch.size()) {
      AnswerEvents events = m_reader.eventsAfter(m_cursor, kBatch);
      m_cursor = events.cursor;
      m_batch = std::move(events.comparisons);
      m_at = 0;
      if (m_batch.empty()) return std::nullopt;
      m_withdrawn += static_cast<std::int64_t>(std::erase_if(m_batch, [](const auto& each) { return each.withdrawn; }));
    }
    return complete(std::move(m_batch[m_at++]));
  }

 private:
  RankingEvent complete(Comparison comparison) {
    RankingEvent event;
    const auto query = m_reader.query(comparison.query);
    const auto annotator = m_annotators.find(comparison.annotator);
    if (!query || annotator == m_annotators.end()) failMissing(comparison, "query or annotator");
    event.query = *query;
    event.annotator = annotator->second;
    for (ItemId id : event.query.items) {
      auto item = m_reader.item(id);
      auto content = m_reader.itemContent(id);
      if (!item || !content) failMissing(comparison, "item");
      event.items.push_back(std::move(*item));
      event.contents.push_back(std::move(*content));
    }
    if (event.query.prompt) {
      event.prompt = m_reader.prompt(event.query.prompt);
      if (!event.prompt) failMissing(comparison, "prompt");
    }
    if (comparison.retracted) event.retraction = m_reader.retractionOf(comparison.id);
    event.rootQuery = comparison.query;
    if (comparison.derivedFrom)
      if (const auto parent = m_reader.comparison(comparison.derivedFrom)) event.rootQuery = parent->query;
    event.comparison = std::move(comparison);
    return event;
  }

  [[noreturn]] static void failMissing(const Comparison& comparison, const char* what) {
    throw Exception(ErrorCode::Corrupt, "The " + std::string(what) + " of answer " +
                                            std::to_string(comparison.id.value) +
                                            " is missing from the project. Run `podium check` on it.");
  }

  ProjectReader& m_reader;
  std::unique_ptr<ReadSnapshot> m_snapshot;
  ProjectInfo m_project;
  std::map<AnnotatorId, Annotator> m_annotators;
  std::int64_t m_total = 0, m_withdrawn = 0;
  EventCursor m_cursor;
  std::vector<Comparison> m_batch;
  std::size_t m_at = 0;
};

}  // namespace

std::unique_ptr<RankingEventStream> openRankingEvents(ProjectReader& reader) {
  return std::make_unique<ProjectEvents>(reader);
}

}  // namespace podium
