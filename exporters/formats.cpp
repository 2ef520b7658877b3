#include "exporters/formats.h"

#include <algorithm>
#include <type_traits>

#include "exporters/clips/clip_files.h"
#include "exporters/clips/imitation_pickle.h"
#include "exporters/clips/imitation_set.h"
#include "exporters/clips/minari_set.h"
#include "exporters/clips/rlhf_blender_set.h"
#include "exporters/clips/uni_rlhf_set.h"
#include "exporters/import/archive_import.h"
#include "exporters/import/argilla_records.h"
#include "exporters/import/contests.h"
#include "exporters/import/item_folder.h"
#include "exporters/import/item_rows.h"
#include "exporters/import/label_studio.h"
#include "exporters/import/minari_dataset.h"
#include "exporters/import/numbered_columns.h"
#include "exporters/import/oasst_trees.h"
#include "exporters/import/pair_columns.h"
#include "exporters/import/potato_items.h"
#include "exporters/import/preference_pairs.h"
#include "exporters/import/preference_pickles.h"
#include "exporters/import/preflib.h"
#include "exporters/import/rank_tables.h"
#include "exporters/import/ranked_lists.h"
#include "exporters/import/ranking_lines.h"
#include "exporters/import/rlhf_blender.h"
#include "exporters/import/stepwise_rows.h"
#include "exporters/import/summary_pairs.h"
#include "exporters/import/uni_rlhf.h"
#include "exporters/import/win_matrix.h"
#include "exporters/llm_comparator.h"
#include "exporters/podium_jsonl.h"
#include "exporters/preflib_exporter.h"
#include "exporters/rows/annotation_tools.h"
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

ExportFormat ofTexts(ExportFormat format) {
  format.holds = Holds::Texts;
  return format;
}

// Whose rows are pairs, by the rule that is asked for.
ExportFormat ofPairs(ExportFormat format) {
  format.pairs = format.ties = true;
  return format;
}

// Rows of any format stand in files of columns, too.
ExportFormat ofRows(const char* name, const char* title, std::vector<std::string> extensions,
                    std::unique_ptr<RowFormat> (*make)(), bool pairs = false) {
  extensions.push_back("parquet");
  ExportFormat format{name, title, std::move(extensions)};
  format.rows = make;
  format.pairs = format.ties = pairs;
  return format;
}

// Formats of one function for each pair, or for each answer about two items.
template <PairFormat::Make make>
ExportFormat pairs(const char* name, const char* title, std::vector<std::string> extensions) {
  return ofTexts(ofRows(name, title, std::move(extensions), rows<PairFormat, make>, true));
}
template <PairFormat::Make make>
ExportFormat pairsOfAnyItems(const char* name, const char* title, std::vector<std::string> extensions) {
  return ofRows(name, title, std::move(extensions), rows<PairFormat, make, PairFormat::Holds::AnyItems>, true);
}
template <WholePairFormat::Make make>
ExportFormat wholePairs(const char* name, const char* title, std::vector<std::string> extensions) {
  ExportFormat format = ofRows(name, title, std::move(extensions), rows<WholePairFormat, make>, true);
  format.ties = false;  // they say of a pair that it is tied
  return ofTexts(format);
}
template <class Format, auto... arguments>
ExportFormat answers(const char* name, const char* title, std::vector<std::string> extensions) {
  return ofRows(name, title, std::move(extensions), rows<Format, arguments...>, std::is_base_of_v<PairFormat, Format>);
}
// Holds texts as plain words or as messages.
ExportFormat ofEither(ExportFormat format) {
  format.messages = true;
  return format;
}

ExportFormat files(const char* name, const char* title, std::unique_ptr<FolderExporter> (*make)()) {
  ExportFormat format{name, title, {}};
  format.folder = make;
  format.holds = Holds::Clips;
  return format;
}
// Pairs by the rule; ties are among what it says of them.
ExportFormat pairsAndTies(ExportFormat format) {
  format.pairs = true;
  return format;
}
template <ClipWriter writer>
std::unique_ptr<FolderExporter> clips() {
  return std::make_unique<ClipFiles>(std::make_unique<ClipPerFile<writer>>());
}
template <class Set>
std::unique_ptr<FolderExporter> clipSet() {
  return std::make_unique<ClipFiles>(std::make_unique<Set>());
}
template <class T>
ExportFormat ofClips(const char* name, const char* title, std::vector<std::string> extensions) {
  ExportFormat format{name, title, std::move(extensions)};
  format.ofClips = [](ProjectReader& reader) -> std::unique_ptr<Exporter> { return std::make_unique<T>(reader); };
  format.holds = Holds::Clips;
  return format;
}

