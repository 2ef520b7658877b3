#pragma once
// What a folder of clips holds beside the rankings and the index of its clips (clip_files.h): one object for one
// export.
#include <memory>
#include <stop_token>
#include <string>

#include "exporters/judged_answer.h"
#include "storage/project_reader.h"

namespace podium {

class OutputFolder;

// What happened in a clip, or in a whole episode.
struct WholePlay {
  ClipFrames frames;
  ClipObservations observations;
  ClipSteps steps;
};

class ClipSet {
 public:
  virtual ~ClipSet() = default;
  // Why this set cannot hold an answer about such a clip; nullptr when it can. Asked in the order of the answers.
  virtual const char* whyNot(const ItemInfo& clip) {
    (void)clip;
    return nullptr;
  }
  // An answer that is in the rankings. Pairs that are left out are counted in `skipped`.
  virtual void answer(const JudgedAnswer& judged, const ExportOptions& options, SkipCounter& skipped) {
    (void)judged, (void)options, (void)skipped;
  }
  // After the answers: how many clips follow, all those of the answers, by ascending id.
  virtual void begin(std::int64_t clips, OutputFolder& folder) { (void)clips, (void)folder; }
  // Writes one clip. Returns what clips.jsonl names as its file. Stops early when asked to: nothing of the export is
  // kept then.
  virtual std::string add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                          const std::stop_token& stop) = 0;
  // The same of play that is no single clip of the project: a whole episode. `item`: its first clip, with the steps of
  // all. frames: one picture a step. Sets without trajectories are never asked.
  virtual std::string addPlay(const ItemInfo& item, const WholePlay& play, OutputFolder& folder) {
    (void)item, (void)play, (void)folder;
    return {};
  }
  virtual void finish(const ProjectInfo& project, OutputFolder& folder) { (void)project, (void)folder; }
};

}  // namespace podium
