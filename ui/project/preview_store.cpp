#include "ui/project/preview_store.h"

#include <algorithm>
#include <limits>

#include "storage/json/comparison_json.h"

namespace podium {
namespace {

constexpr std::int64_t kQueriesLookedAt = 200;
constexpr std::int64_t kNobody = std::numeric_limits<std::int64_t>::max();

// What is shown comes from the project or from the samples; of what people have said there is nothing.
class PreviewReader final : public ProjectReader {
 public:
  PreviewReader(std::unique_ptr<ProjectReader> real, std::shared_ptr<const PreviewItems> items, ProjectInfo info,
                std::vector<std::string> drafts)
      : m_real(std::move(real)), m_items(std::move(items)), m_info(std::move(info)), m_drafts(std::move(drafts)) {}

  std::optional<Item> itemContent(ItemId id) override { return m_real ? m_real->itemContent(id) : m_items->item(id); }
  std::optional<Prompt> prompt(PromptId id) override { return m_real ? m_real->prompt(id) : m_items->prompt(id); }
  Media media(const std::string& hash) override { return m_real ? m_real->media(hash) : m_items->media(hash); }
  ClipFrames clipFrames(ItemId id) override { return m_real ? m_real->clipFrames(id) : m_items->clip(id); }
  std::optional<ItemInfo> item(ItemId id) override { return m_real ? m_real->item(id) : std::nullopt; }
  ProjectInfo project() override { return m_info; }

  std::unique_ptr<ReadSnapshot> snapshot() override { return std::make_unique<ReadSnapshot>(); }
  ProjectCounts counts() override { return {}; }
  std::vector<Annotator> annotators() override { return {PreviewStore::annotator()}; }
  std::optional<Query> query(QueryId) override { return std::nullopt; }
  std::vector<Query> queries(const std::vector<QueryId>&) override { return {}; }
  std::vector<ItemInfo> items(const std::vector<ItemId>&) override { return {}; }
  std::vector<Item> itemContents(const std::vector<ItemId>&) override { return {}; }
  std::vector<Prompt> prompts(const std::vector<PromptId>&) override { return {}; }
  ClipObservations clipObservations(ItemId) override { return {}; }
  ClipSteps clipSteps(ItemId) override { return {}; }
  std::vector<ItemId> newestClips(int) override { return {}; }
  std::vector<ItemId> oldestClips(int) override { return {}; }
  std::vector<Demonstration> demonstrations() override { return {}; }
  std::vector<Sitting> sittings() override { return {}; }
  std::optional<Comparison> comparison(ComparisonId) override { return std::nullopt; }
  std::optional<Retraction> retractionOf(ComparisonId) override { return std::nullopt; }
  AnswerEvents eventsAfter(EventCursor cursor, int) override { return {{}, {}, {}, cursor}; }
  std::vector<Comparison> answersByQuery(QueryId, int) override { return {}; }
  void archive(ArchiveSink&) override {}
  std::optional<Comparison> lastAnswer(AnnotatorId) override { return std::nullopt; }
  std::vector<Comparison> answersOf(AnnotatorId, int, int) override { return {}; }
  std::vector<Comparison> answersOf(AnnotatorId, const AnswerFilter&, int, int) override { return {}; }
  std::vector<ComparisonId> answerIdsOf(AnnotatorId, const AnswerFilter&, ComparisonId, ComparisonId) override {
    return {};
  }
  ComparisonId newestComparison() override { return {}; }
  ComparisonId replacementOf(ComparisonId) override { return {}; }
  std::optional<std::string> draft(AnnotatorId, QueryId query) override {
    if (m_drafts.empty()) return std::nullopt;
    const std::string& draft = m_drafts[static_cast<std::size_t>((query.value - 1) % std::ssize(m_drafts))];
    return draft.empty() ? std::nullopt : std::optional(draft);
  }
  std::vector<QueryId> guidedQueries(QueryPurpose) override { return {}; }
  GoldResult goldResults(AnnotatorId, QueryPurpose) override { return {}; }
  AnnotatorStats annotatorStats(AnnotatorId, Timestamp) override { return {}; }
  std::optional<ChatTurn> turn(PromptId) override { return std::nullopt; }
  std::optional<ChatTurn> turnAfter(ComparisonId) override { return std::nullopt; }
  std::vector<ChatTurn> waitingTurns(AnnotatorId) override { return {}; }
  std::vector<Round> rounds() override { return {}; }
  std::vector<ImportSummary> imports() override { return {}; }
  std::vector<Comparison> answersOfRound(RoundId, ComparisonId) override { return {}; }
  std::vector<MetricPoint> metric(const std::string&, std::int64_t&) override { return {}; }
  std::vector<std::string> metricNames() override { return {}; }
  std::optional<CheckpointRef> newestCheckpoint() override { return std::nullopt; }
  std::optional<std::string> setting(const std::string&) override { return std::nullopt; }
  std::int64_t dataVersion() override { return 0; }