template <class T>
ImportFormat importFormat(const char* name, const char* title, std::vector<std::string> extensions) {
  if constexpr (std::is_base_of_v<RowImporter, T>) extensions.insert(extensions.end(), {"parquet", "arrow"});
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
      {"podium-jsonl",
       "Podium's own archive: the whole project, an answer a line",
       {"jsonl"},
       make<PodiumJsonlExporter>},
      pairsOfAnyItems<pairTable>("pairs", "A pair a row with all that is known of it; items of any kind",
                                 {"csv", "tsv", "jsonl", "json"}),
      ofEither(
          pairs<trlExplicit>("trl", "TRL preference, explicit prompt (DPO, ORPO, CPO, reward)", {"jsonl", "json"})),
      ofEither(pairs<trlImplicit>("trl-implicit", "TRL preference, implicit prompt (reward)", {"jsonl", "json"})),
      ofTexts(ofEither(answers<TrlUnpaired>("trl-unpaired", "TRL unpaired preference (KTO, BCO)", {"jsonl", "json"}))),
      ofTexts(
          ofEither(answers<TrlPrompts>("trl-prompts", "TRL prompts only (GRPO, RLOO, online DPO)", {"jsonl", "json"}))),
      ofTexts(answers<TrlStepwise>("trl-stepwise", "TRL stepwise supervision (PRM)", {"jsonl", "json"})),
      ofTexts(answers<NectarFormat>("nectar", "Nectar: whole rankings with ties", {"jsonl", "json"})),
      ofEither(answers<RankingsFormat>("rankings", "Whole rankings of items of any kind, with ranks",
                                       {"jsonl", "json", "csv", "tsv"})),
      pairs<hhRlhf>("hh-rlhf", "HH-RLHF dialogues with marks", {"jsonl"}),
      pairs<openRlhf>("openrlhf", "OpenRLHF preference pairs", {"jsonl", "json"}),
      pairs<axolotlDpo>("axolotl-dpo", "Axolotl DPO (chat_template.default)", {"jsonl", "json"}),
      pairs<axolotlReward>("axolotl-reward", "Axolotl reward (bradley_terry.chat_template)", {"jsonl", "json"}),
      ofTexts(answers<LlamaFactory, LlamaFactory::Style::Alpaca>("llama-factory", "LLaMA-Factory ranking, alpaca",
                                                                 {"json", "jsonl"})),
      ofTexts(answers<LlamaFactory, LlamaFactory::Style::ShareGpt>(
          "llama-factory-sharegpt", "LLaMA-Factory ranking, sharegpt", {"json", "jsonl"})),
      pairs<deepSpeedChat>("deepspeed-chat", "DeepSpeed-Chat", {"json", "jsonl"}),
      pairs<msSwift>("ms-swift", "ms-swift", {"jsonl", "json"}),
      pairs<shp>("shp", "SHP (Stanford Human Preferences)", {"jsonl", "json", "csv"}),
      pairs<openAi>("openai-preference", "OpenAI, Fireworks and Together preference", {"jsonl"}),
      pairs<rewardBench>("reward-bench", "RewardBench", {"jsonl", "json"}),
      pairs<ultraFeedback>("ultrafeedback", "UltraFeedback, binarised", {"jsonl", "json", "csv"}),
      wholePairs<alpacaEval>("alpaca-eval", "AlpacaEval annotations", {"json", "jsonl"}),
      wholePairs<arenaBattle>("arena-battles", "Arena battles", {"jsonl", "json"}),
      wholePairs<arena55k>("arena-55k", "Arena human preference (winner columns)", {"csv", "jsonl"}),
      wholePairs<summaryComparison>("summaries", "summarize-from-feedback comparisons", {"jsonl"}),
      answers<LabelStudioFormat>("label-studio", "Label Studio tasks with annotations (Ranker, Pairwise)",
                                 {"json", "jsonl"}),
      ofEither(answers<ArgillaFormat>("argilla", "Argilla records with responses", {"json", "jsonl"})),
      answers<PotatoFormat>("potato", "Potato items with annotations", {"jsonl", "json"}),
      ofTexts(pairsAndTies({"llm-comparator", "LLM Comparator", {"json"}, make<LlmComparatorExporter>})),
      {"preflib",
       "PrefLib: whole rankings of sources or items, ties in braces",
       {"toi", "toc", "soi", "soc"},
       make<PrefLibExporter>},
      ofPairs(ofClips<ImitationPickleExporter>("imitation-pickle", "imitation: PreferenceDataset with pairs of clips",
                                               {"pkl"})),
      files("minari", "Minari: a dataset with clips as episodes of pictures", clipSet<MinariSet>),
      files("imitation-trajectories", "imitation: clips as trajectories in a Hugging Face dataset",
            clipSet<ImitationSet>),
      pairsAndTies(files("uni-rlhf", "Uni-RLHF: labels of pairs of clips, with the observations", clipSet<UniRlhfSet>)),
      ofPairs(files("rlhfblender", "RLHF-Blender: comparisons of clips, with their episodes", clipSet<RlhfBlenderSet>)),
      files("clips-png", "A folder of clips as PNG pictures, with the rankings", clips<writePngFrames>),
      files("clips-npz", "A folder of clips as NumPy arrays, with the rankings", clips<writeNpz>),
      files("clips-mp4", "A folder of clips as videos (needs ffmpeg), with the rankings", clips<writeMp4>),
  };
  return formats;
}

