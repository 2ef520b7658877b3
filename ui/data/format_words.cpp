#include "ui/data/format_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <span>

#include "ui/common/format.h"

namespace podium {
namespace {

struct Description {
  const char* name;
  const char* title;
  const char* purpose;
  const char* readers;  // proper names, the same in every language
};

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::ExportFormatWords)
 public:
  static std::span<const Description> all();
};

std::span<const Description> Words::all() {
  static constexpr Description descriptions[] = {
      {"podium-jsonl", QT_TR_NOOP("Podium archive"),
       QT_TR_NOOP("Everything that was ever answered, undone answers too. For keeping, and for analyses of one's own."),
       "Python, R, jq"},
      {"pairs", QT_TR_NOOP("Table of pairs"),
       QT_TR_NOOP("A pair a row with all that is known of it, for spreadsheets and statistics. Items of any kind."),
       "LibreOffice, Excel, pandas, R"},
      {"rankings", QT_TR_NOOP("Whole rankings"),
       QT_TR_NOOP("An answer a row: its items with their ranks, ties included. Items of any kind."), "pandas, R"},
      {"trl", QT_TR_NOOP("TRL preference, explicit prompt"),
       QT_TR_NOOP("Prompt, chosen and rejected reply. For DPO, ORPO, CPO and reward models."),
       "TRL DPOTrainer, ORPOTrainer, CPOTrainer, RewardTrainer"},
      {"trl-implicit", QT_TR_NOOP("TRL preference, implicit prompt"),
       QT_TR_NOOP("Chosen and rejected text, each with its prompt. Recommended for reward models."),
       "TRL RewardTrainer"},
      {"trl-unpaired", QT_TR_NOOP("TRL unpaired preference"),
       QT_TR_NOOP("A reply a row and whether it is good. For KTO and BCO."), "TRL KTOTrainer, BCOTrainer"},
      {"trl-prompts", QT_TR_NOOP("TRL prompts only"),
       QT_TR_NOOP("The prompts that were asked about. For GRPO, RLOO and online DPO."),
       "TRL GRPOTrainer, RLOOTrainer, OnlineDPOTrainer"},
      {"trl-stepwise", QT_TR_NOOP("TRL stepwise supervision"),
       QT_TR_NOOP("Solutions with a label for each step. For process reward models."), "TRL PRMTrainer"},
      {"nectar", QT_TR_NOOP("Nectar"), QT_TR_NOOP("Whole rankings of replies with ties, best first."),
       "Nectar, Starling, Axolotl zephyr.nectar"},
      {"hh-rlhf", QT_TR_NOOP("HH-RLHF dialogues"),
       QT_TR_NOOP("Two whole dialogues with Human and Assistant marks, the better one first."), "Anthropic HH-RLHF"},
      {"openrlhf", QT_TR_NOOP("OpenRLHF"), QT_TR_NOOP("Pairs as lists of messages, with a margin where one was said."),
       "OpenRLHF"},
      {"axolotl-dpo", QT_TR_NOOP("Axolotl DPO"), QT_TR_NOOP("Messages, and the chosen and the rejected one. For DPO."),
       "Axolotl chat_template.default"},
      {"axolotl-reward", QT_TR_NOOP("Axolotl reward model"),
       QT_TR_NOOP("System, input, chosen and rejected text. For reward models."),
       "Axolotl bradley_terry.chat_template"},
      {"llama-factory", QT_TR_NOOP("LLaMA-Factory, alpaca"),
       QT_TR_NOOP("Pairs of single replies, with the entry for dataset_info.json beside them."), "LLaMA-Factory"},
      {"llama-factory-sharegpt", QT_TR_NOOP("LLaMA-Factory, sharegpt"),
       QT_TR_NOOP("Pairs of replies in dialogues, with the entry for dataset_info.json beside them."), "LLaMA-Factory"},
      {"deepspeed-chat", QT_TR_NOOP("DeepSpeed-Chat"),
       QT_TR_NOOP("Prompt with Human and Assistant marks, chosen and rejected text."), "DeepSpeed-Chat"},
      {"ms-swift", QT_TR_NOOP("ms-swift"), QT_TR_NOOP("The chosen dialogue as messages, and the rejected reply."),
       "ms-swift"},
      {"openai-preference", QT_TR_NOOP("OpenAI preference"),
       QT_TR_NOOP("Input messages, preferred and non-preferred output. For hosted fine-tuning by DPO."),
       "OpenAI, Fireworks, Together"},
      {"reward-bench", QT_TR_NOOP("RewardBench"),
       QT_TR_NOOP("Pairs with an id and a subset, to judge a reward model by."), "RewardBench"},
      {"ultrafeedback", QT_TR_NOOP("UltraFeedback, binarised"),
       QT_TR_NOOP("Pairs with the mean ratings of both replies."), "argilla/ultrafeedback-binarized-preferences"},
      {"alpaca-eval", QT_TR_NOOP("AlpacaEval annotations"),
       QT_TR_NOOP("Two outputs and which one is preferred, for win rates of models."), "AlpacaEval"},
      {"arena-battles", QT_TR_NOOP("Arena battles"),
       QT_TR_NOOP("Two models, two conversations and the winner, for Elo and Bradley-Terry ratings."), "FastChat"},
      {"arena-55k", QT_TR_NOOP("Arena human preference"), QT_TR_NOOP("Two responses and three columns for the winner."),
       "lmarena-ai/arena-human-preference-55k"},
      {"summaries", QT_TR_NOOP("Comparisons of summaries"),
       QT_TR_NOOP("A post, two summaries and the choice, with its confidence."), "openai/summarize-from-feedback"},
      {"shp", QT_TR_NOOP("SHP"), QT_TR_NOOP("Two replies to a post with a label, in columns."),
       "Stanford Human Preferences"},
      {"label-studio", QT_TR_NOOP("Label Studio"),
       QT_TR_NOOP("Tasks with everybody's annotations: Ranker for rankings, Pairwise for pairs."), "Label Studio"},
      {"argilla", QT_TR_NOOP("Argilla"), QT_TR_NOOP("Records with everybody's responses to a ranking question."),
       "Argilla"},
      {"potato", QT_TR_NOOP("Potato"), QT_TR_NOOP("Items with everybody's annotations."), "Potato"},
      {"llm-comparator", QT_TR_NOOP("LLM Comparator"),
       QT_TR_NOOP("Two models side by side, with a score and every rater's own."), "LLM Comparator"},
      {"preflib", QT_TR_NOOP("PrefLib"),
       QT_TR_NOOP("Votes about one set of sources or items, ties in braces, for social choice."), "preflibtools"},
      {"imitation-pickle", QT_TR_NOOP("imitation"),
       QT_TR_NOOP("Pairs of clips with their frames, as a PreferenceDataset."), "imitation PreferenceDataset"},
      {"minari", QT_TR_NOOP("Minari"),
       QT_TR_NOOP("A dataset with each clip as an episode of pictures, actions and true rewards, with the rankings."),
       "Minari, Gymnasium"},
      {"imitation-trajectories", QT_TR_NOOP("imitation, trajectories"),
       QT_TR_NOOP("A dataset with each clip as a trajectory of what the policy saw, with the rankings."),
       "imitation serialize.load, Hugging Face datasets"},
      {"uni-rlhf", QT_TR_NOOP("Uni-RLHF"),
       QT_TR_NOOP("Labels of pairs of clips, and arrays with what the policy saw, for reward models."),
       "Uni-RLHF, Clean-Offline-RLHF, NumPy"},
      {"rlhfblender", QT_TR_NOOP("RLHF-Blender"),
       QT_TR_NOOP("Comparisons of clips, with each clip as a recorded episode of observations and pictures."),
       "RLHF-Blender, NumPy"},
      {"clips-png", QT_TR_NOOP("Clips as pictures"),
       QT_TR_NOOP("A folder of clips as PNG pictures, with the rankings."), "Pillow, OpenCV"},
      {"clips-npz", QT_TR_NOOP("Clips as arrays"), QT_TR_NOOP("A folder of clips as NumPy arrays, with the rankings."),
       "NumPy"},
      {"clips-mp4", QT_TR_NOOP("Clips as videos"),
       QT_TR_NOOP("A folder of clips as MP4 videos, with the rankings. Needs ffmpeg."), "ffmpeg, torchvision"},
  };
  return descriptions;
}

