#pragma once
// Sittings as functions on a connection; those that write, inside the caller's transaction. Contracts:
// storage/project_writer.h, storage/project_reader.h.
#include <string>
#include <vector>

#include "storage/domain/feedback.h"
#include "storage/integrity_content.h"
#include "storage/sql_connection.h"

namespace podium {

// Note of the round of all play that was judged: nobody imported it.
constexpr auto kJudgedPlay = "Play that people judged while they watched";

// hashes: of the clips, by clipHash().
SittingId addSittingPart(SqlConnection& database, const SittingPart& part, const std::vector<std::string>& hashes,
                         Timestamp now);
void setSittingWithdrawn(SqlConnection& database, SittingId id, AnnotatorId annotator, bool withdrawn, Timestamp now);
std::vector<Sitting> readSittings(SqlConnection& database);
// Clips without a gap, and presses of steps that they have.
void checkSittings(SqlConnection& database, IntegrityProblems& problems);

}  // namespace podium
