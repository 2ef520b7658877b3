#pragma once
// imitation-trajectories: what imitation.data.serialize.load() reads (imitation/data/huggingface_utils.py, 1.0.1; the
// folder is one that Hugging Face datasets' load_from_disk reads), with the answers beside it. A row a clip, in the
// order of clips.jsonl, which names them "row 0", "row 1", ...:
//
//   obs       uint8 [T + 1, height, width, stack]: what the policy saw
//   acts      int64 [T]; of numbers, obs and acts as in clip_arrays.h
//   infos     [T] texts by jsonpickle: "{}"
//   terminal  false: whether the game ended with the clip is not kept
//   rews      float32 [T], the true ones
//
// T is a step less than the clip has, as in imitation-pickle. Files: data-00000-of-00001.arrow, dataset_info.json,
// state.json.
#include <optional>

#include "exporters/clips/clip_set.h"
#include "exporters/parquet_module.h"

namespace podium {

class ImitationSet : public ClipSet {
 public:
  ImitationSet() : m_module(loadParquetModule().value()) {}  // throws Exception(Unavailable)
  const char* whyNot(const ItemInfo& clip) override;
  void begin(std::int64_t clips, OutputFolder& folder) override;
  std::string add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                  const std::stop_token& stop) override;
  std::string addPlay(const ItemInfo& item, const WholePlay& play, OutputFolder& folder) override;
  void finish(const ProjectInfo& project, OutputFolder& folder) override;

 private:
  std::shared_ptr<ParquetModule> m_module;
  std::optional<ClipMeta> m_first;  // of the first clip: all are like it
  std::unique_ptr<ArrowWriter> m_writer;
  std::int64_t m_rows = 0;
};

}  // namespace podium
