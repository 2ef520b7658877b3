#pragma once
// Making a project out of an archive of one (storage/domain/archive.h).
#include <functional>
#include <string>

#include "storage/domain/archive.h"

namespace podium {

// Gives all rows of the archive, table after table; throws Exception.
using ArchivedRows = std::function<void(ArchiveSink&)>;

// The schema of archives that ProjectReader::archive gives.
int archiveSchema();

// Makes the project `path` out of an archive whose rows are of that schema; older ones are brought up to date. The file
// appears under its name when all of it is there and `podium check` finds nothing wrong with it. Throws Exception:
// InvalidInput (something has that name; the archive is damaged: what is wrong), NewerSchema, Full, Io, ReadOnly,
// and what `rows` throws.
void restoreProject(const std::string& path, int schema, const ArchivedRows& rows);

// The same into a project that is there and holds nothing yet, in one transaction. Throws Exception(InvalidInput) when
// it holds anything.
void restoreIntoEmptyProject(const std::string& path, int schema, const ArchivedRows& rows);

}  // namespace podium
