#pragma once
// Synthetic annotators: they take queries from the ordinary queue, look at what happened in the clips, answer, and wait
// for the commit, exactly as a person does through the window.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "learner/oracle.h"
#include "storage/project_store.h"

namespace podium {

struct SyntheticConfig {
  OracleConfig oracle;  // its seed is the base; each annotator has a seed of its own
  int annotators = 1;
  std::optional<std::int64_t> answers;         // of all together; nullopt: until stopped
  std::optional<double> perMinute;             // answers per minute of each; nullopt: as fast as the disk
  std::function<void(ComparisonId)> onCommit;  // after each durable commit, on the calling thread
  std::function<void()> onWaiting;             // once each time that the queue runs dry
};

// Answers on the calling thread until `answers` are given or stopped; while the queue is empty it waits for queries.
// Leases that are held at the end are given back. Returns the number of answers given. Throws Exception: InvalidInput
// for a feature that the clips do not have.
std::int64_t runSyntheticAnnotators(const std::shared_ptr<ProjectStore>& store, const SyntheticConfig& config,
                                    std::stop_token stop);

// Whether a feature of that name can exist: "return", or "ram:" and a number.
bool isFeatureName(const std::string& feature);

}  // namespace podium
