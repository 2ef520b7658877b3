#pragma once
// rlhfblender: comparisons of clips with their episodes, as RLHF-Blender keeps them (rlhfblender/data_models/
// feedback_models.py and data_collection/feedback_dataset_adapter.py; github.com/ymetz/rlhfblender), with the answers
// beside them:
//
//   feedback.jsonl  a row a pair: {"session_id", "feedback_type": "comparative", "targets": [two], "granularity":
//                   "segment", "timestamp" (ms), "text_feedback" (the rationale), "score": null, "preferences": [two
//                   numbers, the greater is the better one's], "user_id", "is_demo": false}
//   episodes/ENV/ENV_M_V/benchmark_N.npz
//                   clip N as an episode of its own: obs uint8 [T, height, width, stack] (what the policy saw), actions
//                   int64, rewards float32 (the true ones), dones bool (none: whether the game ended is not kept),
//                   renders uint8 [T, height, width, 3] (the last picture of each step); below the folder "data" of
//                   RLHF-Blender they are found
//
// A target is {"target_id", "origin": "offline", "timestamp": -1, "env_name": ENV, "benchmark_type": "trained",
// "benchmark_id": M (the policy of a population, from 0), "checkpoint_step": V (its version), "episode_num": N (the
// number of the item), "start": 0, "end": the last step}, with the same names once more under "reference", as older
// versions want them. In the names of files of ALE's environments a '/' is written '-'. Rankings become pairs, and ties
// go, as ExportOptions says: a reader knows no ties, so that both directions of one come to nothing there.
#include <string>

#include "exporters/clips/clip_set.h"

namespace podium {

class RlhfBlenderSet : public ClipSet {
 public:
  void answer(const JudgedAnswer& judged, const ExportOptions& options, SkipCounter& skipped) override;
  std::string add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                  const std::stop_token& stop) override;
  void finish(const ProjectInfo& project, OutputFolder& folder) override;

 private:
  std::string m_feedback;  // about a kilobyte a pair
  std::int64_t m_pairs = 0;
};

}  // namespace podium
