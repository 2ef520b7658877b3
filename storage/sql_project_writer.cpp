#include "storage/sql_project_writer.h"

#include "storage/add_batch_job.h"
#include "storage/add_round_job.h"
#include "storage/clip_hash.h"
#include "storage/demonstrations.h"
#include "storage/sittings.h"
#include "storage/staged_import_jobs.h"
#include "storage/write_answers.h"
#include "storage/write_leases.h"
#include "storage/write_project.h"
#include "storage/write_turns.h"
#include "storage/write_withdrawals.h"

namespace podium {

SqlProjectWriter::SqlProjectWriter(const std::string& path, std::function<Timestamp()> clock)
    : m_clock(std::move(clock)), m_thread(path) {}

void SqlProjectWriter::ensureAnnotator(const std::string& name, bool synthetic, Callback<AnnotatorId> done) {
  submit<AnnotatorId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) { return podium::ensureAnnotator(database, name, synthetic, m_clock()); },
      std::move(done));
}

void SqlProjectWriter::lease(const LeaseRequest& request, Callback<std::vector<Query>> done) {
  submit<std::vector<Query>>(
      WriteQueue::People, [=, this](SqlConnection& database) { return leaseQueries(database, request, m_clock()); },
      std::move(done));
}

void SqlProjectWriter::releaseLeases(AnnotatorId annotator, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=](SqlConnection& database) {
        podium::releaseLeases(database, annotator);
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::addComparison(const Comparison& comparison, Callback<ComparisonId> done) {
  submit<ComparisonId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) { return podium::addComparison(database, comparison, m_clock()); },
      std::move(done));
}

void SqlProjectWriter::retract(const Retraction& retraction, Callback<RetractionId> done) {
  submit<RetractionId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) { return podium::retract(database, retraction, m_clock()); }, std::move(done));
}

void SqlProjectWriter::beginConversation(AnnotatorId annotator, const std::string& message, Callback<PromptId> done) {
  submit<PromptId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) { return podium::beginConversation(database, annotator, message, m_clock()); },
      std::move(done));
}

void SqlProjectWriter::addReplies(PromptId turn, const std::vector<ChatReply>& replies, Callback<QueryId> done) {
  submit<QueryId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) { return podium::addReplies(database, turn, replies, m_clock()); },
      std::move(done));
}

void SqlProjectWriter::withdrawTurn(PromptId turn, AnnotatorId annotator, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=](SqlConnection& database) {
        podium::withdrawTurn(database, turn, annotator);
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::addRound(const NewRound& round, Callback<RoundId> done) {
  submitBulk<RoundId>([&] { return std::make_unique<AddRoundJob>(round, m_clock(), done); }, done);
}

void SqlProjectWriter::addBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) {
  submitBatch(BatchPlace::Project, std::move(batch), round, source, std::move(done));
}

void SqlProjectWriter::stageBatch(Batch batch, RoundId round, const ImportSource& source, Callback<BatchIds> done) {
  submitBatch(BatchPlace::Stage, std::move(batch), round, source, std::move(done));
}

void SqlProjectWriter::submitBatch(BatchPlace place, Batch batch, RoundId round, const ImportSource& source,
                                   Callback<BatchIds> done) {
  submitBulk<BatchIds>(
      [&] { return std::make_unique<AddBatchJob>(place, std::move(batch), round, source, m_clock, done); }, done);
}

void SqlProjectWriter::finishImport(RoundId round, Callback<Done> done) {
  m_thread.submit(WriteQueue::Bulk,
                  std::make_unique<FinishImportJob>(round, FinishImportJob::From::Begin, m_clock, std::move(done)));
}

void SqlProjectWriter::dropImport(RoundId round, Callback<Done> done) {
  m_thread.submit(WriteQueue::Bulk, std::make_unique<DropImportJob>(round, std::move(done)));
  m_thread.submit(WriteQueue::Bulk, std::make_unique<GiveBackSpaceJob>());
}

void SqlProjectWriter::endDeadImports(const std::vector<DeadImport>& dead) {
  for (const DeadImport& import : dead) {
    if (import.finishing)
      m_thread.submit(WriteQueue::Bulk, std::make_unique<FinishImportJob>(import.round, FinishImportJob::From::Middle,
                                                                          m_clock, Callback<Done>{}));
    else
      dropImport(import.round, {});
  }
}