 private:
  std::unique_ptr<ProjectReader> m_real;
  std::shared_ptr<const PreviewItems> m_items;
  ProjectInfo m_info;
  std::vector<std::string> m_drafts;
};

// Nothing of the page writes these.
template <class T>
void refuse(const Callback<T>& done) {
  if (done) done(Error{ErrorCode::Unavailable, "A preview keeps nothing."});
}

Query sampleQuery(int items) {
  Query query;
  query.prompt = PromptId{1};
  for (int i = 1; i <= std::min(items, SampleItems::kItems); ++i) query.items.push_back(ItemId{i});
  query.selector = "import";
  query.seed = 1;
  return query;
}

}  // namespace

PreviewQuery previewQueryOf(ProjectReader* real, const ProjectInfo& info) {
  const auto wanted = static_cast<std::size_t>(info.k);
  std::optional<Query> shown;
  std::vector<ItemId> items;
  for (std::int64_t id = 1; real && id <= kQueriesLookedAt; ++id) {
    auto query = real->query(QueryId{id});
    if (!query) break;
    if (query->purpose != QueryPurpose::Ask || query->answersWanted == 0) continue;
    if (query->items.size() == wanted) return {std::move(*query), false};
    for (const ItemId item : query->items)
      if (std::ranges::find(items, item) == items.end()) items.push_back(item);
    if (!shown) shown = std::move(query);
  }
  if (items.size() < wanted) return {sampleQuery(info.k), true};
  items.resize(wanted);
  shown->items = std::move(items);
  return {std::move(*shown), false};
}

Annotator PreviewStore::annotator() { return {AnnotatorId{kNobody}, "preview", true}; }

PreviewStore::PreviewStore(std::shared_ptr<ProjectStore> real, ProjectInfo info, PreviewQuery query)
    : m_real(query.isSample ? nullptr : std::move(real)),
      m_path(m_real ? m_real->path() : std::string()),
      m_info(std::move(info)),
      m_queries{std::move(query.query)},
      m_items(std::make_shared<const SampleItems>(m_info)) {}

PreviewStore::PreviewStore(ProjectInfo info, std::shared_ptr<const BatchItems> items)
    : m_info(std::move(info)), m_queries(items->queries()), m_items(items) {
  for (int question = 0; question < std::ssize(m_queries); ++question) {
    const auto answers = items->answersTo(question);
    m_drafts.push_back(answers.empty() ? std::string() : toJson(answers.front().answer));
  }
}

std::unique_ptr<ProjectReader> PreviewStore::newReader() const {
  return std::make_unique<PreviewReader>(m_real ? m_real->newReader() : nullptr, m_items, m_info, m_drafts);
}

void PreviewStore::lease(const LeaseRequest&, Callback<std::vector<Query>> done) {
  // What is shown, and one more, so that the next is there at once.
  constexpr std::int64_t kAhead = 2;
  std::vector<Query> queries;
  for (std::int64_t id = m_answered + 1; id <= m_answered + kAhead; ++id) {
    queries.push_back(m_queries[static_cast<std::size_t>((id - 1) % std::ssize(m_queries))]);
    queries.back().id = QueryId{id};
  }
  done(std::move(queries));
}

void PreviewStore::addComparison(const Comparison&, Callback<ComparisonId> done) {
  ++m_answered;
  done(ComparisonId{++m_last});
}

void PreviewStore::retract(const Retraction&, Callback<RetractionId> done) { done(RetractionId{++m_last}); }
void PreviewStore::ensureAnnotator(const std::string&, bool, Callback<AnnotatorId> done) { done(annotator().id); }
void PreviewStore::releaseLeases(AnnotatorId, Callback<Done> done) { done(Done{}); }
void PreviewStore::saveDraft(AnnotatorId, QueryId, const std::string&, Callback<Done> done) { done(Done{}); }
void PreviewStore::dropDraft(AnnotatorId, QueryId, Callback<Done> done) { done(Done{}); }
void PreviewStore::addBatch(Batch, RoundId, const ImportSource&, Callback<BatchIds> done) { refuse(done); }
void PreviewStore::stageBatch(Batch, RoundId, const ImportSource&, Callback<BatchIds> done) { refuse(done); }
void PreviewStore::finishImport(RoundId, Callback<Done> done) { refuse(done); }
void PreviewStore::dropImport(RoundId, Callback<Done> done) { refuse(done); }
void PreviewStore::beginConversation(AnnotatorId, const std::string&, Callback<PromptId> done) { refuse(done); }
void PreviewStore::addReplies(PromptId, const std::vector<ChatReply>&, Callback<QueryId> done) { refuse(done); }
void PreviewStore::withdrawTurn(PromptId, AnnotatorId, Callback<Done> done) { refuse(done); }
void PreviewStore::withdrawRound(RoundId, const std::string&, Callback<WithdrawalId> done) { refuse(done); }
void PreviewStore::restoreRound(RoundId, const std::string&, Callback<WithdrawalId> done) { refuse(done); }
void PreviewStore::addRound(const NewRound&, Callback<RoundId> done) { refuse(done); }
void PreviewStore::addDemonstration(const NewDemonstration&, Callback<DemonstrationId> done) { refuse(done); }
void PreviewStore::addSittingPart(const SittingPart&, Callback<SittingId> done) { refuse(done); }
void PreviewStore::setSittingWithdrawn(SittingId, AnnotatorId, bool, Callback<Done> done) { refuse(done); }
void PreviewStore::setDemonstrationWithdrawn(DemonstrationId, AnnotatorId, bool, Callback<Done> done) { refuse(done); }
void PreviewStore::addMetrics(const std::vector<MetricPoint>&, Callback<Done> done) { refuse(done); }
void PreviewStore::addCheckpoint(const CheckpointRef&, Callback<CheckpointId> done) { refuse(done); }
void PreviewStore::setSetting(const std::string&, const std::string&, Callback<Done> done) { refuse(done); }
void PreviewStore::setProject(const ProjectInfo&, Callback<Done> done) { refuse(done); }

}  // namespace podium
