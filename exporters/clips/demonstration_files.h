#pragma once
// Episodes that people played, each whole, as a set of trajectories (minari_set.h, imitation_set.h), with an index:
//
//   demonstrations.jsonl  a row each: {"demonstration_id", "file" (what the set calls it), and what
//                         demonstrationRow() says}
//
// What was taken back is left out and counted. Answers are no part of it.
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "exporters/clips/clip_set.h"
#include "exporters/exporter.h"
#include "exporters/row_format.h"

namespace podium {

struct DemonstrationFormat {
  std::string name;   // on the command line, as that of the same clips with answers: "minari"
  std::string title;  // for people
  std::unique_ptr<ClipSet> (*make)();
};
const std::vector<DemonstrationFormat>& demonstrationFormats();
// nullptr when there is no such format.
const DemonstrationFormat* findDemonstrationFormat(const std::string& name);

// {"annotator" (who played it: the source), "environment", "seed" (text: 64 bits), "steps", "true_return", "ended"
// (terminated, truncated, stopped), "speed" (of the play; 1: the environment's own), "kept_at" (milliseconds since
// 1970, UTC)}.
JsonRow demonstrationRow(const Demonstration& demonstration, const std::vector<Annotator>& annotators);

// Writes a new folder, which takes its name when all of it is there. Memory holds one episode: its observations, and a
// picture for each step. Rows of the report are demonstrations. Errors: Cancelled; InvalidInput where there is nothing
// to write, or nothing that can be. Throws Exception: Full, Io, InvalidInput (something has that name), Unavailable (a
// module is missing).
Result<ExportReport> exportDemonstrations(ProjectReader& reader, const DemonstrationFormat& format,
                                          const std::string& folder, const ExportProgress& progress,
                                          std::stop_token stop);

// The clips of an episode as one; of the pictures of a step the last one. Throws Exception(Corrupt) where they do not
// follow each other.
WholePlay wholePlay(ProjectReader& reader, const Demonstration& demonstration);

}  // namespace podium
