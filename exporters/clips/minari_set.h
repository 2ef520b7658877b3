#pragma once
// minari: a dataset that Minari loads (minari/dataset/_storages/arrow_storage.py and minari/serialization.py, 0.5.4),
// with the answers beside it. The folder is one dataset: below Minari's folder (~/.minari/datasets) it is loaded by its
// path there.
//
//   data/metadata.json    what the dataset is: its id (the folder's name, or its path below "datasets/"; "-v0" is added
//                         to a name without a version), its counts, its spaces
//   data/N/part-0.arrow   clip N as an episode, packed losslessly: observations uint8 [height, width, 3], actions
//                         int64, rewards float32 (the true ones), terminations, truncations; a row for each observation
//   data/N/metadata.json  {id, total_steps, seed, item_id, sha256, environment, policy_version, policy_member,
//                         start_step}
//
// An observation is the last picture of a step, as people saw it. What was seen before the first step is not kept, so
// an episode starts after it: a clip of T steps gives T observations and T - 1 steps, those from its second on. Whether
// the game ended with the clip is not kept either: every episode is said to be cut at its end. The action space holds
// the actions up to the largest that occurs; several choices are MultiDiscrete, real numbers a Box of float32 without
// bounds. All pictures are of one size.
#include "exporters/clips/clip_set.h"
#include "exporters/parquet_module.h"
#include "exporters/row_format.h"

namespace podium {

class MinariSet : public ClipSet {
 public:
  MinariSet() : m_module(loadParquetModule().value()) {}  // throws Exception(Unavailable)
  const char* whyNot(const ItemInfo& clip) override;
  std::string add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                  const std::stop_token& stop) override;
  std::string addPlay(const ItemInfo& item, const WholePlay& play, OutputFolder& folder) override;
  void finish(const ProjectInfo& project, OutputFolder& folder) override;

 private:
  void writeEpisode(const ClipFrames& frames, const ClipSteps& steps, ByteSink& sink);

  std::shared_ptr<ParquetModule> m_module;
  bool several() const { return m_realActions || m_parts > 1; }  // numbers of an action
  ArrowColumn actionColumn() const;
  JsonRow actionSpace() const;

  int m_width = 0, m_height = 0, m_parts = 1;  // of the first clip, like the next: all are like it
  bool m_realActions = false;
  std::vector<ActionWord> m_largest;  // [parts] choices that occur
  std::int64_t m_episodes = 0, m_steps = 0;
};

// The id of the dataset that lies in this folder: "podium/freeway-v0" for ".../datasets/podium/freeway".
std::string minariId(const std::string& folder);

}  // namespace podium
