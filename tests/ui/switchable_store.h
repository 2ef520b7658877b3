#pragma once
// A real project whose writer can be told to fail, to stall, or to refuse.
#include <deque>
#include <functional>
#include <memory>
#include <optional>

#include "storage/project_store.h"

namespace podium::test {

// GUI thread. Answers and undo pass through it; all else goes straight to the real writer.
class SwitchableWriter : public ProjectWriter {
 public:
  explicit SwitchableWriter(ProjectWriter& real) : m_real(real) {}

  std::optional<Error> fault;  // every answer and undo fails with it, and changes nothing
  bool stalled = false;        // they wait for release()
  void release();

  void ensureAnnotator(const std::string& name, bool synthetic, Callback<AnnotatorId> done) override;
  void lease(const LeaseRequest& request, Callback<std::vector<Query>> done) override;
  void releaseLeases(AnnotatorId annotator, Callback<Done> done) override;
  void addComparison(const Comparison& comparison, Callback<ComparisonId> done) override;
  void retract(const Retraction& retraction, Callback<RetractionId> done) override;
  void saveDraft(AnnotatorId annotator, QueryId query, const std::string& json, Callback<Done> done) override;
  void dropDraft(AnnotatorId annotator, QueryId query, Callback<Done> done) override;
  void beginConversation(AnnotatorId annotator, const std::string& message, Callback<PromptId> done) override;
  void addReplies(PromptId turn, const std::vector<ChatReply>& replies, Callback<QueryId> done) override;
  void withdrawTurn(PromptId turn, AnnotatorId annotator, Callback<Done> done) override;
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

 private:
  template <class T>
  void pass(Callback<T> done, std::function<void(Callback<T>)> job);
  ProjectWriter& m_real;
  std::deque<std::function<void()>> m_waiting;
};

class SwitchableStore : public ProjectStore {
 public:
  explicit SwitchableStore(std::unique_ptr<ProjectStore> real) : m_real(std::move(real)), m_writer(m_real->writer()) {}
  const std::string& path() const override { return m_real->path(); }
  SwitchableWriter& writer() override { return m_writer; }
  std::unique_ptr<ProjectReader> newReader() const override { return m_real->newReader(); }

 private:
  std::unique_ptr<ProjectStore> m_real;
  SwitchableWriter m_writer;
};

}  // namespace podium::test
