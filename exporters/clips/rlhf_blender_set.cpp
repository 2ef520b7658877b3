#include "exporters/clips/rlhf_blender_set.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "exporters/clips/clip_arrays.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/npy.h"
#include "exporters/clips/stored_zip.h"
#include "exporters/json_text.h"
#include "exporters/output_folder.h"
#include "exporters/pair_rule.h"

namespace podium {
namespace {

using Json = nlohmann::ordered_json;

Json targetOf(const ItemInfo& clip) {
  const Json reference{{"env_name", clip.clip.environment},
                       {"benchmark_type", "trained"},
                       {"benchmark_id", clip.clip.policyMember},
                       {"checkpoint_step", clip.policyVersion},
                       {"episode_num", clip.id.value}};
  Json target{{"target_id", std::to_string(clip.id.value)}, {"origin", "offline"}, {"timestamp", -1}};
  target.update(reference);
  target["start"] = 0;
  target["end"] = clip.clip.steps - 1;
  target["reference"] = reference;
  return target;
}

// As RLHF-Blender writes it, and made of letters that a file may have.
std::string folderName(std::string environment) {
  std::ranges::replace_if(
      environment,
      [](char byte) {
        return !((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                 byte == '.' || byte == '_');
      },
      '-');
  return environment;
}

}  // namespace

void RlhfBlenderSet::answer(const JudgedAnswer& judged, const ExportOptions& options, SkipCounter& skipped) {
  const RankingEvent& event = judged.event;
  const Comparison& answer = event.comparison;
  const PairsOfRanking ranked =
      pairsOf(judged.tiers, options.pairs, options.ties, options.seed + static_cast<std::uint64_t>(answer.id.value));
  if (ranked.droppedTies > 0) skipped.add("pairs of tied items", ranked.droppedTies);
  for (const RankedPair& pair : ranked.pairs) {
    const bool tied = pair.rankGap == 0, swapped = !tied && m_pairs % 2 == 1;
    const ItemInfo& better = event.items[static_cast<std::size_t>(pair.better)];
    const ItemInfo& worse = event.items[static_cast<std::size_t>(pair.worse)];
    const Json row{{"session_id", judged.project().name},
                   {"feedback_type", "comparative"},
                   {"targets", Json::array({targetOf(swapped ? worse : better), targetOf(swapped ? better : worse)})},
                   {"granularity", "segment"},
                   {"timestamp", answer.answeredAt},
                   {"text_feedback", answer.parts.rationale},
                   {"score", nullptr},
                   {"preferences", tied      ? Json{1, 1}
                                   : swapped ? Json{1, 2}
                                             : Json{2, 1}},
                   {"user_id", event.annotator.id.value},
                   {"is_demo", false}};
    appendJson(m_feedback, row);
    m_feedback += '\n';
    ++m_pairs;
  }
}

std::string RlhfBlenderSet::add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                                const std::stop_token&) {
  const ClipObservations seen = reader.clipObservations(clip.id);
  const ClipFrames frames = reader.clipFrames(clip.id);
  const ClipSteps steps = reader.clipSteps(clip.id);
  const ClipMeta& meta = seen.meta;
  std::string renders = npyHeader("|u1", {meta.steps, meta.frameHeight, meta.frameWidth, 3});
  for (int step = 1; step <= meta.steps; ++step) renders += rgbFrame(frames, step * meta.framesPerStep - 1);
  StoredZip zip;
  zip.add("obs.npy", npyOf(observationArray(seen)));
  zip.add("actions.npy", npyOf(actionArray(meta, steps, meta.steps)));
  zip.add("rewards.npy", npyHeader("<f4", {meta.steps}) + std::string(bytesOf(steps.rewards)));
  zip.add("dones.npy", npyHeader("|b1", {meta.steps}) + std::string(static_cast<std::size_t>(meta.steps), '\0'));
  zip.add("renders.npy", renders);
  const std::string environment = folderName(meta.environment);
  const std::string name = "episodes/" + environment + "/" + environment + "_" +
                           std::to_string(clip.clip.policyMember) + "_" + std::to_string(clip.policyVersion) +
                           "/benchmark_" + std::to_string(clip.id.value) + ".npz";
  folder.write(name, zip.finished());
  return name;
}

void RlhfBlenderSet::finish(const ProjectInfo&, OutputFolder& folder) { folder.write("feedback.jsonl", m_feedback); }

}  // namespace podium