void SqlProjectWriter::withdrawRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) {
  submit<WithdrawalId>(
      WriteQueue::Bulk,
      [=, this](SqlConnection& database) {
        return setRoundState(database, round, RoundState::Withdrawn, by, m_clock());
      },
      std::move(done));
}

void SqlProjectWriter::restoreRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) {
  submit<WithdrawalId>(
      WriteQueue::Bulk,
      [=, this](SqlConnection& database) { return setRoundState(database, round, RoundState::InForce, by, m_clock()); },
      std::move(done));
}

template <class T, class Make>
void SqlProjectWriter::submitBulk(Make make, Callback<T> done) {
  std::unique_ptr<WriteJob> job;
  try {
    job = make();
  } catch (const Exception& fault) {
    submit<T>(
        WriteQueue::Bulk, [error = fault.error()](SqlConnection&) -> T { throw Exception(error); }, std::move(done));
    return;
  }
  m_thread.submit(WriteQueue::Bulk, std::move(job));
}

void SqlProjectWriter::saveDraft(AnnotatorId annotator, QueryId query, const std::string& json, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=, this](SqlConnection& database) {
        podium::saveDraft(database, annotator, query, json, m_clock());
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::dropDraft(AnnotatorId annotator, QueryId query, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=](SqlConnection& database) {
        podium::dropDraft(database, annotator, query);
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::addDemonstration(const NewDemonstration& demonstration, Callback<DemonstrationId> done) {
  std::vector<std::string> hashes;
  for (const NewClip& clip : demonstration.clips) hashes.push_back(clipHash(clip.clip));
  submit<DemonstrationId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) {
        return podium::addDemonstration(database, demonstration, hashes, m_clock());
      },
      std::move(done));
}

void SqlProjectWriter::setDemonstrationWithdrawn(DemonstrationId id, AnnotatorId annotator, bool withdrawn,
                                                 Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=, this](SqlConnection& database) {
        podium::setDemonstrationWithdrawn(database, id, annotator, withdrawn, m_clock());
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::addSittingPart(const SittingPart& part, Callback<SittingId> done) {
  std::vector<std::string> hashes;
  for (const NewClip& clip : part.clips) hashes.push_back(clipHash(clip.clip));
  submit<SittingId>(
      WriteQueue::People,
      [=, this](SqlConnection& database) { return podium::addSittingPart(database, part, hashes, m_clock()); },
      std::move(done));
}

void SqlProjectWriter::setSittingWithdrawn(SittingId id, AnnotatorId annotator, bool withdrawn, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=, this](SqlConnection& database) {
        podium::setSittingWithdrawn(database, id, annotator, withdrawn, m_clock());
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::addMetrics(const std::vector<MetricPoint>& points, Callback<Done> done) {
  submit<Done>(
      WriteQueue::Bulk,
      [=](SqlConnection& database) {
        for (const MetricPoint& point : points)
          database.run("INSERT INTO metrics (name, step, value, measured_at) VALUES (?, ?, ?, ?)", point.name,
                       point.step, point.value, point.at);
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::addCheckpoint(const CheckpointRef& checkpoint, Callback<CheckpointId> done) {
  submit<CheckpointId>(
      WriteQueue::Bulk,
      [=](SqlConnection& database) {
        Rows rows = database.query(
            "INSERT INTO checkpoints (path, env_steps, policy_version, model_version, created_at) "
            "VALUES (?, ?, ?, ?, ?) RETURNING id",
            checkpoint.path, checkpoint.envSteps, checkpoint.policyVersion, checkpoint.modelVersion,
            checkpoint.createdAt);
        rows.next();
        return rows.id<CheckpointId>(0);
      },
      std::move(done));
}

void SqlProjectWriter::setSetting(const std::string& key, const std::string& value, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=](SqlConnection& database) {
        database.run(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key, value);
        return Done{};
      },
      std::move(done));
}

void SqlProjectWriter::setProject(const ProjectInfo& info, Callback<Done> done) {
  submit<Done>(
      WriteQueue::People,
      [=](SqlConnection& database) {
        changeProject(database, info);
        return Done{};
      },
      std::move(done));
}

}  // namespace podium