const ExportFormat* findExportFormat(const std::string& name) { return findByName(exportFormats(), name); }

const std::vector<ImportFormat>& importFormats() {
  static const std::vector<ImportFormat> formats{
      importFormat<PrefLibFile>("preflib", "PrefLib votes about one set of alternatives",
                                {"soc", "soi", "toc", "toi", "cat"}),
      importFormat<LabelStudioTasks>("label-studio", "Label Studio tasks with annotations (Ranker, Pairwise)",
                                     {"json", "jsonl"}),
      importFormat<ArgillaRecords>("argilla", "Argilla records with responses", {"json", "jsonl"}),
      importFormat<PotatoItems>("potato", "Potato items with annotations", {"jsonl", "json"}),
      importFormat<WinMatrix>("win-matrix", "A square table: how often the row was preferred to the column",
                              {"csv", "tsv"}),
      importFormat<RankTables>("rank-table", "One ranking a row: a rank for each item, or the names from rank1 on",
                               {"csv", "tsv"}),
      importFormat<RankingLines>("ranking-lines", "One ranking a line, best first: b > a = c", {"csv", "txt"}),
      importFormat<NumberedColumns>("numbered-columns", "Candidates in numbered columns, a preference for each pair",
                                    {"json", "jsonl"}),
      importFormat<PodiumRankings>("podium-jsonl", "Podium's own archive: the whole project, into a new file",
                                   {"jsonl"}),
      importFormat<OasstTrees>("oasst-trees", "Open-Assistant message trees with ranked replies", {"jsonl"}),
      importFormat<SummaryPairs>("summary-pairs", "summarize-from-feedback comparisons", {"jsonl"}),
      importFormat<PreferencePairs>("jsonl-pairs", "Preference pairs: chosen and rejected (TRL, HH-RLHF, RewardBench)",
                                    {"jsonl", "json", "csv", "tsv"}),
      importFormat<PairColumns>("pairs-columns", "Two candidates in columns: output_1 and output_2, A and B",
                                {"json", "jsonl", "csv", "tsv"}),
      importFormat<Contests>("contests", "Who met whom, by name, and how it ended: scores, counts of wins, labels",
                             {"csv", "tsv", "jsonl", "json"}),
      importFormat<StepwiseRows>("steps", "Steps of one solution, labelled or not (TRL stepwise supervision)",
                                 {"jsonl", "json"}),
      importFormat<RankedLists>("ranked-list", "A prompt and a list of candidates, ranked or not (Nectar, ImageReward)",
                                {"json", "jsonl", "csv", "tsv"}),
      importFormat<ItemRows>("items", "One text, image or video a row, grouped by prompt",
                             {"csv", "tsv", "jsonl", "json"}),
      importFormat<ImitationPickle>("imitation-pickle", "imitation: PreferenceDataset with pictures as observations",
                                    {"pkl", "pickle"}),
      importFormat<PrefDbPickle>("prefdb-pickle", "PrefDB of learning-from-human-preferences", {"pkl"}),
      importFormat<RlhfBlenderFeedback>("rlhfblender", "RLHF-Blender: comparisons of stretches of recorded episodes",
                                        {"jsonl", "json"}),
      importFormat<UniRlhfRows>("uni-rlhf-rows", "Uni-RLHF: first steps and labels of pairs of clips, as a table",
                                {"csv", "tsv", "jsonl", "json"}),
      importFormat<UniRlhfFolder>("uni-rlhf", "Uni-RLHF: a folder of human_label and indices pickles", {}),
      importFormat<MinariDataset>("minari", "Minari: episodes of pictures, as videos to compare", {"hdf5"}),
      importFormat<ItemFolder>("folder", "A folder of texts, images or videos", {}),
  };
  return formats;
}

const ImportFormat* findImportFormat(const std::string& name) { return findByName(importFormats(), name); }

std::vector<FormatFit> fittingFormats(const ImportSample& sample) {
  std::vector<FormatFit> fits;
  for (const ImportFormat& format : importFormats())
    if (const int percent = format.recognise(sample); percent > 0) fits.push_back({&format, percent});
  std::ranges::stable_sort(fits, std::ranges::greater(), &FormatFit::percent);
  return fits;
}

}  // namespace podium
