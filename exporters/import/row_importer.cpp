#include "exporters/import/row_importer.h"

#include <algorithm>
#include <filesystem>

#include "exporters/hdf5_reader.h"
#include "exporters/import/pickle_reader.h"
#include "exporters/import/text_reader.h"

namespace podium {
namespace {

constexpr std::size_t kSampleRows = 50;
constexpr std::size_t kSampleBytes = 64 * 1024 * 1024;  // about what the rows may take, the last one aside
constexpr int kSampleTries = 200;
constexpr std::int64_t kRowsPerProgress = 200;
constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMostSampleColumns = 1000;  // that rows after the first add; more than anybody looks through

// About what a value takes in memory.
std::size_t weightOf(const RowValue& value) {
  std::size_t weight = sizeof value;
  if (value.is_string()) weight += value.get_ref<const std::string&>().size();
  if (value.is_binary()) weight += value.get_binary().size();
  if (value.is_structured())
    for (const RowValue& part : value) weight += weightOf(part);
  return weight;
}

void readHead(const std::string& path, ImportSample& sample) {
  sample.head.clear();
  TextReader text(openBytes(path));
  const int first = text.peek();
  if (first == '{' || first == '[') return;
  while (sample.head.size() < kHead && text.peek() != TextReader::kEnd)
    sample.head.push_back(static_cast<char>(text.get()));
  sample.cut = text.peek() != TextReader::kEnd;
}

}  // namespace

ImportReport RowImporter::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                               std::stop_token stop) {
  const auto rows = openRows(job.input);
  QuestionSink questions(job, sink);
  questions.report().unit = rows->unit();
  std::int64_t read = 0;
  for (std::int64_t count = 1;; ++count) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
    Row row;
    try {
      if (!rows->next(row)) break;
      take(row, questions);
    } catch (const RowFault& fault) {
      questions.reject(row.number, fault.what());
    } catch (const RowValue::exception&) {
      questions.reject(row.number, "holds something of another kind than its format has");
    }
    read = count;
    if (progress && count % kRowsPerProgress == 0) progress(rows->position(), rows->size(), count);
  }
  finish(questions);
  questions.flush();
  if (progress) progress(rows->size(), rows->size(), read);
  return std::move(questions.report());
}

ImportSample sampleOf(const std::string& path) {
  ImportSample sample{.path = path};
  std::error_code fault;
  sample.folder = std::filesystem::is_directory(path, fault);
  if (sample.folder) return sample;
  sample.head = headOf(path);
  if (looksLikePickle(sample.head) || looksLikeHdf5(sample.head)) return sample;
  readHead(path, sample);
  if (sample.head.starts_with('#')) return sample;  // a comment: a header of PrefLib
  const auto rows = openRows(path);
  std::size_t weight = 0;
  for (int tries = 0; tries < kSampleTries && sample.rows.size() < kSampleRows && weight < kSampleBytes; ++tries) {
    Row row;
    try {
      if (!rows->next(row)) break;
      weight += weightOf(row.value);
      sample.rows.push_back(std::move(row));
    } catch (const RowFault& why) {  // told when it is imported
      if (sample.fault.empty()) sample.fault = toText({row.number, why.what()}, rows->unit());
    }
  }
  sample.columns = rows->columns();
  for (const Row& row : sample.rows)
    for (const auto& [name, value] : row.value.items())
      if (sample.columns.size() < kMostSampleColumns && std::ranges::find(sample.columns, name) == sample.columns.end())
        sample.columns.push_back(name);
  return sample;
}

int shareOf(const ImportSample& sample, bool (*isOfShape)(const Row&)) {
  if (sample.rows.empty()) return 0;
  return static_cast<int>(100 * std::ranges::count_if(sample.rows, isOfShape) /
                          static_cast<std::ptrdiff_t>(sample.rows.size()));
}

}  // namespace podium
