#pragma once
// The clips that answers are about, as files that other programs read, with the answers beside them:
//
//   clips.jsonl      a row a clip: {"item_id", "sha256", "file" (clips-png: the folder of its pictures), "environment",
//                    "policy_version", "policy_member" (of a population, from 0), "seed" (text: 64 bits; of the
//                    environment that played it), "start_step" (agent step within its episode at which it starts),
//                    "steps", "frames_per_step", "frames", "width", "height", "frames_per_second", "actions": [steps],
//                    "rewards": [steps] (true ones), "true_return"}
//   rankings.jsonl   the answers, as the format rankings has them; item_id is that of clips.jsonl
//   clips/           the clips themselves, named by item_id: clip-000012
//
//   clips-png  a folder of pictures 00000.png, ... for each clip; lossless
//   clips-npz  NumPy: frames uint8 [frames, height, width, 3], actions int64 [steps] (float32 [steps, parts] where they
//   are real numbers), rewards float32 [steps] clips-mp4  H.264, by the program ffmpeg, which must be installed; not
//   lossless. Sides of odd length grow by a pixel
//
// An episode has no number of its own: seed and start_step tell where a clip comes from.
#include <memory>
#include <string>
#include <utility>

#include "exporters/clips/clip_set.h"
#include "exporters/folder_exporter.h"
#include "storage/domain/clip.h"

namespace podium {

// Writes the pictures of one clip under `name`, which has no ending yet. Returns what clips.jsonl names as its file.
using ClipWriter = std::string (*)(const ClipFrames& frames, const ClipSteps& steps, const std::string& name,
                                   OutputFolder& folder, const std::stop_token& stop);
std::string writePngFrames(const ClipFrames& frames, const ClipSteps& steps, const std::string& name,
                           OutputFolder& folder, const std::stop_token& stop);
std::string writeNpz(const ClipFrames& frames, const ClipSteps& steps, const std::string& name, OutputFolder& folder,
                     const std::stop_token& stop);
// Throws Exception(Unavailable) where ffmpeg is not installed or fails.
std::string writeMp4(const ClipFrames& frames, const ClipSteps& steps, const std::string& name, OutputFolder& folder,
                     const std::stop_token& stop);

std::string clipName(ItemId id);  // "clips/clip-000012"

// A file, or a folder of files, for each clip.
template <ClipWriter writer>
class ClipPerFile : public ClipSet {
 public:
  std::string add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                  const std::stop_token& stop) override {
    return writer(reader.clipFrames(clip.id), reader.clipSteps(clip.id), clipName(clip.id), folder, stop);
  }
};

class ClipFiles : public FolderExporter {
 public:
  explicit ClipFiles(std::unique_ptr<ClipSet> set) : m_set(std::move(set)) {}
  Result<ExportReport> write(RankingEventStream& events, ProjectReader& reader, const ExportOptions& options,
                             ExportStatistics& statistics, OutputFolder& folder, const ExportProgress& progress,
                             std::stop_token stop) override;

 private:
  std::unique_ptr<ClipSet> m_set;
};

}  // namespace podium
