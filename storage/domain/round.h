#pragma once
// What the learner writes into the project: rounds, their clips and queries, metrics, checkpoints.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/id.h"

namespace podium {

struct NewClip {
  EncodedClip clip;
  double trueReturn = 0.0;  // sum of true rewards over the clip; hidden from people and the learner
};

struct NewQuery {
  std::vector<int> clips;  // indices into NewRound::clips, 1..kMostQueryItems, each once
  std::string selector;
  double score = 0.0;
  std::uint64_t seed = 0;
};

// One turn of the loop, stored in one transaction: either all of it is there or nothing.
struct NewRound {
  std::int64_t policyVersion = 0;
  std::int64_t modelVersion = 0;
  std::int64_t envSteps = 0;
  std::vector<NewClip> clips;
  std::vector<NewQuery> queries;
};

enum class RoundOrigin { Learner, Import };

struct Round {
  RoundId id;
  std::int64_t policyVersion = 0, modelVersion = 0, envSteps = 0;
  Timestamp createdAt = 0;
  RoundOrigin origin = RoundOrigin::Learner;
  std::string note = {};   // of an import: which file
  std::string by = {};     // of an import: who imported; empty: not known
  bool withdrawn = false;  // the import is taken back
};

// An import that was taken back as a whole, or put back; append-only.
struct Withdrawal {
  WithdrawalId id;
  RoundId round;
  bool withdrawn = true;  // false: put back
  std::string by;         // who decided; may be empty
  Timestamp at = 0;
};

// An import as a list of them shows it.
struct ImportSummary {
  Round round;
  std::optional<Withdrawal> last;  // the newest of its withdrawals
  std::int64_t queries = 0;        // without those that edits and demonstrations made
  // Undone answers are left out, and derived ones.
  std::int64_t imported = 0;  // that came with it, to its own queries
  std::int64_t joined = 0;    // that came with it, to queries that were there already
  std::int64_t given = 0;     // to its queries since, by people or by later imports; skips included
};

// One point of a curve. Names are in learner/metric_names.h (CleanRL's where it has one).
struct MetricPoint {
  std::string name;
  std::int64_t step = 0;  // environment steps of the run when measured
  double value = 0.0;
  Timestamp at = 0;
};

// A checkpoint on disk, referenced from the project.
struct CheckpointRef {
  CheckpointId id;
  std::string path;  // relative to the project file's folder
  std::int64_t envSteps = 0;
  std::int64_t policyVersion = 0, modelVersion = 0;
  Timestamp createdAt = 0;
};

}  // namespace podium
