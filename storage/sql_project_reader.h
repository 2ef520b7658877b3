#pragma once
#include <memory>
#include <string>

#include "storage/project_reader.h"
#include "storage/sql_connection.h"

namespace podium {

class SqlProjectReader : public ProjectReader {
 public:
  // Throws Exception when the project cannot be opened.
  explicit SqlProjectReader(const std::string& path);
  explicit SqlProjectReader(std::unique_ptr<SqlConnection> database) : m_database(std::move(database)) {}

  std::unique_ptr<ReadSnapshot> snapshot() override;
  ProjectInfo project() override;
  ProjectCounts counts() override;
  std::vector<Annotator> annotators() override;
  std::optional<Query> query(QueryId id) override;
  std::optional<ItemInfo> item(ItemId id) override;
  std::optional<Item> itemContent(ItemId id) override;
  std::optional<Prompt> prompt(PromptId id) override;
  std::vector<Query> queries(const std::vector<QueryId>& ids) override;
  std::vector<ItemInfo> items(const std::vector<ItemId>& ids) override;
  std::vector<Item> itemContents(const std::vector<ItemId>& ids) override;
  std::vector<Prompt> prompts(const std::vector<PromptId>& ids) override;
  Media media(const std::string& hash) override;
  ClipFrames clipFrames(ItemId id) override;
  ClipObservations clipObservations(ItemId id) override;
  ClipSteps clipSteps(ItemId id) override;
  std::vector<ItemId> newestClips(int limit) override;
  std::vector<ItemId> oldestClips(int limit) override;
  std::vector<Demonstration> demonstrations() override;
  std::vector<Sitting> sittings() override;
  std::optional<Comparison> comparison(ComparisonId id) override;
  std::optional<Retraction> retractionOf(ComparisonId id) override;
  AnswerEvents eventsAfter(EventCursor cursor, int limit) override;
  std::vector<Comparison> answersByQuery(QueryId after, int limit) override;
  std::optional<Comparison> lastAnswer(AnnotatorId annotator) override;
  std::vector<Comparison> answersOf(AnnotatorId annotator, int limit, int offset) override;
  std::vector<Comparison> answersOf(AnnotatorId annotator, const AnswerFilter& filter, int limit, int offset) override;
  std::vector<ComparisonId> answerIdsOf(AnnotatorId annotator, const AnswerFilter& filter, ComparisonId after,
                                        ComparisonId upTo) override;
  ComparisonId newestComparison() override;
  ComparisonId replacementOf(ComparisonId id) override;
  std::optional<std::string> draft(AnnotatorId annotator, QueryId query) override;
  std::optional<ChatTurn> turn(PromptId prompt) override;
  std::optional<ChatTurn> turnAfter(ComparisonId answer) override;
  std::vector<ChatTurn> waitingTurns(AnnotatorId annotator) override;
  std::vector<QueryId> guidedQueries(QueryPurpose purpose) override;
  GoldResult goldResults(AnnotatorId annotator, QueryPurpose purpose) override;
  AnnotatorStats annotatorStats(AnnotatorId annotator, Timestamp since) override;
  std::vector<Round> rounds() override;
  std::vector<ImportSummary> imports() override;
  std::vector<Comparison> answersOfRound(RoundId round, ComparisonId upTo) override;
  std::vector<MetricPoint> metric(const std::string& name, std::int64_t& afterPoint) override;
  std::vector<std::string> metricNames() override;
  std::optional<CheckpointRef> newestCheckpoint() override;
  std::optional<std::string> setting(const std::string& key) override;
  std::int64_t dataVersion() override;
  void archive(ArchiveSink& sink) override;

  const SqlConnection& connection() const { return *m_database; }

 private:
  class Snapshot;
  // Several reads that belong together; nothing to do inside a snapshot, which holds them together already.
  std::unique_ptr<Transaction> together();

  std::unique_ptr<SqlConnection> m_database;
  bool m_inSnapshot = false;
};

}  // namespace podium
