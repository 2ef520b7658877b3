#include "exporters/formats.h"

#include <algorithm>
#include <type_traits>

#include "exporters/import/item_folder.h"
#include "exporters/import/item_rows.h"
#include "exporters/import/oasst_trees.h"
#include "exporters/import/pair_columns.h"
#include "exporters/import/preference_pairs.h"
#include "exporters/import/ranked_lists.h"
#include "exporters/import/stepwise_rows.h"
#include "exporters/import/summary_pairs.h"
#include "exporters/podium_jsonl.h"
#include "exporters/rows/llama_factory.h"
#include "exporters/rows/rankings.h"
#include "exporters/rows/trainers.h"
#include "exporters/rows/trl.h"
#include "exporters/rows/whole_rankings.h"

namespace podium {
namespace {

template <class T>
std::unique_ptr<Exporter> make() {
  return std::make_unique<T>();
}

template <class Format, auto... arguments>
std::unique_ptr<RowFormat> rows() {
  return std::make_unique<Format>(arguments...);
}

// Formats of one function for each pair, or for each answer about two items.
template <PairFormat::Make make>
ExportFormat pairs(const char* name, const char* title, std::vector<std::string> extensions) {
  return {name, title, std::move(extensions), nullptr, rows<PairFormat, make>, true};
}
template <PairFormat::Make make>
ExportFormat pairsOfAnyItems(const char* name, const char* title, std::vector<std::string> extensions) {
  return {name, title, std::move(extensions), nullptr, rows<PairFormat, make, PairFormat::Holds::AnyItems>, true};
}
template <WholePairFormat::Make make>
ExportFormat wholePairs(const char* name, const char* title, std::vector<std::string> extensions) {
  return {name, title, std::move(extensions), nullptr, rows<WholePairFormat, make>};
}
template <class Format, auto... arguments>
ExportFormat answers(const char* name, const char* title, std::vector<std::string> extensions) {
  return {
      name, title, std::move(extensions), nullptr, rows<Format, arguments...>, std::is_base_of_v<PairFormat, Format>};
}
// Holds texts as plain words or as messages.
ExportFormat ofEither(ExportFormat format) {
  format.messages = true;
  return format;
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
      pairsOfAnyItems<pairTable>("pairs", "A pair a row with all that is known of it; items of any kind",
                                 {"csv", "tsv", "jsonl", "json"}),
      ofEither(
          pairs<trlExplicit>("trl", "TRL preference, explicit prompt (DPO, ORPO, CPO, reward)", {"jsonl", "json"})),
      ofEither(pairs<trlImplicit>("trl-implicit", "TRL preference, implicit prompt (reward)", {"jsonl", "json"})),
      ofEither(answers<TrlUnpaired>("trl-unpaired", "TRL unpaired preference (KTO, BCO)", {"jsonl", "json"})),
      ofEither(answers<TrlPrompts>("trl-prompts", "TRL prompts only (GRPO, RLOO, online DPO)", {"jsonl", "json"})),
      answers<TrlStepwise>("trl-stepwise", "TRL stepwise supervision (PRM)", {"jsonl", "json"}),
      answers<NectarFormat>("nectar", "Nectar: whole rankings with ties", {"jsonl", "json"}),
      ofEither(answers<RankingsFormat>("rankings", "Whole rankings of items of any kind, with ranks",
                                       {"jsonl", "json", "csv", "tsv"})),
      pairs<hhRlhf>("hh-rlhf", "HH-RLHF dialogues with marks", {"jsonl"}),
      pairs<openRlhf>("openrlhf", "OpenRLHF preference pairs", {"jsonl", "json"}),
      pairs<axolotlDpo>("axolotl-dpo", "Axolotl DPO (chat_template.default)", {"jsonl", "json"}),
      pairs<axolotlReward>("axolotl-reward", "Axolotl reward (bradley_terry.chat_template)", {"jsonl", "json"}),
      answers<LlamaFactory, LlamaFactory::Style::Alpaca>("llama-factory", "LLaMA-Factory ranking, alpaca",
                                                         {"json", "jsonl"}),
      answers<LlamaFactory, LlamaFactory::Style::ShareGpt>("llama-factory-sharegpt", "LLaMA-Factory ranking, sharegpt",
                                                           {"json", "jsonl"}),
      pairs<deepSpeedChat>("deepspeed-chat", "DeepSpeed-Chat", {"json", "jsonl"}),
      pairs<msSwift>("ms-swift", "ms-swift", {"jsonl", "json"}),
      pairs<openAi>("openai-preference", "OpenAI, Fireworks and Together preference", {"jsonl"}),
      pairs<rewardBench>("reward-bench", "RewardBench", {"jsonl", "json"}),
      pairs<ultraFeedback>("ultrafeedback", "UltraFeedback, binarised", {"jsonl", "json", "csv"}),
      wholePairs<alpacaEval>("alpaca-eval", "AlpacaEval annotations", {"json", "jsonl"}),
      wholePairs<arenaBattle>("arena-battles", "Arena battles", {"jsonl", "json"}),
      wholePairs<arena55k>("arena-55k", "Arena human preference (winner columns)", {"csv", "jsonl"}),
      wholePairs<summaryComparison>("summaries", "summarize-from-feedback comparisons", {"jsonl"}),
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
      importFormat<StepwiseRows>("steps", "Steps of one solution, labelled or not (TRL stepwise supervision)",
                                 {"jsonl", "json"}),
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
