#include "exporters/clips/clip_files.h"

#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "exporters/json_text.h"
#include "exporters/output_folder.h"
#include "exporters/rows/rankings.h"
#include "exporters/rows_exporter.h"

namespace podium {
namespace {

// Rankings of clips, and which clips they name.
class ClipRankings : public RowFormat {
 public:
  explicit ClipRankings(ClipSet& set) : m_set(set) {}
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override {
    for (std::size_t i = 0; i < judged.event.contents.size(); ++i) {
      if (judged.event.contents[i].kind != ItemKind::Clip)
        return rows.skip("about texts, images or videos, and this format holds clips");
      if (const char* reason = judged.tiers.empty() ? nullptr : m_set.whyNot(judged.event.items[i]))
        return rows.skip(reason);
    }
    if (!judged.tiers.empty()) {
      for (const ItemInfo& item : judged.event.items) clips.emplace(item.id.value, item.id);
      m_set.answer(judged, options, skipped);
    }
    m_rankings.write(judged, options, rows);
  }
  bool remembers() const override { return true; }
  mutable std::map<std::int64_t, ItemId> clips;
  mutable SkipCounter skipped;

 private:
  ClipSet& m_set;
  RankingsFormat m_rankings;
};

// [steps], or [steps][parts] where an action has several.
JsonRow actionsOf(const ClipMeta& meta, const ClipSteps& steps) {
  if (meta.actionParts == 1 && !meta.realActions) return steps.actions;
  JsonRow all = JsonRow::array();
  for (std::size_t i = 0; i < steps.actions.size(); ++i) {
    if (i % static_cast<std::size_t>(meta.actionParts) == 0) all.push_back(JsonRow::array());
    all.back().push_back(meta.realActions ? JsonRow(realOf(steps.actions[i])) : JsonRow(steps.actions[i]));
  }
  return all;
}

JsonRow indexRow(const ItemInfo& item, const ClipSteps& steps, const std::string& file) {
  const ClipMeta& meta = item.clip;
  return {{"item_id", item.id.value},
          {"sha256", item.clipHash},
          {"file", file},
          {"environment", meta.environment},
          {"policy_version", item.policyVersion},
          {"policy_member", meta.policyMember},
          {"seed", std::to_string(meta.seed)},
          {"start_step", meta.startStep},
          {"steps", meta.steps},
          {"frames_per_step", meta.framesPerStep},
          {"frames", meta.frameCount()},
          {"width", meta.frameWidth},
          {"height", meta.frameHeight},
          {"frames_per_second", meta.framesPerSecond},
          {"actions", actionsOf(meta, steps)},
          {"rewards", steps.rewards},
          {"true_return", item.trueReturn ? JsonRow(*item.trueReturn) : JsonRow(nullptr)}};
}

}  // namespace

std::string clipName(ItemId id) {
  std::string digits = std::to_string(id.value);
  constexpr std::size_t kDigits = 6;
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return "clips/clip-" + digits;
}

Result<ExportReport> ClipFiles::write(RankingEventStream& events, ProjectReader& reader, const ExportOptions& options,
                                      ExportStatistics& statistics, OutputFolder& folder,
                                      const ExportProgress& progress, std::stop_token stop) {
  const ClipRankings rankings(*m_set);
  auto report = exportRows(events, rankings, options, Container::JsonLines, {&folder.stream("rankings.jsonl")},
                           statistics, {}, stop);
  if (!report) return report;
  for (const SkippedRows& pairs : rankings.skipped.all()) report.value().skipped.push_back(pairs);
  const auto total = static_cast<std::int64_t>(rankings.clips.size());
  const Error cancelled{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
  std::int64_t done = 0;
  std::string index;  // some hundred bytes a clip
  m_set->begin(total, folder);
  for (const auto& [number, id] : rankings.clips) {
    const auto item = reader.item(id);
    if (!item)
      throw Exception(ErrorCode::Corrupt,
                      "Item " + std::to_string(number) + " is missing from the project. Run `podium check` on it.");
    const std::string file = m_set->add(*item, reader, folder, stop);
    if (stop.stop_requested()) return cancelled;  // perhaps in the middle of the clip
    appendJson(index, indexRow(*item, reader.clipSteps(id), file));
    index += '\n';
    if (progress) progress(++done, total);
  }
  m_set->finish(events.project(), folder);
  folder.write("clips.jsonl", index);
  return report;
}

}  // namespace podium
