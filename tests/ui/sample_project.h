#pragma once
// Real project files with small drawn clips, and with the curves of a session, for tests of the window.
#include <QString>

#include "storage/project_store.h"

namespace podium {

// How long tests wait for what passes through the disk: nothing on a quiet machine, much on a busy one.
constexpr int kPatienceMs = 30'000;

// A clip of a square that moves across a dark field, `steps` agent steps long; different for each seed.
EncodedClip drawnClip(std::uint64_t seed, int steps = 10);

struct SampleOptions {
  int k = 2;
  int rounds = 2;          // the first by the untrained policy; four queries each
  int metricPoints = 400;  // of every curve; 0: nothing was measured
  int answers = 0;         // by Ada: rankings, and now and then another verdict, a reason or a change of mind
};
// Creates the file and everything in it; throws Exception.
void makeSampleProject(const QString& path, const SampleOptions& options = {});
// Appends `count` points to every curve from `firstStep` on, 1024 steps apart. Blocks until they are committed.
void addSampleMetrics(ProjectStore& store, std::int64_t firstStep, int count);

}  // namespace podium
