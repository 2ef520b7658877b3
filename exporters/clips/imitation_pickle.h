#pragma once
// imitation-pickle: what PreferenceDataset.load() of imitation reads (imitation/algorithms/preference_comparisons.py
// and imitation/data/types.py, 1.0.1), written without Python.
//
//   PreferenceDataset  {fragments1, fragments2: lists of TrajectoryWithRew, max_size: None, preferences: float32 [n]}
//   preferences        1: the first is better, 0.5: a tie (only with TieRule::Half, and then once). The better one of a
//                      pair is the first and the second in turn
//   TrajectoryWithRew  {obs: uint8 [T + 1, height, width, stack], acts: int64 [T], infos: None, terminal: False,
//                      rews: float32 [T], the true ones}; of numbers, obs and acts as in clip_arrays.h
//
// A fragment holds one observation more than actions, and a clip does not keep what the policy saw after its last step:
// T is a step less than the clip has. Each clip stands in the file once. Rankings become pairs as ExportOptions says;
// weights have no place here.
#include "exporters/export_options.h"
#include "exporters/exporter.h"

namespace podium {

class ProjectReader;

class ImitationPickleExporter : public Exporter {
 public:
  // Borrows the reader, which is that of the events.
  explicit ImitationPickleExporter(ProjectReader& reader) : m_reader(reader) {}
  Result<ExportReport> write(RankingEventStream& events, const ExportOptions& options, ByteSink& sink,
                             const ExportProgress& progress, std::stop_token stop) override;

 private:
  ProjectReader& m_reader;
};

}  // namespace podium
