#pragma once
// A project that people can answer and that keeps nothing: what the preview of a task gives the Annotate page. Items
// are read from the open project, or are samples where it has none of the kind; every write is answered and forgotten.
#include <atomic>
#include <memory>

#include "storage/project_store.h"
#include "ui/project/sample_items.h"

namespace podium {

// The query to show, under the present form: items of real queries, or of samples.
struct PreviewQuery {
  Query query;
  bool isSample = true;
};

// A query of `real` with as many items as `info` asks for, else one that is put together from the items of several;
// samples where there are none, or without `real`. Any thread that owns the reader. Throws Exception.
PreviewQuery previewQueryOf(ProjectReader* real, const ProjectInfo& info);

// Thread-safe like every store.
class PreviewStore final : public ProjectStore, private ProjectWriter {
 public:
  // Nobody's answers: the annotator of the preview. No person has this number.
  static Annotator annotator();
  // `real`: nullptr where there is no project yet.
  PreviewStore(std::shared_ptr<ProjectStore> real, ProjectInfo info, PreviewQuery query);
  // Of a file that may be imported: its queries, one at least, come again and again in their order, each with the first
  // answer that the file gives to it on its cards.
  PreviewStore(ProjectInfo info, std::shared_ptr<const BatchItems> items);

  // The real project's, for files that lie beside it; empty without one.
  const std::string& path() const override { return m_path; }
  ProjectWriter& writer() override { return *this; }
  std::unique_ptr<ProjectReader> newReader() const override;

 private:
  void ensureAnnotator(const std::string& name, bool synthetic, Callback<AnnotatorId> done) override;
  // The same queries again and again, each time under a number of its own.
  void lease(const LeaseRequest& request, Callback<std::vector<Query>> done) override;
  void releaseLeases(AnnotatorId annotator, Callback<Done> done) override;
  void addComparison(const Comparison& comparison, Callback<ComparisonId> done) override;
  void retract(const Retraction& retraction, Callback<RetractionId> done) override;
  void saveDraft(AnnotatorId annotator, QueryId query, const std::string& json, Callback<Done> done) override;
  void dropDraft(AnnotatorId annotator, QueryId query, Callback<Done> done) override;
  void addBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) override;
  void stageBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) override;
  void finishImport(RoundId round, Callback<Done> done) override;
  void dropImport(RoundId round, Callback<Done> done) override;
  void beginConversation(AnnotatorId annotator, const std::string& message, Callback<PromptId> done) override;
  void addReplies(PromptId turn, const std::vector<ChatReply>& replies, Callback<QueryId> done) override;
  void withdrawTurn(PromptId turn, AnnotatorId annotator, Callback<Done> done) override;
  void withdrawRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) override;
  void restoreRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) override;
  void addRound(const NewRound& round, Callback<RoundId> done) override;
  void addDemonstration(const NewDemonstration& demonstration, Callback<DemonstrationId> done) override;
  void addSittingPart(const SittingPart& part, Callback<SittingId> done) override;
  void setSittingWithdrawn(SittingId id, AnnotatorId annotator, bool withdrawn, Callback<Done> done) override;
  void setDemonstrationWithdrawn(DemonstrationId id, AnnotatorId annotator, bool withdrawn,
                                 Callback<Done> done) override;
  void addMetrics(const std::vector<MetricPoint>& points, Callback<Done> done) override;
  void addCheckpoint(const CheckpointRef& checkpoint, Callback<CheckpointId> done) override;
  void setSetting(const std::string& key, const std::string& value, Callback<Done> done) override;
  void setProject(const ProjectInfo& info, Callback<Done> done) override;

  std::shared_ptr<ProjectStore> m_real;
  std::string m_path;
  ProjectInfo m_info;
  std::vector<Query> m_queries;
  std::vector<std::string> m_drafts;  // by query, as JSON; empty: none
  std::shared_ptr<const PreviewItems> m_items;
  std::atomic<std::int64_t> m_last{0};  // number given to a query or an answer
  std::atomic<std::int64_t> m_answered{0};
};

}  // namespace podium
