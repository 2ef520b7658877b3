#include "exporters/clips/demonstration_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exporters/clips/imitation_set.h"
#include "exporters/clips/minari_set.h"
#include "exporters/json_text.h"
#include "exporters/output_folder.h"
#include "storage/clip/joined_clips.h"

namespace podium {
namespace {

ItemInfo wholeInfo(ProjectReader& reader, const Demonstration& demonstration) {
  auto item = reader.item(demonstration.clips.front());
  if (!item)
    throw Exception(ErrorCode::Corrupt, "Item " + std::to_string(demonstration.clips.front().value) +
                                            " is missing from the project. Run `podium check` on it.");
  item->clip.steps = static_cast<int>(demonstration.steps);
  item->trueReturn = demonstration.trueReturn;
  return *std::move(item);
}

template <class Set>
std::unique_ptr<ClipSet> make() {
  return std::make_unique<Set>();
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

JsonRow demonstrationRow(const Demonstration& demonstration, const std::vector<Annotator>& annotators) {
  const auto who = std::ranges::find(annotators, demonstration.annotator, &Annotator::id);
  return {{"annotator", who == annotators.end() ? std::string() : who->name},
          {"environment", demonstration.environment},
          {"seed", std::to_string(demonstration.seed)},
          {"steps", demonstration.steps},
          {"true_return", demonstration.trueReturn},
          {"ended", std::string(toText(demonstration.end))},
          {"speed", demonstration.speed},
          {"kept_at", demonstration.at}};
}

WholePlay wholePlay(ProjectReader& reader, const Demonstration& demonstration) {
  WholePlay whole;
  for (const ItemId id : demonstration.clips) {
    const ClipFrames frames = reader.clipFrames(id);
    const ClipObservations observations = reader.clipObservations(id);
    const ClipSteps steps = reader.clipSteps(id);
    const ClipMeta& meta = observations.meta;
    if (id == demonstration.clips.front()) {
      whole.frames = {frames.meta, frames.palette, {}};
      whole.frames.meta.steps = static_cast<int>(demonstration.steps);
      whole.frames.meta.framesPerStep = 1;
      whole.frames.meta.framesPerSecond /= meta.framesPerStep;
      whole.observations = observations;
    } else {
      append(whole.observations, observations);
    }
    const std::size_t size = frames.frames.size() / static_cast<std::size_t>(meta.frameCount());
    for (int step = 1; step <= meta.steps; ++step) {
      const auto begin =
          frames.frames.begin() + static_cast<std::ptrdiff_t>(size) * (std::ptrdiff_t{step} * meta.framesPerStep - 1);
      whole.frames.frames.insert(whole.frames.frames.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
    }
    append(whole.steps.actions, steps.actions);
    append(whole.steps.rewards, steps.rewards);
    append(whole.steps.ram, steps.ram);
  }
  return whole;
}

const std::vector<DemonstrationFormat>& demonstrationFormats() {
  static const std::vector<DemonstrationFormat> formats{
      {"imitation-trajectories", "imitation: episodes as trajectories in a Hugging Face dataset", make<ImitationSet>},
      {"minari", "Minari: a dataset of episodes of pictures", make<MinariSet>},
  };
  return formats;
}

const DemonstrationFormat* findDemonstrationFormat(const std::string& name) {
  const auto& all = demonstrationFormats();
  const auto found = std::ranges::find(all, name, &DemonstrationFormat::name);
  return found == all.end() ? nullptr : &*found;
}

Result<ExportReport> exportDemonstrations(ProjectReader& reader, const DemonstrationFormat& format,
                                          const std::string& path, const ExportProgress& progress,
                                          std::stop_token stop) {
  const auto snapshot = reader.snapshot();
  const std::unique_ptr<ClipSet> set = format.make();
  ExportReport report;
  SkipCounter skipped;
  std::vector<Demonstration> chosen;
  std::vector<Demonstration> all = reader.demonstrations();
  if (all.empty())
    return Error{ErrorCode::InvalidInput, "There is nothing to export yet: the project holds no demonstrations."};
  for (Demonstration& demonstration : all) {
    const char* reason =
        demonstration.withdrawn ? "taken back by who played them" : set->whyNot(wholeInfo(reader, demonstration));
    if (reason)
      skipped.add(reason);
    else
      chosen.push_back(std::move(demonstration));
  }
  report.skipped = skipped.all();
  if (chosen.empty())
    return Error{ErrorCode::InvalidInput, "Nothing was exported: not a demonstration can be written. Left out: " +
                                              reasonsIn(report.skipped) + "."};
  const std::vector<Annotator> annotators = reader.annotators();
  const auto total = static_cast<std::int64_t>(chosen.size());
  OutputFolder folder(path);
  std::string index;  // some hundred bytes an episode
  set->begin(total, folder);
  for (const Demonstration& demonstration : chosen) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    const std::string file = set->addPlay(wholeInfo(reader, demonstration), wholePlay(reader, demonstration), folder);
    JsonRow row{{"demonstration_id", demonstration.id.value}, {"file", file}};
    row.update(demonstrationRow(demonstration, annotators));
    appendJson(index, row);
    index += '\n';
    ++report.rows;
    if (progress) progress(report.rows, total);
  }
  set->finish(reader.project(), folder);
  folder.write("demonstrations.jsonl", index);
  for (const WrittenFile& file : folder.finish()) {
    report.files.push_back(file.path);
    report.bytes += file.bytes;
  }
  return report;
}

}  // namespace podium
