#pragma once
// Real projects in a temporary folder, small enough to be made by the dozen.
#include <QTemporaryDir>
#include <memory>
#include <string>
#include <vector>

#include "storage/project_store.h"
#include "storage/sql_connection.h"

namespace podium::test {

// A folder that goes away with the fixture.
class ProjectFolder {
 public:
  std::string path(const char* name = "test.podium") const;

 private:
  QTemporaryDir m_folder;
};

ProjectInfo smallProject(int k = 2);
// One encoded clip of 3 agent steps whose content depends on `seed` alone. `extraBytes` of noise make it bigger.
EncodedClip smallClip(std::uint64_t seed, std::size_t extraBytes = 0);
// `queries` queries of k clips each, every clip new.
NewRound smallRound(int queries, int k, std::uint64_t seed, std::int64_t policyVersion = 1);

std::unique_ptr<ProjectStore> makeStore(const std::string& path, const ProjectInfo& info = smallProject(),
                                        const StoreOptions& options = {});
// Around the store: to look at its tables, and to damage them.
std::unique_ptr<SqlConnection> connectRaw(const std::string& path);
std::unique_ptr<ProjectStore> openStore(const std::string& path, const StoreOptions& options = {});

// Blocking forms of the writer's calls; they throw Exception.
AnnotatorId join(ProjectStore& store, const std::string& name);
RoundId addRound(ProjectStore& store, const NewRound& round);
std::vector<Query> lease(ProjectStore& store, AnnotatorId annotator, int count = 1, std::int64_t leaseMs = 60'000);
ComparisonId answer(ProjectStore& store, const Comparison& comparison);
RetractionId undo(ProjectStore& store, ComparisonId comparison, AnnotatorId annotator);

// Items in their own order, best first, shown in reverse.
Comparison rankedAnswer(const Query& query, AnnotatorId annotator);
Comparison verdictAnswer(const Query& query, AnnotatorId annotator, Verdict verdict);

}  // namespace podium::test
