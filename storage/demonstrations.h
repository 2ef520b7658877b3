#pragma once
// Demonstrations as functions on a connection; those that write, inside the caller's transaction. Contracts:
// storage/project_writer.h, storage/project_reader.h.
#include <string>
#include <vector>

#include "storage/domain/demonstration.h"
#include "storage/sql_connection.h"

namespace podium {

// Note of the round of all demonstrations: nobody imported it.
constexpr auto kDemonstrations = "Demonstrations played by people";

// hashes: of the clips, by clipHash().
DemonstrationId addDemonstration(SqlConnection& database, const NewDemonstration& demonstration,
                                 const std::vector<std::string>& hashes, Timestamp now);
void setDemonstrationWithdrawn(SqlConnection& database, DemonstrationId id, AnnotatorId annotator, bool withdrawn,
                               Timestamp now);
std::vector<Demonstration> readDemonstrations(SqlConnection& database);

}  // namespace podium
