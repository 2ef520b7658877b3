#include "storage/staged_import_jobs.h"

#include <string>
#include <utility>

#include "storage/staged_imports.h"

namespace podium {
namespace {

constexpr std::int64_t kPartBytes = 1 << 20;  // about what the queries and answers of one part take
constexpr std::int64_t kPageBytes = 4096;     // SQLite's usual page
constexpr std::int64_t kIncrementalVacuum = 2;

void tell(const std::function<void(Result<Done>)>& done, const Result<Done>& outcome) {
  if (done) done(outcome);
}

}  // namespace

FinishImportJob::FinishImportJob(RoundId round, From from, std::function<Timestamp()> clock,
                                 std::function<void(Result<Done>)> done)
    : m_round(round), m_from(from), m_clock(std::move(clock)), m_done(std::move(done)) {}

WriteJob::Progress FinishImportJob::run(SqlConnection& database) {
  const Timestamp now = m_clock();
  if (m_from == From::Begin) beginFinish(database, m_round, now);
  return finishPart(database, m_round, now) ? Progress::More : Progress::Done;
}

void FinishImportJob::committed(Progress progress) {
  m_from = From::Middle;
  if (progress == Progress::Done) tell(m_done, Done{});
}

void FinishImportJob::failed(const Error& error) { tell(m_done, error); }

std::int64_t FinishImportJob::stepBytes() const { return kPartBytes; }

DropImportJob::DropImportJob(RoundId round, std::function<void(Result<Done>)> done)
    : m_round(round), m_done(std::move(done)) {}

WriteJob::Progress DropImportJob::run(SqlConnection& database) {
  return dropPart(database, m_round) ? Progress::More : Progress::Done;
}

void DropImportJob::committed(Progress progress) {
  if (progress == Progress::Done) tell(m_done, Done{});
}

void DropImportJob::failed(const Error& error) { tell(m_done, error); }

std::int64_t DropImportJob::stepBytes() const { return kPartBytes; }

WriteJob::Progress GiveBackSpaceJob::run(SqlConnection& database) {
  if (database.integer("PRAGMA auto_vacuum") != kIncrementalVacuum) return Progress::Done;
  database.execute("PRAGMA incremental_vacuum(" + std::to_string(kPartBytes / kPageBytes) + ")");
  return database.integer("PRAGMA freelist_count") > 0 ? Progress::More : Progress::Done;
}

std::int64_t GiveBackSpaceJob::stepBytes() const { return kPartBytes; }

}  // namespace podium
