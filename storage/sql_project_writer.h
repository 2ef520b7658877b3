#pragma once
// ProjectWriter over the writer thread: turns each call into a job of the right queue.
#include <functional>
#include <string>

#include "storage/add_batch_job.h"
#include "storage/project_writer.h"
#include "storage/staged_imports.h"
#include "storage/writer_thread.h"

namespace podium {

class SqlProjectWriter : public ProjectWriter {
 public:
  // Throws Exception when the project cannot be opened for writing.
  SqlProjectWriter(const std::string& path, std::function<Timestamp()> clock);

  void ensureAnnotator(const std::string& name, bool synthetic, Callback<AnnotatorId> done) override;
  void lease(const LeaseRequest& request, Callback<std::vector<Query>> done) override;
  void releaseLeases(AnnotatorId annotator, Callback<Done> done) override;
  void addComparison(const Comparison& comparison, Callback<ComparisonId> done) override;
  void retract(const Retraction& retraction, Callback<RetractionId> done) override;
  void beginConversation(AnnotatorId annotator, const std::string& message, Callback<PromptId> done) override;
  void addReplies(PromptId turn, const std::vector<ChatReply>& replies, Callback<QueryId> done) override;
  void withdrawTurn(PromptId turn, AnnotatorId annotator, Callback<Done> done) override;
  void saveDraft(AnnotatorId annotator, QueryId query, const std::string& json, Callback<Done> done) override;
  void dropDraft(AnnotatorId annotator, QueryId query, Callback<Done> done) override;
  void addBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) override;
  void stageBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) override;
  void finishImport(RoundId round, Callback<Done> done) override;
  void dropImport(RoundId round, Callback<Done> done) override;
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

  // Goes on with imports whose programs have ended, in the background.
  void endDeadImports(const std::vector<DeadImport>& dead);

 private:
  void submitBatch(BatchPlace place, Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done);

  template <class T, class Work>
  void submit(WriteQueue queue, Work work, Callback<T> done) {
    m_thread.submit(queue, std::make_unique<FunctionJob<T>>(std::move(work), std::move(done)));
  }

  // Makes a job on this thread. A fault of that is told by the writer thread, like every other outcome.
  template <class T, class Make>
  void submitBulk(Make make, Callback<T> done);

  std::function<Timestamp()> m_clock;
  WriterThread m_thread;
};

}  // namespace podium
