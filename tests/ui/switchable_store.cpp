#include "tests/ui/switchable_store.h"

namespace podium::test {

template <class T>
void SwitchableWriter::pass(Callback<T> done, std::function<void(Callback<T>)> job) {
  if (stalled) {
    m_waiting.emplace_back([job = std::move(job), done = std::move(done)] { job(done); });
    return;
  }
  if (fault)
    done(*fault);
  else
    job(done);
}

void SwitchableWriter::release() {
  stalled = false;
  for (auto& job : std::exchange(m_waiting, {})) job();
}

void SwitchableWriter::addComparison(const Comparison& comparison, Callback<ComparisonId> done) {
  pass<ComparisonId>(std::move(done),
                     [this, comparison](Callback<ComparisonId> reply) { m_real.addComparison(comparison, reply); });
}

void SwitchableWriter::retract(const Retraction& retraction, Callback<RetractionId> done) {
  pass<RetractionId>(std::move(done),
                     [this, retraction](Callback<RetractionId> reply) { m_real.retract(retraction, reply); });
}

void SwitchableWriter::ensureAnnotator(const std::string& name, bool synthetic, Callback<AnnotatorId> done) {
  m_real.ensureAnnotator(name, synthetic, std::move(done));
}
void SwitchableWriter::lease(const LeaseRequest& request, Callback<std::vector<Query>> done) {
  m_real.lease(request, std::move(done));
}
void SwitchableWriter::releaseLeases(AnnotatorId annotator, Callback<Done> done) {
  m_real.releaseLeases(annotator, std::move(done));
}
void SwitchableWriter::saveDraft(AnnotatorId annotator, QueryId query, const std::string& json, Callback<Done> done) {
  m_real.saveDraft(annotator, query, json, std::move(done));
}
void SwitchableWriter::dropDraft(AnnotatorId annotator, QueryId query, Callback<Done> done) {
  m_real.dropDraft(annotator, query, std::move(done));
}
void SwitchableWriter::addBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) {
  m_real.addBatch(std::move(batch), round, source, std::move(done));
}
void SwitchableWriter::stageBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) {
  m_real.stageBatch(std::move(batch), round, source, std::move(done));
}
void SwitchableWriter::finishImport(RoundId round, Callback<Done> done) { m_real.finishImport(round, std::move(done)); }
void SwitchableWriter::dropImport(RoundId round, Callback<Done> done) { m_real.dropImport(round, std::move(done)); }
void SwitchableWriter::withdrawRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) {
  m_real.withdrawRound(round, by, std::move(done));
}
void SwitchableWriter::restoreRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) {
  m_real.restoreRound(round, by, std::move(done));
}
void SwitchableWriter::beginConversation(AnnotatorId annotator, const std::string& message, Callback<PromptId> done) {
  m_real.beginConversation(annotator, message, std::move(done));
}
void SwitchableWriter::addReplies(PromptId turn, const std::vector<ChatReply>& replies, Callback<QueryId> done) {
  m_real.addReplies(turn, replies, std::move(done));
}
void SwitchableWriter::withdrawTurn(PromptId turn, AnnotatorId annotator, Callback<Done> done) {
  m_real.withdrawTurn(turn, annotator, std::move(done));
}
void SwitchableWriter::addRound(const NewRound& round, Callback<RoundId> done) {
  m_real.addRound(round, std::move(done));
}
void SwitchableWriter::addDemonstration(const NewDemonstration& demonstration, Callback<DemonstrationId> done) {
  m_real.addDemonstration(demonstration, std::move(done));
}
void SwitchableWriter::setDemonstrationWithdrawn(DemonstrationId id, AnnotatorId annotator, bool withdrawn,
                                                 Callback<Done> done) {
  m_real.setDemonstrationWithdrawn(id, annotator, withdrawn, std::move(done));
}
void SwitchableWriter::addSittingPart(const SittingPart& part, Callback<SittingId> done) {
  m_real.addSittingPart(part, std::move(done));
}
void SwitchableWriter::setSittingWithdrawn(SittingId id, AnnotatorId annotator, bool withdrawn, Callback<Done> done) {
  m_real.setSittingWithdrawn(id, annotator, withdrawn, std::move(done));
}
void SwitchableWriter::addMetrics(const std::vector<MetricPoint>& points, Callback<Done> done) {
  m_real.addMetrics(points, std::move(done));
}
void SwitchableWriter::addCheckpoint(const CheckpointRef& checkpoint, Callback<CheckpointId> done) {
  m_real.addCheckpoint(checkpoint, std::move(done));
}
void SwitchableWriter::setSetting(const std::string& key, const std::string& value, Callback<Done> done) {
  m_real.setSetting(key, value, std::move(done));
}
void SwitchableWriter::setProject(const ProjectInfo& info, Callback<Done> done) {
  m_real.setProject(info, std::move(done));
}

}  // namespace podium::test
