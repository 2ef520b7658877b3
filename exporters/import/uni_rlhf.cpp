#include "exporters/import/uni_rlhf.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <optional>

#include "exporters/import/pickle_reader.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kLabels = "human_label_", kEnding = ".pkl";

ImportedItem clipOf(const std::string& environment, std::int64_t start, std::int64_t length) {
  if (start < 0 || length <= 0 || start > std::int64_t{1} << 53 || length > 1'000'000)
    throw RowFault("names a clip of " + std::to_string(length) + " steps from step " + std::to_string(start));
  ImportedItem item;
  item.kind = ItemKind::Video;
  const std::string from = std::to_string(start), to = std::to_string(start + length);
  item.path = environment + "/" + from + "-" + to + ".mp4";
  item.content.body = environment + ", steps " + from + " to " + std::to_string(start + length - 1);
  item.source = environment;
  return item;
}

ImportedQuestion questionOf(const std::string& environment, std::int64_t first, std::int64_t second,
                            std::int64_t length, std::int64_t label) {
  ImportedQuestion question;
  question.items = {clipOf(environment, first, length), clipOf(environment, second, length)};
  ImportedAnswer answer;
  switch (label) {
    case 0:
      answer.ranking.tiers = {{0}, {1}};
      break;
    case 1:
      answer.ranking.tiers = {{1}, {0}};
      break;
    case -1:
      answer.ranking.tiers = {{0, 1}};
      break;
    default:
      throw RowFault("has the label " + std::to_string(label) + ", and labels are 0, 1 and -1");
  }
  question.answers = {answer};
  question.everyRowCounts = true;
  return question;
}

// What follows human_label_ in the names of three files that belong together.
struct LabelSet {
  std::string name;         // X
  std::string environment;  // ENV
  std::int64_t length = 0;  // L
};

std::optional<LabelSet> labelSetOf(const std::string& file) {
  if (!file.starts_with(kLabels) || !file.ends_with(kEnding)) return std::nullopt;
  LabelSet set{file.substr(kLabels.size(), file.size() - kLabels.size() - kEnding.size()), {}, 0};
  const std::size_t environment = set.name.find("_env_"), count = set.name.rfind("_num_"),
                    length = set.name.rfind("_len_");
  if (environment == std::string::npos || count == std::string::npos || length == std::string::npos ||
      environment + 5 > count || count > length)
    return std::nullopt;
  set.environment = set.name.substr(environment + 5, count - environment - 5);
  const char* from = set.name.data() + length + 5;
  if (std::from_chars(from, set.name.data() + set.name.size(), set.length).ec != std::errc() || set.length <= 0)
    return std::nullopt;
  return set;
}

std::vector<LabelSet> labelSetsIn(const std::string& folder) {
  std::vector<LabelSet> sets;
  std::error_code fault;
  for (fs::directory_iterator it(folder, fault); !fault && it != fs::directory_iterator(); it.increment(fault))
    if (auto set = labelSetOf(it->path().filename().string())) sets.push_back(std::move(*set));
  std::ranges::sort(sets, {}, &LabelSet::name);
  return sets;
}

// One number for each query: [N] or [N, 1].
PickleDocument numbersIn(const std::string& folder, const std::string& name) {
  const std::string path = (fs::path(folder) / (name + std::string(kEnding))).string();
  const auto bytes = openBytes(path);
  PickleDocument document = readPickle(*bytes, path, {});
  const PickleValue& array = document.root();
  if (array.kind != PickleKind::Array || array.shape.empty() || array.count() != array.shape[0])
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + path + "\" is no array with one number for each query. Fetch the folder again.");
  return document;
}

}  // namespace

int UniRlhfFolder::recognise(const ImportSample& sample) {
  return sample.folder && !labelSetsIn(sample.path).empty() ? 100 : 0;
}

ImportReport UniRlhfFolder::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                                 std::stop_token stop) {
  const std::vector<LabelSet> sets = labelSetsIn(job.input);
  if (sets.empty())
    throw Exception(ErrorCode::InvalidInput, "The folder \"" + job.input +
                                                 "\" holds no file human_label_..._env_..._num_..._len_....pkl. Choose "
                                                 "the folder of one environment.");
  QuestionSink questions(job, sink);
  questions.report().unit = RowUnit::Element;
  std::int64_t row = 0;
  for (const LabelSet& set : sets) {
    const PickleDocument labels = numbersIn(job.input, std::string(kLabels) + set.name);
    const PickleDocument first = numbersIn(job.input, "indices_1_" + set.name);
    const PickleDocument second = numbersIn(job.input, "indices_2_" + set.name);
    const std::int64_t count = labels.root().count();
    if (first.root().count() != count || second.root().count() != count)
      throw Exception(ErrorCode::InvalidInput,
                      "The files of \"" + set.name + "\" hold different numbers of queries. Fetch the folder again.");
    for (std::int64_t i = 0; i < count; ++i) {
      if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
      ++row;
      try {
        questions.add(questionOf(set.environment, first.root().integerAt(i), second.root().integerAt(i), set.length,
                                 labels.root().integerAt(i)));
      } catch (const RowFault& fault) {
        questions.reject(row, fault.what());
      }
      if (progress && (row % 200 == 0 || i + 1 == count)) progress(i + 1, count, row);
    }
  }
  questions.flush();
  return std::move(questions.report());
}

int UniRlhfRows::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    return hasAny(row, {"clip_start_1"}) && hasAny(row, {"clip_start_2"}) && hasAny(row, {"clip_len"});
  });
}

void UniRlhfRows::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto whole = [&fields](std::string_view name) {
    const RowValue* value = fields.find(name);
    if (!value) throw RowFault("has no \"" + std::string(name) + "\"");
    const double number = numberOf(*value, std::string(name));
    if (number != std::trunc(number) || std::abs(number) > 9e15) throw RowFault("has a number that is no whole number");
    return static_cast<std::int64_t>(number);
  };
  std::string environment = unpackedName(questions.job().input);
  environment = fs::path(environment).stem().string();
  questions.add(
      questionOf(environment, whole("clip_start_1"), whole("clip_start_2"), whole("clip_len"), whole("label")));
}

}  // namespace podium