// A path as a string of Python.
QString literal(const QString& path) {
  QString quoted = path;
  quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
  return u'"' + quoted + u'"';
}

// The data files of a report: what stands beside them comes after.
QStringList dataFiles(const ExportReport& report) {
  const std::size_t parts = std::max<std::size_t>(report.rowsOfParts.size(), 1);
  QStringList files;
  for (std::size_t i = 0; i < std::min(parts, report.files.size()); ++i) files += text(report.files[i]);
  return files;
}

// A text, or {"train": ..., "validation": ...}.
QString filesInPython(const QStringList& files) {
  if (files.size() == 1) return literal(files.front());
  constexpr const char* parts[] = {"train", "validation", "test"};
  QStringList entries;
  for (qsizetype i = 0; i < files.size(); ++i)
    entries += QStringLiteral("\n    \"%1\": %2").arg(QLatin1String(parts[i]), literal(files[i]));
  return u'{' + entries.join(u',') + QStringLiteral(",\n}");
}

QString loaderOf(const QString& file) {
  if (file.contains(QLatin1String(".parquet"))) return QStringLiteral("parquet");
  return file.contains(QLatin1String(".csv")) || file.contains(QLatin1String(".tsv")) ? QStringLiteral("csv")
                                                                                      : QStringLiteral("json");
}

