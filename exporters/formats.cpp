#include "exporters/formats.h"

#include <algorithm>

#include "exporters/import/item_folder.h"
#include "exporters/import/item_rows.h"
#include "exporters/import/oasst_trees.h"
#include "exporters/import/pair_columns.h"
#include "exporters/import/preference_pairs.h"
#include "exporters/import/ranked_lists.h"
#include "exporters/import/summary_pairs.h"
#include "exporters/podium_jsonl.h"

namespace podium {
namespace {

template <class T>
std::unique_ptr<Exporter> make() {
  return std::make_unique<T>();
}

template <class T>
ImportFormat importFormat(const char* name, const char* title, std::vector<std::string> extensions) {
  return {name, title, std::move(extensions), T::recognise,
          []() -> std::unique_ptr<Importer> { return std::make_unique<T>(); }};
}

template <class Format>
const Format* findByName(const std::vector<Format>& formats, const std::string& name) {
  const auto found = std::ranges::find(formats, name, &Format::name);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<ExportFormat>& exportFormats() {
  static const std::vector<ExportFormat> formats{
      {"podium-jsonl", "Podium ranking events (JSON Lines)", {"jsonl"}, make<PodiumJsonlExporter>},
  };
  return formats;
}

const ExportFormat* findExportFormat(const std::string& name) { return findByName(exportFormats(), name); }

const std::vector<ImportFormat>& importFormats() {
  static const std::vector<ImportFormat> formats{
      importFormat<OasstTrees>("oasst-trees", "Open-Assistant message trees with ranked replies", {"jsonl"}),
      importFormat<SummaryPairs>("summary-pairs", "summarize-from-feedback comparisons", {"jsonl"}),
      importFormat<PreferencePairs>("jsonl-pairs", "Preference pairs: chosen and rejected (TRL, HH-RLHF, RewardBench)",
                                    {"jsonl", "json", "csv", "tsv"}),
      importFormat<PairColumns>("pairs-columns", "Two candidates in columns: output_1 and output_2, A and B",
                                {"json", "jsonl", "csv", "tsv"}),
      importFormat<RankedLists>("ranked-list", "A prompt and a list of candidates, ranked or not (Nectar, ImageReward)",
                                {"json", "jsonl", "csv", "tsv"}),
      importFormat<ItemRows>("items", "One text, image or video a row, grouped by prompt",
                             {"csv", "tsv", "jsonl", "json"}),
      importFormat<ItemFolder>("folder", "A folder of texts, images or videos", {}),
  };
  return formats;
}

const ImportFormat* findImportFormat(const std::string& name) { return findByName(importFormats(), name); }

}  // namespace podium
