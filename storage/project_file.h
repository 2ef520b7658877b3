#pragma once
// A project as a file: making one, recognising one, bringing an older one up to date.
#include <memory>
#include <string>

#include "storage/domain/project.h"
#include "storage/schema.h"

namespace podium {

// Makes a whole project under its name, or nothing. Throws Exception: InvalidInput (facts out of range, or something
// has that name), NotFound or ReadOnly (the folder), Full, Io.
void createProjectFile(const std::string& path, const ProjectInfo& info, Timestamp now, const SchemaSteps& steps);

// Recognises a project by its first bytes, without SQLite, so that no other program's file is ever touched. Throws
// Exception: NotFound, NotAProject, Corrupt.
void requireProjectFile(const std::string& path);

// Recognises the file, refuses what cannot be worked on, and upgrades an older schema; a backup is made first:
// FILE.backup-vN, N being the old version. Returns the backup's path, or "". Throws Exception: NotFound, NotAProject,
// NewerSchema, ReadOnly, Corrupt, Locked.
std::string prepareProjectFile(const std::string& path, const SchemaSteps& steps);

// Throws Exception(NewerSchema) with both versions, when the file is newer than the program.
void requireKnownVersion(const std::string& path, int version, const SchemaSteps& steps);

// Whether the file's name is taken by a project, or by what belongs to one: its log, or that log's index. Follows links.
// Throws Exception(ReadOnly) where the file is there and cannot be read.
bool isFileOfProject(const std::string& path);

// The connection of a reader, which never changes the project.
std::unique_ptr<SqlConnection> connectForReading(const std::string& path);
// The same for a file that perhaps cannot be written, nor its folder: without a log beside it nobody can be changing it.
std::unique_ptr<SqlConnection> connectForLooking(const std::string& path);
// The connection of one who only reads: as prepareProjectFile() and connectForReading() where the file can be written,
// else only looking, which an older schema does not allow. Throws Exception.
std::unique_ptr<SqlConnection> prepareForReading(const std::string& path, const SchemaSteps& steps);
// The connection of the writer thread. It waits for other processes by itself (storage/group_commit.h), and copies the
// log back into the file by itself, after people have their acknowledgement.
std::unique_ptr<SqlConnection> connectForWriting(const std::string& path);

}  // namespace podium