// As load_queries_with_indices of Clean-Offline-RLHF does: the data, and which rows of them are preferred.
QString loadingOfUniRlhf(const QString& folder, const ExportReport& report) {
  QStringList labels;
  for (const char* stem : {"indices_1_", "indices_2_", "human_label_"})
    for (const std::string& file : report.files)
      if (const QString name = QFileInfo(text(file)).fileName(); name.startsWith(QLatin1String(stem)))
        labels += QStringLiteral("    pickle.load(open(f\"{folder}/%1\", \"rb\")),\n").arg(name);
  return QStringLiteral(
             "import numpy, pickle\n\nfolder = %1\n"
             "dataset = {name: numpy.load(f\"{folder}/{name}.npy\", mmap_mode=\"r\")\n"
             "           for name in (\"observations\", \"actions\", \"rewards\", \"terminals\")}\n"
             "first, second, labels = (\n%2)")
      .arg(literal(folder), labels.join(QString()));
}

}  // namespace

bool ExportFormatWords::fits(const QString& search) const {
  const QString all = QStringList{name, title, purpose, readers}.join(u' ');
  const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
  return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

ExportFormatWords wordsOf(const ExportFormat& format) {
  const auto known = std::ranges::find(Words::all(), format.name, &Description::name);
  if (known == Words::all().end()) return {text(format.title), {}, {}, text(format.name)};
  return {Words::tr(known->title), Words::tr(known->purpose), QString::fromUtf8(known->readers), text(format.name)};
}

QStringList describedFormats() {
  QStringList names;
  for (const Description& each : Words::all()) names += QString::fromUtf8(each.name);
  return names;
}

QString whyImpossible(const ExportFormat& format, ItemKind kind) {
  if (format.holds == Holds::Clips && kind != ItemKind::Clip)
    return Words::tr("It holds clips, and this project has none.");
  if (format.holds == Holds::Texts && kind != ItemKind::Text)
    return Words::tr("It holds texts, and this project has none.");
  return {};
}

QString containerTitle(const QString& extension) {
  if (extension == QLatin1String("jsonl")) return Words::tr("JSON Lines");
  if (extension == QLatin1String("json")) return Words::tr("JSON list");
  if (extension == QLatin1String("csv")) return Words::tr("Table with commas (CSV)");
  if (extension == QLatin1String("tsv")) return Words::tr("Table with tabs (TSV)");
  if (extension == QLatin1String("parquet")) return Words::tr("Parquet");
  return u'.' + extension;
}

QString loadingSnippet(const ExportFormat& format, const std::string& out, const ExportReport& report) {
  const QStringList files = dataFiles(report);
  const QString name = text(format.name), folder = QFileInfo(files.front()).absolutePath();
  if (name.startsWith(QLatin1String("llama-factory")))
    return QStringLiteral("dataset_dir: %1\ndataset: %2").arg(folder, QFileInfo(files.front()).baseName());
  if (name.startsWith(QLatin1String("axolotl")))
    return QStringLiteral("%1datasets:\n  - path: %2\n    ds_type: json\n    type: %3")
        .arg(
            name == QLatin1String("axolotl-dpo") ? QStringLiteral("rl: dpo\n") : QStringLiteral("reward_model: true\n"),
            files.front(),
            name == QLatin1String("axolotl-dpo") ? QStringLiteral("chat_template.default")
                                                 : QStringLiteral("bradley_terry.chat_template"));
  const QString whole = QDir::cleanPath(QFileInfo(text(out)).absoluteFilePath());
  if (name == QLatin1String("minari"))
    return QStringLiteral("from minari import MinariDataset\n\ndataset = MinariDataset(%1)")
        .arg(literal(whole + QStringLiteral("/data")));
  if (name == QLatin1String("imitation-trajectories"))
    return QStringLiteral("from imitation.data import serialize\n\ntrajectories = serialize.load(%1)")
        .arg(literal(whole));
  if (name == QLatin1String("uni-rlhf")) return loadingOfUniRlhf(whole, report);
  if (name == QLatin1String("rlhfblender"))
    return QStringLiteral(
               "import json, numpy, pathlib\n\nfolder = pathlib.Path(%1)\n"
               "feedback = [json.loads(line) for line in (folder / \"feedback.jsonl\").open(encoding=\"utf-8\")]\n"
               "episodes = {str(path.relative_to(folder)): numpy.load(path) for path in "
               "folder.glob(\"episodes/**/*.npz\")}")
        .arg(literal(whole));
  if (format.folder)
    return QStringLiteral("import pandas\n\nrankings = pandas.read_json(%1, lines=True)")
        .arg(literal(whole + QStringLiteral("/rankings.jsonl")));
  if (format.ofClips)
    return QStringLiteral("import pickle\n\nwith open(%1, \"rb\") as file:\n    dataset = pickle.load(file)")
        .arg(literal(files.front()));
  if (format.make)
    return QStringLiteral("import pandas\n\nanswers = pandas.read_json(%1, lines=True)").arg(literal(files.front()));
  const QString load = QStringLiteral("from datasets import load_dataset\n\ndata = load_dataset(");
  if (out.ends_with('/') || QFileInfo(text(out)).isDir()) return load + literal(folder) + u')';
  const bool tabs = files.front().contains(QLatin1String(".tsv"));
  return load + literal(loaderOf(QFileInfo(files.front()).fileName())) + QStringLiteral(", data_files=") +
         filesInPython(files) + (tabs ? QStringLiteral(", sep=\"\\t\"") : QString()) + u')';
}

}  // namespace podium
